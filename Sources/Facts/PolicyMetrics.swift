package import Findings
package import GuardEngine

/// What guard policies did to the calls of a run, in numbers.
///
/// A *subject call* is a call of the agent to a server whose guard is not noop, or a call that a guard decided although
/// no log names its server. A *refused* call ended in an error of the allow list, a call limit or the policy; a
/// *filtered* call was answered without some of its items. *Block rate* is refused by subject calls, *filter rate* is
/// items removed by items seen.
package struct PolicyMetrics: Sendable, Hashable {
    /// Calls and items of a server, a tool, or all.
    package struct Counts: Sendable, Hashable {
        /// Subject calls.
        package var calls = 0
        /// Answered, nothing removed.
        package var allowed = 0
        package var filtered = 0
        package var refused = 0
        /// The guard itself failed.
        package var guardFailed = 0
        /// The tool, the backend or the upstream failed.
        package var runtimeFailed = 0
        package var unanswered = 0
        /// Items of labelled responses; `nil` when no evidence tells.
        package var itemsSeen: Int?
        package var itemsRemoved = 0

        package init() {}

        /// Refused by subject calls, 0 to 1; `nil` without calls.
        package var blockRate: Double? { calls > 0 ? Double(refused) / Double(calls) : nil }

        /// Items removed by items seen, 0 to 1; `nil` when it is not known how many were seen.
        package var filterRate: Double? {
            guard let itemsSeen, itemsSeen > 0 else { return nil }
            return Double(itemsRemoved) / Double(itemsSeen)
        }
    }

    /// A guarded server.
    package struct Server: Sendable, Hashable {
        package var server: String
        package var guardName: String?
        package var policyJSON: String?
        package var policySource: String?
        package var mode: EnforcementMode?
        /// What changed the policy or the mode that was configured, a sentence each.
        package var overrides: [String] = []
        package var counts = Counts()

        package init(server: String) { self.server = server }
    }

    /// A tool of a guarded server.
    package struct Tool: Sendable, Hashable {
        package var server: String
        package var tool: String
        package var counts = Counts()

        package init(server: String, tool: String) {
            self.server = server
            self.tool = tool
        }
    }

    /// Whose items were removed.
    package struct Author: Sendable, Hashable {
        /// Login.
        package var author: String
        package var association: String?
        package var removed = 0
        package var causes: [FilterCause: Int] = [:]

        package init(author: String, association: String?) {
            self.author = author
            self.association = association
        }
    }

    /// Items removed for their level.
    package struct LevelGap: Sendable, Hashable {
        /// The level the agent requires.
        package var needed: String
        /// The level the items had.
        package var had: String
        package var items: Int

        package init(needed: String, had: String, items: Int) {
            self.needed = needed
            self.had = had
            self.items = items
        }
    }

    /// Who is to blame for a failed call.
    package enum FailureKind: String, Sendable, CaseIterable {
        /// A rule of the policy refused it.
        case policy
        /// The guard failed.
        case guardHealth = "guard"
        /// The tool, the backend or the upstream failed.
        case runtime
    }

    /// A call that ended in an error.
    package struct Failure: Sendable, Hashable {
        /// ``Call/id``.
        package var call: String
        package var server: String?
        package var tool: String
        package var kind: FailureKind
        /// The rule, or what failed.
        package var rule: String
        /// First line of the error, masked.
        package var error: String?
        package var evidence: Evidence?

        package init(call: String, server: String?, tool: String, kind: FailureKind, rule: String) {
            self.call = call
            self.server = server
            self.tool = tool
            self.kind = kind
            self.rule = rule
        }
    }

    /// How many authors and failures are listed; beyond, only counts grow.
    package static let maximumListed = 1_000

    package var total = Counts()
    /// Calls to servers without a guard.
    package var unguardedCalls = 0
    /// Calls whose server no log names; of them, only those a guard decided are in `total`.
    package var unattributedCalls = 0
    /// Sorted by name.
    package var servers: [Server] = []
    /// Sorted by server and tool.
    package var tools: [Tool] = []
    /// Most removed first.
    package var authors: [Author] = []
    package var levels: [LevelGap] = []
    /// Items removed because their repository is in no scope, by repository.
    package var outOfScope: [String: Int] = [:]
    /// The scopes of the policies in force.
    package var scopePatterns: [String] = []
    package var causes: [FilterCause: Int] = [:]
    /// Calls refused for secrecy and for integrity.
    package var refusedForSecrecy = 0
    package var refusedForIntegrity = 0
    package var failures: [Failure] = []
    package var failuresByKind: [FailureKind: Int] = [:]
    /// What the numbers rest on: metric and evidence, in words.
    package var basis: [Basis] = []

    /// The evidence behind a metric.
    package struct Basis: Sendable, Hashable {
        package var metric: String
        package var evidence: String

        package init(metric: String, evidence: String) {
            self.metric = metric
            self.evidence = evidence
        }
    }

    package init() {}
}
