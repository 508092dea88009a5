import GuardEngine

/// How the labels of older guards differ from those of the guard known here.
enum GuardVersion {
    /// Levels as they were named before March 2026.
    private static let renamed = [
        "reader-contributed": "unapproved", "writer-contributed": "approved",
    ]

    /// Whether labels have levels by their old names.
    static func isOlder(_ labels: LabelPair) -> Bool {
        labels.integrity.tags.contains { tag in renamed[base(tag)] != nil }
    }

    /// Whether labels that are not the same differ in what changed between versions alone: the names of levels, and
    /// whether a level names its scope.
    static func explains(_ native: LabelPair, _ logged: LabelPair) -> Bool {
        guard isOlder(logged) || isOlder(native) || hasUnscoped(logged.integrity) else { return false }
        return native.secrecy == logged.secrecy
    }

    private static func hasUnscoped(_ label: Label) -> Bool {
        label.tags.contains { $0 == "none" }
    }

    private static func base(_ tag: String) -> String {
        Bytewise.cut(tag, at: UInt8(ascii: ":"))?.head ?? tag
    }
}
