/// A path suffix a format declares, e.g. `mcp-logs/*.log`: whole components, `*` matches within one.
struct PathPattern {
    private let components: [[UInt8]]

    init(_ text: String) { components = text.split(separator: "/").map { Array($0.utf8) } }

    /// Whether the file name is literal; folders may hold a `*` all the same.
    var isLiteral: Bool { !(components.last?.contains(PathPattern.star) ?? true) }

    /// Greater is more specific: a literal file name before everything, then more components, then more literal
    /// bytes.
    var specificity: [Int] {
        let literal = components.reduce(0) { $0 + $1.count { $0 != PathPattern.star } }
        return [isLiteral ? 1 : 0, components.count, literal]
    }

    /// Whether the last components of `path` fit.
    func matches(_ path: [[UInt8]]) -> Bool {
        guard !components.isEmpty, path.count >= components.count else { return false }
        return zip(components.reversed(), path.reversed()).allSatisfy(PathPattern.fits)
    }

    private static let star = UInt8(ascii: "*")

    /// Linear in the pattern times the name: goes back to the last `*` only.
    private static func fits(_ pattern: [UInt8], _ name: [UInt8]) -> Bool {
        var (p, n) = (0, 0)
        var retry: (pattern: Int, name: Int)?
        while n < name.count {
            if p < pattern.count, pattern[p] == star {
                retry = (p + 1, n)
                p += 1
            } else if p < pattern.count, pattern[p] == name[n] {
                p += 1
                n += 1
            } else if let last = retry {
                retry = (last.pattern, last.name + 1)
                p = last.pattern
                n = last.name + 1
            } else {
                return false
            }
        }
        return pattern[p...].allSatisfy { $0 == star }
    }
}
