import Digest

/// Identity of a finding over runs.
enum Fingerprint {
    /// The first 128 bits of the parts' SHA-256 in hexadecimal: collisions cannot be made on purpose.
    static func digest(of parts: [String]) -> Substring { SHA256.hexDigest(ofParts: parts).prefix(32) }
}
