import CYAML

/// Where something stands in a configuration, both numbers 1-based; columns count characters.
struct YAMLPlace: Hashable, Comparable {
    var line: Int
    var column: Int

    static let start = YAMLPlace(line: 1, column: 1)

    static func < (lhs: YAMLPlace, rhs: YAMLPlace) -> Bool {
        (lhs.line, lhs.column) < (rhs.line, rhs.column)
    }
}

/// What libyaml says of the text, piece by piece.
struct YAMLEvent {
    enum Kind {
        case documentStart
        case documentEnd
        case streamEnd
        case alias
        /// - Parameter isPlain: neither in quotes nor in a block.
        case scalar(text: String, isPlain: Bool)
        case sequenceStart
        case sequenceEnd
        case mappingStart
        case mappingEnd
        /// What tells nothing: the start of the stream.
        case other
    }

    var kind: Kind
    var place: YAMLPlace
    var hasAnchor = false
    var hasTag = false
}

/// A parser of libyaml over a copy of the bytes; libyaml's memory and the copy are freed with it.
final class YAMLParser {
    private let parser: UnsafeMutablePointer<yaml_parser_t>
    private let bytes: UnsafeMutableBufferPointer<UInt8>
    private let length: Int

    /// - Throws: when there is no memory.
    init(_ text: [UInt8]) throws(ConfigurationProblem) {
        parser = .allocate(capacity: 1)
        parser.initialize(to: yaml_parser_t())
        // libyaml wants an address even for no bytes.
        bytes = .allocate(capacity: max(1, text.count))
        _ = bytes.initialize(from: text)
        length = text.count
        guard yaml_parser_initialize(parser) == 1 else {
            throw ConfigurationProblem(.start, "no memory to read it")
        }
        // UTF-16 would be guessed from the first bytes otherwise.
        yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        yaml_parser_set_input_string(parser, bytes.baseAddress, length)
    }

    deinit {
        // Does nothing to a parser that could not be initialised: it is all zeros then.
        yaml_parser_delete(parser)
        parser.deinitialize(count: 1)
        parser.deallocate()
        bytes.deallocate()
    }

    /// The next event.
    ///
    /// - Throws: what is no YAML.
    func next() throws(ConfigurationProblem) -> YAMLEvent {
        var event = yaml_event_t()
        guard yaml_parser_parse(parser, &event) == 1 else { throw problem() }
        defer { yaml_event_delete(&event) }
        var result = YAMLEvent(kind: .other, place: YAMLParser.place(event.start_mark))
        switch event.type {
        case YAML_STREAM_END_EVENT: result.kind = .streamEnd
        case YAML_DOCUMENT_START_EVENT:
            result.kind = .documentStart
            let start = event.data.document_start
            result.hasTag = start.tag_directives.start != start.tag_directives.end
        case YAML_DOCUMENT_END_EVENT: result.kind = .documentEnd
        case YAML_ALIAS_EVENT: result.kind = .alias
        case YAML_SCALAR_EVENT:
            let scalar = event.data.scalar
            let text = String(
                decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
            result.kind = .scalar(text: text, isPlain: scalar.style == YAML_PLAIN_SCALAR_STYLE)
            result.hasAnchor = scalar.anchor != nil
            result.hasTag = scalar.tag != nil
        case YAML_SEQUENCE_START_EVENT:
            result.kind = .sequenceStart
            result.hasAnchor = event.data.sequence_start.anchor != nil
            result.hasTag = event.data.sequence_start.tag != nil
        case YAML_SEQUENCE_END_EVENT: result.kind = .sequenceEnd
        case YAML_MAPPING_START_EVENT:
            result.kind = .mappingStart
            result.hasAnchor = event.data.mapping_start.anchor != nil
            result.hasTag = event.data.mapping_start.tag != nil
        case YAML_MAPPING_END_EVENT: result.kind = .mappingEnd
        default: break
        }
        return result
    }

    private static func place(_ mark: yaml_mark_t) -> YAMLPlace {
        YAMLPlace(line: Int(clamping: mark.line) &+ 1, column: Int(clamping: mark.column) &+ 1)
    }

    // MARK: Errors

    /// libyaml's error with what is usually meant.
    private func problem() -> ConfigurationProblem {
        let state = parser.pointee
        let words = state.problem.map { String(cString: $0) } ?? "not readable"
        let context = state.context.map { String(cString: $0) } ?? ""
        switch state.error {
        case YAML_READER_ERROR:
            return ConfigurationProblem(
                place(ofByte: state.problem_offset), "\(words); UTF-8 without control characters is accepted")
        case YAML_MEMORY_ERROR: return ConfigurationProblem(.start, "no memory to read it")
        default: break
        }
        if context == "while scanning an alias" || context == "while scanning an anchor" {
            let sign = context.hasSuffix("alias") ? "*" : "&"
            return ConfigurationProblem(
                YAMLParser.place(state.context_mark),
                "'\(sign)' begins no text in YAML; put it in quotes: \"\(sign)…\"")
        }
        let message = "no YAML: \(words)" + (context.isEmpty ? "" : " \(context)")
        // A key that has no colon is looked for to the end of its line: what matters is where it begins.
        let isKey = context == "while scanning a simple key"
        let place = YAMLParser.place(isKey ? state.context_mark : state.problem_mark)
        return ConfigurationProblem(
            // libyaml adds a line end where the last line has none.
            min(place, self.place(ofByte: length)),
            message + (YAMLParser.remedies[words].map { "; \($0)" } ?? ""))
    }

    /// What to do about errors that come easily.
    private static let remedies = [
        "found character that cannot start any token":
            "indent with blanks, never tabs, and put texts in quotes that begin with '@', '%' or '`'",
        "found a tab character that violates indentation": "indent with blanks, never tabs",
        "mapping values are not allowed in this context":
            "put texts that hold ': ' in quotes, and begin the keys of one mapping in the same column",
        "could not find expected ':'": "a key is followed by ': ' and its value",
        "did not find expected key": "begin the keys of one mapping in the same column",
        "did not find expected '-' indicator":
            "begin the entries of one list in the same column, each with '- '",
        "did not find expected ',' or ']'": "entries in '[ ]' are separated by commas",
        "did not find expected ',' or '}'": "entries in '{ }' are separated by commas",
        "block sequence entries are not allowed in this context": "begin a list on a line of its own",
        "found unexpected end of stream": "a quotation mark is not closed",
    ]

    /// The reader of libyaml counts bytes alone.
    private func place(ofByte offset: Int) -> YAMLPlace {
        var place = YAMLPlace.start
        let text = bytes.prefix(min(max(0, offset), length))
        var index = 0
        while index < text.count {
            let width = YAMLParser.lineEnd(text[index...])
            if width > 0 {
                place = YAMLPlace(line: place.line + 1, column: 1)
            } else if text[index] & 0xC0 != 0x80 {
                place.column += 1
            }
            index += max(1, width)
        }
        return place
    }

    /// Bytes of the line end a text begins with, as YAML 1.1 has them: CR LF, CR, LF, NEL, LS, PS; 0 for none.
    private static func lineEnd(_ text: Slice<UnsafeMutableBufferPointer<UInt8>>) -> Int {
        if text.starts(with: [0x0D, 0x0A]) || text.starts(with: [0xC2, 0x85]) { return 2 }
        if text.first == 0x0D || text.first == 0x0A { return 1 }
        return text.starts(with: [0xE2, 0x80, 0xA8]) || text.starts(with: [0xE2, 0x80, 0xA9]) ? 3 : 0
    }
}
