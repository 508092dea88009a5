import Foundation

/// A call of a synthetic run and what became of it, tampering aside.
package struct SyntheticCall: Sendable, Hashable {
    /// What the gateway did, which is what the logs say of an untouched call.
    package enum Outcome: String, Sendable, CaseIterable {
        /// Answered, nothing removed.
        case answered
        /// Answered with items removed.
        case filtered
        case notAllowed = "not-allowed"
        case overLimit = "over-limit"
        case guardInitFailed = "guard-init-failed"
        case guardFailed = "guard-failed"
        case responseLabellingFailed = "response-labelling-failed"
        case denied
        case strictBlocked = "strict-blocked"
        case singleItem = "single-item"
        case rateLimited = "rate-limited"
        case circuitOpen = "circuit-open"
        case transportFailed = "transport-failed"
        /// The tool itself reported an error. That is labelled like any other result, and may have been removed.
        case toolFailed = "tool-failed"
    }

    /// `c1`, `c2`, … in the order of the request lines.
    package var id: String
    package var server: String
    package var tool: String
    /// The arguments as JSON.
    package var arguments: String
    package var session: String
    package var outcome = Outcome.answered
    /// Items of a labelled response; `nil` without one.
    package var total: Int?
    package var allowed: Int?
    /// Whether the backend's result was delivered without labels although the coarse check had failed.
    package var isFailOpen = false
    /// Whether items were removed and the agent was told nothing of it.
    package var isNoticeLost = false
    /// Questions of guards that went to backends.
    package var lookUps = 0
    package var tampering: Tampering?

    /// Items for whose removal there are records.
    package var removed: Int {
        switch outcome {
        case .filtered, .singleItem, .toolFailed: (total ?? 0) - (allowed ?? 0)
        default: 0
        }
    }
}

/// A run of an agentic workflow that never was: its artifacts, and what the gateway did.
package struct SyntheticRun: Sendable {
    /// Path below the run's folder → content.
    package var files: [String: [UInt8]]
    /// In the order of the request lines.
    package var calls: [SyntheticCall]
    /// What was asked for and found no call to suit it.
    package var unplaced: [Tampering] = []

    /// Writes the files below a folder, which is made if need be.
    package func write(to folder: String) throws {
        for (path, bytes) in files.sorted(by: { $0.key < $1.key }) {
            let url = URL(fileURLWithPath: folder).appendingPathComponent(path)
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(bytes).write(to: url)
        }
    }
}
