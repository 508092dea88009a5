import Findings
import Foundation
import Ingestion
import LogParsing
import Testing

@Suite struct DiscoveryTests {
    @Test func contentOverrulesTheName() throws {
        let scratch = try Scratch()
        try scratch.add("access.log", "audit-jsonl 1\n")
        try scratch.add("agent-logs.txt", "rpc-messages 1\n")
        let run = try #require(try ingestForTest(scratch.input).first)
        #expect(
            run.collector.summary == [
                "agent-logs.txt rpc-messages present", "access.log audit-jsonl present",
            ])
    }

    @Test func possibleContentKeepsTheNamedFormat() throws {
        let scratch = try Scratch()
        try scratch.add("mcp-logs/stderr.log", "?\ngateway-stderr 1\n")
        try scratch.add("notes.txt", "?\n")
        let run = try #require(try ingestForTest(scratch.input).first)
        #expect(run.collector.summary == ["mcp-logs/stderr.log gateway-stderr present"])
        #expect(run.description.unexamined.first == ["notes.txt"])
    }

    @Test func wrongContentIsReportedNotSkipped() throws {
        let scratch = try Scratch()
        try scratch.add("access.log", "something else\nentirely\n")
        try scratch.add("audit.jsonl", "new 1\nnew 2\n")
        try scratch.write([0x7F, 0x45, 0x4C, 0x46, 0, 0, 1, 10], to: "in/aw_info.json")
        try scratch.add("rpc-messages.jsonl", "")
        try scratch.add("mcp-gateway.log", "\n \n")
        try scratch.add("run_summary.json", "run-summary 1\nbroken")
        let collector = try #require(try ingestForTest(scratch.input).first).collector
        #expect(
            collector.summary == [
                "rpc-messages.jsonl rpc-messages empty", "mcp-gateway.log mcp-gateway-log empty",
                "access.log access-log unknown-schema", "audit.jsonl audit-jsonl unknown-schema",
                "aw_info.json aw-info unreadable", "run_summary.json run-summary truncated",
            ])
        #expect(collector.source("access.log")?.rejected == 2)
        #expect(collector.source("audit.jsonl")?.unknownKinds == ["new": 2])
        #expect(collector.source("run_summary.json")?.firstRejects.first?.offset == 14)
        #expect(collector.begun.map(\.path) == collector.sources.map(\.path))
        #expect(collector.begun.allSatisfy { $0.status == .present && $0.bytes == 0 })
    }

    @Test func oneCutRecordIsTruncation() throws {
        let scratch = try Scratch()
        try scratch.add("access.log", "?cut in the first rec")
        let collector = try #require(try ingestForTest(scratch.input).first).collector
        #expect(collector.summary == ["access.log access-log truncated"])
    }

    @Test func numbersInNamesAreOrderedByValue() throws {
        let scratch = try Scratch()
        for name in ["10_a", "2_a", "1_a", "01_a", "001_a", "2_b", "2", "x9", "x10y1", "x10y"] {
            try scratch.add("workflow-logs/job/\(name).txt")
        }
        let names = try ingestForTest(scratch.input).flatMap(\.collector.sources).map { source in
            source.path.dropFirst("workflow-logs/job/".count).dropLast(".txt".count)
        }
        #expect(names == ["001_a", "01_a", "1_a", "2", "2_a", "2_b", "10_a", "x9", "x10y", "x10y1"])
    }

    @Test(arguments: [
        ("a/x-1-end.log", "server-log"), ("a/x-end.log", "access-log"), ("x-1-2-end.log", "server-log"),
        ("a/x-.log", "access-log"), ("literal.log", "audit-jsonl"), ("b/literal.log", "policy-manifest"),
        ("ab/literal.log", "audit-jsonl"), ("c/d/any.log", "token-usage"), ("c/any.log", "access-log"),
    ])
    func mostSpecificPathWins(_ path: String, _ kind: String) throws {
        let patterns: [(ArtifactKind, [String])] = [
            (.accessLog, ["*.log"]), (.serverLog, ["x-*-end.log"]), (.auditJSONL, ["literal.log"]),
            (.policyManifest, ["b/literal.log"]), (.tokenUsage, ["c/*/*.log"]),
        ]
        let formats = patterns.map { kind, paths in
            FormatDescriptor(
                kind: kind, summary: "", paths: paths, sniff: { _ in .maybe },
                makeParser: TestFormats.byPath[0].makeParser)
        }
        let scratch = try Scratch()
        try scratch.add(path, "x\n")
        let sources = try ingestForTest(scratch.input, formats: formats).flatMap(\.collector.sources)
        #expect(sources.map(\.kind) == [kind])
    }

    @Test func unknownFilesAreCountedAndSomeNamed() throws {
        let scratch = try Scratch()
        try scratch.add("aw_info.json")
        for index in 1...30 { try scratch.add("other/\(index).bin", "x") }
        for folder in [".git", ".downloaded-artifacts"] { try scratch.add("\(folder)/access.log", "") }
        let run = try #require(try ingestForTest(scratch.input).first)
        #expect(run.description.unexamined.count == 30)
        #expect(run.description.unexamined.first.count == 20)
        #expect(run.collector.sources.map(\.path) == ["aw_info.json"])
        let archive = try scratch.write(
            ArchiveWriter.zip([.init("aw_info.json"), .init(".downloaded-artifacts/access.log", "")]),
            to: "in.zip")
        #expect(try ingestForTest(archive).first?.collector.sources.map(\.path) == ["aw_info.json"])
    }

    @Test func agentsOwnFilesAreNoEvidence() throws {
        let scratch = try Scratch()
        try scratch.add("aw_info.json")
        let forged = [
            "agent/sandbox/agent/logs/rpc-messages.jsonl", "cache-memory/rpc-messages.jsonl",
            "safe-outputs-assets/access.log", "3f2a91bc-cache-memory/access.log",
        ]
        for path in forged { try scratch.add(path) }
        let run = try #require(try ingestForTest(scratch.input).first)
        #expect(run.collector.sources.map(\.path) == ["aw_info.json"])
        #expect(Set(run.description.unexamined.first) == Set(forged))
    }

    @Test func identicalFilesAreReadOnce() throws {
        let scratch = try Scratch()
        let large = String(repeating: "access-log x\n", count: 100_000)
        try scratch.add("agent/sandbox/firewall/logs/access.log", large)
        try scratch.add("sandbox/firewall/logs/access.log", large)
        try scratch.write(
            ArchiveWriter.gzip(Array(large.utf8)), to: "in/firewall-audit-logs/logs/access.log.gz")
        // Same size and same head, other end.
        try scratch.add("squid-logs-x/access.log", large.dropLast(2) + "y\n")
        try scratch.add("activation/aw_info.json", "aw-info 1\n")
        try scratch.add("aw_info.json", "aw-info 1\n")
        let run = try #require(try ingestForTest(scratch.input).first)
        #expect(
            run.collector.sources.map(\.path) == [
                "agent/sandbox/firewall/logs/access.log", "squid-logs-x/access.log",
                "activation/aw_info.json",
            ])
        #expect(
            run.description.duplicates == [
                DuplicateFile(
                    path: "firewall-audit-logs/logs/access.log.gz",
                    original: "agent/sandbox/firewall/logs/access.log", kind: "access-log"),
                DuplicateFile(
                    path: "sandbox/firewall/logs/access.log",
                    original: "agent/sandbox/firewall/logs/access.log", kind: "access-log"),
                DuplicateFile(path: "aw_info.json", original: "activation/aw_info.json", kind: "aw-info"),
            ])
    }

    @Test func inputMayBeAnInnerFolder() throws {
        let scratch = try Scratch()
        try scratch.write(Array("server-log 1\n".utf8), to: "mcp-logs/github.log")
        for input in ["mcp-logs", "mcp-logs/github.log"] {
            let run = try #require(try ingestForTest(scratch.path(input)).first)
            #expect(run.collector.summary == ["github.log server-log present"])
        }
    }

    @Test func singleFileNeedsNoKnownName() throws {
        let scratch = try Scratch()
        let one = Array(TestFormats.tagged.prefix(1))
        let path = try scratch.write(Array("?\nrpc-messages 1\n".utf8), to: "odd-name")
        let run = try #require(try ingestForTest(path, formats: one).first)
        #expect(run.collector.summary == ["odd-name rpc-messages present"])
        // All formats say maybe: nothing decides.
        #expect(throws: IngestionError.nothingRecognised(path: path, files: 1, first: ["odd-name"])) {
            try ingestForTest(path)
        }
    }

    @Test func thousandsOfFiles() throws {
        let scratch = try Scratch()
        for index in 0..<5000 { try scratch.add("workflow-logs/job\(index / 100)/\(index)_step.txt") }
        let collector = try #require(try ingestForTest(scratch.input).first).collector
        #expect(collector.sources.count == 5000)
        #expect(collector.recordCount == 5000)
        #expect(
            collector.sources.prefix(2).map(\.path) == [
                "workflow-logs/job0/0_step.txt", "workflow-logs/job0/1_step.txt",
            ])
    }

    @Test func progressEndsAtTheTotal() throws {
        let scratch = try Scratch()
        try scratch.add("access.log", String(repeating: "access-log x\n", count: 200_000))
        try scratch.add("aw_info.json", "aw-info 1\n")
        var reports: [(Int64, Int64?)] = []
        _ = try ingest(
            .path(scratch.input), formats: TestFormats.tagged, progress: { reports.append(($0, $1)) },
            makeCollector: { _ in TestCollector() })
        #expect(reports.last?.0 == 2_600_010)
        #expect(reports.allSatisfy { $0.1 == 2_600_010 })
        #expect(zip(reports, reports.dropFirst()).allSatisfy { $0.0 < $1.0 })
    }
}
