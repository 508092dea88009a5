import Findings
import LogParsing
import TestSupport
import Testing

@Suite struct AWInfoTests {
    private static let document = """
        {"engine_id": "copilot", "engine_name": "GitHub Copilot CLI", "model": "", "version": "", "agent_version": "0.0.405",
         "cli_version": "v0.42.16", "workflow_name": "Daily", "run_id": 21823619609, "run_number": 1, "run_attempt": "1",
         "repository": "octo/demo", "ref": "refs/heads/main", "sha": "abc", "actor": "mona", "event_name": "schedule",
         "staged": false, "allowed_domains": ["defaults", "github"], "firewall_enabled": true, "awf_version": "v0.13.12",
         "awmg_version": "v0.0.113", "steps": {"firewall": "squid"}, "created_at": "2026-02-09T11:41:37.454Z"}
        """

    private func read(_ text: String) -> RunInfo? {
        guard case .runInfo(let info)? = ParserRun(AWInfo.descriptor, text).records.first else { return nil }
        return info
    }

    @Test func readsEveryMember() throws {
        let info = try #require(read(Self.document))
        #expect(info.runID == "21823619609")
        #expect(info.runNumber == "1")
        #expect(info.runAttempt == "1")
        #expect(info.workflowName == "Daily")
        #expect(info.engineID == "copilot")
        #expect(info.engineName == "GitHub Copilot CLI")
        #expect(info.model == nil)
        #expect(info.agentVersion == "0.0.405")
        #expect(info.cliVersion == "v0.42.16")
        #expect(info.repository == "octo/demo")
        #expect(info.ref == "refs/heads/main")
        #expect(info.sha == "abc")
        #expect(info.actor == "mona")
        #expect(info.eventName == "schedule")
        #expect(info.isStaged == false)
        #expect(info.allowedDomains == ["defaults", "github"])
        #expect(info.isFirewallEnabled == true)
        #expect(info.firewallVersion == "v0.13.12")
        #expect(info.gatewayVersion == "v0.0.113")
        #expect(info.createdAt?.iso8601 == "2026-02-09T11:41:37.454Z")
    }

    @Test(arguments: [
        (#"{"run_id": 1.2e10}"#, "12000000000"), (#"{"run_id": 12000000000.0}"#, "12000000000"),
        (#"{"run_id": "12000000000"}"#, "12000000000"), (#"{"run_id": 12000000000}"#, "12000000000"),
        (#"{"run_id": 123456789012345678901234567890}"#, "123456789012345678901234567890"),
    ])
    func runIDsMayBeWrittenInManyWays(text: String, id: String) {
        #expect(read(text)?.runID == id)
    }

    @Test(arguments: [#"{"run_id": 1.5}"#, #"{"run_id": ""}"#, #"{"run_id": null}"#, #"{"run_id": 1e300}"#])
    func impossibleRunIDsAreAbsent(text: String) {
        let run = ParserRun(AWInfo.descriptor, text)
        #expect(run.records.isEmpty)
        #expect(run.statistics.rejected == 1)
    }

    @Test func olderNamesAreRead() throws {
        let info = try #require(
            read(
                #"{"run_number":"7","awf_version":"","firewall_version":"v0.9","steps":{"firewall":"squid"}}"#
            ))
        #expect(info.runNumber == "7")
        #expect(info.firewallVersion == "v0.9")
        #expect(info.isFirewallEnabled == true)
    }

    @Test func anEmptyStepMeansNoFirewall() {
        #expect(read(#"{"run_id":1,"steps":{"firewall":""}}"#)?.isFirewallEnabled == false)
        #expect(read(#"{"run_id":1}"#)?.isFirewallEnabled == nil)
    }

    @Test func aByteOrderMarkIsSkipped() {
        #expect(read("\u{FEFF}{\"run_id\":1}")?.runID == "1")
    }

    @Test(arguments: ["[]", "{}", "7", "{\"run_id\"", "not json", #"{"other":1}"#])
    func rejectsOtherDocuments(text: String) {
        let run = ParserRun(AWInfo.descriptor, text)
        #expect(run.records.isEmpty)
        #expect(run.statistics.rejected == 1)
    }

    @Test(arguments: ["", "  \r\n\n"])
    func emptyDocumentsAreEmpty(text: String) {
        let run = ParserRun(AWInfo.descriptor, text)
        #expect(run.records.isEmpty)
        #expect(run.statistics.rejected == 0)
    }

    @Test func survivesDamage() { ParserRun.fuzz(AWInfo.descriptor, seeds: [Self.document]) }

    @Test(
        .enabled(if: Fixtures.shared != nil),
        arguments: [
            ("luxury-run-21823619609/aw_info.json", "21823619609", "v0.13.12", "v0.0.113"),
            ("qa-aw-poc-2026-04/activation/aw_info.json", "24490455707", "v0.25.18", nil),
        ] as [(String, String, String, String?)])
    func readsRealFiles(path: String, id: String, firewall: String, gateway: String?) throws {
        let run = ParserRun(AWInfo.descriptor, try ParserRun.sample(path))
        guard case .runInfo(let info)? = run.records.first else {
            Issue.record("no run info")
            return
        }
        #expect(info.runID == id)
        #expect(info.firewallVersion == firewall)
        #expect(info.gatewayVersion == gateway)
        #expect(info.eventName == "workflow_dispatch")
    }
}
