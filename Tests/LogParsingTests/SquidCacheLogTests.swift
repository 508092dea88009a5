import LogParsing
import TestSupport
import Testing

@Suite struct SquidCacheLogTests {
    private func read(_ text: String) -> ParserRun { ParserRun(SquidCacheLog.descriptor, text) }

    @Test func takesTheRequestCounter() {
        let run = read(
            """
            2026/02/09 11:41:38| Starting Squid Cache version 6.13 for x86_64-pc-linux-gnu...
            2026/02/09 11:41:38| Accepting HTTP Socket connections at conn3 local=[::]:3128 remote=[::] FD 11 flags=9
                listening port: 3128
            2026/02/09 11:41:49| Preparing for shutdown after 6 requests
            2026/02/09 11:41:50 kid1| Preparing for shutdown after 0 requests
            """)
        #expect(run.records == [.squidShutdown(requests: 6), .squidShutdown(requests: 0)])
        #expect(run.positions.map(\.line) == [4, 5])
        #expect(run.statistics.parsed == 5)
        #expect(run.statistics.rejected == 0)
    }

    @Test(arguments: [
        (
            "2026/11/20 12:36:00| assertion failed: comm.cc:1656: \"EX\"",
            "assertion failed: comm.cc:1656: \"EX\""
        ),
        ("2026/11/20 12:36:00| FATAL: Cannot open HTTP Port", "FATAL: Cannot open HTTP Port"),
        ("2026/11/20 12:36:00 kid1| FATAL: Bungled squid.conf line 3", "FATAL: Bungled squid.conf line 3"),
        ("FATAL: Unable to find configuration file", "FATAL: Unable to find configuration file"),
    ])
    func takesCrashes(line: String, message: String) {
        #expect(read(line + "\r\n").records == [.squidFatal(message: message)])
    }

    @Test func chatterGivesNoRecord() {
        let run = read(
            """
            2026/11/20 12:33:14| WARNING: HTTP requires the use of Via
            2026/11/20 12:34:55| parse URL too large (9020 bytes)
                current from-client connection: conn85 local=127.0.0.1:13128
            2026/11/20 12:34:56| ERROR: listen(..., 16384) system call failed: (98) Address already in use
            2026/11/20 12:34:56| says: Preparing for shutdown after 9 requests
            Squid Cache (Version 5.7): Terminated abnormally.
            CPU Usage: 0.010 seconds = 0.005 user + 0.005 sys

            """)
        #expect(run.records.isEmpty)
        #expect(run.statistics.parsed == 7)
        #expect(run.statistics.rejected == 0)
    }

    @Test(arguments: [
        "hello", "2026-11-20 12:33:14| x", "2026/11/20 12:33:14 x", "2026/11/20 12:33:14 anything | x",
        "2026/11/20 12:33:14| Preparing for shutdown after many requests",
        "2026/11/20 12:33:14| Preparing for shutdown after  requests",
        "2026/11/20 12:33:14| Preparing for shutdown after 99999999999999999999 requests",
    ])
    func rejectsOtherLines(line: String) {
        let run = read(line + "\n")
        #expect(run.records.isEmpty)
        #expect(run.statistics.rejected == 1)
    }

    @Test func shortMessagesDoNotTrap() {
        // Prefix and suffix overlap in these.
        #expect(read("2026/11/20 12:33:14| Preparing for shutdown after requests\n").records.isEmpty)
        #expect(read("2026/11/20 12:33:14|\n").records.isEmpty)
    }

    @Test func survivesDamage() {
        ParserRun.fuzz(
            SquidCacheLog.descriptor,
            seeds: [
                """
                2026/02/09 11:41:38| HTCP Disabled.
                    listening port: 3128
                2026/02/09 11:41:49| Preparing for shutdown after 6 requests
                2026/11/20 12:36:00 kid1| FATAL: Bungled squid.conf line 3

                """
            ])
    }

    @Test(
        .enabled(if: Fixtures.shared != nil),
        arguments: [
            ("luxury-run-21823619609/sandbox/firewall/logs/cache.log", [Record.squidShutdown(requests: 6)]),
            ("qa-aw-poc-2026-04/firewall-audit-logs/logs/cache.log", [.squidShutdown(requests: 9)]),
            (
                "squid-lab/cache.log",
                [
                    .squidFatal(message: "assertion failed: comm.cc:1656: \"EX\""),
                    .squidShutdown(requests: 21),
                ]
            ),
        ])
    func readsRealLogs(path: String, records: [Record]) throws {
        let run = ParserRun(SquidCacheLog.descriptor, try ParserRun.sample(path))
        #expect(run.records == records)
        #expect(run.statistics.rejected == 0)
    }
}
