package import GuardEngine

extension LabelingHazard {
    /// The hazard in a few words, no period.
    package var words: String {
        switch self {
        case .plainTextIsPublicMetadata: "text that is not JSON counts as public metadata of the server"
        case .plainTextIsApproved: "text that is not JSON counts as approved, whoever wrote it"
        case .zeroCountIsMetadata: "an object with a count of zero counts as public metadata of the server"
        case .listsAreUnlabelled: "lists that no rule of the guard knows get no labels"
        case .failuresLookUnlabelled: "a response the guard cannot read looks like one without labels"
        case .refusalsReachFewItems:
            "blocked users, refusing labels and reactions count for issues, pull requests and commits alone"
        case .fileResponsesIgnoreSensitivePaths: "responses with files ignore that a path is sensitive"
        case .cacheDeletionHasNoSecrecy: "deleting caches of a private repository carries no secrecy"
        case .writingAliasReads: "one alias of a writing tool counts as reading"
        case .unknownWritesRead: "tools the guard does not know count as reading"
        case .projectItemsWithoutLevel: "items of projects have no level without a known association"
        case .strictInnerParser: "authors of content can make a response count as text that is not JSON"
        case .visibilityIsKeptForever: "a repository keeps the visibility it had when it was first seen"
        }
    }
}
