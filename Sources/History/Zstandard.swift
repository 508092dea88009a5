import CZstd

/// Small texts compressed by libzstd.
enum Zstandard {
    /// - Returns: `nil` when the library fails, for want of memory.
    static func compress(_ bytes: [UInt8]) -> [UInt8]? {
        var output = [UInt8](repeating: 0, count: ZSTD_compressBound(bytes.count))
        let count = output.withUnsafeMutableBytes { output in
            bytes.withUnsafeBytes { input in
                ZSTD_compress(output.baseAddress, output.count, input.baseAddress, input.count, 3)
            }
        }
        guard ZSTD_isError(count) == 0 else { return nil }
        output.removeSubrange(count...)
        return output
    }

    /// - Parameter limit: the most bytes a result may have.
    /// - Returns: `nil` for what is not one whole frame of known length within the limit.
    static func decompress(_ bytes: UnsafeRawBufferPointer, limit: Int) -> [UInt8]? {
        guard let start = bytes.baseAddress, !bytes.isEmpty else { return nil }
        // Unknown lengths and errors are the highest numbers.
        let length = ZSTD_getFrameContentSize(start, bytes.count)
        guard length <= UInt64(limit) else { return nil }
        var output = [UInt8](repeating: 0, count: Int(length))
        let count = output.withUnsafeMutableBytes { output in
            ZSTD_decompress(output.baseAddress, output.count, start, bytes.count)
        }
        guard ZSTD_isError(count) == 0, count == output.count else { return nil }
        return output
    }
}
