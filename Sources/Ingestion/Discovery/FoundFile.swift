import LogParsing

/// A file that will be read, or that should have been readable.
struct FoundFile {
    /// Where its bytes are.
    enum Place {
        /// On disk.
        case path([UInt8])
        /// An open file: a single file as input.
        case open(OpenFile)
        /// In an archive.
        case entry(ArchiveFile, address: [Int])
        /// Standard input, whose first bytes have been read.
        case pipe(ResumedStream)
    }

    /// As reported; see `EvidenceSource.path`.
    var path: String
    /// Place below the input's root: archives count as folders, endings such as `.gz` are dropped.
    var components: [String]
    var placement: RunPlacement
    var kind: ArtifactKind
    /// Index into the matcher's formats.
    var format: Int
    /// Whether only the path speaks for the format.
    var isContradicted: Bool
    /// Whether the first bytes hold a NUL.
    var isBinary: Bool
    /// Uncompressed bytes, if known.
    var size: Int64?
    /// Of the first bytes; equal files have equal ones.
    var headHash: UInt64
    var isCompressed: Bool
    var place: Place?
    /// Why it cannot be read, where that is known beforehand.
    var failure: StreamFailure?
}

/// FNV-1a: tells most different heads apart; equality is always checked on the bytes themselves.
func quickHash(_ bytes: [UInt8]) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash
}
