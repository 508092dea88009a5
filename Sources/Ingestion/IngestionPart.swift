package import LogParsing

/// Which sources of an input are read, so that several readers can share the work.
package struct IngestionPart: Sendable {
    /// Whether sources of a kind are read.
    package var includes: @Sendable (ArtifactKind) -> Bool
    /// Whether damage to archives and folders, which have no kind, is handed over.
    package var includesDamage: Bool

    package init(includesDamage: Bool, includes: @escaping @Sendable (ArtifactKind) -> Bool) {
        self.includes = includes
        self.includesDamage = includesDamage
    }

    /// Everything.
    package static let all = IngestionPart(includesDamage: true) { _ in true }
}
