import LogParsing

/// Decides which format a file has, by its path and its first bytes.
struct FormatMatcher {
    /// A decision.
    struct Match {
        /// Index into ``formats``.
        var format: Int
        /// Whether the first bytes speak against the format, i.e. only the path speaks for it.
        var isContradicted: Bool
    }

    let formats: [FormatDescriptor]
    /// Most specific first; among equals in the order of the formats.
    private let patterns: [(pattern: PathPattern, format: Int)]

    init(_ formats: [FormatDescriptor]) {
        self.formats = formats
        patterns = formats.indices
            .flatMap { index in formats[index].paths.map { (pattern: PathPattern($0), format: index) } }
            .enumerated()
            .sorted { left, right in
                let (a, b) = (left.element.pattern.specificity, right.element.pattern.specificity)
                return a == b ? left.offset < right.offset : b.lexicographicallyPrecedes(a)
            }
            .map(\.element)
    }

    /// The formats the path names, most specific first.
    ///
    /// - Parameter outer: components above the input's root, used only if the path alone names nothing: the input
    ///   may be `mcp-logs` itself.
    func namedFormats(_ path: [String], outer: [String]) -> [Int] {
        let inner = path.map { Array($0.utf8) }
        let named = formats(matching: inner)
        guard named.isEmpty, !outer.isEmpty else { return named }
        return formats(matching: outer.map { Array($0.utf8) } + inner)
    }

    /// Whether the path names the format by a literal file name. A wildcard such as `mcp-logs/*.log` names files
    /// of many kinds; content that is certainly another kind outweighs it.
    private func literalNames(_ format: Int, _ path: [String], _ outer: [String]) -> Bool {
        let whole = (outer + path).map { Array($0.utf8) }
        return patterns.contains { $0.format == format && $0.pattern.isLiteral && $0.pattern.matches(whole) }
    }

    private func formats(matching path: [[UInt8]]) -> [Int] {
        var result: [Int] = []
        for (pattern, format) in patterns where pattern.matches(path) && !result.contains(format) {
            result.append(format)
        }
        return result
    }

    /// The format of a file.
    ///
    /// The most specific format the path names wins unless the content is certainly not it; then the next one the
    /// path names, then one the content alone proves. A literal name no content confirms is kept as contradicted, so
    /// that the file is reported and not skipped. Content that merely could be some format decides nothing without a
    /// name, except for an input of one file.
    ///
    /// - Parameters:
    ///   - head: first bytes, decompressed; empty if the file is empty or unreadable.
    ///   - isWhole: whether `head` is the whole file.
    ///   - isOnlyFile: whether the file is the whole input.
    func match(
        _ path: [String], outer: [String], head: [UInt8], isWhole: Bool, isOnlyFile: Bool
    ) -> Match? {
        let named = namedFormats(path, outer: outer)
        guard !head.isEmpty else { return named.first.map { Match(format: $0, isContradicted: false) } }
        var end = head.count
        if !isWhole, let newline = head.span.lastIndex(of: 10) { end = newline + 1 }
        func sniff(_ format: Int) -> SniffResult { formats[format].sniff(head.span.slice(0..<end)) }

        for format in named where sniff(format) != .no { return Match(format: format, isContradicted: false) }
        let others = formats.indices.filter { !named.contains($0) }.map { ($0, sniff($0)) }
        if let proven = others.first(where: { $0.1 == .yes }) {
            return Match(format: proven.0, isContradicted: false)
        }
        if let literal = named.first(where: { literalNames($0, path, outer) }) {
            return Match(format: literal, isContradicted: true)
        }
        let possible = others.filter { $0.1 == .maybe }
        guard isOnlyFile, possible.count == 1, let only = possible.first else { return nil }
        return Match(format: only.0, isContradicted: false)
    }
}
