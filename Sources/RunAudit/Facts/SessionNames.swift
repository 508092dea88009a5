/// Replaces session and agent ids, which are secrets, by numbers in order of first appearance.
struct SessionNames {
    private var names: [String: String] = [:]

    mutating func name(of session: String) -> String {
        if let name = names[session] { return name }
        // A log that names ever new sessions must not grow the table without end.
        guard names.count < 10_000 else { return "session-other" }
        let name = "session-\(names.count + 1)"
        names[session] = name
        return name
    }

    /// `text` with every known id replaced by its name.
    func masking(_ text: String) -> String {
        var result = text
        for (session, name) in names where session.utf8.count >= 6 && result.contains(session) {
            result = result.replacing(session, with: name)
        }
        return result
    }
}
