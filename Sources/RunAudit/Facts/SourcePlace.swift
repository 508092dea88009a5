import Facts
import Findings
import LogParsing

/// Where a record stands; becomes ``Evidence`` when something is built on it.
struct SourcePlace {
    var path: String
    var kind: ArtifactKind
    var position: LinePosition

    /// Bytes of an excerpt; the rest is cut.
    static let excerptLimit = 400

    func evidence(_ excerpt: String? = nil) -> Evidence {
        Evidence(
            path: path, line: position.line, offset: position.offset,
            excerpt: excerpt.map { SourcePlace.excerpt(of: $0) })
    }

    func observation(_ text: String, at timestamp: Timestamp?) -> Observation {
        let masked = SecretMask.mask(text)
        return Observation(text: masked, timestamp: timestamp, evidence: evidence(text))
    }

    /// The first line of `text`, at most ``excerptLimit`` bytes, secrets masked.
    static func excerpt(of text: String) -> String {
        // Masked before it is cut, so that a cut cannot hide that something is a secret.
        let line = SecretMask.mask(String(text.prefix { !$0.isNewline }))
        guard line.utf8.count > excerptLimit else { return line }
        // A character cut in two becomes U+FFFD; it is dropped.
        let cut = String(decoding: line.utf8.prefix(excerptLimit), as: UTF8.self)
        return (cut.hasSuffix("\u{FFFD}") ? String(cut.dropLast()) : cut) + "…"
    }
}

extension Array {
    /// Appends unless the array holds `limit` elements: lists built from logs stay bounded.
    mutating func append(_ element: Element, upTo limit: Int) {
        if count < limit { append(element) }
    }
}

/// How many entries a list of observations keeps.
let maximumObservations = 1000
