import Facts
import Findings
import GuardEngine
import LogParsing
import TestSupport
import Testing

@testable import RunAudit

@Suite struct FirewallCollectorTests {
    /// Allowed, failed, denied, incomplete, malformed, noise.
    private func numbers(_ facts: RunFacts) -> [Int] {
        let firewall = facts.firewall
        return [
            firewall.allowed, firewall.traffic.reduce(0) { $0 + $1.failed }, firewall.denied,
            firewall.incomplete, firewall.malformed.count, firewall.noise,
        ]
    }

    @Test(arguments: [
        ("CONNECT 200 TCP_TUNNEL a.example:443", "1.2.3.4:443" as String?, [1, 0, 0, 0, 0, 0]),
        ("CONNECT 503 TCP_TUNNEL a.example:443", "1.2.3.4:443", [1, 0, 0, 0, 0, 0]),
        ("GET 404 TCP_MISS http://a.example/", "1.2.3.4:80", [1, 0, 0, 0, 0, 0]),
        ("GET 403 TCP_MISS http://a.example/", "1.2.3.4:80", [1, 0, 0, 0, 0, 0]),
        ("GET 503 TCP_MISS http://a.example/", nil, [1, 1, 0, 0, 0, 0]),
        ("CONNECT 503 NONE_NONE a.example:443", "1.2.3.4:443", [1, 1, 0, 0, 0, 0]),
        ("CONNECT 500 NONE_NONE a.example:443", nil, [1, 1, 0, 0, 0, 0]),
        ("CONNECT 200 NONE_NONE a.example:443", nil, [0, 0, 0, 1, 0, 0]),
        ("- 0 NONE_NONE error:transaction-end-before-headers", nil, [0, 0, 0, 0, 0, 1]),
        ("- 400 NONE_NONE error:invalid-request", nil, [0, 0, 0, 0, 1, 0]),
        ("GET 400 NONE_NONE /path", nil, [0, 0, 0, 0, 1, 0]),
        ("GET 403 NONE_NONE https://a.example/", nil, [0, 0, 1, 0, 0, 0]),
        ("CONNECT 403 TCP_DENIED a.example:443", nil, [0, 0, 1, 0, 0, 0]),
        ("CONNECT 200 TCP_DENIED a.example:443", nil, [0, 0, 1, 0, 0, 0]),
        ("GET 407 TCP_DENIED http://a.example/", nil, [0, 0, 1, 0, 0, 0]),
        ("GET 403 TCP_DENIED_REPLY http://a.example/", nil, [0, 0, 1, 0, 0, 0]),
        ("GET 0 TCP_MISS_ABORTED http://a.example/", "1.2.3.4:80", [1, 1, 0, 0, 0, 0]),
        ("CONNECT 200 TCP_TUNNEL_TIMEDOUT a.example:443", "1.2.3.4:443", [1, 1, 0, 0, 0, 0]),
        ("GET 304 TCP_REFRESH_UNMODIFIED http://a.example/", nil, [1, 0, 0, 0, 0, 0]),
        ("GET 200 TCP_MEM_HIT http://a.example/", nil, [1, 0, 0, 0, 0, 0]),
        ("GET 200 TAG_NONE http://a.example/", nil, [1, 0, 0, 0, 0, 0]),
    ])
    func theDecisionTable(_ line: String, _ dest: String?, _ expected: [Int]) {
        #expect(numbers(RunScript().traffic("172.30.0.20:1 \(line)", dest: dest).finish()) == expected)
    }

    @Test func anOriginFormRequestIsMalformedWhateverItsHost() {
        let facts = RunScript().traffic("172.30.0.20:1 GET 400 NONE_NONE /path", host: "squid:3128").finish()
        #expect(numbers(facts) == [0, 0, 0, 0, 1, 0])
    }

    // MARK: Pairs

    private func first(
        _ script: RunScript, port: Int, _ target: String = "a.example:443", kind: ArtifactKind = .accessLog
    ) {
        let client = kind == .accessLog ? "172.30.0.20:\(port)" : "172.30.0.20"
        script.traffic("\(client) CONNECT 200 NONE_NONE \(target)", agent: "curl/8", in: kind)
    }

    private func second(
        _ script: RunScript, port: Int, _ target: String = "a.example:443", kind: ArtifactKind = .accessLog
    ) {
        let client = kind == .accessLog ? "172.30.0.20:\(port)" : "172.30.0.20"
        script.traffic(
            "\(client) CONNECT 200 TCP_TUNNEL \(target)", host: target.before(":"), dest: "1.2.3.4:443",
            in: kind)
    }

    @Test(arguments: [ArtifactKind.accessLog, .auditJSONL])
    func aPairIsOneRequest(_ kind: ArtifactKind) {
        let script = RunScript()
        first(script, port: 1, kind: kind)
        first(script, port: 2, kind: kind)
        second(script, port: 2, kind: kind)
        second(script, port: 1, kind: kind)
        let facts = script.finish()
        #expect(numbers(facts) == [2, 0, 0, 0, 0, 0])
        // The first half carries the User-Agent, the second the result.
        #expect(facts.firewall.traffic.map(\.userAgent) == ["curl/8"])
        #expect(facts.firewall.traffic.map(\.squidResult) == ["TCP_TUNNEL (200)"])
    }

    @Test(arguments: [ArtifactKind.accessLog, .auditJSONL])
    func orphansAreNotAllowed(_ kind: ArtifactKind) {
        let script = RunScript()
        first(script, port: 1, kind: kind)
        first(script, port: 2, "b.example:443", kind: kind)
        second(script, port: 2, "b.example:443", kind: kind)
        let facts = script.finish()
        #expect(numbers(facts) == [1, 0, 0, 1, 0, 0])
        #expect(facts.firewall.domains.map(\.incomplete) == [1, 0])
    }

    @Test func aTunnelOfTheAPIProxyWithoutAGuardIsNoSecondHalf() {
        let script = RunScript()
        first(script, port: 1, kind: .auditJSONL)
        script.traffic(
            "172.30.0.20 CONNECT 200 TCP_TUNNEL a.example:443", dest: "1.2.3.4:443", in: .auditJSONL)
        #expect(numbers(script.finish()) == [1, 0, 0, 1, 0, 0])
    }

    @Test(arguments: [ArtifactKind.accessLog, .auditJSONL])
    func aBumpedDenialCountsOnce(_ kind: ArtifactKind) {
        let client = kind == .accessLog ? "172.30.0.20:1" : "172.30.0.20"
        let script = RunScript()
            .traffic("\(client) CONNECT 200 TCP_DENIED evil.example:443", in: kind)
            .traffic("\(client) GET 403 NONE_NONE https://x/", host: "x", in: kind)
            // Another one without its tunnel is a denial of its own.
            .traffic(
                "172.30.0.21 GET 403 NONE_NONE https://x/".replacing(
                    "0.21", with: kind == .accessLog ? "0.21:9" : "0.21"), in: kind)
        #expect(numbers(script.finish()) == [0, 0, 2, 0, 0, 0])
    }

    @Test(arguments: [ArtifactKind.accessLog, .auditJSONL])
    func decryptedRequestsCountInsteadOfTheirTunnel(_ kind: ArtifactKind) {
        let client = kind == .accessLog ? "172.30.0.20:1" : "172.30.0.20"
        let script = RunScript().traffic("\(client) CONNECT 200 NONE_NONE a.example:443", in: kind)
            .traffic("\(client) GET 200 TCP_MISS https://a.example/x", dest: "1.2.3.4:443", in: kind)
            .traffic("\(client) GET 403 TCP_DENIED https://a.example/y", in: kind)
        #expect(numbers(script.finish()) == [1, 0, 1, 0, 0, 0])
    }

    @Test func tunnelsBeyondTheLimitAreGivenUpOldestFirst() {
        let script = RunScript()
        for port in 0..<FirewallCollector.maximumPending + 10 { first(script, port: port) }
        second(script, port: FirewallCollector.maximumPending + 9)
        second(script, port: 0)
        let facts = script.finish()
        #expect(facts.firewall.allowed == 2)
        #expect(facts.firewall.incomplete == FirewallCollector.maximumPending + 9)
    }

    // MARK: Hosts

    @Test func hostAndTargetDiffer() {
        let script = RunScript()
        for port in 1...3 {
            script.traffic(
                "172.30.0.20:\(port) CONNECT 200 TCP_TUNNEL good.example:443", host: "evil.example:443")
        }
        let mismatches = script.finish().firewall.hostMismatches
        #expect(mismatches.map(\.hostHeader) == ["evil.example"])
        #expect(mismatches.map(\.target) == ["good.example"])
        #expect(mismatches.map(\.tally.count) == [3])
    }

    @Test func aDifferenceBothHalvesShowIsOne() {
        let script = RunScript()
            .traffic("172.30.0.20:1 CONNECT 200 NONE_NONE good.example:443", host: "evil.example:443")
            .traffic(
                "172.30.0.20:1 CONNECT 200 TCP_TUNNEL good.example:443", host: "evil.example",
                dest: "1.2.3.4:443")
        #expect(script.finish().firewall.hostMismatches.map(\.tally.count) == [1])
    }

    @Test(arguments: [
        ("a.example:443", "a.example", 443 as Int?), ("A.Example.:443", "a.example", 443),
        ("[2001:DB8::1]:443", "2001:db8::1", 443), ("%5b2001:db8::1%5d:443", "2001:db8::1", 443),
        ("2001:db8::1", "2001:db8::1", nil), ("a.example:99999", "a.example", nil),
        ("a.example:x", "a.example", nil), ("a.example", "a.example", nil),
    ])
    func hostsAndPorts(_ text: String, _ domain: String, _ port: Int?) throws {
        let target = try #require(Target(host: text))
        #expect(target.domain == domain && target.port == port)
    }

    @Test(arguments: ["", "-", ":443", "."]) func noHost(_ text: String) {
        #expect(Target(host: text) == nil)
    }

    @Test func defaultPortsOfSchemes() {
        let facts = RunScript().traffic("172.30.0.20:1 GET 200 TCP_MISS http://u:p@a.example/x?y=z@w")
            .traffic("172.30.0.20:1 GET 200 TCP_MISS http://[2001:db8::1]:8080/").finish()
        #expect(facts.firewall.domains.map(\.domain) == ["2001:db8::1", "a.example"])
        #expect(facts.firewall.domains.map(\.port) == [8080, 80])
    }

    @Test(arguments: [
        ("172.30.0.20", FirewallClient.agent), ("172.30.0.30", .apiProxy), ("172.30.0.50", .cliProxy),
        ("172.30.0.10", .infrastructure), ("::1", .local), ("10.0.0.1", .unknown), ("172.30.0.77", .agent),
    ])
    func theAddressPlan(_ address: String, _ client: FirewallClient) {
        #expect(FirewallClient(address: address) == client)
    }

    // MARK: Two logs

    @Test func accessLogAndAuditMustAgree() {
        let script = RunScript().traffic("172.30.0.20:1 CONNECT 403 TCP_DENIED a.example:443")
        script.traffic("172.30.0.20 CONNECT 403 TCP_DENIED a.example:443", in: .auditJSONL)
        #expect(script.finish().discrepancies == [])
        let other = RunScript().traffic("172.30.0.20:1 CONNECT 403 TCP_DENIED a.example:443").open(
            .auditJSONL)
        other.traffic("172.30.0.20 CONNECT 200 TCP_TUNNEL a.example:443", in: .auditJSONL)
        #expect(other.finish().discrepancies.map(\.kind) == [.firewallLogs])
    }

    @Test(arguments: [(2, []), (1, [Discrepancy.Kind.squidCounter]), (9, [.squidCounter])])
    func squidsOwnCount(_ count: Int, _ kinds: [Discrepancy.Kind]) {
        let script = RunScript().traffic("172.30.0.20:1 CONNECT 403 TCP_DENIED a.example:443")
            .traffic("172.30.0.20:2 CONNECT 200 NONE_NONE b.example:443")
            .traffic(
                "172.30.0.20:2 CONNECT 200 TCP_TUNNEL b.example:443", host: "b.example", dest: "1.2.3.4:443"
            )
            .traffic("::1:3 - 0 NONE_NONE error:transaction-end-before-headers")
        script.record(.squidShutdown(requests: count), in: .squidCacheLog)
        #expect(script.finish().discrepancies.map(\.kind) == kinds)
    }

    @Test func manyDifferentRequestsStayCounted() {
        let script = RunScript()
        for index in 0..<6000 { script.traffic("172.30.0.20:1 CONNECT 403 TCP_DENIED h\(index).example:443") }
        let firewall = script.finish().firewall
        #expect(firewall.denied == 6000 && firewall.traffic.count == 5000 && firewall.uncategorised == 1000)
    }
}
