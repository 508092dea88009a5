/// What GitHub itself says of a run whose artifacts were fetched. It knows which run that is and which artifacts there should
/// be; of all else it speaks where the artifacts are silent.
package struct HostedRun: Sendable, Hashable {
    /// Something the run left, or should have.
    package struct Artifact: Sendable, Hashable {
        package enum State: Sendable, Hashable {
            /// It is among what was read.
            case fetched
            /// It existed and is there no more.
            case expired
            /// It is not of interest and was left alone.
            case skipped
            /// It is there and could not be had; why, in a few words.
            case failed(String)
        }

        /// The name it was uploaded by; `workflow-logs` for the logs of the jobs.
        package var name: String
        package var state: State
        /// `<hash>` in front of the name, when a called workflow uploaded it.
        package var prefix: String?

        package init(name: String, state: State, prefix: String? = nil) {
            self.name = name
            self.state = state
            self.prefix = prefix
        }
    }

    /// Conclusion or, while there is none, status of a job.
    package struct Job: Sendable, Hashable {
        package var name: String
        package var conclusion: String
        /// Whether a runner began it.
        package var hasStarted: Bool

        package init(name: String, conclusion: String, hasStarted: Bool) {
            self.name = name
            self.conclusion = conclusion
            self.hasStarted = hasStarted
        }
    }

    /// As far as GitHub knows.
    package var identity = RunIdentity()
    /// Whether nothing of it changes any more.
    package var isFinished = true
    package var jobs: [Job] = []
    package var artifacts: [Artifact] = []

    package init() {}
}
