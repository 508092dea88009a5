private import CCrypto

/// SHA-256 of bytes that come in parts.
package final class SHA256Stream {
    private let context: OpaquePointer?

    package init() {
        context = EVP_MD_CTX_new()
        reset()
    }

    deinit { EVP_MD_CTX_free(context) }

    /// Forgets all bytes.
    package func reset() { _ = EVP_DigestInit_ex(context, EVP_sha256(), nil) }

    /// Adds bytes.
    package func update(_ bytes: Span<UInt8>) {
        bytes.withUnsafeBufferPointer { _ = EVP_DigestUpdate(context, $0.baseAddress, $0.count) }
    }

    /// The digest of all bytes as 64 lower-case hexadecimal digits; begins anew. Empty when there is no memory for it.
    package func finish() -> String {
        var digest = [UInt8](repeating: 0, count: Int(EVP_MAX_MD_SIZE))
        var count: UInt32 = 0
        guard context != nil, EVP_DigestFinal_ex(context, &digest, &count) == 1 else { return "" }
        reset()
        let digits = Array("0123456789abcdef".utf8)
        return String(
            decoding: digest.prefix(Int(count)).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] },
            as: UTF8.self)
    }
}
