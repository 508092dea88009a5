/// A flow check and the tags that stood in the way.
///
/// The integrity check runs the opposite way of the secrecy check, whatever the gateway's own rule document says:
/// what flows must bring at least the integrity that is asked for.
package struct FlowCheck: Sendable, Hashable {
    /// The violating tags; empty when the check passes.
    package var violating: Label

    package var passes: Bool { violating.isEmpty }

    /// Passes when `target` has every tag of `source`, or the wildcard; else the tags `target` lacks.
    package static func secrecy(from source: Label, to target: Label) -> FlowCheck {
        FlowCheck(violating: target.contains(Label.wildcard) ? Label() : source.subtracting(target))
    }

    /// Passes when `source` has every tag of `target`, or the wildcard; else the tags `source` lacks.
    package static func integrity(from source: Label, to target: Label) -> FlowCheck {
        FlowCheck(violating: source.contains(Label.wildcard) ? Label() : target.subtracting(source))
    }
}
