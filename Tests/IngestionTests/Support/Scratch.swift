import Foundation

/// A temporary folder with the input `in` below it; removed at the end.
final class Scratch {
    let folder: URL

    init() throws {
        let base = URL(fileURLWithPath: NSTemporaryDirectory()).resolvingSymlinksInPath()
        folder = base.appendingPathComponent("awaudit-tests-\(UUID().uuidString)")
        try FileManager.default.createDirectory(
            at: folder.appendingPathComponent("in"), withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// The input's path.
    var input: String { path("in") }

    /// The path of something below the temporary folder.
    func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

    /// Writes a file, given by its path below the temporary folder.
    @discardableResult
    func write(_ bytes: [UInt8], to name: String) throws -> String {
        let url = folder.appendingPathComponent(name)
        try FileManager.default.createDirectory(
            at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: url)
        return url.path
    }

    /// Writes a file of the input.
    @discardableResult
    func add(_ name: String, _ text: String) throws -> String {
        try write(Array(text.utf8), to: "in/" + name)
    }

    /// Writes a file of the input with a line its format understands.
    @discardableResult
    func add(_ name: String) throws -> String { try add(name, TestFormats.line(for: name)) }
}
