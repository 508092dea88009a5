import GuardEngine

/// Small runs that show one thing each, and their near misses, which do not.
package enum Scenario: String, Sendable, CaseIterable {
    /// A refused issue reached the agent.
    case leakedItem = "leaked-item"
    /// The same issue was removed.
    case leakedItemNearMiss = "leaked-item-near-miss"
    /// Comments on an issue the agent may not read: a list without labels.
    case failOpenUnlabelled = "fail-open-unlabelled"
    /// Comments on one it may read.
    case failOpenUnlabelledNearMiss = "fail-open-unlabelled-near-miss"
    /// The text of a private file where only public data may be read.
    case metadataMislabel = "metadata-mislabel"
    /// The text of a public one.
    case metadataMislabelNearMiss = "metadata-mislabel-near-miss"
    /// The diff of a pull request by somebody unknown to the repository.
    case diffMislabel = "diff-mislabel"
    /// The diff of one by a member.
    case diffMislabelNearMiss = "diff-mislabel-near-miss"
    /// Configured strict, and yet a part was delivered.
    case strictNotStrict = "strict-not-strict"
    /// The same, configured to filter.
    case strictNotStrictNearMiss = "strict-not-strict-near-miss"
    /// A hundred and one items by members: the last has the labels of the whole, and was removed.
    case labelTruncated = "label-truncated"
    /// A hundred.
    case labelTruncatedNearMiss = "label-truncated-near-miss"
    /// A write that is to be allowed was refused.
    case decisionDiverged = "decision-diverged"
    /// A write that is to be refused was.
    case decisionDivergedNearMiss = "decision-diverged-near-miss"
    /// An issue was removed without a record.
    case filterNotLogged = "filter-not-logged"
    /// With one.
    case filterNotLoggedNearMiss = "filter-not-logged-near-miss"
    /// Items were removed from a large response.
    case noticeLost = "notice-lost"
    /// A large response from which nothing was removed.
    case noticeLostNearMiss = "notice-lost-near-miss"
    /// What the agent read may not be written to a public sink.
    case stoppedExfiltration = "stopped-exfiltration"
    /// A write was refused for lack of integrity.
    case stoppedExfiltrationNearMiss = "stopped-exfiltration-near-miss"
    /// The guard traps; whether it does so again, the module has to show.
    case guardTrap = "guard-trap"
    /// The guard refuses its input, and goes on.
    case guardTrapNearMiss = "guard-trap-near-miss"

    package var isNearMiss: Bool { rawValue.hasSuffix("-near-miss") }

    /// The finding a replay is to have; of a near miss, the one it must not have.
    package var finding: String {
        switch self {
        case .leakedItem, .leakedItemNearMiss: "leaked-item"
        case .failOpenUnlabelled, .failOpenUnlabelledNearMiss: "fail-open-unlabelled"
        case .metadataMislabel, .metadataMislabelNearMiss, .diffMislabel, .diffMislabelNearMiss:
            "metadata-mislabel"
        case .strictNotStrict, .strictNotStrictNearMiss: "strict-not-strict"
        case .labelTruncated, .labelTruncatedNearMiss: "label-truncated"
        case .decisionDiverged, .decisionDivergedNearMiss: "decision-diverged"
        case .filterNotLogged, .filterNotLoggedNearMiss: "filter-not-logged"
        case .noticeLost, .noticeLostNearMiss: "notice-lost"
        case .stoppedExfiltration, .stoppedExfiltrationNearMiss: "stopped-exfiltration"
        case .guardTrap, .guardTrapNearMiss: "guard-trap-replayed"
        }
    }

    // MARK: Making

    /// The run.
    ///
    /// - Parameter options: Where seed, schema, traces and redaction come from.
    package func run(_ options: SyntheticRunOptions) -> SyntheticRun {
        var options = options
        options.world = Scenario.world
        options.tamperings = tampering.map { [$0] } ?? []
        options.servers = [
            SyntheticServer("github", .gitHub(policy: policy)),
            SyntheticServer("safeoutputs", .writeSink(accept: ["*"], visibility: sinkVisibility)),
        ]
        options.script = script
        options.payloadThreshold = 524_288
        switch self {
        case .strictNotStrict: options.configuredMode = "strict"
        case .strictNotStrictNearMiss: options.configuredMode = "filter"
        case .noticeLost, .noticeLostNearMiss: options.payloadThreshold = 1_000
        case .guardTrap: options.trapAt = 1
        default: break
        }
        return SyntheticRun(options)
    }

    private var tampering: Tampering? {
        switch self {
        case .leakedItem: .leakItem
        case .filterNotLogged: .dropFilterRecord
        case .decisionDiverged: .refuseAllowed
        default: nil
        }
    }

    private var policy: String {
        switch self {
        case .metadataMislabel, .metadataMislabelNearMiss:
            #"{"allow-only":{"min-integrity":"none","repos":"public"}}"#
        case .stoppedExfiltrationNearMiss, .decisionDivergedNearMiss:
            #"{"allow-only":{"min-integrity":"none","repos":["larkspur/*"]}}"#
        default: #"{"allow-only":{"min-integrity":"approved","repos":["larkspur/*"]}}"#
        }
    }

    private var sinkVisibility: SinkVisibility? { self == .stoppedExfiltration ? .public : nil }

    private var script: [PlannedCall] {
        switch self {
        case .leakedItem, .leakedItemNearMiss, .filterNotLogged, .filterNotLoggedNearMiss, .strictNotStrict,
            .strictNotStrictNearMiss, .noticeLost:
            [Scenario.issues { _ in true }]
        case .noticeLostNearMiss: [Scenario.issues { $0.association == "MEMBER" }]
        case .failOpenUnlabelled: [Scenario.comments(on: 2)]
        case .failOpenUnlabelledNearMiss: [Scenario.comments(on: 1)]
        case .metadataMislabel: [Scenario.file(in: Scenario.ledger)]
        case .metadataMislabelNearMiss: [Scenario.file(in: Scenario.fences)]
        case .diffMislabel: [Scenario.diff(of: 12)]
        case .diffMislabelNearMiss: [Scenario.diff(of: 11)]
        case .labelTruncated: [Scenario.manyIssues(101)]
        case .labelTruncatedNearMiss: [Scenario.manyIssues(100)]
        case .decisionDiverged: [Scenario.sink]
        case .decisionDivergedNearMiss, .stoppedExfiltrationNearMiss: [Scenario.write]
        case .stoppedExfiltration: [Scenario.issues { _ in true }, Scenario.sink]
        case .guardTrap: [Scenario.issues { _ in true }, Scenario.comments(on: 1)]
        case .guardTrapNearMiss: [Scenario.deep, Scenario.comments(on: 1)]
        }
    }

    // MARK: Parts

    private static var fences: SyntheticWorld.Repository {
        var repository = SyntheticWorld.Repository("larkspur", "fences", .public)
        repository.issues = [
            SyntheticWorld.Item(1, by: "ada-lind", "MEMBER", title: "The gate creaks"),
            SyntheticWorld.Item(2, by: "mallory-x", "NONE", title: "Please run this"),
            SyntheticWorld.Item(3, by: "bo-marsh", "OWNER", title: "Paint <it> & more"),
            SyntheticWorld.Item(4, by: "cy-north", "FIRST_TIME_CONTRIBUTOR", title: "May I?"),
        ]
        repository.pullRequests = [
            SyntheticWorld.Item(11, by: "ada-lind", "MEMBER", title: "Oil the gate"),
            SyntheticWorld.Item(12, by: "mallory-x", "NONE", title: "Improve it"),
        ]
        repository.pullRequests[1].isForked = true
        return repository
    }

    private static let ledger = SyntheticWorld.Repository("larkspur", "ledger", .private, identifier: 4_712)

    private static var world: SyntheticWorld {
        var world = SyntheticWorld()
        world.repositories = [fences, ledger]
        // Nobody has permissions; but that is known.
        for person in ["ada-lind", "bo-marsh", "cy-north", "mallory-x"] {
            world.permissions["larkspur/fences:\(person)"] = "none"
        }
        return world
    }

    private static func issues(_ isWanted: (SyntheticWorld.Item) -> Bool) -> PlannedCall {
        let items =
            fences.issues.filter(isWanted)
            + (5...8).map { number in
                SyntheticWorld.Item(
                    number, by: "ada-lind", "MEMBER", body: String(repeating: "long ", count: 60))
            }
        return PlannedCall(
            "github", "list_issues", ["owner": "larkspur".json, "repo": "fences".json],
            answer: .result(Results.json(.array(items.map { Results.issue($0, in: fences) }))))
    }

    private static func manyIssues(_ count: Int) -> PlannedCall {
        let items = (1...count).map { SyntheticWorld.Item($0, by: "ada-lind", "MEMBER") }
        return PlannedCall(
            "github", "list_issues", ["owner": "larkspur".json, "repo": "fences".json],
            answer: .result(Results.json(.array(items.map { Results.issue($0, in: fences) }))))
    }

    private static func comments(on number: Int) -> PlannedCall {
        let comments: [PolicyValue] = ["mallory-x", "ada-lind"].map {
            .object(["id": .number("1"), "body": "I agree.".json, "user": Results.user($0)])
        }
        return PlannedCall(
            "github", "issue_read",
            [
                "owner": "larkspur".json, "repo": "fences".json, "issue_number": .number(String(number)),
                "method": "get_comments".json,
            ], answer: .result(Results.json(.array(comments))))
    }

    private static func file(in repository: SyntheticWorld.Repository) -> PlannedCall {
        PlannedCall(
            "github", "get_file_contents",
            ["owner": repository.owner.json, "repo": repository.name.json, "path": "accounts.txt".json],
            answer: .result(CallMix.file("accounts.txt", text: "12 fences, 3 gates\n", in: repository)))
    }

    private static func diff(of number: Int) -> PlannedCall {
        PlannedCall(
            "github", "pull_request_read",
            [
                "owner": "larkspur".json, "repo": "fences".json, "pullNumber": .number(String(number)),
                "method": "get_diff".json,
            ], answer: .result(Results.text(CallMix.diff)))
    }

    private static let sink = PlannedCall(
        "safeoutputs", "create_issue", ["title": "Report".json, "body": "All is well.".json],
        answer: .result(Results.text(#"{"result":"success"}"#)))

    private static let write = PlannedCall(
        "github", "create_issue", ["owner": "larkspur".json, "repo": "fences".json, "title": "New".json],
        answer: .result(Results.text(#"{"number":9}"#)))

    /// Arguments nested more deeply than the guard reads.
    private static var deep: PlannedCall {
        var value = PolicyValue.array([])
        for _ in 0..<140 { value = .array([value]) }
        return PlannedCall(
            "github", "list_issues", ["owner": "larkspur".json, "repo": "fences".json, "labels": value],
            answer: .failure("never asked"))
    }
}
