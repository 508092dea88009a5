package import Findings

/// The audit of many runs as one: findings merged, compared with an earlier report.
package struct PeriodReport: Sendable, Hashable {
    /// Where a finding stands in time.
    package enum Standing: String, Sendable, CaseIterable {
        /// The earlier report does not have it.
        case new
        /// The earlier report has it, at least as severe.
        case recurring
        /// The earlier report has it, less severe.
        case worse
    }

    /// A finding of one workflow, merged over its runs.
    package struct MergedFinding: Sendable, Hashable {
        /// The most severe one, of the latest run that has it so; occurrences and counts in its table are sums.
        package var finding: Finding
        package var repository: String?
        package var workflow: String?
        /// Places in ``PeriodReport/runs``, in their order; the first ``maximumRuns``.
        package var runs: [Int] = []
        package var runCount = 0
        /// Place of the run whose finding speaks for all.
        package var example = 0
        /// Whether the title was the same in all of them: many name a number.
        package var hasOneTitle = true
        /// `nil` when there is no earlier report.
        package var standing: Standing?
        /// The earliest run known to have it, of this report or of earlier ones.
        package var firstSeen: Timestamp?
        /// The latest one.
        package var lastSeen: Timestamp?

        package init(finding: Finding, repository: String?, workflow: String?) {
            self.finding = finding
            self.repository = repository
            self.workflow = workflow
        }

        /// How many runs are kept by place.
        package static let maximumRuns = 50
    }

    /// What one rule found about one subject, in whichever workflows.
    package struct Group: Sendable, Hashable {
        package var rule: String
        package var code: String
        /// The worst one.
        package var severity: Severity
        package var subject: String
        /// At least one, the most severe and then the most frequent first.
        package var findings: [MergedFinding]
        /// The tables of all as one.
        package var table: Finding.Table?

        package init(
            rule: String, code: String, severity: Severity, subject: String, findings: [MergedFinding],
            table: Finding.Table?
        ) {
            self.rule = rule
            self.code = code
            self.severity = severity
            self.subject = subject
            self.findings = findings
            self.table = table
        }

        /// Whether a configuration decided that it does not count for a time.
        package var isSuppressed: Bool { findings.first?.finding.suppression != nil }

        /// One line that holds for all: the title if it is the same everywhere, else the rule's name in words.
        package var title: String {
            guard let first = findings.first?.finding.title else { return rule }
            let isOne = findings.allSatisfy { $0.hasOneTitle && $0.finding.title == first }
            return isOne ? first : PeriodReport.words(rule)
        }

        package var occurrences: Int { findings.reduce(0) { $0 + $1.finding.occurrences } }
        package var runCount: Int { findings.reduce(0) { $0 + $1.runCount } }
        package var firstSeen: Timestamp? { findings.compactMap(\.firstSeen).min() }
    }

    /// A finding of the earlier report that this one does not have.
    package struct PastFinding: Sendable, Hashable {
        /// Why it is not there.
        package enum Outcome: String, Sendable, CaseIterable {
            /// A run of its workflow was seen whole and does not have it.
            case resolved
            /// Its workflow did not run, as far as this report knows.
            case noRun = "no-run"
            /// Its workflow ran, but evidence was missing that would show it.
            case notSeen = "not-seen"
        }

        package var fingerprint: String
        package var rule: String
        package var code: String
        package var severity: Severity
        package var title: String
        package var subject: String
        package var repository: String?
        package var workflow: String?
        package var firstSeen: Timestamp?
        package var lastSeen: Timestamp?
        package var outcome: Outcome
        /// Whether a configuration had suppressed it: it is news when it counts again.
        package var wasSuppressed = false

        package init(
            fingerprint: String, rule: String, code: String, severity: Severity, title: String,
            subject: String,
            repository: String?, workflow: String?, firstSeen: Timestamp?, lastSeen: Timestamp?,
            outcome: Outcome
        ) {
            self.fingerprint = fingerprint
            self.rule = rule
            self.code = code
            self.severity = severity
            self.title = title
            self.subject = subject
            self.repository = repository
            self.workflow = workflow
            self.firstSeen = firstSeen
            self.lastSeen = lastSeen
            self.outcome = outcome
        }
    }

    /// What the runs of a workflow come to.
    package struct WorkflowCounts: Sendable, Hashable {
        package var runs = 0
        /// Runs whose evidence is incomplete.
        package var incomplete = 0
        /// Merged findings.
        package var critical = 0
        package var warning = 0
        package var info = 0
        package var calls = 0
        package var refusedCalls = 0
        package var labelledItems = 0
        package var filteredItems = 0
        package var requests = 0
        package var denied = 0

        package init() {}
    }

    /// A workflow, and what it was in the earlier report.
    package struct Workflow: Sendable, Hashable {
        package var repository: String?
        /// `nil` for runs that do not tell.
        package var name: String?
        package var counts = WorkflowCounts()
        /// The last known ones, of the last report in which it ran.
        package var previous: WorkflowCounts?
        /// Whether an earlier report knows workflows, but not this one.
        package var isNew = false

        package init(repository: String?, name: String?) {
            self.repository = repository
            self.name = name
        }
    }

    /// An input that could not be read.
    package struct FailedInput: Sendable, Hashable {
        package var path: String
        package var reason: String

        package init(path: String, reason: String) {
            self.path = path
            self.reason = reason
        }
    }

    /// The configuration that was applied, and what it did.
    package struct Configuration: Sendable, Hashable {
        /// As the user named it.
        package var path: String
        /// Merged findings that are suppressed.
        package var suppressed = 0
        /// Merged findings whose severity it changed.
        package var overridden = 0
        /// Runs with requests that it expects.
        package var expecting = 0

        package init(path: String) { self.path = path }
    }

    /// A rule's findings of one severity.
    package struct RuleKey: Sendable, Hashable {
        package var rule: String
        /// `nil` for suppressed ones.
        package var severity: Severity?

        package init(rule: String, severity: Severity?) {
            self.rule = rule
            self.severity = severity
        }
    }

    /// Which runs were asked for, and which there were.
    package struct Period: Sendable, Hashable {
        /// Runs from then on; `nil` for no limit.
        package var since: Timestamp?
        /// Runs before then; `nil` for no limit.
        package var until: Timestamp?
        /// Runs found outside.
        package var outside = 0
        /// Runs of unknown time, which are always inside.
        package var untimed = 0
        /// Copies of runs that were in the input already, counted once.
        package var copies = 0
        /// Runs with the id and attempt of another but not its content, such as two downloads of one run; each is
        /// counted.
        package var repeated = 0
        /// Files of all runs that are no known artifact, or were refused.
        package var unexaminedFiles = 0

        package init() {}
    }

    /// What GitHub listed for the period, and what became of it. The numbers add up to ``listed`` and ``late``.
    package struct Listing: Sendable, Hashable {
        /// `[HOST/]OWNER/REPO`.
        package var repository: String
        /// Names of workflows that were asked for; empty for all.
        package var workflows: [String] = []
        /// Runs that were created in the period.
        package var listed = 0
        /// Runs from before it that were owed (they had not ended or could not be had the last time), or were run again in it.
        package var late = 0
        /// Runs that were to be audited; those that could not be had are among them.
        package var audited = 0
        /// Attempts of these runs that left evidence of their own and were audited besides.
        package var earlierAttempts = 0
        /// Runs of workflows that were not asked for.
        package var otherWorkflows = 0
        /// Runs that left nothing an agentic workflow leaves.
        package var withoutAgent = 0
        /// Runs that were skipped or never began.
        package var notStarted = 0
        /// Runs that go on.
        package var unfinished = 0
        /// Runs above the limit that was asked for.
        package var beyondLimit = 0
        /// Runs of which it could not be found out whether they are of interest, or that are gone.
        package var unknown = 0
        /// Whether GitHub did not tell of all runs.
        package var isCut = false
        /// Whether the period begins where the last one ended, which is earlier than was asked for.
        package var isExtended = false

        package init(repository: String) { self.repository = repository }

        /// Whether runs may have been missed that should have been audited.
        package var isIncomplete: Bool { isCut || beyondLimit > 0 || unknown > 0 }
    }

    /// How many different findings of each severity are merged, so that many of one cannot hide those of another; beyond,
    /// only ``unlistedFindings`` grows.
    package static let maximumFindings = 10_000
    /// How many gone findings are listed, those that are resolved and those that are carried on each.
    package static let maximumPast = 10_000
    /// Days after which a finding that was not seen again is no longer carried on.
    package static let carriedDays = 90
    /// How many workflows without runs are carried on.
    package static let maximumIdleWorkflows = 5_000

    package var period = Period()
    /// `nil` when the runs were not looked for on GitHub.
    package var listing: Listing?
    /// When the report was made.
    package var generated: Timestamp?
    /// When the earlier report was made; `nil` without one.
    package var previousGenerated: Timestamp?
    package var hasPrevious = false
    /// Latest first; runs of unknown time last.
    package var runs: [RunOutline] = []
    /// Most severe first.
    package var groups: [Group] = []
    /// How many different runs have findings of a rule and severity.
    package var runCounts: [RuleKey: Int] = [:]
    /// Findings beyond the limits, by severity; suppressed ones do not count.
    package var unlistedFindings: [Severity: Int] = [:]
    /// Resolved ones first, then by severity.
    package var past: [PastFinding] = []
    package var unlistedPast = 0
    /// By repository and name; also those of the earlier report that did not run, with counts of zero.
    package var workflows: [Workflow] = []
    /// In the order they were given.
    package var failedInputs: [FailedInput] = []
    /// What kept parts of inputs from being seen: cut archives, folders without permission, passed limits. Runs may be
    /// missing because of it.
    package var damagedInputs: [FailedInput] = []
    /// `nil` when none was applied.
    package var configuration: Configuration?

    package init() {}

    /// Whether it is known that there was no run to be audited.
    package var hadNoRuns: Bool {
        runs.isEmpty && failedInputs.isEmpty && listing.map { $0.audited == 0 && !$0.isIncomplete } == true
    }

    /// The worst one: incomplete before findings before clean; without a run nothing was seen, unless GitHub says that there
    /// was none.
    package var verdict: Verdict {
        if hadNoRuns { return .clean }
        let verdicts = Set(runs.map(\.verdict))
        if runs.isEmpty || !failedInputs.isEmpty || !damagedInputs.isEmpty || verdicts.contains(.incomplete)
            || listing?.isIncomplete == true
        {
            return .incomplete
        }
        if unlistedFindings.contains(where: { $0.key >= .warning && $0.value > 0 }) { return .findings }
        return verdicts.contains(.findings) ? .findings : .clean
    }

    /// The name of a rule in words: `direct api bypass`.
    package static func words(_ rule: String) -> String { String(rule.map { $0 == "-" ? " " : $0 }) }

    /// The rules of one severity, or of what is suppressed, in report order: a title that holds for all of its groups, how
    /// many these are, and how many runs have it.
    package func rules(of severity: Severity?) -> [(code: String, title: String, groups: Int, runs: Int)] {
        var entries: [(rule: String, code: String, title: String, groups: Int)] = []
        for group in groups(of: severity) {
            if let known = entries.firstIndex(where: { $0.rule == group.rule }) {
                entries[known].groups += 1
                if entries[known].title != group.title {
                    entries[known].title = PeriodReport.words(group.rule)
                }
            } else {
                entries.append((group.rule, group.code, group.title, 1))
            }
        }
        return entries.map {
            ($0.code, $0.title, $0.groups, runCounts[RuleKey(rule: $0.rule, severity: severity)] ?? 0)
        }
    }

    /// Groups of one severity that are not suppressed; `nil` for those that are.
    package func groups(of severity: Severity?) -> [Group] {
        groups.filter { ($0.isSuppressed ? nil : $0.severity) == severity }
    }

    /// Findings gone for a reason.
    package func past(_ outcome: PastFinding.Outcome) -> [PastFinding] {
        past.filter { $0.outcome == outcome }
    }
}

/// What of an earlier report is compared with.
package struct EarlierReport: Sendable, Hashable {
    package var generated: Timestamp?
    /// Findings it has or carried on, by fingerprint; their outcome is not yet judged.
    package var findings: [String: PeriodReport.PastFinding] = [:]
    package var workflows: [PeriodReport.Workflow] = []

    package init() {}
}
