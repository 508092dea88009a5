package import Findings
package import GuardEngine

/// What came of deciding a call again. Raw values are stable: JSON prints them.
package enum ReplayVerdict: String, Sendable, CaseIterable {
    /// Everything that could be compared is the same.
    case agreed
    /// Something is not what the policy engine decides.
    case diverged
    /// Evidence that the decision needs is missing or was sanitised.
    case inconclusive
}

/// The phases of a call in the gateway, with what comes before them.
package enum ReplayPhase: String, Sendable, CaseIterable {
    /// Allow list and budget of calls.
    case admission
    /// `label_agent` at the first guarded call of a session to a server.
    case guardSession = "guard-session"
    /// Phase 0.
    case agentLabels = "agent-labels"
    /// Phase 1, `label_resource`.
    case resourceLabels = "resource-labels"
    /// Phase 2.
    case coarseCheck = "coarse-check"
    /// Phase 3.
    case backendCall = "backend-call"
    /// Phase 4, `label_response`.
    case responseLabels = "response-labels"
    /// Phase 5.
    case itemFilter = "item-filter"
    /// Phase 6, in propagate mode.
    case labelUpdate = "label-update"
    /// What the agent got, compared with what it should have got.
    case delivery
}

/// How a phase compares.
package enum PhaseAgreement: String, Sendable, CaseIterable {
    case agreed
    case diverged
    /// Nothing to compare with, or nothing that could be decided.
    case notCompared = "not-compared"
}

/// A phase of a call: what was decided again, and what the logs say.
package struct ReplayedPhase: Sendable, Hashable {
    package var phase: ReplayPhase
    /// What the engine decides, in words; `nil` when it could not.
    package var native: String?
    /// What it decides with the labels of the guard module; `nil` without a module.
    package var module: String?
    /// What the logs say; `nil` when they say nothing.
    package var logged: String?
    package var agreement: PhaseAgreement
    /// Why the phase was not compared, or what explains a difference.
    package var note: String?

    package init(
        _ phase: ReplayPhase, native: String? = nil, module: String? = nil, logged: String? = nil,
        agreement: PhaseAgreement = .notCompared, note: String? = nil
    ) {
        self.phase = phase
        self.native = native
        self.module = module
        self.logged = logged
        self.agreement = agreement
        self.note = note
    }
}

/// Where a part of a reconstructed call was taken from.
package struct ReconstructedPart: Sendable, Hashable {
    package enum Part: String, Sendable, CaseIterable {
        case server
        case arguments
        case policy
        case agentLabels = "agent-labels"
        case mode
        /// Answers to the guard's questions.
        case lookUps = "look-ups"
        /// The backend's result, before filtering.
        case result
        /// What the agent received.
        case delivered
    }

    /// From the best to the least.
    package enum Source: String, Sendable, CaseIterable {
        /// The exact input of the guard, in a debug line.
        case guardInput = "guard-input"
        case rpcMessages = "rpc-messages"
        case gatewayLog = "gateway-log"
        /// Debug traces of the guest, cut short.
        case guestTrace = "guest-trace"
        /// Given by the user.
        case option
        /// Decided again, because no log has it.
        case replayed
        case missing
    }

    package var part: Part
    package var source: Source
    /// Redaction has changed it.
    package var isSanitised: Bool
    package var note: String?

    package init(_ part: Part, _ source: Source, isSanitised: Bool = false, note: String? = nil) {
        self.part = part
        self.source = source
        self.isSanitised = isSanitised
        self.note = note
    }
}

/// An item of a response, judged again.
package struct ReplayedItem: Sendable, Hashable {
    /// Place in the response, from 0.
    package var index: Int
    /// The guard's description, e.g. `issue:octo/demo#7`.
    package var description: String
    package var labels: LabelPair
    package var isAllowed: Bool
    /// The evaluator's reason; empty for an allowed item.
    package var reason: String
    /// Whether it reached the agent; `nil` when no log tells.
    package var isDelivered: Bool?
    /// Whether its removal is logged; `nil` where the gateway logs no items.
    package var isRemovalLogged: Bool?

    package init(
        index: Int, description: String, labels: LabelPair, isAllowed: Bool, reason: String = "",
        isDelivered: Bool? = nil, isRemovalLogged: Bool? = nil
    ) {
        self.index = index
        self.description = description
        self.labels = labels
        self.isAllowed = isAllowed
        self.reason = reason
        self.isDelivered = isDelivered
        self.isRemovalLogged = isRemovalLogged
    }
}

/// Something that is not as it would be decided again.
package struct ReplayDifference: Sendable, Hashable {
    package enum Kind: String, Sendable, CaseIterable {
        /// An item the policy forbids reached the agent.
        case leakedItem = "leaked-item"
        /// A call that is to be refused, or a response that is to be withheld, was answered.
        case answeredForbidden = "answered-forbidden"
        /// A call was answered although its guard was dead or could not be initialised.
        case unguarded
        /// An item the policy allows was withheld.
        case itemWithheld = "item-withheld"
        /// A call that is to be allowed was refused.
        case refusedAllowed = "refused-allowed"
        /// An item was withheld, and no record says so.
        case filterNotLogged = "filter-not-logged"
        /// A record says that an item was removed which is not in the response or was delivered.
        case filterUnfounded = "filter-unfounded"
        /// The agent received something the backend did not send.
        case deliveredUnknown = "delivered-unknown"
        case agentLabels = "agent-labels"
        case resourceLabels = "resource-labels"
        case coarseDecision = "coarse-decision"
        case responseLabels = "response-labels"
        case itemCount = "item-count"
        /// The labels of a removed item, or the reason for removing or refusing, differ; the decision does not.
        case reason
        /// The guard module and the native guard do not answer alike.
        case guardModule = "guard-module"
        /// The guard failed in one place and not in the other.
        case guardFailure = "guard-failure"
    }

    /// What explains it.
    package enum Cause: String, Sendable, CaseIterable {
        case unexplained
        /// The log comes from a gateway whose guard labelled otherwise.
        case guardVersion = "guard-version"
    }

    package var kind: Kind
    /// One sentence.
    package var text: String
    package var cause: Cause
    /// The item it is about, an index of ``ReplayedItem/index``.
    package var item: Int?
    package var evidence: [Evidence]

    package init(
        _ kind: Kind, _ text: String, cause: Cause = .unexplained, item: Int? = nil,
        evidence: [Evidence] = []
    ) {
        self.kind = kind
        self.text = text
        self.cause = cause
        self.item = item
        self.evidence = evidence
    }

    /// Whether the agent got what it was not to have.
    package var isLeak: Bool { kind == .leakedItem || kind == .answeredForbidden || kind == .unguarded }
}

/// Something worth knowing about a call whose decisions may be as logged.
package struct ReplayObservation: Sendable, Hashable {
    package enum Kind: String, Sendable, CaseIterable {
        /// The coarse check failed, no item was labelled, and the result was delivered.
        case failOpenUnlabelled = "fail-open-unlabelled"
        /// The labels of the response are laxer than those of the call, because the guard took it for metadata.
        case metadataMislabel = "metadata-mislabel"
        /// The configured mode was strict, the guard's was not, and part of a response with forbidden items was
        /// delivered.
        case strictNotStrict = "strict-not-strict"
        /// Items beyond the hundredth have the labels of the whole.
        case labelTruncated = "label-truncated"
        /// Items were removed, and the agent was not told.
        case noticeLost = "notice-lost"
        /// A write was refused for what the agent carries.
        case stoppedExfiltration = "stopped-exfiltration"
        /// The guard's logged trap happens again.
        case trapReplayed = "trap-replayed"
    }

    package var kind: Kind
    /// One sentence.
    package var text: String
    /// The hazard of the guard's labelling behind it.
    package var hazard: LabelingHazard?
    /// Items concerned.
    package var items: Int?
    /// Lines such as the guest's stack.
    package var detail: [String]
    package var evidence: [Evidence]

    package init(
        _ kind: Kind, _ text: String, hazard: LabelingHazard? = nil, items: Int? = nil, detail: [String] = [],
        evidence: [Evidence] = []
    ) {
        self.kind = kind
        self.text = text
        self.hazard = hazard
        self.items = items
        self.detail = detail
        self.evidence = evidence
    }
}

/// A call decided again.
package struct CallReplay: Sendable, Hashable {
    /// How many items are kept of a call; those that differ or are refused come first.
    package static let maximumItems = 200

    /// ``Call/id`` of the same call.
    package var id: String
    package var server: String?
    package var tool: String
    package var session: String?
    package var begin: Timestamp?
    package var verdict: ReplayVerdict
    /// Why the verdict is inconclusive; one sentence each.
    package var gaps: [String] = []
    package var parts: [ReconstructedPart] = []
    package var phases: [ReplayedPhase] = []
    /// The labels the agent has when it calls; `nil` when not known.
    package var agentLabels: LabelPair?
    package var mode: EnforcementMode?
    /// What the call is about, as the guard labels it; `nil` when not known.
    package var resource: LabeledResource?
    package var operation: Operation?
    /// Whether the engine refuses the call before the backend is asked; `nil` when it could not decide.
    package var isRefused: Bool?
    /// Items of the response and how many of them the agent may have; `nil` when it has no labelled items.
    package var itemCount: Int?
    package var allowedCount: Int?
    /// Refused items and those that differ, at most ``maximumItems``, in the order of the response.
    package var items: [ReplayedItem] = []
    package var differences: [ReplayDifference] = []
    package var observations: [ReplayObservation] = []
    package var evidence: [Evidence] = []

    package init(id: String, server: String?, tool: String, verdict: ReplayVerdict) {
        self.id = id
        self.server = server
        self.tool = tool
        self.verdict = verdict
    }
}

/// The calls of a run decided again.
package struct ReplayFacts: Sendable, Hashable {
    /// The guard module that was run beside the native guard.
    package struct Module: Sendable, Hashable {
        package var file: String
        package var size: Int
        /// Lower-case hexadecimal.
        package var sha256: String
        /// Whether a logged size of the gateway's module is the same; `nil` when none is logged.
        package var isLoggedSize: Bool?
        /// Guard calls whose labels were compared with the native guard's, and how many differed.
        package var compared = 0
        package var different = 0

        package init(file: String, size: Int, sha256: String) {
            self.file = file
            self.size = size
            self.sha256 = sha256
        }
    }

    /// A policy that calls were judged by.
    package struct Policy: Sendable, Hashable {
        package var server: String
        package var source: ReconstructedPart.Source
        package var json: String
        package var mode: EnforcementMode
        package var agentLabels: LabelPair

        package init(
            server: String, source: ReconstructedPart.Source, json: String, mode: EnforcementMode,
            agentLabels: LabelPair
        ) {
            self.server = server
            self.source = source
            self.json = json
            self.mode = mode
            self.agentLabels = agentLabels
        }
    }

    /// Why nothing was replayed; `nil` when something was.
    package var unavailable: String?
    package var total = 0
    package var agreed = 0
    package var diverged = 0
    package var inconclusive = 0
    /// Inconclusive calls by their first gap.
    package var gaps: [String: Int] = [:]
    /// Items of labelled responses, and those the policy allows.
    package var itemsSeen = 0
    package var itemsAllowed = 0
    /// The first ``CallFacts/maximumListed`` in log order.
    package var calls: [CallReplay] = []
    /// In the order of first use.
    package var policies: [Policy] = []
    package var module: Module?
    /// What tells that the log comes from a guard older than the one known here; `nil` when nothing does.
    package var olderGuard: String?

    package init() {}

    package var isListTruncated: Bool { calls.count < total }
}
