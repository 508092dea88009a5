/// What became of one source of evidence: absence and damage are stated, never read as health.
package enum EvidenceStatus: String, Sendable, CaseIterable {
    /// Read to its end; at least one record was understood.
    case present
    /// There, but without a byte or without a record.
    case empty
    /// Expected in a run of this kind, but not there.
    case absent
    /// Could not be opened, decompressed or decoded.
    case unreadable
    /// Well-formed, but in a schema this version does not know.
    case unknownSchema = "unknown-schema"
    /// Ends in the middle of a record, of a compressed stream or of an archive entry, or passed a limit.
    case truncated
}

/// One source of evidence with what was read from it.
package struct EvidenceSource: Sendable, Hashable {
    /// A line that was not understood.
    package struct Reject: Sendable, Hashable {
        /// 1-based physical line.
        package var line: Int
        /// Byte offset of the line in the uncompressed source.
        package var offset: Int64
        /// Why, in a few words.
        package var reason: String

        package init(line: Int, offset: Int64, reason: String) {
            self.line = line
            self.offset = offset
            self.reason = reason
        }
    }

    /// Path relative to the input's root; inside archives `archive.zip!/inner/path`. For absent sources the
    /// canonical path.
    package var path: String
    /// Stable name of the kind, e.g. `rpc-messages`.
    package var kind: String
    package var status: EvidenceStatus
    /// Uncompressed bytes read.
    package var bytes: Int64
    /// Physical lines read; 0 for whole documents and absent sources.
    package var lines: Int
    /// Lines (documents: 1) that were understood.
    package var parsed: Int
    /// Lines that were not understood.
    package var rejected: Int
    /// Lines understood only after repair (invalid UTF-8, over-long, numbers out of range).
    package var repaired: Int
    /// Well-formed records of a kind this version does not know, by their kind.
    package var unknownKinds: [String: Int]
    /// The first rejects, at most five.
    package var firstRejects: [Reject]
    /// Why the source is unreadable or truncated, or what limit it passed.
    package var detail: String?

    package init(
        path: String, kind: String, status: EvidenceStatus, bytes: Int64 = 0, lines: Int = 0, parsed: Int = 0,
        rejected: Int = 0, repaired: Int = 0, unknownKinds: [String: Int] = [:], firstRejects: [Reject] = [],
        detail: String? = nil
    ) {
        self.path = path
        self.kind = kind
        self.status = status
        self.bytes = bytes
        self.lines = lines
        self.parsed = parsed
        self.rejected = rejected
        self.repaired = repaired
        self.unknownKinds = unknownKinds
        self.firstRejects = firstRejects
        self.detail = detail
    }

    /// Whether something in this source could not be seen.
    package var isDamaged: Bool {
        switch status {
        case .unreadable, .truncated, .unknownSchema: true
        case .present, .empty: rejected > 0 || !unknownKinds.isEmpty
        case .absent: false
        }
    }
}
