/// What a shell should offer where a value or an operand is expected.
package enum CompletionHint: Sendable, Hashable {
    /// Nothing: free text.
    case none
    /// File names, folders included.
    case file
    /// Folder names only.
    case directory
    /// These words.
    case words([String])
}
