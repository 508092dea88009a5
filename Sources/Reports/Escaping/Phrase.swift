/// Text of a report before it is written in any format: our own words, and logged strings that each format must
/// escape its own way.
///
/// Only literals of this program can become ``Content/literal(_:)``: interpolated strings stay apart, so that no
/// logged string can reach an output unescaped.
///
///     let phrase: Phrase = "\(server) answered \(count) calls of \(code: tool)"
struct Phrase: Sendable, Hashable, ExpressibleByStringInterpolation {
    /// What a reader should notice.
    enum Tone: Sendable, Hashable {
        case good, caution, bad
        /// Emphasis without judgement.
        case strong
        /// Less important than its surroundings.
        case faint
    }

    enum Content: Sendable, Hashable {
        /// Words of this program.
        case literal(String)
        /// Logged text.
        case text(String)
        /// Logged text that is a name, path or value.
        case code(String)
        case number(Int)
        /// An address that has been checked.
        case link(RunLink)
    }

    struct Piece: Sendable, Hashable {
        var content: Content
        var tone: Tone?
    }

    var pieces: [Piece] = []

    init(stringLiteral literal: StaticString) { append(literal) }

    init(stringInterpolation interpolation: StringInterpolation) { pieces = interpolation.phrase.pieces }

    private init() {}

    struct StringInterpolation: StringInterpolationProtocol {
        var phrase = Phrase()

        init(literalCapacity: Int, interpolationCount: Int) {}

        mutating func appendLiteral(_ literal: StaticString) { phrase.append(literal) }

        /// Logged text.
        mutating func appendInterpolation(_ text: String, _ tone: Tone? = nil) {
            phrase.pieces.append(Piece(content: .text(text), tone: tone))
        }

        /// A logged name, path or value.
        mutating func appendInterpolation(code: String, _ tone: Tone? = nil) {
            phrase.pieces.append(Piece(content: .code(code), tone: tone))
        }

        mutating func appendInterpolation(_ number: Int, _ tone: Tone? = nil) {
            phrase.pieces.append(Piece(content: .number(number), tone: tone))
        }

        mutating func appendInterpolation(_ link: RunLink) {
            phrase.pieces.append(Piece(content: .link(link), tone: nil))
        }

        mutating func appendInterpolation(_ phrase: Phrase) { self.phrase.pieces += phrase.pieces }

        /// Our own words with a tone.
        mutating func appendInterpolation(words: StaticString, _ tone: Tone) { phrase.append(words, tone) }
    }

    /// Whether nothing would be shown.
    var isEmpty: Bool {
        pieces.allSatisfy {
            switch $0.content {
            case .literal(let text), .text(let text), .code(let text): text.isEmpty
            case .number, .link: false
            }
        }
    }

    private mutating func append(_ literal: StaticString, _ tone: Tone? = nil) {
        let text = literal.withUTF8Buffer { String(decoding: $0, as: UTF8.self) }
        if !text.isEmpty { pieces.append(Piece(content: .literal(text), tone: tone)) }
    }

    /// The same phrase, every piece without a tone in `tone`.
    func toned(_ tone: Tone) -> Phrase {
        var result = self
        for index in result.pieces.indices where result.pieces[index].tone == nil {
            result.pieces[index].tone = tone
        }
        return result
    }

    /// The phrases one after the other with `separator` between them.
    static func joined(_ phrases: [Phrase], by separator: StaticString = ", ") -> Phrase {
        var result = Phrase()
        for (index, phrase) in phrases.enumerated() {
            if index > 0 { result.append(separator) }
            result.pieces += phrase.pieces
        }
        return result
    }

    /// The first phrases with `separator` between them; the rest is counted.
    static func joined(_ phrases: [Phrase], by separator: StaticString = ", ", limit: Int) -> Phrase {
        let shown = joined(Array(phrases.prefix(limit)), by: separator)
        return phrases.count > limit ? "\(shown), … \(phrases.count - limit) more" : shown
    }

    /// Logged strings as a list of values.
    static func list(_ strings: [String]) -> Phrase { joined(strings.map { "\(code: $0)" }, limit: 40) }

    /// A logged name; a dash when it is unknown.
    static func name(_ text: String?) -> Phrase {
        guard let text, !text.isEmpty else { return .unknown }
        return "\(code: text)"
    }

    /// A count; faint when it is zero.
    static func count(_ number: Int, _ tone: Tone? = nil) -> Phrase {
        number == 0 ? "\(number, .faint)" : "\(number, tone)"
    }

    /// What is not known.
    static let unknown: Phrase = "\(words: "–", .faint)"
}
