import ArtifactCache
import Facts

/// A run that was fetched from GitHub.
struct RemoteRun {
    /// What reports call it, e.g. `run-123`.
    var name: String
    /// Where its files are as long as this is kept.
    var folder: RunFolder
    /// Whether there are any.
    var hasFiles: Bool
    var hosted: HostedRun
}
