package import Findings
package import GuardEngine

/// A change of a policy, and what it lets through.
package struct PolicyChange: Sendable, Hashable {
    /// How many examples reports show of a list.
    package static let maximumExamples = 20

    /// What changes, in words, e.g. `min-integrity: unapproved instead of approved`; no period.
    package var summary: String
    /// The changed policy.
    package var policyJSON: String
    /// Whether it admits what is explained.
    package var admitsSubject: Bool
    /// Items of the run, besides the explained one, that it admits and the policy in force does not.
    package var alsoAdmits = 0
    /// Calls of the run, besides the explained one, that it admits and the policy in force does not.
    package var alsoAdmitsCalls = 0
    /// Descriptions of such items and calls, the first ones in log order.
    package var examples: [String] = []
    /// The counts are lower bounds: part of the run could not be decided again.
    package var isBounded = false
    package var note: String?

    package init(summary: String, policyJSON: String, admitsSubject: Bool) {
        self.summary = summary
        self.policyJSON = policyJSON
        self.admitsSubject = admitsSubject
    }
}

/// Why a call or an item of its response was allowed or refused, and what would admit it.
package struct Explanation: Sendable, Hashable {
    /// What the run is called; `nil` when there is one only.
    package var run: String?
    package var call: CallReplay
    /// The item that is explained; `nil` for the call itself.
    package var subject: ReplayedItem?
    package var operation: Operation?
    package var isAllowed: Bool
    /// The evaluator's reason; empty when allowed.
    package var reason = ""
    package var agentLabels: LabelPair
    /// Labels of the item, or of the call's resource.
    package var labels: LabelPair
    /// Integrity tags that are asked for and not there: of a read the item's, of a write the agent's.
    package var missingIntegrity = Label()
    /// Secrecy tags that may not flow: of a read the item's, of a write the agent's.
    package var extraSecrecy = Label()
    /// `nil` when allowed.
    package var cause: FilterCause?
    /// One sentence: which rule of the policy decides, and why.
    package var causeText = ""
    /// Smallest change first.
    package var admissions: [PolicyChange] = []
    package var evidence: [Evidence] = []

    package init(
        call: CallReplay, subject: ReplayedItem?, isAllowed: Bool, agentLabels: LabelPair, labels: LabelPair
    ) {
        self.call = call
        self.subject = subject
        self.isAllowed = isAllowed
        self.agentLabels = agentLabels
        self.labels = labels
    }
}

/// What another policy would have decided about the calls of some runs.
package struct Simulation: Sendable, Hashable {
    /// The calls of a run under both policies.
    package struct Row: Sendable, Hashable {
        /// What the run is called.
        package var label: String
        package var calls = 0
        package var itemsSeen = 0
        package var allowedBefore = 0
        package var allowedAfter = 0
        /// Items allowed after and not before, and the reverse.
        package var newlyAllowedCount = 0
        package var newlyRefusedCount = 0
        /// Descriptions of the first of them, in log order.
        package var newlyAllowed: [String] = []
        package var newlyRefused: [String] = []
        package var callsNewlyAllowed = 0
        package var callsNewlyRefused = 0
        /// Least and most that ``allowedAfter`` can be; `nil` when it is exact.
        package var bounds: ClosedRange<Int>?
        /// Items that could not be decided under one of the policies.
        package var unknownItems = 0
        /// One sentence each.
        package var notes: [String] = []

        package init(label: String) { self.label = label }

        package var isExact: Bool { bounds == nil }
    }

    /// Policies as JSON.
    package var baseline: String
    package var changed: String
    /// One per run.
    package var rows: [Row] = []

    package init(baseline: String, changed: String) {
        self.baseline = baseline
        self.changed = changed
    }

    /// The sum of the rows; without label, examples and notes.
    package var totals: Row {
        rows.reduce(into: Row(label: "")) { sum, row in
            if row.bounds != nil || sum.bounds != nil {
                let known = sum.bounds ?? sum.allowedAfter...sum.allowedAfter
                let added = row.bounds ?? row.allowedAfter...row.allowedAfter
                sum.bounds = known.lowerBound + added.lowerBound...known.upperBound + added.upperBound
            }
            sum.calls += row.calls
            sum.itemsSeen += row.itemsSeen
            sum.allowedBefore += row.allowedBefore
            sum.allowedAfter += row.allowedAfter
            sum.newlyAllowedCount += row.newlyAllowedCount
            sum.newlyRefusedCount += row.newlyRefusedCount
            sum.callsNewlyAllowed += row.callsNewlyAllowed
            sum.callsNewlyRefused += row.callsNewlyRefused
            sum.unknownItems += row.unknownItems
        }
    }
}
