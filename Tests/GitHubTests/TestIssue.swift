import Testing

/// In these tests an issue without a module is a failure of a test; GitHub's are `GitHub.Issue`.
typealias Issue = Testing.Issue
