import Findings
import Foundation
import LogParsing
import TestSupport
import Testing

@Suite struct SquidAccessLogTests {
    private func read(_ text: String) -> ParserRun { ParserRun(SquidAccessLog.descriptor, text) }

    private func one(_ line: String) throws -> FirewallRequest {
        let run = read(line + "\n")
        #expect(run.statistics.rejected == 0)
        #expect(run.statistics.parsed == 1)
        return try #require(run.requests.first)
    }

    // MARK: firewall_detailed

    @Test func readsAllColumns() throws {
        let request = try one(
            "1770986245.674 172.30.0.20:47512 Api.GitHub.com:443 140.82.113.6:443 1.1 CONNECT 200 "
                + "TCP_TUNNEL:HIER_DIRECT api.github.com:443 \"curl/8.5.0\"")
        #expect(request.dialect == .detailed)
        #expect(request.timestamp == Timestamp(nanoseconds: 1_770_986_245_674_000_000))
        #expect(request.clientAddress == "172.30.0.20")
        #expect(request.clientPort == 47512)
        #expect(request.hostHeader == "api.github.com:443")
        #expect(request.destination == "140.82.113.6:443")
        #expect(request.method == "CONNECT")
        #expect(request.status == 200)
        #expect(request.resultCode == "TCP_TUNNEL")
        #expect(request.hierarchyCode == "HIER_DIRECT")
        #expect(request.url == "api.github.com:443")
        #expect(request.userAgent == "curl/8.5.0")
        #expect(!request.isCut)
    }

    @Test func dashesAreAbsent() throws {
        let request = try one(
            "1791534396.434 ::1:50760 - -:- 0.0 - 0 NONE_NONE:HIER_NONE error:transaction-end-before-headers \"-\""
        )
        #expect(request.clientAddress == "::1")
        #expect(request.clientPort == 50760)
        #expect(request.hostHeader == nil)
        #expect(request.destination == nil)
        #expect(request.method == nil)
        #expect(request.status == 0)
        #expect(request.userAgent == nil)
        #expect(request.url == "error:transaction-end-before-headers")
    }

    @Test func everyColumnMayBeADash() throws {
        let request = try one("1791534396.434 - - - - - - -:- - \"-\"")
        #expect(request.clientAddress == "-")
        #expect(request.clientPort == nil)
        #expect(request.status == 0)
        #expect(request.resultCode == "-")
        #expect(request.hierarchyCode == nil)
        #expect(request.url == "-")
    }

    @Test(arguments: [
        ("2001:db8::1:50760", "2001:db8::1", 50760), ("::1:1", "::1", 1),
        ("172.30.0.20:65535", "172.30.0.20", 65535),
    ])
    func splitsClientsAtTheLastColon(client: String, address: String, port: Int) throws {
        let request = try one(
            "1.000 \(client) h:443 -:- 1.1 CONNECT 403 TCP_DENIED:HIER_NONE h:443 \"-\"")
        #expect(request.clientAddress == address)
        #expect(request.clientPort == port)
    }

    @Test func portsOutOfRangeAreAbsent() throws {
        let request = try one("1.000 10.0.0.1:65536 h -:- 1.1 GET 403 TCP_DENIED:HIER_NONE http://h/ \"-\"")
        #expect(request.clientAddress == "10.0.0.1")
        #expect(request.clientPort == nil)
    }

    @Test func decodesPercentSignsInTheHostColumn() throws {
        let request = try one(
            "1.000 127.0.0.1:1 %5B2001:DB8::1%5D:443 -:- 1.1 CONNECT 403 TCP_DENIED:HIER_NONE [2001:db8::1]:443 \"-\""
        )
        #expect(request.hostHeader == "[2001:db8::1]:443")
    }

    @Test(arguments: [
        (#""My \"quoted\" agent\\back\ttab é""#, "My \"quoted\" agent\\back\ttab é"),
        (#""a\r\nb""#, "a\r\nb"), (#""\x""#, "\\x"), (#""ends with \\""#, "ends with \\"),
        (#""  ""#, "  "), (#""two words ""#, "two words "),
    ])
    func unescapesTheUserAgent(logged: String, agent: String) throws {
        let request = try one(
            "1.000 127.0.0.1:1 h -:- 1.1 GET 403 TCP_DENIED:HIER_NONE http://h/ \(logged)")
        #expect(request.userAgent == agent)
        #expect(request.url == "http://h/")
    }

    @Test func emptyUserAgentIsAbsent() throws {
        let request = try one("1.000 127.0.0.1:1 h -:- 1.1 GET 403 TCP_DENIED:HIER_NONE http://h/ \"\"")
        #expect(request.userAgent == nil)
        #expect(request.url == "http://h/")
    }

    @Test(arguments: [
        "http://h/a\"b|c{d}e\\f%41<g>é'h", "http://h/\"", "http://h/x\"-\"", "http://h/a\\\"b", "\"quoted\"",
        "http://h/a \"b",
    ])
    func keepsRawQuotesInTheURL(url: String) throws {
        let request = try one(
            "1.000 127.0.0.1:1 h -:- 1.1 GET 403 TCP_DENIED:HIER_NONE \(url) \"agent \\\"x\\\" 1\"")
        #expect(request.url == url)
        #expect(request.userAgent == "agent \"x\" 1")
    }

    @Test func acceptsCarriageReturnsInvalidUTF8AndControlBytes() throws {
        var bytes = Array(
            "1.000 127.0.0.1:1 h -:- 1.1 GET 403 TCP_DENIED:HIER_NONE http://h/ \"a".utf8)
        bytes += [0x01, 0xFF, 0x00] + Array("b\"\r\n".utf8)
        let run = ParserRun(SquidAccessLog.descriptor, bytes)
        let request = try #require(run.requests.first)
        #expect(request.userAgent == "a\u{01}\u{FFFD}\u{00}b")
        #expect(run.statistics.rejected == 0)
    }

    /// A line of `firewall_detailed` whose URL makes it exactly `length` bytes long, without User-Agent.
    private func cutLine(length: Int) -> String {
        let start = "1.000 127.0.0.1:1 - -:- 1.1 GET 400 NONE_NONE:HIER_NONE http://h/"
        return start + String(repeating: "A", count: length - start.utf8.count)
    }

    @Test func readsLinesCutBySquid() throws {
        let request = try one(cutLine(length: 8191))
        #expect(request.isCut)
        #expect(request.url.hasPrefix("http://h/AAAA"))
        #expect(
            request.url.utf8.count == 8191 - "1.000 127.0.0.1:1 - -:- 1.1 GET 400 NONE_NONE:HIER_NONE ".count)
        #expect(request.userAgent == nil)
    }

    @Test func readsLinesCutInTheUserAgent() throws {
        let start = "1.000 127.0.0.1:1 h -:- 1.1 GET 403 TCP_DENIED:HIER_NONE http://h/ \"agent "
        let request = try one(start + String(repeating: "u", count: 8191 - start.utf8.count))
        #expect(request.isCut)
        #expect(request.url == "http://h/")
        #expect(request.userAgent == nil)
    }

    @Test func shorterLinesWithoutUserAgentAreRejected() {
        let run = read(cutLine(length: 8190) + "\n")
        #expect(run.statistics.rejected == 1)
        #expect(run.records.isEmpty)
    }

    @Test func unterminatedLastLineIsDamageNotSilence() {
        let run = read(
            "1.000 127.0.0.1:1 h -:- 1.1 GET 403 TCP_DENIED:HIER_NONE http://h/ \"-\"\n1.001 127.0.0.1:1 h -:- 1."
        )
        #expect(run.requests.count == 1)
        #expect(run.statistics.rejected == 1)
        #expect(run.statistics.endsInMidRecord)
        #expect(run.statistics.firstRejects.first?.line == 2)
        #expect(run.statistics.firstRejects.first?.offset == 71)
    }

    // MARK: Native

    @Test func readsNativeLines() throws {
        let request = try one(
            "1645064587.444      1 172.17.0.1 TCP_DENIED/403 4032 CONNECT www.example.com:443 - HIER_NONE/- text/html"
        )
        #expect(request.dialect == .native)
        #expect(request.timestamp == Timestamp(nanoseconds: 1_645_064_587_444_000_000))
        #expect(request.clientAddress == "172.17.0.1")
        #expect(request.clientPort == nil)
        #expect(request.hostHeader == nil)
        #expect(request.destination == nil)
        #expect(request.method == "CONNECT")
        #expect(request.status == 403)
        #expect(request.resultCode == "TCP_DENIED")
        #expect(request.hierarchyCode == "HIER_NONE")
        #expect(request.url == "www.example.com:443")
    }

    @Test(
        arguments: [
            ("NONE/400 1234 NONE error:invalid-request - NONE/- text/html", "NONE", 400, "NONE", nil),
            (
                "TCP_MISS/200 512 GET http://h/ - DIRECT/192.0.2.7 text/html", "TCP_MISS", 200, "DIRECT",
                "192.0.2.7"
            ),
            (
                "NONE_NONE/000 0 - error:transaction-end-before-headers - HIER_NONE/- -", "NONE_NONE", 0,
                "HIER_NONE", nil
            ),
            (
                "TCP_TUNNEL/200 43 CONNECT h:443 alice HIER_DIRECT/2001:db8::7 -", "TCP_TUNNEL", 200,
                "HIER_DIRECT", "2001:db8::7"
            ),
        ] as [(String, String, Int, String, String?)])
    func readsOldAndNewCodes(
        rest: String, code: String, status: Int, hierarchy: String, destination: String?
    ) throws {
        let request = try one("1609459200.123   1200 10.0.0.1 \(rest)")
        #expect(request.resultCode == code)
        #expect(request.status == status)
        #expect(request.hierarchyCode == hierarchy)
        #expect(request.destination == destination)
    }

    @Test func nativeClientsMayBeIPv6AndURLsMayHoldQuotes() throws {
        let request = try one(
            "1609459200.123      0 2001:db8::9 TCP_DENIED/403 4 GET http://h/\"a/b\" - HIER_NONE/- text/html")
        #expect(request.clientAddress == "2001:db8::9")
        #expect(request.url == "http://h/\"a/b\"")
    }

    @Test func decidesTheDialectLineByLine() {
        let run = read(
            """
            1609459200.123      0 10.0.0.1 TCP_DENIED/403 4 GET http://h/ - HIER_NONE/- text/html
            1609459200.124 10.0.0.1:7 h -:- 1.1 GET 403 TCP_DENIED:HIER_NONE http://h/ "-"

            1609459200.125      0 10.0.0.1 TCP_DENIED/403 4 GET http://h/ - HIER_NONE/- text/html
            """)
        #expect(run.requests.map(\.dialect) == [.native, .detailed, .native])
        #expect(run.positions.map(\.line) == [1, 2, 4])
        #expect(run.statistics.lines == 4)
        #expect(run.statistics.parsed == 3)
    }

    @Test(arguments: [
        "hello", "1770986245.674", "1770986245.674 ", "- 127.0.0.1:1 h -:- 1.1 GET 403 T:H http://h/ \"-\"",
        "1.0 127.0.0.1:1 h -:- 1.1 GET 403 TCP_DENIED http://h/ \"-\"",
        "1.0 127.0.0.1:1 h -:- one GET 403 TCP_DENIED:HIER_NONE http://h/ \"-\"",
        "1.0 127.0.0.1:1 h -:- 1.1 GET abc TCP_DENIED:HIER_NONE http://h/ \"-\"",
        "1.0 127.0.0.1:1 h -:- 1.1 GET 4030 TCP_DENIED:HIER_NONE http://h/ \"-\"",
        "1.0 127.0.0.1:1 h -:- 1.1 GET 403 TCP_DENIED:HIER_NONE \"-\"",
        "1.0 127.0.0.1:1 h -:- 1.1 GET 403 TCP_DENIED:HIER_NONE http://h/ -",
        "1.0 127.0.0.1:1 h -:- 1.1 GET 403 TCP_DENIED:HIER_NONE http://h/ \"a\\\"",
        "1.0 127.0.0.1:1 h -:- 1.1  403 TCP_DENIED:HIER_NONE http://h/ \"-\"",
        "1.0 5 10.0.0.1 TCP_DENIED 4 GET http://h/ - HIER_NONE/- text/html",
        "1.0 5 10.0.0.1 TCP_DENIED/403 x GET http://h/ - HIER_NONE/- text/html",
        "1.0 5 10.0.0.1 TCP_DENIED/403 4 GET http://h/ - text/html",
        "1.0 127.0.0.1:1 h -:- 1.1 GET 403 :HIER_NONE http://h/ \"-\"",
        "1.0 5 10.0.0.1 /403 4 GET http://h/ - HIER_NONE/- text/html",
        "2026/02/09 11:41:38| HTCP Disabled.",
    ])
    func rejectsOtherLines(line: String) {
        let run = read(line + "\n")
        #expect(run.records.isEmpty)
        #expect(run.statistics.rejected == 1)
    }

    @Test func survivesDamage() {
        ParserRun.fuzz(
            SquidAccessLog.descriptor,
            seeds: [
                """
                1770986245.674 172.30.0.20:47512 api.github.com:443 140.82.113.6:443 1.1 CONNECT 200 TCP_TUNNEL:HIER_DIRECT api.github.com:443 "-"
                1.000 127.0.0.1:1 h -:- 1.1 GET 403 TCP_DENIED:HIER_NONE http://h/a"b "agent \\"x\\" 1"
                1791534396.434 ::1:50760 - -:- 0.0 - 0 NONE_NONE:HIER_NONE error:transaction-end-before-headers "-"
                """,
                """
                1609459200.123      0 10.0.0.1 TCP_DENIED/403 4 GET http://h/ - HIER_NONE/- text/html
                1795178038.828      5 127.0.0.1 TCP_TUNNEL/200 43 CONNECT allowed.test:443 - HIER_DIRECT/127.0.0.1 -

                """,
            ])
    }

    // MARK: Shared samples

    @Test(
        .enabled(if: Fixtures.shared != nil),
        arguments: [
            "access.log|audit.jsonl|native.log", "access-sslbump.log|audit-sslbump.jsonl|native-sslbump.log",
        ])
    func laboratoryFormatsAgree(files: String) throws {
        let names = files.split(separator: "|").map { "squid-lab/" + $0 }
        let detailed = ParserRun(SquidAccessLog.descriptor, try ParserRun.sample(names[0]))
        let audit = ParserRun(FirewallAudit.descriptor, try ParserRun.sample(names[1]))
        let native = ParserRun(SquidAccessLog.descriptor, try ParserRun.sample(names[2]))
        for run in [detailed, audit, native] { #expect(run.statistics.rejected == 0) }
        #expect(detailed.requests.count == (names[0].contains("bump") ? 9 : 61))
        #expect(detailed.requests.count == audit.requests.count)
        for (left, right) in zip(detailed.requests, audit.requests) {
            #expect(left.timestamp == right.timestamp)
            #expect(left.clientAddress == right.clientAddress)
            #expect(left.hostHeader == right.hostHeader)
            #expect(left.destination == right.destination)
            #expect(left.method == right.method)
            #expect(left.status == right.status)
            #expect(left.resultCode == right.resultCode)
            #expect(left.isCut == right.isCut)
            if left.isCut {
                #expect(left.url.hasPrefix(right.url) || right.url.hasPrefix(left.url))
            } else {
                #expect(left.url == right.url)
            }
        }
        // The native log lacks `OPTIONS *`, whose lines have no target.
        let comparable = detailed.requests.filter { $0.method != "OPTIONS" }
        let nativeRequests = native.requests.filter { $0.method != "OPTIONS" }
        #expect(comparable.count == nativeRequests.count)
        for (left, right) in zip(comparable, nativeRequests) {
            #expect(right.dialect == .native)
            #expect(left.timestamp == right.timestamp)
            #expect(left.clientAddress == right.clientAddress)
            #expect(left.method == right.method)
            #expect(left.status == right.status)
            #expect(left.resultCode == right.resultCode)
            #expect(left.hierarchyCode == right.hierarchyCode)
            #expect(left.url == right.url || left.isCut && right.url.hasPrefix(left.url))
        }
    }

    @Test(.enabled(if: Fixtures.shared != nil))
    func laboratoryUserAgentsAreUnescaped() throws {
        let run = ParserRun(SquidAccessLog.descriptor, try ParserRun.sample("squid-lab/access.log"))
        #expect(run.requests.contains { $0.userAgent == "My \"quoted\" agent\\back\ttab é ü 100% [x]" })
        #expect(run.requests.count { $0.isCut } == 1)
        #expect(run.requests.contains { $0.userAgent == "a\u{01}b\u{7F}c\u{FFFD} d" })
    }

    @Test(
        .enabled(if: Fixtures.shared != nil),
        arguments: [
            ("qa-aw-poc-2026-04/firewall-audit-logs/logs/access.log", 46, 0),
            ("luxury-run-21823619609/sandbox/firewall/logs/access.log", 8, 1),
            ("awf-samples-audit/access.log", 3, 1),
        ])
    func realRunsAreReadWhole(path: String, lines: Int, denied: Int) throws {
        let bytes = try ParserRun.sample(path)
        let run = ParserRun(SquidAccessLog.descriptor, bytes)
        #expect(run.requests.count == lines)
        #expect(run.statistics.lines == lines)
        #expect(run.statistics.rejected == 0)
        #expect(run.requests.count { $0.resultCode == "TCP_DENIED" } == denied)
        #expect(ParserRun(SquidAccessLog.descriptor, bytes, chunk: 7).records == run.records)
    }
}
