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
        // At the very start only: guests also log what others wrote.
        guard effects.count < GuardLines.maximum, text.hasPrefix("[integrity] "),
            let line = text.behindFirst("[integrity] ")
        else { return }
        let effect: Effect
        if line.holds("blocked-users") {
            effect = .blockedUser
        } else if line.holds("disapproval reaction") {
            effect = .disapprovalReaction
        } else if line.holds("demoted") && line.holds("label") {
            effect = .labelDemotion
        } else if line.holds("enrichment failed") {
            effect = .lookupFailed
        } else {
            return
        }
        var description = line.before(" → ")
        if description.utf8.count == line.utf8.count { description = line.before(": ") }
        // Descriptions are short; longer ones are not worth their memory.
        guard description.utf8.count <= 1024 else { return }
        effects[description] = effect
    }
}
