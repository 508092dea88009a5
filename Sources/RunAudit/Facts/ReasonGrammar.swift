import GuardEngine

/// An evaluator reason taken apart (gateway texts since 2026-03-19; older ones give no level).
struct ReasonGrammar: Hashable {
    enum Kind: Hashable { case integrity, secrecy, unknown }

    var kind: Kind
    /// The level or tag list the agent requires, e.g. `approved` or `[none:all]`.
    var requirement: String?

    init(_ reason: String) {
        if reason.contains("integrity") {
            kind = .integrity
            requirement =
                ReasonGrammar.text(in: reason, after: "with integrity below ", before: ".")
                ?? ReasonGrammar.text(in: reason, after: "it needs ", before: " integrity")
        } else if reason.contains("secrecy") {
            kind = .secrecy
            requirement =
                ReasonGrammar.text(in: reason, after: "not authorized to access ", before: "-scoped")
                ?? ReasonGrammar.text(in: reason, after: "Agent carries ", before: "-scoped")
        } else {
            kind = .unknown
            requirement = nil
        }
        if let quoted = requirement, quoted.count > 2, quoted.hasPrefix("\""), quoted.hasSuffix("\"") {
            requirement = String(quoted.dropFirst().dropLast())
        }
    }

    private static func text(in reason: String, after start: String, before end: String) -> String? {
        reason.between(start, end).map(String.init)
    }
}

extension StringProtocol {
    /// The text between the first `start` and the next `end` behind it.
    func between(_ start: String, _ end: String) -> Substring? {
        guard let from = firstRange(of: start) else { return nil }
        let rest = self[from.upperBound...]
        guard let to = rest.firstRange(of: end) else { return nil }
        return Substring(rest[..<to.lowerBound])
    }
}
