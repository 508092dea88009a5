import Facts
import Findings
import GuardEngine
import LogParsing
import TestSupport
import Testing

@testable import RunAudit

@Suite struct FirewallPolicyReplayTests {
    private static func manifest(_ change: (inout PolicyManifest) -> Void = { _ in }) -> PolicyManifest {
        let rules: [(String, PolicyManifest.Rule.Action, String, String, [String])] = [
            ("allow-topology-peer-db", .allow, "topology_peer_db", "both", [".db"]),
            ("deny-unsafe-ports", .deny, "!Safe_ports", "both", []),
            ("deny-connect-unsafe-ports", .deny, "CONNECT !Safe_ports", "https", []),
            ("allow-api-proxy-ip", .allow, "allow_api_proxy_ip", "both", ["172.30.0.30"]),
            ("allow-from-api-proxy", .allow, "from_api_proxy", "both", ["*"]),
            ("allow-ip-1-2-3-4", .allow, "allow_ip_1_2_3_4", "both", ["1.2.3.4"]),
            ("deny-raw-ipv4", .deny, "dst_ipv4", "both", ["^[0-9]+\\.[0-9]+\\.[0-9]+\\.[0-9]+$"]),
            ("deny-raw-ipv6", .deny, "dst_ipv6", "both", ["^\\[?[0-9a-fA-F:]+\\]?$"]),
            ("deny-dlp", .deny, "dlp_blocked", "both", []),
            ("deny-blocked-plain", .deny, "blocked_domains", "both", [".bad.example"]),
            ("deny-blocked-regex", .deny, "blocked_domains_regex", "both", ["^[a-z]+\\.worse\\.example$"]),
            ("allow-http-only-plain", .allow, "allowed_http_only", "http", [".plain.example"]),
            ("allow-https-only-plain", .allow, "allowed_https_only", "https", [".secure.example"]),
            ("allow-both-plain", .allow, "allowed_domains", "both", [".good.example", "exact.example"]),
            ("allow-both-regex", .allow, "allowed_domains_regex", "both", ["^[a-z]*\\.pattern\\.example$"]),
            ("deny-default", .deny, "all", "both", []),
        ]
        var manifest = PolicyManifest(
            version: 1, generatedAt: nil,
            rules: rules.enumerated().map { index, rule in
                PolicyManifest.Rule(
                    id: rule.0, order: index + 1, action: rule.1, aclName: rule.2, protocol: rule.3,
                    domains: rule.4, description: "")
            })
        change(&manifest)
        return manifest
    }

    @Test(arguments: [
        ("db", 5432, true, FirewallClient.agent, "allow-topology-peer-db", nil as DenialCause?),
        ("good.example", 8443, true, .agent, "deny-unsafe-ports", .port),
        ("good.example", 8080, false, .agent, "deny-unsafe-ports", .port),
        ("172.30.0.30", 10_000, false, .agent, "allow-api-proxy-ip", nil),
        ("unlisted.example", 443, true, .apiProxy, "allow-from-api-proxy", nil),
        ("1.2.3.4", 443, true, .agent, "allow-ip-1-2-3-4", nil),
        ("1.2.3.5", 443, true, .agent, "deny-raw-ipv4", .rawAddress),
        ("2001:db8::1", 443, true, .agent, "deny-raw-ipv6", .rawAddress),
        ("x.bad.example", 443, true, .agent, "deny-blocked-plain", .blockList),
        ("much.worse.example", 443, true, .agent, "deny-blocked-regex", .blockList),
        ("plain.example", 80, false, .agent, "allow-http-only-plain", nil),
        ("plain.example", 443, true, .agent, "deny-default", .protocol),
        ("secure.example", 443, true, .agent, "allow-https-only-plain", nil),
        ("secure.example", 80, false, .agent, "deny-default", .protocol),
        ("a.b.good.example", 443, true, .agent, "allow-both-plain", nil),
        ("notgood.example", 443, true, .agent, "deny-default", .domain),
        ("exact.example", 443, true, .agent, "allow-both-plain", nil),
        ("sub.exact.example", 443, true, .agent, "deny-default", .domain),
        ("x.pattern.example", 443, true, .agent, "allow-both-regex", nil),
    ])
    func everyRule(
        _ domain: String, _ port: Int, _ isConnect: Bool, _ client: FirewallClient, _ rule: String,
        _ cause: DenialCause?
    ) throws {
        let prediction = try #require(
            FirewallPolicyReplay(Self.manifest()).prediction(
                domain: domain, port: port, isConnect: isConnect, client: client))
        #expect(prediction.rule == rule)
        #expect(prediction.cause == cause)
        #expect(prediction.isAllowed == (cause == nil))
    }

    @Test func connectPortsOfTheirOwnRule() throws {
        let manifest = Self.manifest { $0.rules.removeAll { $0.id == "deny-unsafe-ports" } }
        let replay = FirewallPolicyReplay(manifest)
        #expect(
            replay.prediction(domain: "good.example", port: 22, isConnect: true, client: .agent)?.rule
                == "deny-connect-unsafe-ports")
        #expect(
            replay.prediction(domain: "good.example", port: 22, isConnect: false, client: .agent)?.rule
                == "allow-both-plain")
    }

    @Test func hostPorts() {
        let manifest = Self.manifest {
            $0.isHostAccessEnabled = true
            $0.allowHostPorts = "3000,8000-8080,x,9-1,70000"
        }
        let replay = FirewallPolicyReplay(manifest)
        for (port, rule) in [
            (3000, "allow-both-plain"), (8080, "allow-both-plain"), (8081, "deny-unsafe-ports"),
        ] {
            #expect(
                replay.prediction(domain: "good.example", port: port, isConnect: true, client: .agent)?.rule
                    == rule)
        }
    }

    @Test func aPatternNobodyUnderstandsLeavesItOpen() {
        let manifest = Self.manifest { $0.rules[10].domains.append("(a|b)") }
        let replay = FirewallPolicyReplay(manifest)
        #expect(replay.prediction(domain: "good.example", port: 443, isConnect: true, client: .agent) == nil)
        // What is decided before is decided.
        #expect(
            replay.prediction(domain: "1.2.3.5", port: 443, isConnect: true, client: .agent)?.rule
                == "deny-raw-ipv4")
    }

    @Test func withoutRulesNothingIsDecided() {
        let replay = FirewallPolicyReplay(PolicyManifest(version: 1, generatedAt: nil, rules: []))
        #expect(replay.prediction(domain: "a.example", port: 443, isConnect: true, client: .agent) == nil)
    }

    @Test func causesInTheFacts() {
        let script = RunScript().record(
            .policyManifest(Self.manifest { $0.isDLPEnabled = true }), in: .policyManifest
        )
        .traffic("172.30.0.20:1 CONNECT 403 TCP_DENIED good.example:443")
        .traffic("172.30.0.20:1 CONNECT 403 TCP_DENIED good.example:22")
        .traffic("172.30.0.20:1 CONNECT 200 TCP_TUNNEL good.example:443", dest: "9.9.9.9:443")
        .traffic("172.30.0.20:1 CONNECT 200 TCP_TUNNEL other.example:443", dest: "9.9.9.9:443")
        let traffic = script.finish().firewall.traffic
        #expect(traffic.map(\.port) == [22, 443, 443, 443])
        #expect(traffic.map(\.denialCause) == [.port, nil, .contentRule, nil])
        // Allowed although the manifest denies: no rule is named.
        #expect(traffic.map(\.matchedRule) == ["deny-unsafe-ports", "allow-both-plain", nil, nil])
    }

    @Test func withoutAManifestTheShapeTells() {
        let script = RunScript().traffic("172.30.0.20:1 CONNECT 403 TCP_DENIED a.example:443")
            .traffic("172.30.0.20:1 CONNECT 403 TCP_DENIED 1.2.3.4:443")
            .traffic("172.30.0.20:1 CONNECT 403 TCP_DENIED a.example:22")
        #expect(script.finish().firewall.traffic.map(\.denialCause) == [.rawAddress, .port, .domain])
    }

    @Test func aHostileManifestDoesNotHang() {
        let script = RunScript()
        let manifest = Self.manifest {
            $0.rules[10].domains = Array(repeating: String(repeating: "a*", count: 500) + "b", count: 2000)
            $0.rules[13].domains = (0..<100_000).map { ".d\($0).example" }
        }
        script.record(.policyManifest(manifest), in: .policyManifest)
        for index in 0..<2000 {
            script.traffic(
                "172.30.0.20:1 CONNECT 403 TCP_DENIED \(String(repeating: "a", count: 200))\(index).example:443"
            )
        }
        let time = ContinuousClock().measure { #expect(script.finish().firewall.denied == 2000) }
        #expect(time < .seconds(20))
    }
}
