import Foundation

/// Hand-assembled modules for the commands, in a folder of their own that goes with the value.
final class WasmFiles {
    let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("awaudit-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// Writes a file and gives its path.
    func write(_ bytes: [UInt8], as name: String = "module.wasm") throws -> String {
        let file = folder.appendingPathComponent(name)
        try Data(bytes).write(to: file)
        return file.path
    }

    static let preamble: [UInt8] = [0, 0x61, 0x73, 0x6D, 1, 0, 0, 0]

    /// An unsigned LEB128 number below 16,384.
    static func number(_ value: Int) -> [UInt8] {
        value < 128 ? [UInt8(value)] : [UInt8(value & 127) | 128, UInt8(value >> 7)]
    }

    static func name(_ text: String) -> [UInt8] { number(text.utf8.count) + text.utf8 }

    static func section(_ id: UInt8, _ content: [UInt8]) -> [UInt8] {
        [id] + number(content.count) + content
    }

    static func list(_ id: UInt8, _ entries: [[UInt8]]) -> [UInt8] {
        section(id, number(entries.count) + entries.flatMap { $0 })
    }

    static func body(_ code: [UInt8]) -> [UInt8] { number(code.count + 2) + [0] + code + [0x0B] }

    /// A module that imports two functions of WASI and exports what tests call, a memory, and `_start`, which prints
    /// "hi", an escape character, "[" and a line end.
    static let guest: [UInt8] = {
        let wasi = name("wasi_snapshot_preview1")
        let types: [[UInt8]] = [
            [0x60, 2, 0x7F, 0x7F, 1, 0x7F], [0x60, 2, 0x7E, 0x7C, 2, 0x7C, 0x7E], [0x60, 0, 1, 0x7D],
            [0x60, 0, 0], [0x60, 1, 0x7F, 0], [0x60, 4, 0x7F, 0x7F, 0x7F, 0x7F, 1, 0x7F],
            [0x60, 1, 0x7D, 1, 0x7D],
        ]
        let exports: [[UInt8]] = [
            name("add") + [0, 2], name("div") + [0, 3], name("swap") + [0, 4], name("nan") + [0, 5],
            name("spin") + [0, 6], name("exit") + [0, 7], name("_start") + [0, 8], name("same") + [0, 9],
            name("memory") + [2, 0],
        ]
        let bodies: [[UInt8]] = [
            [0x20, 0, 0x20, 1, 0x6A], [0x20, 0, 0x20, 1, 0x6D], [0x20, 1, 0x20, 0],
            [0x43, 0, 0, 0xC0, 0x7F], [0x03, 0x40, 0x0C, 0, 0x0B], [0x20, 0, 0x10, 0],
            [0x41, 1, 0x41, 0, 0x41, 1, 0x41, 16, 0x10, 1, 0x1A], [0x20, 0],
        ]
        // A vector of five bytes at 8, and these.
        let data: [UInt8] = [8, 0, 0, 0, 5, 0, 0, 0] + Array("hi\u{1B}[\n".utf8)
        let names = section(0, name("name") + [1] + number(9) + [1, 3] + name("divide"))
        var bytes = preamble
        bytes += list(1, types)
        bytes += list(2, [wasi + name("proc_exit") + [0, 4], wasi + name("fd_write") + [0, 5]])
        bytes += section(3, [8, 0, 0, 1, 2, 3, 4, 3, 6])
        bytes += list(5, [[1, 1, 2]])
        bytes += list(7, exports)
        bytes += list(10, bodies.map(body))
        bytes += list(11, [[0, 0x41, 0, 0x0B] + number(data.count) + data])
        return bytes + names
    }()
}
