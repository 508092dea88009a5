import Findings
import Foundation
import LogParsing
import TestSupport
import Testing

@Suite struct FirewallAuditTests {
    private func read(_ text: String) -> ParserRun { ParserRun(FirewallAudit.descriptor, text) }

    private static let legacy =
        #"{"ts":1774290909.186,"client":"172.30.0.20","host":"evil.example.com:443","dest":"-:-","method":"CONNECT","status":403,"decision":"TCP_DENIED","url":"evil.example.com:443"}"#
    private static let schema =
        #"{"_schema":"audit/v0.25.40","ts":1778352726.503,"client":"172.30.0.30","host":"api.example.com:443","dest":"192.0.2.4:443","method":"CONNECT","status":200,"decision":"TCP_TUNNEL","url":"api.example.com:443"}"#
    private static let current =
        #"{"_schema":"audit/v0.28.23","timestamp":"2026-10-09T08:26:37.044Z","event":"http_access","client":"172.30.0.30","host":"api.example.com:443","dest":"192.0.2.4:443","method":"CONNECT","status":200,"decision":"TCP_TUNNEL","url":"api.example.com:443"}"#

    @Test func readsTheThreeVariants() {
        let run = read([Self.legacy, Self.schema, Self.current].joined(separator: "\n"))
        #expect(run.statistics.parsed == 3)
        #expect(run.requests.map(\.dialect) == [.auditLegacy, .auditLegacy, .audit])
        #expect(
            run.requests.map { $0.timestamp?.iso8601 } == [
                "2026-03-23T18:35:09.186Z", "2026-05-09T18:52:06.503Z", "2026-10-09T08:26:37.044Z",
            ])
        #expect(run.requests.map(\.destination) == [nil, "192.0.2.4:443", "192.0.2.4:443"])
        #expect(run.requests.map(\.status) == [403, 200, 200])
        #expect(run.requests.map(\.resultCode) == ["TCP_DENIED", "TCP_TUNNEL", "TCP_TUNNEL"])
        #expect(
            run.requests.allSatisfy { $0.clientPort == nil && $0.hierarchyCode == nil && $0.userAgent == nil }
        )
    }

    @Test func timestampComesBeforeTs() throws {
        let line = Self.current.replacingOccurrences(of: "\"event\"", with: "\"ts\":1.5,\"event\"")
        let request = try #require(read(line).requests.first)
        #expect(request.timestamp?.iso8601 == "2026-10-09T08:26:37.044Z")
        #expect(request.dialect == .audit)
    }

    @Test func absentTimesAndDashesAreAbsent() throws {
        let request = try #require(
            read(
                #"{"client":"::1","host":"-","dest":"-:-","method":"-","status":0,"decision":"NONE_NONE","url":"error:transaction-end-before-headers"}"#
            ).requests.first)
        #expect(request.timestamp == nil)
        #expect(request.hostHeader == nil)
        #expect(request.destination == nil)
        #expect(request.method == nil)
    }

    @Test func otherSchemasAndEventsAreUnknown() {
        let run = read(
            Self.schema.replacingOccurrences(of: "audit/v0.25.40", with: "cli-proxy-access/v1") + "\n"
                + Self.current.replacingOccurrences(of: "http_access", with: "dns_query") + "\n"
                + Self.schema.replacingOccurrences(of: "audit/v0.25.40", with: "audit/v1"))
        #expect(run.statistics.unknownKinds == ["cli-proxy-access/v1": 1, "dns_query": 1])
        #expect(run.statistics.parsed == 1)
    }

    @Test(arguments: ["decision", "client", "url"])
    func neededMembersAreNeeded(member: String) {
        let run = read(Self.legacy.replacingOccurrences(of: "\"\(member)\"", with: "\"x\""))
        #expect(run.records.isEmpty)
        #expect(run.statistics.rejected == 1)
    }

    @Test func escapesAreThoseOfJSON() throws {
        let line = Self.legacy.replacingOccurrences(
            of: #""url":"evil.example.com:443""#, with: #""url":"http://h/a\"b\\f""#)
        #expect(try #require(read(line).requests.first).url == "http://h/a\"b\\f")
    }

    @Test func rawControlBytesAndInvalidUTF8AreRepaired() throws {
        var bytes = Array(Self.legacy.utf8)
        bytes.insert(contentsOf: [0x01, 0xFF], at: bytes.count - 2)
        let run = ParserRun(FirewallAudit.descriptor, bytes)
        #expect(try #require(run.requests.first).url == "evil.example.com:443\u{01}\u{FFFD}")
        #expect(run.statistics.repaired == 1)
    }

    @Test func rawQuotesInTheURLDoNotHideTheRequest() throws {
        let line = Self.current.replacingOccurrences(
            of: #""url":"api.example.com:443""#, with: #""url":"http://h/"x","y":"z\q""#)
        let run = read(line + "\n")
        let request = try #require(run.requests.first)
        #expect(request.url == #"http://h/"x","y":"z\q"#)
        #expect(request.clientAddress == "172.30.0.30")
        #expect(request.timestamp?.iso8601 == "2026-10-09T08:26:37.044Z")
        #expect(request.resultCode == "TCP_TUNNEL")
        #expect(!request.isCut)
        #expect(run.statistics.repaired == 1)
        #expect(run.statistics.rejected == 0)
    }

    @Test(arguments: [
        #""host":"x","dest":"-:-","method":"GET","status":200,"decision":"TCP_TUNNEL","url":"u","host":"api.example.com:443""#,
        #""host":"x","decision":"TCP_TUNNEL","y":"z""#, #""host":"x","status":200,"y":"z""#,
        #""host":"x","dest":"-:-","method":"GET","status":200,"decision":"TCP_TUNNEL","url":"u"x""#,
    ])
    func hostsThatBringTheirOwnMembersAreRejected(host: String) {
        let line = Self.legacy.replacingOccurrences(of: #""host":"evil.example.com:443""#, with: host)
        let run = read(line + "\n")
        #expect(run.records.isEmpty)
        #expect(run.statistics.rejected == 1)
    }

    private func cutLine(_ line: String, length: Int) -> String {
        let open = line.replacingOccurrences(of: #"api.example.com:443"}"#, with: "http://h/")
        return open + String(repeating: "A", count: length - open.utf8.count)
    }

    @Test(arguments: [Self.schema, Self.current])
    func linesCutBySquidAreRead(line: String) throws {
        let run = read(cutLine(line, length: 8191) + "\n")
        let request = try #require(run.requests.first)
        #expect(request.isCut)
        #expect(request.url.hasPrefix("http://h/AAA"))
        #expect(request.timestamp != nil)
        #expect(request.dialect == (line == Self.current ? .audit : .auditLegacy))
        #expect(request.hostHeader == "api.example.com:443")
        #expect(request.status == 200)
        #expect(run.statistics.rejected == 0)
    }

    @Test func shorterUnclosedLinesAreRejected() {
        let run = read(cutLine(Self.current, length: 8190))
        #expect(run.records.isEmpty)
        #expect(run.statistics.rejected == 1)
        #expect(run.statistics.endsInMidRecord)
    }

    @Test func linesCutBeforeTheDecisionAreRejected() {
        let open =
            #"{"_schema":"audit/v0.28.23","timestamp":"2026-10-09T08:26:37.044Z","event":"http_access","client":"172.30.0.30","host":""#
        let run = read(open + String(repeating: "h", count: 8191 - open.utf8.count) + "\n")
        #expect(run.records.isEmpty)
        #expect(run.statistics.rejected == 1)
    }

    @Test func statusesOutOfRangeAreZero() throws {
        let line = Self.legacy.replacingOccurrences(of: "403", with: "-12345678901234567890")
        #expect(try #require(read(line).requests.first).status == 0)
    }

    @Test func survivesDamage() {
        ParserRun.fuzz(
            FirewallAudit.descriptor,
            seeds: [
                [Self.legacy, Self.schema, Self.current].joined(separator: "\n"),
                cutLine(Self.current, length: 8191) + "\n",
            ])
    }

    // MARK: Shared samples

    @Test(
        .enabled(if: Fixtures.shared != nil),
        arguments: [
            ("qa-aw-poc-2026-04/firewall-audit-logs/logs/", 46), ("awf-samples-audit/", 3),
        ])
    func auditAndAccessLogAgree(folder: String, lines: Int) throws {
        let audit = ParserRun(FirewallAudit.descriptor, try ParserRun.sample(folder + "audit.jsonl"))
        let access = ParserRun(SquidAccessLog.descriptor, try ParserRun.sample(folder + "access.log"))
        #expect(audit.requests.count == lines)
        #expect(access.requests.count == lines)
        for (left, right) in zip(audit.requests, access.requests) {
            #expect(left.timestamp == right.timestamp)
            #expect(left.clientAddress == right.clientAddress)
            #expect(left.hostHeader == right.hostHeader)
            #expect(left.destination == right.destination)
            #expect(left.method == right.method)
            #expect(left.status == right.status)
            #expect(left.resultCode == right.resultCode)
            #expect(left.url == right.url)
        }
    }

    @Test(.enabled(if: Fixtures.shared != nil))
    func schemaWithTsIsRead() throws {
        let run = ParserRun(
            FirewallAudit.descriptor, try ParserRun.sample("dollarlint-run-25609073968/audit.excerpt.jsonl"))
        #expect(run.requests.count == 11)
        #expect(run.statistics.rejected == 0)
        #expect(run.requests.count { $0.resultCode == "TCP_TUNNEL" } == 6)
        #expect(run.requests.last?.timestamp == Timestamp(nanoseconds: 1_778_352_792_786_000_000))
    }
}
