package import Findings

/// What a report over several runs keeps of one: everything but the records, so that any number of runs fits.
package struct RunOutline: Sendable, Hashable {
    /// The guard in front of a server, as far as tables show it.
    package struct Guardian: Sendable, Hashable {
        /// What a guard is good for.
        package enum Role: String, Sendable, CaseIterable {
            /// Labels what is read.
            case reads
            /// Only checks what is written.
            case writeSink = "write-sink"
            /// Lets everything pass.
            case none
        }

        package var server: String
        package var role: Role
        /// `min-integrity` of an allow-only policy; `nil` when there is none or it is not known.
        package var minimumIntegrity: String?
        /// Effective mode: `filter`, `strict` or `propagate`.
        package var mode: String?
        package var labelAgentCalls = 0
        package var hasTrapped = false

        package init(server: String, role: Role) {
            self.server = server
            self.role = role
        }
    }

    /// What labelling and filtering did.
    package struct DIFC: Sendable, Hashable {
        /// Whether a log was read in which labelling leaves traces: without one the other numbers are lower bounds.
        package var isTraced = false
        package var labelAgentCalls = 0
        /// Responses that the log shows labelled item by item.
        package var labelledResponses = 0
        /// Items of labelled responses, from the log or from the calls decided again, whichever tells more.
        package var labelledItems = 0
        /// Items removed.
        package var filteredItems = 0
        /// Calls refused, responses withheld, single items turned into errors.
        package var refusals = 0

        package init() {}

        /// Filtered items and refusals: what the nightly audit calls DIFC events.
        package var events: Int { filteredItems + refusals }
    }

    /// Traffic through the firewall.
    package struct Firewall: Sendable, Hashable {
        /// A domain that was denied.
        package struct Denied: Sendable, Hashable {
            /// `domain:port`.
            package var endpoint: String
            package var count: Int

            package init(endpoint: String, count: Int) {
                self.endpoint = endpoint
                self.count = count
            }
        }

        /// Whether a request log was read.
        package var isSeen = false
        package var requests = 0
        package var denied = 0
        /// The most denied ones, at most ``RunOutline/maximumNames``.
        package var deniedDomains: [Denied] = []
        /// How many different ones there were.
        package var deniedDomainCount = 0

        package init() {}
    }

    /// The most names kept in each list.
    package static let maximumNames = 10
    /// The most findings kept of one run; the rest is counted.
    package static let maximumFindings = 200

    package var identity = RunIdentity()
    /// The input it was found in, as given.
    package var input = ""
    /// When it was created, else the first time any log tells.
    package var time: Timestamp?
    package var verdict = Verdict.incomplete
    /// Findings by severity.
    package var severities: [Severity: Int] = [:]
    /// Display codes of findings of severity warning and above, most severe first, each once.
    package var codes: [String] = []
    package var coverage = Coverage()
    /// Sources by what became of them.
    package var evidence: [EvidenceStatus: Int] = [:]
    /// The first damaged sources with what became of them, a phrase each.
    package var damaged: [String] = []
    /// At most ``maximumNames``.
    package var guards: [Guardian] = []
    /// Calls of the agent.
    package var calls = 0
    /// Calls refused by the policy, an allow list or a limit.
    package var refusedCalls = 0
    /// Calls that failed in the guard, on the way or in the tool.
    package var failedCalls = 0
    package var difc = DIFC()
    package var firewall = Firewall()
    /// Ids of rules that lacked evidence.
    package var unjudged: Set<String> = []
    /// Findings beyond ``maximumFindings``, by severity; suppressed ones do not count.
    package var unlistedFindings: [Severity: Int] = [:]
    /// Files that are no known artifact, or were refused.
    package var unexaminedFiles = 0

    package init() {}

    /// How often a finding has `severity`.
    package func count(of severity: Severity) -> Int { severities[severity] ?? 0 }

    /// Whether the rule had all it needs to see what it looks for: an agent that ran, whole evidence, and a place for what
    /// it found.
    package func couldSee(rule: String) -> Bool {
        coverage.agentRan == true && verdict != .incomplete && !unjudged.contains(rule)
            && unlistedFindings.isEmpty
    }
}
