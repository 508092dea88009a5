/// What the GitHub guard labels in a way that its policies would not suggest.
///
/// A replay must come to the decisions that were made, so each of these is reproduced on purpose and never repaired
/// here. Who reads labels should know them.
package enum LabelingHazard: String, Sendable, CaseIterable {
    /// A result whose first content part is text that is not JSON counts as metadata of the server: no secrecy,
    /// approved. So the text of a file in a private repository, sent as text and resource, is public.
    ///
    /// Reproduced in `NativeGuard.writeFallback`.
    case plainTextIsPublicMetadata
    /// The same makes diffs, job logs and other text approved, whoever wrote it.
    ///
    /// Reproduced in `NativeGuard.writeFallback`.
    case plainTextIsApproved
    /// An object with a count of zero is metadata too, whatever else it holds and whichever tool gave it.
    ///
    /// Reproduced in `NativeGuard.writeFallback`.
    case zeroCountIsMetadata
    /// Lists that no rule knows (comments, files, reviews, branches, tags) have no labels at all; the host has to
    /// fall back on the decision about the call.
    ///
    /// Reproduced in `NativeGuard.writeFallback`.
    case listsAreUnlabelled
    /// Input that cannot be read and output that does not fit look like a response without labels.
    ///
    /// Reproduced in `NativeGuard.labelResponse`.
    case failuresLookUnlabelled
    /// Blocked users, refusing labels and disapproving reactions count for issues, pull requests and (users alone)
    /// commits in responses, not for comments, reviews, discussions, project items, gists, notifications or search
    /// in code, and not for calls.
    ///
    /// Reproduced by having them in `NativeGuard.itemIntegrity` and `commitIntegrity` alone.
    case refusalsReachFewItems
    /// Responses with files ignore that a path is sensitive, though the call was labelled by it.
    ///
    /// Reproduced in `NativeGuard.writeFilePaths` and `writeFileItems`.
    case fileResponsesIgnoreSensitivePaths
    /// Deleting caches of a private repository carries no secrecy.
    ///
    /// Reproduced in `ToolTable`: `delete_actions_cache` has no rule for its resource.
    case cacheDeletionHasNoSecrecy
    /// One alias of a writing tool counts as reading.
    ///
    /// Reproduced in `ToolTable`: `issue_dependency_write_ff_issue_dependencies`.
    case writingAliasReads
    /// Tools that the guard does not know read, whatever their names say.
    ///
    /// Reproduced in `ToolRule.of`.
    case unknownWritesRead
    /// Issues and pull requests in projects have no level at all without a known association, and the bare tag
    /// `private` without a repository.
    ///
    /// Reproduced in `NativeGuard.writeProjectPaths`.
    case projectItemsWithoutLevel
    /// Whether the text of a result is JSON decides between labels and metadata, and authors of issues can make it
    /// fail, for example with half a surrogate pair.
    ///
    /// Reproduced in `JSONArena.parse` and `JSONArena.unwrap`.
    case strictInnerParser
    /// A repository keeps the visibility it had when it was first seen, across policies.
    ///
    /// Reproduced in `NativeGuard.visibility`.
    case visibilityIsKeptForever
}
