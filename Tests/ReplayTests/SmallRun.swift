import GuardEngine
import SyntheticRuns

/// A run small enough to be decided by hand.
///
/// Public `larkspur/fences`: issues 1 by a member (approved), 2 by a stranger (unapproved), 3 by an owner with the label
/// `spam` (approved), 4 by somebody who came for the first time (none). Private `larkspur/ledger`: issue 21, approved
/// since the repository is private. Public `quillworks/press`: issue 11 by a member.
enum SmallRun {
    static var fences: SyntheticWorld.Repository {
        var repository = SyntheticWorld.Repository("larkspur", "fences", .public)
        repository.issues = [
            SyntheticWorld.Item(1, by: "ada-lind", "MEMBER"), SyntheticWorld.Item(2, by: "mallory-x", "NONE"),
            SyntheticWorld.Item(3, by: "bo-marsh", "OWNER"),
            SyntheticWorld.Item(4, by: "cy-north", "FIRST_TIMER"),
        ]
        repository.issues[2].labels = ["spam"]
        return repository
    }

    static var ledger: SyntheticWorld.Repository {
        var repository = SyntheticWorld.Repository("larkspur", "ledger", .private, identifier: 4_712)
        repository.issues = [SyntheticWorld.Item(21, by: "mallory-x", "NONE")]
        return repository
    }

    static var press: SyntheticWorld.Repository {
        var repository = SyntheticWorld.Repository("quillworks", "press", .public, identifier: 4_713)
        repository.issues = [SyntheticWorld.Item(11, by: "ada-lind", "MEMBER")]
        return repository
    }

    static func issues(_ repository: SyntheticWorld.Repository) -> PlannedCall {
        PlannedCall(
            "github", "list_issues",
            ["owner": .string(repository.owner), "repo": .string(repository.name)],
            answer: .result(Results.json(.array(repository.issues.map { Results.issue($0, in: repository) })))
        )
    }

    static func write(_ repository: SyntheticWorld.Repository, tool: String = "create_issue") -> PlannedCall {
        PlannedCall(
            "github", tool,
            ["owner": .string(repository.owner), "repo": .string(repository.name), "title": .string("New")],
            answer: .result(Results.text(#"{"number":9}"#)))
    }

    static let sink = PlannedCall(
        "safeoutputs", "create_issue", ["title": .string("Report")],
        answer: .result(Results.text(#"{"result":"success"}"#)))

    /// Approved items of the owner's repositories.
    static let policy = #"{"allow-only":{"min-integrity":"approved","repos":["larkspur/*"]}}"#

    /// c1: issues of fences; c2: of press; c3: of ledger.
    static var reads: [PlannedCall] { [issues(fences), issues(press), issues(ledger)] }

    /// - Parameter sink: What the sink accepts.
    static func run(
        _ script: [PlannedCall]? = nil, policy: String = SmallRun.policy, sink: [String] = ["*"],
        visibility: SinkVisibility? = nil, isDebug: Bool = true
    ) -> SyntheticRun {
        var world = SyntheticWorld()
        world.repositories = [fences, ledger, press]
        for repository in world.repositories {
            for user in ["ada-lind", "bo-marsh", "cy-north", "mallory-x"] {
                world.permissions["\(repository.full):\(user)"] = "none"
            }
        }
        var options = SyntheticRunOptions(seed: 4, calls: 0)
        options.isDebug = isDebug
        options.world = world
        options.servers = [
            SyntheticServer("github", .gitHub(policy: policy)),
            SyntheticServer("safeoutputs", .writeSink(accept: sink, visibility: visibility)),
        ]
        options.script = script ?? reads
        return SyntheticRun(options)
    }
}
