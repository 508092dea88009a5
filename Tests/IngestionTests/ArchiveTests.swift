import Findings
import Foundation
import Ingestion
import LogParsing
import TestSupport
import Testing

@Suite struct ArchiveTests {
    /// Archives by other tools; see `scripts/make-archive-fixtures`.
    @Test(arguments: ["run.zip", "run.tar.gz", "run.tar.bz2", "run.tar.xz", "run.tar.zst"])
    func archivesOfCommonTools(_ name: String) throws {
        let path = Fixtures.root.appendingPathComponent("archives/\(name)").path
        let runs = try ingestForTest(path)
        #expect(runs.map(\.description.label) == ["run"])
        let collector = try #require(runs.first).collector
        #expect(
            collector.summary == [
                "agent/mcp-logs/rpc-messages.jsonl rpc-messages present",
                "agent/sandbox/firewall/logs/access.log access-log present",
                "activation/aw_info.json aw-info present",
                "workflow-logs/agent/1_Größe.txt workflow-log present",
            ])
        #expect(collector.source("agent/sandbox/firewall/logs/access.log")?.parsed == 20_000)
        #expect(collector.source("agent/sandbox/firewall/logs/access.log")?.bytes == 340_000)
    }

    @Test func zipBombOfACommonTool() throws {
        let path = Fixtures.root.appendingPathComponent("archives/bomb.zip").path
        var limits = IngestionLimits()
        limits.compressionRatio = 500
        limits.compressionRatioFloor = 1 << 20
        let collector = try #require(try ingestForTest(path, limits: limits).first).collector
        #expect(collector.summary == ["access.log access-log truncated", "aw_info.json aw-info present"])
        // Within the usual limits it is only a well-compressed file.
        let whole = try #require(try ingestForTest(path).first).collector
        #expect(whole.source("access.log")?.bytes == 8 << 20)
    }

    @Test func folderOfDownloadedArtifacts() throws {
        let scratch = try Scratch()
        try scratch.write(
            ArchiveWriter.zip([.init("mcp-logs/rpc-messages.jsonl"), .init("agent-stdio.log")]),
            to: "in/run-7/agent.zip")
        try scratch.write(ArchiveWriter.zip([.init("aw_info.json")]), to: "in/run-7/activation.zip")
        try scratch.write(
            ArchiveWriter.zip([.init("mcp-logs/rpc-messages.jsonl", "rpc-messages b\n")]),
            to: "in/run-7/3f2a91bc-agent.zip")
        let runs = try ingestForTest(scratch.input)
        #expect(runs.map(\.description.label) == ["run-7", "run-7 (3f2a91bc)"])
        #expect(
            runs.first?.collector.summary == [
                "run-7/agent.zip!/mcp-logs/rpc-messages.jsonl rpc-messages present",
                "run-7/activation.zip!/aw_info.json aw-info present",
                "run-7/agent.zip!/agent-stdio.log agent-stdio present",
            ])
        #expect(
            runs.last?.collector.summary == [
                "run-7/3f2a91bc-agent.zip!/mcp-logs/rpc-messages.jsonl rpc-messages present"
            ])
    }

    /// Large entries are not kept in memory: they are found again, in another order than they lie in.
    @Test(arguments: [0, 64 << 20])
    func archivesInsideArchives(_ cache: Int) throws {
        let scratch = try Scratch()
        let deepest = ArchiveWriter.zip([.init("policy-manifest.json")])
        let inner = ArchiveWriter.zip([
            .init("agent-stdio.log"), .init("mcp-logs/stderr.log"), .init("mcp-logs/rpc-messages.jsonl"),
            .init(bytes: Array("deep.zip".utf8), deepest),
        ])
        let second = ArchiveWriter.gzip(ArchiveWriter.tar([.init("access.log"), .init("mcp-gateway.log")]))
        let outer: [ArchiveWriter.Entry] = [
            .init(bytes: Array("agent.zip".utf8), inner), .init("aw_info.json"),
            .init(bytes: Array("firewall-logs.tgz".utf8), second),
            .init(
                bytes: Array("mcp-logs/github.log.gz".utf8), ArchiveWriter.gzip(Array("server-log 1\n".utf8))),
        ]
        var limits = IngestionLimits()
        limits.cachedBytes = cache
        for bytes in [
            ArchiveWriter.zip(outer), ArchiveWriter.tar(outer), ArchiveWriter.gzip(ArchiveWriter.tar(outer)),
        ] {
            let path = try scratch.write(bytes, to: "in/download")
            let run = try #require(try ingestForTest(path, limits: limits).first)
            #expect(
                run.collector.summary == [
                    "agent.zip!/mcp-logs/rpc-messages.jsonl rpc-messages present",
                    "firewall-logs.tgz!/mcp-gateway.log mcp-gateway-log present",
                    "mcp-logs/github.log.gz server-log present",
                    "agent.zip!/mcp-logs/stderr.log gateway-stderr present",
                    "firewall-logs.tgz!/access.log access-log present", "aw_info.json aw-info present",
                    "agent.zip!/agent-stdio.log agent-stdio present",
                ])
            #expect(run.description.unexamined.first == ["agent.zip!/deep.zip"])
        }
    }

    @Test func passingOverIsLimited() throws {
        let scratch = try Scratch()
        let tar = ArchiveWriter.tar([
            .init("aw_info.json"), .init("access.log"), .init("rpc-messages.jsonl"),
        ])
        let path = try scratch.write(ArchiveWriter.gzip(tar), to: "in.tar.gz")
        var limits = IngestionLimits()
        limits.cachedBytes = 0
        limits.passedOverBytes = 5000
        let collector = try #require(try ingestForTest(path, limits: limits).first).collector
        #expect(
            collector.summary == [
                "rpc-messages.jsonl rpc-messages present", "access.log access-log truncated",
                "aw_info.json aw-info truncated",
            ])
    }

    @Test func duplicatesInArchives() throws {
        let scratch = try Scratch()
        let text = String(repeating: "access-log x\n", count: 20_000)
        let entries: [ArchiveWriter.Entry] = [
            .init("a/access.log", text), .init("b/access.log", text),
            .init("c/access.log", text.dropLast(2) + "z\n"),
        ]
        for cache in [0, 64 << 20] {
            var limits = IngestionLimits()
            limits.cachedBytes = cache
            for bytes in [ArchiveWriter.zip(entries), ArchiveWriter.gzip(ArchiveWriter.tar(entries))] {
                let runs = try ingestForTest(try scratch.write(bytes, to: "in/x"), limits: limits)
                #expect(runs.flatMap { $0.description.duplicates.map(\.path) } == ["b/access.log"])
                #expect(runs.reduce(0) { $0 + $1.collector.recordCount } == 40_000)
            }
        }
    }

    @Test(arguments: ["access.log.gz", "access.log.zst", "renamed"])
    func compressedSingleFile(_ name: String) throws {
        let scratch = try Scratch()
        let text = Array(String(repeating: "access-log x\n", count: 100_000).utf8)
        let bytes = name.hasSuffix("zst") ? ArchiveWriter.zstd(text) : ArchiveWriter.gzip(text)
        try scratch.write(bytes, to: "in/\(name)")
        for input in [scratch.input, scratch.path("in/\(name)")] {
            let source = try #require(try ingestForTest(input).first?.collector.sources.first)
            #expect(source.path == name)
            #expect(source.status == .present)
            #expect(source.bytes == 1_300_000)
            #expect(source.lines == 100_000)
        }
    }

    @Test func concatenatedStreamsAreOne() throws {
        let scratch = try Scratch()
        let bytes =
            ArchiveWriter.gzip(Array("access-log 1\n".utf8))
            + ArchiveWriter.gzip(Array("access-log 2\n".utf8))
        let path = try scratch.write(bytes, to: "access.log.gz")
        #expect(try ingestForTest(path).first?.collector.recordCount == 2)
    }

    @Test func corruptionIsNoticed() throws {
        let scratch = try Scratch()
        let entries: [ArchiveWriter.Entry] = [.init("access.log"), .init("aw_info.json")]
        var bytes = ArchiveWriter.zip(entries)
        let content = try #require(bytes.firstRange(of: Array("access-log access".utf8)))
        bytes[content.upperBound + 1] ^= 1
        let collector = try #require(try ingestForTest(try scratch.write(bytes, to: "in.zip")).first)
            .collector
        #expect(collector.summary == ["access.log access-log truncated", "aw_info.json aw-info present"])
        #expect(collector.source("access.log")?.detail?.contains("CRC") == true)
    }

    // MARK: - Cut archives

    static let content: [ArchiveWriter.Entry] = [
        .init("aw_info.json"), .init("mcp-logs/github.log", String(repeating: "server-log x\n", count: 40)),
        .init("access.log", String(repeating: "access-log x\n", count: 80)),
    ]

    static let whole: [(String, [UInt8])] = [
        ("in.zip", ArchiveWriter.zip(content)), ("in.tar", ArchiveWriter.tar(content)),
        ("in.tar.gz", ArchiveWriter.gzip(ArchiveWriter.tar(content))),
        ("in.tar.zst", ArchiveWriter.zstd(ArchiveWriter.tar(content))),
    ]

    /// Whatever is missing must show: as an error, as a damaged archive, or as a damaged source.
    @Test(arguments: whole.map(\.0))
    func cutArchivesNeverLookWhole(_ name: String) throws {
        let bytes = try #require(ArchiveTests.whole.first { $0.0 == name }?.1)
        let scratch = try Scratch()
        // The two blocks of zeros at the end of a tar file are padding.
        let end = name == "in.tar" ? bytes.count - 1024 : bytes.count - (name.hasPrefix("in.tar") ? 1040 : 0)
        for length in stride(from: 0, to: end, by: 47) {
            let path = try scratch.write(Array(bytes.prefix(length)), to: name)
            guard let runs = try? ingestForTest(path) else { continue }
            let sources = runs.flatMap(\.collector.sources)
            #expect(sources.contains { $0.status == .truncated }, "\(name) cut at \(length)")
            #expect(sources.allSatisfy { $0.status != .unknownSchema }, "\(name) cut at \(length)")
        }
        #expect(try ingestForTest(try scratch.write(bytes, to: name)).first?.collector.sources.count == 3)
    }

    @Test(arguments: ["access.log.gz", "access.log.zst"])
    func cutStreamsAreTruncated(_ name: String) throws {
        let text = Array(String(repeating: "access-log x\n", count: 200).utf8)
        let bytes = name.hasSuffix("zst") ? ArchiveWriter.zstd(text) : ArchiveWriter.gzip(text)
        let scratch = try Scratch()
        for length in stride(from: 5, to: bytes.count, by: 41) {
            let path = try scratch.write(Array(bytes.prefix(length)), to: name)
            let source = try #require(try ingestForTest(path).first?.collector.sources.first)
            #expect(source.status == .truncated, "cut at \(length): \(source.detail ?? "")")
            #expect(source.detail != nil)
        }
    }

    /// Random damage anywhere: no crash, no hang, and nothing outside the run's names.
    @Test(arguments: whole.map(\.0) + ["run.zip", "run.tar.gz", "run.tar.xz", "run.tar.bz2", "run.tar.zst"])
    func mutatedArchives(_ name: String) throws {
        let bytes = try ArchiveTests.whole.first { $0.0 == name }?.1 ?? Fixtures.bytes("archives/\(name)")
        let count = ProcessInfo.processInfo.environment["AWAUDIT_FUZZ_COUNT"].flatMap(Int.init) ?? 150
        var generator = SeededGenerator(seed: 0xA5)
        let scratch = try Scratch()
        for _ in 0..<count {
            let path = try scratch.write(Mutation.mutate(bytes, using: &generator), to: name)
            guard let runs = try? ingestForTest(path) else { continue }
            for source in runs.flatMap(\.collector.sources) where source.status == .present {
                #expect(source.parsed > 0)
            }
        }
    }
}
