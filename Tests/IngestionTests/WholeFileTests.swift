import Foundation
import Glibc
import Testing

@testable import Ingestion

@Suite struct WholeFileTests {
    let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("awaudit-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    private func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

    @Test func readsUpToTheLimit() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let bytes = (0..<200_000).map { UInt8(truncatingIfNeeded: $0) }
        try Data(bytes).write(to: URL(fileURLWithPath: path("a")))
        try Data().write(to: URL(fileURLWithPath: path("empty")))
        #expect(try WholeFile.read(.path(path("a")), limit: 200_000) == bytes)
        #expect(try WholeFile.read(.path(path("a")), limit: .max) == bytes)
        #expect(throws: IngestionError.tooLarge(path: path("a"), limit: 199_999)) {
            try WholeFile.read(.path(path("a")), limit: 199_999)
        }
        #expect(try WholeFile.read(.path(path("empty")), limit: 0) == [])
        symlink(path("a"), path("link"))
        #expect(try WholeFile.read(.path(path("link")), limit: 200_000).count == 200_000)
        mkfifo(path("pipe"), 0o600)
        #expect(throws: IngestionError.notAFile(path: path("pipe"), kind: "a named pipe")) {
            try WholeFile.read(.path(path("pipe")), limit: 1)
        }
        #expect(throws: IngestionError.notAFile(path: folder.path, kind: "a folder")) {
            try WholeFile.read(.path(folder.path), limit: 1)
        }
        for name in ["none", "a/b", "x\0y"] {
            #expect(throws: IngestionError.missing(path: path(name))) {
                try WholeFile.read(.path(path(name)), limit: 1)
            }
        }
        #expect(throws: IngestionError.missing(path: "")) { try WholeFile.read(.path(""), limit: 1) }
        #expect(try WholeFile.names(inFolder: folder.path) == ["a", "empty", "link", "pipe"])
        #expect(try WholeFile.names(inFolder: path("a")) == nil)
        #expect(try WholeFile.names(inFolder: path("none")) == nil)
    }

    @Test func whatLiesInAFolder() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let files = FileManager.default
        for name in ["run/inner", "run-2"] {
            try files.createDirectory(
                at: folder.appendingPathComponent(name), withIntermediateDirectories: true)
        }
        try Data().write(to: URL(fileURLWithPath: path("run/inner/file")))
        symlink(path("run"), path("link"))
        let run = Input.path(path("run"))
        for inside in ["run", "run/inner", "run/inner/file", "run-2/../run", "link/inner"] {
            #expect(run.contains(path(inside)), "\(inside)")
            #expect(Input.path(path("link")).contains(path(inside)), "\(inside)")
        }
        for outside in ["", "run-2", "run/..", "none", "run/none"] {
            #expect(!run.contains(path(outside)), "\(outside)")
        }
        #expect(Input.path("/").contains(path("run-2")))
        #expect(!Input.path(path("run/inner/file")).contains(path("run/inner/file")))
        #expect(!Input.standardInput.contains(path("run")))
    }

    @Test func readsStandardInput() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        var ends: [Int32] = [0, 0]
        try #require(pipe(&ends) == 0)
        #expect(write(ends[1], "abc", 3) == 3)
        close(ends[1])
        #expect(try WholeFile.read(.standardInput, standardInput: ends[0], limit: 3) == Array("abc".utf8))
        close(ends[0])
        #expect(throws: IngestionError.self) {
            try WholeFile.read(.standardInput, standardInput: -1, limit: 3)
        }
    }
}
