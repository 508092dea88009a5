import Findings
import LogParsing
import TestSupport
import Testing

@Suite struct PolicyManifestTests {
    private static let document = """
        {
          "version": 1,
          "generatedAt": "2026-03-23T18:34:53.894Z",
          "rules": [
            {"id": "deny-default", "order": 3, "action": "deny", "aclName": "all", "protocol": "both", "domains": [], "description": "Default"},
            {"id": "deny-unsafe-ports", "order": 1, "action": "deny", "aclName": "!Safe_ports", "protocol": "both", "domains": [], "description": "Ports"},
            {"id": "allow-https-only-plain", "action": "allow", "aclName": "allowed_https_only", "protocol": "https", "domains": [".example.com"], "description": "Hosts", "order": 2}
          ],
          "dangerousPorts": [22, 25],
          "dnsServers": ["192.0.2.53"],
          "sslBumpEnabled": true,
          "dlpEnabled": true,
          "hostAccessEnabled": true,
          "allowHostPorts": "3000,8000-8080",
          "topologyPeers": ["awmg-mcpg"],
          "tlsSniGuardEnabled": true,
          "networkSubnet": "172.30.0.0/24"
        }
        """

    private func manifest(_ text: String) -> (PolicyManifest?, ParseStatistics) {
        let run = ParserRun(PolicyManifestDocument.descriptor, text)
        guard case .policyManifest(let manifest)? = run.records.first else { return (nil, run.statistics) }
        return (manifest, run.statistics)
    }

    @Test func readsEveryMember() throws {
        let (found, statistics) = manifest(Self.document)
        let policy = try #require(found)
        #expect(statistics.parsed == 1)
        #expect(policy.version == 1)
        #expect(policy.generatedAt?.iso8601 == "2026-03-23T18:34:53.894Z")
        #expect(policy.rules.map(\.id) == ["deny-unsafe-ports", "allow-https-only-plain", "deny-default"])
        #expect(policy.rules.map(\.action) == [.deny, .allow, .deny])
        #expect(policy.rules[1].domains == [".example.com"])
        #expect(policy.rules[1].protocol == "https")
        #expect(policy.rules[1].aclName == "allowed_https_only")
        #expect(policy.unreadableRules == 0)
        #expect(policy.dangerousPorts == [22, 25])
        #expect(policy.dnsServers == ["192.0.2.53"])
        #expect(policy.isSSLBumpEnabled && policy.isDLPEnabled && policy.isHostAccessEnabled)
        #expect(policy.allowHostPorts == "3000,8000-8080")
        #expect(policy.topologyPeers == ["awmg-mcpg"])
        #expect(policy.isTLSSNIGuardEnabled)
        #expect(policy.networkSubnet == "172.30.0.0/24")
    }

    @Test func olderManifestsLackMembers() throws {
        let (found, _) = manifest(#"{"version":1,"rules":[],"allowHostPorts":null}"#)
        let policy = try #require(found)
        #expect(policy.rules.isEmpty)
        #expect(policy.allowHostPorts == nil)
        #expect(!policy.isTLSSNIGuardEnabled)
        #expect(policy.generatedAt == nil)
    }

    @Test func rulesOfTheSameOrderStayAsListed() throws {
        let rules = ["b", "a", "c"].map {
            #"{"id":"\#($0)","order":1,"action":"deny","aclName":"x","protocol":"both","domains":[]}"#
        }
        let (found, _) = manifest(#"{"version":1,"rules":[\#(rules.joined(separator: ","))]}"#)
        #expect(found?.rules.map(\.id) == ["b", "a", "c"])
    }

    @Test func rulesThatAreNotUnderstoodAreCounted() throws {
        let (found, statistics) = manifest(
            #"{"version":1,"rules":[{"id":"a","action":"audit","aclName":"x"},{"id":"b","action":"deny","aclName":"x"},7]}"#
        )
        let policy = try #require(found)
        #expect(policy.rules.map(\.id) == ["b"])
        #expect(policy.unreadableRules == 2)
        #expect(statistics.unknownKinds == ["policy rule": 1])
    }

    @Test func otherVersionsAreUnknown() {
        let (found, statistics) = manifest(#"{"version":2,"rules":[]}"#)
        #expect(found == nil)
        #expect(statistics.unknownKinds == ["policy-manifest version 2": 1])
    }

    @Test(arguments: [#"{"rules":[]}"#, #"{"version":1}"#, "[]", "{", #"{"version":1,"rules":{}}"#])
    func rejectsOtherDocuments(text: String) {
        let (found, statistics) = manifest(text)
        #expect(found == nil)
        #expect(statistics.rejected == 1)
    }

    @Test func survivesDamage() {
        ParserRun.fuzz(PolicyManifestDocument.descriptor, seeds: [Self.document])
    }

    @Test(
        .enabled(if: Fixtures.shared != nil),
        arguments: [
            ("awf-samples-audit/policy-manifest.json", 6, "deny-default"),
            ("qa-aw-poc-2026-04/firewall-audit-logs/audit/policy-manifest.json", 6, "deny-default"),
        ])
    func readsRealManifests(path: String, rules: Int, last: String) throws {
        let run = ParserRun(PolicyManifestDocument.descriptor, try ParserRun.sample(path))
        guard case .policyManifest(let policy)? = run.records.first else {
            Issue.record("no manifest")
            return
        }
        #expect(policy.rules.count == rules)
        #expect(policy.rules.last?.id == last)
        #expect(policy.dangerousPorts.count == 21)
        #expect(run.statistics.unknownKinds.isEmpty)
    }
}
