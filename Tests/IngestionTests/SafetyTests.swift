import Findings
import Foundation
import Glibc
import Ingestion
import LogParsing
import Testing

@Suite struct SafetyTests {
    // MARK: - Folders

    @Test func linksNeverLeaveTheInput() throws {
        let scratch = try Scratch()
        let files = FileManager.default
        try scratch.write(Array("access-log secret\n".utf8), to: "outside/access.log")
        try scratch.add("real/blob", "rpc-messages 1\n")
        try files.createSymbolicLink(
            atPath: scratch.path("in/access.log"), withDestinationPath: "../outside/access.log")
        try files.createSymbolicLink(atPath: scratch.path("in/outside"), withDestinationPath: "../outside")
        try files.createSymbolicLink(
            atPath: scratch.path("in/rpc-messages.jsonl"), withDestinationPath: "real/blob")
        try files.createSymbolicLink(atPath: scratch.path("in/loop"), withDestinationPath: ".")
        try files.createSymbolicLink(atPath: scratch.path("in/self"), withDestinationPath: "self")
        try files.createSymbolicLink(atPath: scratch.path("in/passwd"), withDestinationPath: "/etc/passwd")
        let run = try #require(try ingestForTest(scratch.input).first)
        #expect(run.collector.messages == ["blob|rpc-messages 1"])
        #expect(
            run.collector.summary == [
                "real/blob rpc-messages present", "access.log access-log unreadable",
            ])
        #expect(run.description.duplicates.map(\.path) == ["rpc-messages.jsonl"])
        #expect(run.collector.source("access.log")?.detail == "symbolic link out of the input")
        #expect(
            Set(run.description.refused.first.map { "\($0.path): \($0.reason)" }) == [
                "access.log: symbolic link out of the input", "outside: symbolic link out of the input",
                "loop: symbolic link out of the input", "self: broken symbolic link",
                "passwd: symbolic link out of the input",
            ])
    }

    @Test func pipesSocketsAndDevicesAreNotOpened() throws {
        let scratch = try Scratch()
        try scratch.add("aw_info.json")
        #expect(mkfifo(scratch.path("in/access.log"), 0o600) == 0)
        #expect(mkfifo(scratch.path("in/other"), 0o600) == 0)
        let run = try #require(try ingestForTest(scratch.input).first)
        #expect(
            run.collector.summary == ["access.log access-log unreadable", "aw_info.json aw-info present"])
        #expect(run.collector.source("access.log")?.detail == "is a named pipe")
        #expect(run.description.refused.count == 2)
        #expect(throws: IngestionError.notAFile(path: scratch.path("in/other"), kind: "a named pipe")) {
            try ingestForTest(scratch.path("in/other"))
        }
        #expect(throws: IngestionError.notAFile(path: "/dev/null", kind: "a device")) {
            try ingestForTest("/dev/null")
        }
    }

    /// `/proc/self/mem` is a regular file that can be opened, but not read at its start, even by root.
    @Test func readErrorsAreReported() throws {
        let run = try #require(
            try ingestForTest(
                "/proc/self/mem",
                formats: [
                    FormatDescriptor(
                        kind: .accessLog, summary: "", paths: ["mem"], sniff: { _ in .no },
                        makeParser: TestFormats.tagged[0].makeParser)
                ]
            ).first)
        #expect(run.collector.summary == ["mem access-log unreadable"])
        #expect(run.collector.sources.first?.detail == "input/output error")
    }

    @Test(.enabled(if: getuid() != 0, "root may read everything"))
    func missingPermissionIsReported() throws {
        let scratch = try Scratch()
        try scratch.add("aw_info.json")
        chmod(try scratch.add("access.log"), 0)
        try scratch.add("locked/audit.jsonl")
        chmod(scratch.path("in/locked"), 0)
        defer { chmod(scratch.path("in/locked"), 0o700) }
        let run = try #require(try ingestForTest(scratch.input).first)
        #expect(
            run.collector.summary == [
                "access.log access-log unreadable", "aw_info.json aw-info present",
                "locked folder unreadable",
            ])
        #expect(throws: IngestionError.permissionDenied(path: scratch.path("in/locked"))) {
            try ingestForTest(scratch.path("in/locked"))
        }
    }

    @Test func namesOnDiskNeedNotBeText() throws {
        let scratch = try Scratch()
        let folder = scratch.path("in") + "/a\u{1B}[31m"
        #expect(mkdir(folder, 0o700) == 0)
        let path =
            Array(folder.utf8CString.dropLast()) + "/access-".utf8CString.dropLast() + [-1, -2]
            + Array(".log".utf8CString)
        let descriptor = open(path, O_CREAT | O_WRONLY, 0o600)
        #expect(write(descriptor, "access-log 1\n", 13) == 13)
        close(descriptor)
        let collector = try #require(try ingestForTest(scratch.input).first).collector
        #expect(collector.summary == ["a\u{1B}[31m/access-\u{FFFD}\u{FFFD}.log access-log present"])
    }

    @Test func shellPipesAreExplained() throws {
        var ends: [Int32] = [0, 0]
        try #require(pipe(&ends) == 0)
        defer { ends.forEach { close($0) } }
        let path = "/dev/fd/\(ends[0])"
        #expect(throws: IngestionError.notAFile(path: path, kind: "a named pipe")) { try ingestForTest(path) }
    }

    @Test func failedReadsCloseTheirFiles() throws {
        func openFiles() throws -> Int {
            try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count
        }
        let scratch = try Scratch()
        let zip = ArchiveWriter.zip([.init("aw_info.json")])
        for index in 0..<400 {
            try scratch.write([0x1F, 0x8B, 8, 0, 0], to: "in/a\(index)/access.log")
            try scratch.write(Array(zip.prefix(40)), to: "in/z\(index).zip")
            try scratch.write(zip, to: "in/run-\(index).zip")
        }
        let before = try openFiles()
        let runs = try ingestForTest(scratch.input)
        #expect(runs.flatMap(\.collector.sources).count { $0.status == .truncated } == 800)
        #expect(runs.flatMap(\.collector.sources).count { $0.status == .present } == 400)
        // Other tests may be under way.
        #expect(try openFiles() < before + 200)
    }

    // MARK: - Entry names

    @Test(arguments: [false, true])
    func hostileEntryNamesAreRefused(_ isZip: Bool) throws {
        let scratch = try Scratch()
        let entries: [ArchiveWriter.Entry] = [
            .init("../../access.log", "access-log evil\n"),
            .init("mcp-logs/../../rpc-messages.jsonl", "rpc-messages evil\n"),
            .init("C:\\access.log", "access-log evil\n"),
            .init("a\u{1B}]0;x\u{07}/access.log", "access-log evil\n"),
            .init("..\\..\\aw_info.json", "aw-info evil\n"), .init("../notes", "x"),
            .init("agent\\mcp-logs\\github.log", "server-log fine\n"),
            .init("/tmp/gh-aw/./aw_info.json", "aw-info fine\n"),
        ]
        let path = try scratch.write(
            isZip ? ArchiveWriter.zip(entries) : ArchiveWriter.tar(entries), to: "in/evil")
        let run = try #require(try ingestForTest(path).first)
        #expect(
            run.collector.messages == ["mcp-logs/github.log|server-log fine", "aw_info.json|aw-info fine"])
        #expect(run.collector.source("agent/mcp-logs/github.log")?.status == .present)
        #expect(run.description.refused.count == 6)
        #expect(run.collector.sources.count { $0.status == .unreadable } == 5)
        #expect(
            run.collector.source("../../access.log")?.detail == "entry's name leads outside the archive")
        #expect(!FileManager.default.fileExists(atPath: scratch.path("access.log")))
    }

    /// C strings end at NUL: such a name is cut there, never read past.
    @Test func nulInAnEntryNameDoesNotSmuggle() throws {
        let scratch = try Scratch()
        let entry = ArchiveWriter.Entry(
            bytes: Array("access.log".utf8) + [0] + Array("/../x".utf8), Array("access-log 1\n".utf8))
        let path = try scratch.write(ArchiveWriter.zip([entry]), to: "in.zip")
        let sources = (try? ingestForTest(path))?.flatMap(\.collector.sources) ?? []
        #expect(sources.allSatisfy { !$0.path.contains("..") })
    }

    @Test func linksInArchivesAreRefused() throws {
        let scratch = try Scratch()
        var symbolic = ArchiveWriter.Entry("access.log", "")
        symbolic.tarType = UInt8(ascii: "2")
        symbolic.linkTarget = "/etc/passwd"
        var pipe = ArchiveWriter.Entry("audit.jsonl", "")
        pipe.tarType = UInt8(ascii: "6")
        let path = try scratch.write(
            ArchiveWriter.tar([symbolic, pipe, .init("aw_info.json")]), to: "in.tar")
        let run = try #require(try ingestForTest(path).first)
        #expect(
            run.collector.summary == [
                "access.log access-log unreadable", "audit.jsonl audit-jsonl unreadable",
                "aw_info.json aw-info present",
            ])
        #expect(run.collector.source("access.log")?.detail == "is a symbolic link")
    }

    @Test func encryptedEntriesAreUnreadable() throws {
        let scratch = try Scratch()
        var secret = ArchiveWriter.Entry("access.log")
        secret.isEncrypted = true
        let path = try scratch.write(ArchiveWriter.zip([secret, .init("aw_info.json")]), to: "in.zip")
        let collector = try #require(try ingestForTest(path).first).collector
        #expect(collector.summary == ["access.log access-log unreadable", "aw_info.json aw-info present"])
        #expect(collector.source("access.log")?.detail == "encrypted")
    }

    // MARK: - Limits

    @Test func bombsAreStopped() throws {
        let scratch = try Scratch()
        // 1 GiB out of 32 KiB.
        let bomb = ArchiveWriter.zstdRun(of: 120, blocks: 8192)
        try scratch.write(bomb, to: "in/access.log.zst")
        try scratch.add("aw_info.json")
        let collector = try #require(try ingestForTest(scratch.input).first).collector
        let source = try #require(collector.source("access.log.zst"))
        #expect(source.status == .truncated)
        #expect(source.bytes <= (64 << 20) + (1 << 20))
        #expect(source.detail?.hasPrefix("expands to more than 1000 times its size") == true)
        #expect(collector.source("aw_info.json")?.status == .present)
    }

    @Test func bombsInCompressedArchivesAreStopped() throws {
        let scratch = try Scratch()
        let header = ArchiveWriter.tar([.init("aw_info.json")]).dropLast(1024)
        var entry = ArchiveWriter.tar([ArchiveWriter.Entry(bytes: Array("access.log".utf8), [])]).prefix(512)
        // 1 GiB in octal, with the header's checksum brought up to date.
        entry.replaceSubrange(124..<135, with: Array("10000000000".utf8))
        entry.replaceSubrange(148..<156, with: Array("        ".utf8))
        let sum = String(entry.reduce(0) { $0 + Int($1) }, radix: 8)
        entry.replaceSubrange(
            148..<156, with: Array((String(repeating: "0", count: 6 - sum.count) + sum).utf8) + [0, 32])
        let bytes = ArchiveWriter.zstd(Array(header + entry)) + ArchiveWriter.zstdRun(of: 120, blocks: 8192)
        let path = try scratch.write(bytes, to: "in.tar.zst")
        let collector = try #require(try ingestForTest(path).first).collector
        #expect(
            collector.summary == [
                "access.log access-log truncated", "aw_info.json aw-info present",
                "in.tar.zst archive truncated",
            ])
        #expect(collector.source("in.tar.zst")?.detail?.hasPrefix("expands to more than") == true)
    }

    @Test func bytesPerSourceAreLimited() throws {
        let scratch = try Scratch()
        try scratch.add("access.log", String(repeating: "access-log x\n", count: 1000))
        try scratch.add("aw_info.json")
        var limits = IngestionLimits()
        limits.sourceBytes = 1300
        let collector = try #require(try ingestForTest(scratch.input, limits: limits).first).collector
        let source = try #require(collector.source("access.log"))
        #expect(source.status == .truncated)
        #expect(source.bytes == 1300)
        #expect(source.parsed == 100)
        #expect(collector.source("aw_info.json")?.status == .present)
    }

    @Test func bytesOfAllSourcesAreLimited() throws {
        let scratch = try Scratch()
        try scratch.add("access.log", String(repeating: "access-log x\n", count: 100))
        try scratch.add("audit.jsonl", String(repeating: "audit-jsonl\n", count: 100))
        try scratch.add("aw_info.json")
        var limits = IngestionLimits()
        limits.totalBytes = 1310
        let collector = try #require(try ingestForTest(scratch.input, limits: limits).first).collector
        #expect(
            collector.summary == [
                "access.log access-log present", "audit.jsonl audit-jsonl truncated",
                "aw_info.json aw-info truncated",
            ])
        #expect(collector.sources.map(\.bytes) == [1300, 10, 0])
        #expect(
            collector.sources.last?.detail == "the input is larger than 1310 bytes; the rest was not read")
    }

    @Test(arguments: [false, true])
    func filesAreLimited(_ isArchive: Bool) throws {
        let scratch = try Scratch()
        let names = (1...20).map { "workflow-logs/job/\($0)_x.txt" }
        for name in names { try scratch.add(name) }
        let archive = try scratch.write(ArchiveWriter.tar(names.map { .init($0) }), to: "in.tar")
        var limits = IngestionLimits()
        limits.files = 5
        let runs = try ingestForTest(isArchive ? archive : scratch.input, limits: limits)
        let collector = try #require(runs.first).collector
        #expect(collector.sources.count == 6)
        #expect(collector.summary.last == "in input truncated")
        #expect(collector.sources.last?.detail == "more than 5 files; the rest was not listed")
    }

    @Test func runsAreLimited() throws {
        let scratch = try Scratch()
        for index in 1...20 { try scratch.add("run-\(index)/aw_info.json") }
        var limits = IngestionLimits()
        limits.runs = 3
        let runs = try ingestForTest(scratch.input, limits: limits)
        #expect(runs.map(\.description.label) == ["run-1", "run-2", "run-3"])
        #expect(
            runs.first?.collector.summary == ["run-1/aw_info.json aw-info present", "in input truncated"])
        #expect(
            runs.first?.collector.sources.last?.detail == "20 runs; only the first 3 were read")
    }

    @Test func sharingIsLimited() throws {
        let scratch = try Scratch()
        for file in ["11111111-activation/aw_info.json", "22222222-activation/aw_info.json"] {
            try scratch.add(file)
        }
        for index in 1...3 { try scratch.add("workflow-logs/\(index)_x.txt") }
        var limits = IngestionLimits()
        limits.sharedFiles = 4
        let runs = try ingestForTest(scratch.input, limits: limits)
        #expect(runs.map(\.collector.sources.count) == [4, 3])
        #expect(runs.map(\.description.sourceCount) == [4, 3])
        #expect(
            runs.last?.collector.sources.last?.detail
                == "2 files shared by all sub-runs were not read for this one")
    }

    /// Work must not grow with the square of what an attacker names.
    @Test(.timeLimit(.minutes(1))) func thousandsOfMadeUpRuns() throws {
        let scratch = try Scratch()
        var entries: [ArchiveWriter.Entry] = []
        for index in 0..<1500 {
            entries.append(.init("odd\(index)x/rpc-messages.jsonl"))
            entries.append(.init("run-1/\(10_000_000 + index)-agent/agent-stdio.log"))
            entries.append(.init("run-1/workflow-logs/job/\(index)_x.txt", "workflow-log\n"))
        }
        var limits = IngestionLimits()
        limits.runs = 1501
        let path = try scratch.write(ArchiveWriter.tar(entries), to: "in.tar")
        let runs = try ingestForTest(path, limits: limits)
        #expect(runs.count == 1501)
    }

    @Test func archivesOfFoldersAreLimited() throws {
        let scratch = try Scratch()
        var folder = ArchiveWriter.Entry("folder/", "")
        folder.tarType = UInt8(ascii: "5")
        let tar = ArchiveWriter.tar([.init("aw_info.json")] + Array(repeating: folder, count: 100))
        let path = try scratch.write(ArchiveWriter.gzip(tar), to: "in.tar.gz")
        var limits = IngestionLimits()
        limits.totalBytes = 20_000
        let collector = try #require(try ingestForTest(path, limits: limits).first).collector
        #expect(collector.summary == ["aw_info.json aw-info present", "in.tar.gz archive truncated"])
        #expect(collector.sources.last?.detail == "more than 20000 bytes uncompressed")
    }

    @Test func depthIsLimited() throws {
        let scratch = try Scratch()
        try scratch.add("aw_info.json")
        try scratch.add("a/b/c/d/access.log")
        var limits = IngestionLimits()
        limits.depth = 3
        let folder = try #require(try ingestForTest(scratch.input, limits: limits).first).collector
        #expect(folder.summary == ["aw_info.json aw-info present", "a/b/c folder unreadable"])
        let path = try scratch.write(
            ArchiveWriter.zip([.init("aw_info.json"), .init("a/b/c/access.log")]), to: "in.zip")
        let archive = try #require(try ingestForTest(path, limits: limits).first).collector
        #expect(
            archive.summary == ["a/b/c/access.log access-log unreadable", "aw_info.json aw-info present"])
    }
}
