/// What the GitHub guard's own lines say about single items: the rule behind a level.
///
/// Lines have the form `[integrity] <description> → <effect> (<why>)`.
struct GuardLines {
    /// Why an item got its level.
    enum Effect: Hashable { case blockedUser, labelDemotion, disapprovalReaction, lookupFailed }

    /// Items kept; a guard that logs more says nothing new to the audit.
    private static let maximum = 20_000

    private(set) var effects: [String: Effect] = [:]

    mutating func receive(_ text: String) {
        let marker = "[integrity] "
        guard let start = text.firstRange(of: marker), effects.count < GuardLines.maximum else { return }
        let line = text[start.upperBound...]
        let effect: Effect
        if line.contains("blocked-users") {
            effect = .blockedUser
        } else if line.contains("disapproval reaction") {
            effect = .disapprovalReaction
        } else if line.contains("demoted") && line.contains("label") {
            effect = .labelDemotion
        } else if line.contains("enrichment failed") {
            effect = .lookupFailed
        } else {
            return
        }
        var description = line
        if let arrow = line.firstRange(of: " → ") {
            description = line[..<arrow.lowerBound]
        } else if let colon = line.firstRange(of: ": ") {
            description = line[..<colon.lowerBound]
        }
        effects[String(description)] = effect
    }
}
