/// An argument that is not a flag, by its place.
package struct Operand: Sendable, Hashable {
    /// The name shown in angle brackets, e.g. `path`.
    package var name: String
    /// One line, upper-case start, no period.
    package var help: String
    /// Whether it may be left out.
    package var isOptional: Bool
    /// Whether it takes several arguments; at most one operand of a command does.
    package var isRepeatable: Bool
    /// Which texts are taken.
    package var accepts: AcceptedValues
    /// What shells offer, unless the accepted words already say it.
    package var completion: CompletionHint

    /// An operand; required and single unless told otherwise.
    package init(
        _ name: String, help: String, isOptional: Bool = false, isRepeatable: Bool = false,
        accepts: AcceptedValues = .text, completion: CompletionHint = .none
    ) {
        self.name = name
        self.help = help
        self.isOptional = isOptional
        self.isRepeatable = isRepeatable
        self.accepts = accepts
        self.completion = completion
    }

    /// How the usage line shows it: `<path>`, `<path>...`, `[<path>]` or `[<path>...]`.
    package var usage: String {
        let base = "<\(name)>\(isRepeatable ? "..." : "")"
        return isOptional ? "[\(base)]" : base
    }

    /// What a shell offers: the accepted words, or else the declared hint.
    var effectiveCompletion: CompletionHint {
        if case .oneOf(let words) = accepts { .words(words) } else { completion }
    }
}
