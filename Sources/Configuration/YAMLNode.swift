/// A value of a YAML document with its place. Scalars are texts whatever they look like: `2026-12-31`, `1` and `no`
/// mean what is written.
struct YAMLNode {
    struct Entry {
        var key: YAMLNode
        var value: YAMLNode
    }

    indirect enum Content {
        case text(String)
        /// Nothing, or `null` or `~` without quotes.
        case nothing
        case list([YAMLNode])
        case mapping([Entry])
        /// What was reported already.
        case refused
    }

    var content: Content
    var place: YAMLPlace

    /// What is here, for errors that say what was expected instead.
    var words: String {
        switch content {
        case .text(let text): quoted(text)
        case .nothing: "nothing"
        case .list(let list): list.isEmpty ? "an empty list" : "a list"
        case .mapping: "a mapping"
        case .refused: "what is not accepted"
        }
    }
}

/// Makes nodes of events: one document, at most so deep, without anchors, aliases and tags.
struct YAMLComposer {
    /// Mappings and lists inside one another. What is accepted has four.
    static let maximumDepth = 16

    private let parser: YAMLParser
    private(set) var problems: [ConfigurationProblem] = []

    init(_ bytes: [UInt8]) throws(ConfigurationProblem) { parser = try YAMLParser(bytes) }

    /// The only document.
    ///
    /// - Returns: `nil` when there is none.
    /// - Throws: what makes the rest unreadable.
    mutating func document() throws(ConfigurationProblem) -> YAMLNode? {
        var root: YAMLNode?
        while true {
            let event = try parser.next()
            switch event.kind {
            case .streamEnd: return root
            case .documentStart:
                guard root == nil else {
                    throw ConfigurationProblem(
                        event.place, "a second document begins here; one is accepted, without '---' behind it"
                    )
                }
                if event.hasTag { refuse("a '%TAG' directive", event.place) }
                root = try node(try parser.next(), depth: 1)
            default: break
            }
        }
    }

    private mutating func node(_ event: YAMLEvent, depth: Int) throws(ConfigurationProblem) -> YAMLNode {
        if event.hasAnchor { refuse("an anchor ('&')", event.place) }
        if event.hasTag { refuse("a tag ('!')", event.place) }
        var content: YAMLNode.Content
        switch event.kind {
        case .scalar(let text, let isPlain):
            content = isPlain && ["", "~", "null", "Null", "NULL"].contains(text) ? .nothing : .text(text)
        case .sequenceStart where depth > YAMLComposer.maximumDepth,
            .mappingStart where depth > YAMLComposer.maximumDepth:
            throw ConfigurationProblem(
                event.place,
                "more than \(YAMLComposer.maximumDepth) lists and mappings inside one another; what is accepted has four"
            )
        case .sequenceStart:
            var list: [YAMLNode] = []
            while true {
                let next = try parser.next()
                if case .sequenceEnd = next.kind { break }
                list.append(try node(next, depth: depth + 1))
            }
            content = .list(list)
        case .mappingStart:
            var entries: [YAMLNode.Entry] = []
            while true {
                let next = try parser.next()
                if case .mappingEnd = next.kind { break }
                let key = try node(next, depth: depth + 1)
                entries.append(.init(key: key, value: try node(try parser.next(), depth: depth + 1)))
            }
            content = .mapping(entries)
        case .alias:
            refuse("an alias ('*')", event.place)
            content = .refused
        default: throw ConfigurationProblem(event.place, "no value where one is expected")
        }
        if event.hasAnchor || event.hasTag { content = .refused }
        return YAMLNode(content: content, place: event.place)
    }

    private mutating func refuse(_ what: String, _ place: YAMLPlace) {
        problems.append(
            ConfigurationProblem(
                place, "\(what) is not accepted; write values out, and put texts with such a sign in quotes"))
    }
}
