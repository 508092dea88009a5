import Foundation
import TestSupport
import Testing

/// A program that ran as a process of its own, with nothing of this process's environment but the path.
struct RealProcess {
    /// The exit status, or the number of the signal that ended it.
    var status: Int32
    var stdout: Data
    var stderr: String

    var text: String { String(decoding: stdout, as: UTF8.self) }

    /// Runs a program to its end.
    ///
    /// - Parameters:
    ///   - path: of the program; a name without `/` is looked up in `PATH`.
    ///   - environment: beside `PATH`, which it may replace.
    ///   - input: standard input.
    static func run(
        _ path: String, _ arguments: [String], environment: [String: String] = [:],
        folder: URL = Fixtures.root, input: Data = Data()
    ) throws -> RealProcess {
        let temporary = try TemporaryFolder()
        let (out, err) = (temporary.url("out"), temporary.url("err"))
        for file in [out, err] { try Data().write(to: file) }
        try input.write(to: temporary.url("in"))
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["--", path] + arguments
        process.environment = Self.path.merging(environment) { $1 }
        process.currentDirectoryURL = folder
        process.standardInput = try FileHandle(forReadingFrom: temporary.url("in"))
        process.standardOutput = try FileHandle(forWritingTo: out)
        process.standardError = try FileHandle(forWritingTo: err)
        try process.run()
        process.waitUntilExit()
        return RealProcess(
            status: process.terminationStatus, stdout: try Data(contentsOf: out),
            stderr: String(decoding: try Data(contentsOf: err), as: UTF8.self))
    }

    /// The path alone: what a process gets of the environment of the tests.
    static let path = ["PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"]

    /// Whether all programs are there; says which are not.
    static func isInstalled(_ names: String...) -> Bool {
        let folders = (path["PATH"] ?? "").split(separator: ":")
        let missing = names.filter { name in
            !folders.contains { FileManager.default.isExecutableFile(atPath: "\($0)/\(name)") }
        }
        for name in missing { print("skipped: \(name) is not installed") }
        return missing.isEmpty
    }
}

/// A folder that goes away with its owner.
final class TemporaryFolder {
    let url: URL

    init() throws {
        // Without links in it: what programs say of themselves can be compared.
        let base = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
        url = base.appendingPathComponent("awaudit-\(UUID())")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    func url(_ path: String) -> URL { url.appendingPathComponent(path) }

    /// Writes a file, with the folders above it.
    @discardableResult
    func write(_ text: String, to path: String, mode: Int = 0o644) throws -> URL {
        let file = url(path)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: file.path)
        return file
    }

    /// Paths of all that is in it but folders, sorted.
    var files: [String] {
        (FileManager.default.enumerator(atPath: url.path)?.compactMap { $0 as? String } ?? []).filter {
            let type = try? FileManager.default.attributesOfItem(atPath: url($0).path)[.type]
            return type as? FileAttributeType != .typeDirectory
        }.sorted()
    }
}
