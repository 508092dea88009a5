package import Findings

/// Receives the records of a source in file order.
///
/// A class, so that parsers can pass it along without copying what it has collected.
package protocol RecordSink: AnyObject {
    /// Takes one record.
    ///
    /// - Parameter position: where the record's first line starts.
    func receive(_ record: Record, at position: LinePosition)
}

/// Reads one source: bytes in, records out. Parsers never throw on bad input; they count it.
package protocol FormatParser {
    /// Takes the next bytes. Chunks end anywhere.
    mutating func consume(_ chunk: ByteSpan, into sink: some RecordSink)
    /// Ends the source.
    mutating func finish(into sink: some RecordSink)
    /// What has been read so far.
    var statistics: ParseStatistics { get }
}

/// Counts kept while a source is read; the basis of ``EvidenceSource``.
package struct ParseStatistics: Sendable, Hashable {
    /// Uncompressed bytes.
    package var bytes: Int64 = 0
    /// Physical lines; 0 for whole documents.
    package var lines = 0
    /// Lines (documents: 1) understood, blank ones not counted.
    package var parsed = 0
    /// Lines not understood.
    package var rejected = 0
    /// Lines understood only after repair.
    package var repaired = 0
    /// Well-formed records of unknown kinds.
    package var unknownKinds: [String: Int] = [:]
    /// The first rejects, at most ``maximumRejects``.
    package var firstRejects: [EvidenceSource.Reject] = []
    /// The last line has no line end and could not be understood: the writer was cut off.
    package var endsInMidRecord = false
    /// A limit that was passed, in words.
    package var limitPassed: String?

    /// How many rejects are kept with their position and reason.
    package static let maximumRejects = 5
    /// How many different unknown kinds are kept apart; the rest is counted as `(other)`.
    package static let maximumUnknownKinds = 16

    package init() {}

    package mutating func reject(at position: LinePosition, _ reason: String) {
        rejected += 1
        guard firstRejects.count < ParseStatistics.maximumRejects else { return }
        firstRejects.append(
            EvidenceSource.Reject(line: position.line, offset: position.offset, reason: reason))
    }

    package mutating func countUnknown(_ kind: String) {
        let isKnown = unknownKinds[kind] != nil || unknownKinds.count < ParseStatistics.maximumUnknownKinds
        unknownKinds[isKnown ? kind : "(other)", default: 0] += 1
    }
}

/// What a parser made of a line.
package enum LineVerdict: Sendable, Hashable {
    /// Understood, whether or not it gave a record.
    case parsed
    /// Blank.
    case blank
    /// Well-formed, of a kind this version does not know.
    case unknown(kind: String)
    /// Not understood.
    case rejected(reason: String)
}

/// What is known of a source before its first byte is read.
package struct SourceContext: Sendable, Hashable {
    /// Path of the source inside its run, e.g. `mcp-logs/github.log`.
    package var path: String
    /// Whether records carry the payloads that replay needs: arguments, results, inputs of guards.
    package var keepsPayloads: Bool

    /// Bytes up to which a line or a message is read whole where payloads are kept: more than the largest answer of a
    /// backend that a guard can be given, and little enough to be held in memory a few times.
    package static let maximumPayload = 64 * 1024 * 1024

    package init(path: String, keepsPayloads: Bool = false) {
        self.path = path
        self.keepsPayloads = keepsPayloads
    }

    /// The last component of the path.
    package var fileName: String { path.split(separator: "/").last.map(String.init) ?? path }
}

/// How well a file's first bytes fit a format.
package enum SniffResult: Sendable, Comparable {
    /// Not this format.
    case no
    /// Could be; the path decides.
    case maybe
    /// Only this format looks so.
    case yes
}

/// One format: where it is found, how it is recognised, how it is read.
package struct FormatDescriptor: Sendable {
    package var kind: ArtifactKind
    /// What the format is, for people.
    package var summary: String
    /// Path suffixes that name the format, most specific first; matched on whole components, `*` matches
    /// within one component.
    package var paths: [String]
    /// Recognises the format by its first bytes (at most 64 KiB, whole lines where possible).
    package var sniff: @Sendable (_ head: ByteSpan) -> SniffResult
    /// Makes a parser for one source.
    package var makeParser: @Sendable (SourceContext) -> any FormatParser

    package init(
        kind: ArtifactKind, summary: String, paths: [String],
        sniff: @escaping @Sendable (_ head: ByteSpan) -> SniffResult,
        makeParser: @escaping @Sendable (SourceContext) -> any FormatParser
    ) {
        self.kind = kind
        self.summary = summary
        self.paths = paths
        self.sniff = sniff
        self.makeParser = makeParser
    }
}
