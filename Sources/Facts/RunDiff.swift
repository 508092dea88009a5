/// What two runs have in common no more: the second compared with the first.
package struct RunDiff: Sendable, Hashable {
    package enum Status: String, Sendable, CaseIterable {
        case new
        case removed
        /// It is decided otherwise.
        case statusChanged = "status_changed"
        /// It is decided alike, but more than twice or less than half as often.
        case volumeChanged = "volume_changed"
        case changed
    }

    /// A part of a run that is compared.
    package enum Part: String, Sendable, CaseIterable {
        case domains
        case calls
        case outputs

        /// What of it is missing, as a phrase behind "not compared".
        package var summary: String {
            switch self {
            case .domains: "domains: a run has no log of the firewall's requests"
            case .calls: "decisions, tools and filter rates: a run has no log of calls"
            case .outputs: "safe outputs: a run has no list of them"
            }
        }
    }

    /// What the firewall did with requests to a domain.
    package enum Access: String, Sendable, CaseIterable {
        case allowed
        case denied
        /// Some were allowed, some denied.
        case mixed
        /// Neither: there were none, or their tunnels were never opened.
        case unknown

        package init(_ domain: FirewallDomain?) {
            switch (domain?.allowed ?? 0 > 0, domain?.denied ?? 0 > 0) {
            case (true, false): self = .allowed
            case (false, true): self = .denied
            case (true, true): self = .mixed
            case (false, false): self = .unknown
            }
        }
    }

    /// What somebody should look at. Raw values are stable phrases.
    package enum Anomaly: String, Sendable, CaseIterable {
        case newDeniedDomain = "new denied domain"
        case nowAllowed = "previously denied, now allowed"
        case nowDenied = "previously allowed, now denied"
        case nowAlsoAllowed = "previously denied, now also allowed"
        case nowAlsoDenied = "previously allowed, now also denied"
        case nowOnlyAllowed = "previously also denied, now allowed"
        case nowOnlyDenied = "previously also allowed, now denied"
        case newToolWithErrors = "new tool with errors"
        case moreErrors = "more errors"
        case guardGone = "no guard any more"
        case guardChanged = "another guard"
        case policyChanged = "another policy"
        case modeChanged = "another mode"
    }

    package struct Domain: Sendable, Hashable {
        package var domain: String
        package var port: Int?
        package var status: Status
        package var before: FirewallDomain?
        package var after: FirewallDomain?
        package var anomaly: Anomaly?

        package init(_ status: Status, before: FirewallDomain?, after: FirewallDomain?) {
            domain = (after ?? before)?.domain ?? ""
            port = (after ?? before)?.port
            self.status = status
            self.before = before
            self.after = after
        }
    }

    package struct Tool: Sendable, Hashable {
        package var server: String?
        package var tool: String
        package var status: Status
        package var before: RunProfile.Tool?
        package var after: RunProfile.Tool?
        package var anomaly: Anomaly?

        package init(_ status: Status, before: RunProfile.Tool?, after: RunProfile.Tool?) {
            server = (after ?? before)?.server
            tool = (after ?? before)?.tool ?? ""
            self.status = status
            self.before = before
            self.after = after
        }
    }

    /// Calls that ended in one way.
    package struct Decision: Sendable, Hashable {
        package var outcome: CallOutcome
        package var before: Int
        package var after: Int

        package init(outcome: CallOutcome, before: Int, after: Int) {
            self.outcome = outcome
            self.before = before
            self.after = after
        }
    }

    /// The guard in front of a server.
    package struct Guardian: Sendable, Hashable {
        /// What of a guard differs.
        package enum Field: String, Sendable, CaseIterable {
            case name
            case module
            case policy
            case policySource = "policy_source"
            case mode
        }

        package struct Change: Sendable, Hashable {
            package var field: Field
            /// `nil` when not known.
            package var before: String?
            package var after: String?

            package init(field: Field, before: String?, after: String?) {
                self.field = field
                self.before = before
                self.after = after
            }
        }

        package var server: String
        package var status: Status
        package var changes: [Change]
        package var anomalies: [Anomaly]

        package init(server: String, status: Status, changes: [Change] = [], anomalies: [Anomaly] = []) {
            self.server = server
            self.status = status
            self.changes = changes
            self.anomalies = anomalies
        }
    }

    package struct Metric: Sendable, Hashable {
        package var metric: RunMetric
        /// `nil` when the run's evidence does not tell.
        package var before: Double?
        package var after: Double?

        package init(metric: RunMetric, before: Double?, after: Double?) {
            self.metric = metric
            self.before = before
            self.after = after
        }
    }

    package struct Output: Sendable, Hashable {
        package var type: String
        package var before: RunProfile.Output?
        package var after: RunProfile.Output?

        package init(type: String, before: RunProfile.Output?, after: RunProfile.Output?) {
            self.type = type
            self.before = before
            self.after = after
        }
    }

    package var before: RunProfile
    package var after: RunProfile
    /// Sorted by domain and port; those that are alike are left out, here as in the other lists.
    package var domains: [Domain] = []
    /// In the order of the outcomes.
    package var decisions: [Decision] = []
    /// Sorted by server and tool.
    package var tools: [Tool] = []
    /// Sorted by server.
    package var guards: [Guardian] = []
    /// Numbers that differ, rates among them.
    package var metrics: [Metric] = []
    /// Sorted by type.
    package var outputs: [Output] = []
    /// What could not be compared, because a run's evidence lacks it.
    package var notCompared: [Part] = []

    package init(before: RunProfile, after: RunProfile) {
        self.before = before
        self.after = after
    }

    /// How many things somebody should look at.
    package var anomalyCount: Int {
        domains.count { $0.anomaly != nil } + tools.count { $0.anomaly != nil }
            + guards.reduce(0) { $0 + $1.anomalies.count }
    }

    /// Whether nothing that was compared differs.
    package var isEmpty: Bool {
        domains.isEmpty && decisions.isEmpty && tools.isEmpty && guards.isEmpty && metrics.isEmpty
            && outputs.isEmpty
    }
}
