import LogParsing

/// What a file is by its first bytes, whatever its name says.
enum ContentKind {
    /// Text or anything not packed.
    case plain
    /// One compressed stream (gzip, zstd, bzip2, xz) that is no archive.
    case compressed
    /// A zip file or a tar file, compressed or not.
    case archive
}

/// The first bytes of a file and what they say.
struct FileHead {
    /// The bytes as they are in the file.
    var raw: [UInt8]
    /// The same, decompressed where the file is compressed: what formats are recognised by.
    var content: [UInt8]
    var kind: ContentKind
    /// Whether `raw` is the whole file.
    var isWhole: Bool
    /// Why reading stopped early.
    var failure: StreamFailure?

    /// Bytes formats are recognised by.
    static let contentLimit = 64 * 1024
    /// Bytes read of compressed files: a bzip2 block has up to 900 kB.
    static let compressedLimit = 1024 * 1024

    /// Reads the head of a stream.
    init(of stream: any ByteStream) {
        var bytes: [UInt8] = []
        isWhole = false
        do {
            isWhole = try stream.read(upTo: FileHead.contentLimit, into: &bytes)
            if !isWhole, FileHead.isCompressed(bytes.span) {
                isWhole = try stream.read(upTo: FileHead.compressedLimit, into: &bytes)
            }
        } catch let error {
            failure = error
        }
        raw = bytes
        content = bytes
        kind = .plain
        if FileHead.isZip(raw.span) || FileHead.isTar(raw.span) {
            kind = .archive
        } else if FileHead.isCompressed(raw.span) {
            content = FileHead.decompressedHead(raw)
            kind = FileHead.isTar(content.span) ? .archive : .compressed
        }
    }

    private static func decompressedHead(_ raw: [UInt8]) -> [UInt8] {
        var content: [UInt8] = []
        // The head ends anywhere, so a failure says nothing: what came out before it counts.
        guard let stream = try? DecompressedStream(MemoryStream(raw), limits: .standard) else { return [] }
        _ = try? stream.read(upTo: contentLimit, into: &content)
        return content
    }

    private static func isZip(_ bytes: ByteSpan) -> Bool {
        bytes.hasPrefix("PK\u{03}\u{04}") || bytes.hasPrefix("PK\u{05}\u{06}")
            || bytes.hasPrefix("PK\u{07}\u{08}")
    }

    private static func isCompressed(_ bytes: ByteSpan) -> Bool {
        hasPrefix(bytes, [0x1F, 0x8B, 0x08]) || hasPrefix(bytes, [0x28, 0xB5, 0x2F, 0xFD])
            || (bytes.hasPrefix("BZh") && bytes.hasPrefix("1AY&SY", at: 4))
            || hasPrefix(bytes, [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00])
    }

    private static func hasPrefix(_ bytes: ByteSpan, _ prefix: [UInt8]) -> Bool {
        guard bytes.count >= prefix.count else { return false }
        for index in prefix.indices where bytes[index] != prefix[index] { return false }
        return true
    }

    /// Whether the first 512 bytes are a tar header: its checksum is right. Covers all dialects.
    private static func isTar(_ bytes: ByteSpan) -> Bool {
        guard bytes.count >= 512, bytes[0] != 0 else { return false }
        var stated = 0
        var digits = 0
        for index in 148..<156 {
            let byte = bytes[index]
            if (48...55).contains(byte) {
                stated = stated * 8 + Int(byte - 48)
                digits += 1
            } else if byte != 32, byte != 0 {
                return false
            }
        }
        guard digits > 0 else { return false }
        var sum = 8 * 32
        for index in 0..<512 where !(148..<156).contains(index) { sum += Int(bytes[index]) }
        return sum == stated
    }
}
