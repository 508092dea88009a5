import Findings
import Foundation
import Glibc
import Ingestion
import LogParsing
import Testing

/// One after the other: there is only one standard input.
@Suite(.serialized) struct StandardInputTests {
    /// Reads `bytes` through a pipe in small pieces.
    private func run(_ bytes: [UInt8], limits: IngestionLimits = .standard) throws -> [TestRun] {
        var ends: [Int32] = [0, 0]
        try #require(pipe(&ends) == 0)
        let saved = dup(STDIN_FILENO)
        dup2(ends[0], STDIN_FILENO)
        close(ends[0])
        let writer = ends[1]
        signal(SIGPIPE, SIG_IGN)
        let thread = Thread {
            var rest = bytes[...]
            while !rest.isEmpty {
                let piece = Array(rest.prefix(4096))
                let count = piece.withUnsafeBytes { Glibc.write(writer, $0.baseAddress, $0.count) }
                guard count > 0 else { break }
                rest = rest.dropFirst(count)
            }
            close(writer)
        }
        thread.start()
        defer {
            dup2(saved, STDIN_FILENO)
            close(saved)
        }
        return try ingest(Input(argument: "-"), limits: limits, formats: TestFormats.tagged) { _ in
            TestCollector()
        }
    }

    private let text = Array(String(repeating: "access-log x\n", count: 200_000).utf8)

    @Test func plainLog() throws {
        let collector = try #require(try run(text).first).collector
        #expect(collector.summary == ["- access-log present"])
        #expect(collector.recordCount == 200_000)
    }

    @Test func compressedLog() throws {
        for bytes in [ArchiveWriter.gzip(text), ArchiveWriter.zstd(text)] {
            let collector = try #require(try run(bytes).first).collector
            #expect(collector.summary == ["- access-log present"])
            #expect(collector.recordCount == 200_000)
            let cut = try #require(try run(Array(bytes.dropLast(1000))).first).collector
            #expect(cut.summary == ["- access-log truncated"])
        }
    }

    @Test func archive() throws {
        let entries: [ArchiveWriter.Entry] = [
            .init("agent/aw_info.json"), .init(bytes: Array("agent/access.log".utf8), text),
        ]
        let tar = ArchiveWriter.tar(entries)
        for bytes in [ArchiveWriter.zip(entries), tar, ArchiveWriter.gzip(tar)] {
            let one = try #require(try run(bytes).first)
            #expect(one.description.label == "standard input")
            #expect(
                one.collector.summary == [
                    "agent/access.log access-log present", "agent/aw_info.json aw-info present",
                ])
            var limits = IngestionLimits()
            limits.spooledBytes = 1_500_000
            let cut = try #require(try run(bytes, limits: limits).first).collector
            #expect(cut.sources.contains { $0.kind == "archive" && $0.detail?.contains("1500000") == true })
            #expect(cut.source("agent/access.log")?.status == .truncated)
        }
    }

    @Test func nothingUsable() throws {
        #expect(throws: IngestionError.nothingRecognised(path: "-", files: 1, first: ["-"])) {
            try run(Array("hello\n".utf8))
        }
        #expect(throws: IngestionError.nothingRecognised(path: "-", files: 1, first: ["-"])) { try run([]) }
    }
}
