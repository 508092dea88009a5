/// Writes archives byte by byte, so that tests control every field, hostile ones included.
enum ArchiveWriter {
    struct Entry {
        var name: [UInt8]
        var content: [UInt8]
        /// Zip: general purpose bit 0. Data is written as it is.
        var isEncrypted = false
        /// Tar: type flag and target, e.g. `2` for a symbolic link.
        var tarType = UInt8(ascii: "0")
        var linkTarget = ""

        init(_ name: String, _ content: String) {
            self.name = Array(name.utf8)
            self.content = Array(content.utf8)
        }

        /// A file with a line its format understands.
        init(_ name: String) { self.init(name, TestFormats.line(for: name)) }

        init(bytes name: [UInt8], _ content: [UInt8]) {
            self.name = name
            self.content = content
        }
    }

    /// A zip file with stored entries.
    static func zip(_ entries: [Entry]) -> [UInt8] {
        var file: [UInt8] = []
        var directory: [UInt8] = []
        for entry in entries {
            let offset = file.count
            // The UTF-8 bit (11) is set as GitHub does.
            let flags = 0x800 | (entry.isEncrypted ? 1 : 0)
            var fields = little(20, 2) + little(flags, 2) + little(0, 2) + little(0, 4)
            fields += little(Int(crc32(entry.content)), 4)
            fields += little(entry.content.count, 4) + little(entry.content.count, 4)
            fields += little(entry.name.count, 2) + little(0, 2)
            file += little(0x0403_4B50, 4) + fields + entry.name + entry.content
            directory += little(0x0201_4B50, 4) + little(0x0314, 2) + fields
            directory += little(0, 2) + little(0, 2) + little(0, 2) + little(0o100644 << 16, 4)
            directory += little(offset, 4) + entry.name
        }
        let start = file.count
        file += directory
        file += little(0x0605_4B50, 4) + little(0, 4) + little(entries.count, 2) + little(entries.count, 2)
        file += little(directory.count, 4) + little(start, 4) + little(0, 2)
        return file
    }

    /// A ustar file.
    static func tar(_ entries: [Entry]) -> [UInt8] {
        var file: [UInt8] = []
        for entry in entries {
            var header = [UInt8](repeating: 0, count: 512)
            func put(_ bytes: [UInt8], at offset: Int) {
                header.replaceSubrange(offset..<offset + bytes.count, with: bytes)
            }
            put(Array(entry.name.prefix(100)), at: 0)
            put(Array("0000644".utf8), at: 100)
            put(Array("0000000".utf8), at: 108)
            put(Array("0000000".utf8), at: 116)
            put(octal(entry.content.count, digits: 11), at: 124)
            put(Array("00000000000".utf8), at: 136)
            put(Array("        ".utf8), at: 148)
            header[156] = entry.tarType
            put(Array(entry.linkTarget.utf8), at: 157)
            put(Array("ustar".utf8) + [0] + Array("00".utf8), at: 257)
            put(octal(header.reduce(0) { $0 + Int($1) }, digits: 6) + [0, 32], at: 148)
            file += header + entry.content
            file += [UInt8](repeating: 0, count: (512 - entry.content.count % 512) % 512)
        }
        return file + [UInt8](repeating: 0, count: 1024)
    }

    /// A gzip stream of stored blocks.
    static func gzip(_ content: [UInt8]) -> [UInt8] {
        var result: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3]
        var rest = content[...]
        repeat {
            let block = rest.prefix(65535)
            rest = rest.dropFirst(block.count)
            result +=
                [rest.isEmpty ? 1 : 0] + little(block.count, 2) + little(block.count ^ 0xFFFF, 2) + block
        } while !rest.isEmpty
        return result + little(Int(crc32(content)), 4) + little(content.count & 0xFFFF_FFFF, 4)
    }

    /// A zstd frame of raw blocks.
    static func zstd(_ content: [UInt8]) -> [UInt8] {
        var result = zstdHeader
        var rest = content[...]
        repeat {
            let block = rest.prefix(100_000)
            rest = rest.dropFirst(block.count)
            result += little(block.count << 3 | (rest.isEmpty ? 1 : 0), 3) + block
        } while !rest.isEmpty
        return result
    }

    /// A zstd frame of `blocks` runs of 128 KiB of one byte: expands 32768 times.
    static func zstdRun(of byte: UInt8, blocks: Int) -> [UInt8] {
        var result = zstdHeader
        for index in 1...blocks {
            result += little(131_072 << 3 | 1 << 1 | (index == blocks ? 1 : 0), 3) + [byte]
        }
        return result
    }

    /// Window of 1 MiB, no content size, no checksum.
    private static let zstdHeader: [UInt8] = [0x28, 0xB5, 0x2F, 0xFD, 0x00, 0x50]

    private static func little(_ value: Int, _ count: Int) -> [UInt8] {
        (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }

    private static func octal(_ value: Int, digits: Int) -> [UInt8] {
        let text = String(value, radix: 8)
        return Array((String(repeating: "0", count: digits - text.count) + text).utf8)
    }

    private static func crc32(_ bytes: [UInt8]) -> UInt32 {
        var crc = ~UInt32(0)
        for byte in bytes {
            crc ^= UInt32(byte)
            for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
        }
        return ~crc
    }
}
