import Facts
import Findings

/// Shapes of the numbers of guard policies.
enum PolicyShapes {
    private typealias Plain = JSONValueShape

    private static let counts: JSONShape<PolicyMetrics.Counts> = .object(
        "policy_counts", "Calls and items under a policy."
    ) {
        $0.add("calls", "Calls to servers with a guard.", Plain.integer) { $0.calls }
        $0.add("allowed", "Answered, nothing removed.", Plain.integer) { $0.allowed }
        $0.add("filtered", "Answered without some items.", Plain.integer) { $0.filtered }
        $0.add("refused", "Refused by allow list, limit or policy.", Plain.integer) { $0.refused }
        $0.add("guard_failed", "The guard itself failed.", Plain.integer) { $0.guardFailed }
        $0.add("runtime_failed", "Tool, backend or upstream failed.", Plain.integer) { $0.runtimeFailed }
        $0.add("unanswered", "No answer is logged.", Plain.integer) { $0.unanswered }
        $0.add("block_rate", "refused / calls; null without calls.", Plain.share.optional) { $0.blockRate }
        $0.add("items_seen", "Items of labelled responses; null when not known.", Plain.integer.optional) {
            $0.itemsSeen
        }
        $0.add("items_removed", "Items removed.", Plain.integer) { $0.itemsRemoved }
        $0.add("filter_rate", "items_removed / items_seen; null when not known.", Plain.share.optional) {
            $0.filterRate
        }
    }

    private static let server: JSONShape<PolicyMetrics.Server> = .object(
        "policy_server", "A server with a guard."
    ) {
        $0.add("server", "The server.", Plain.string) { $0.server }
        $0.add("guard", "Name of the guard.", Plain.string.optional) { $0.guardName }
        $0.add("policy", "The policy in force, as logged.", Plain.embedded) { $0.policyJSON }
        $0.add("policy_source", "Where the policy comes from.", Plain.string.optional) { $0.policySource }
        $0.add("mode", "Effective mode.", Plain.string.optional) { $0.mode?.rawValue }
        $0.add("overrides", "What replaced configured policy or mode.", Plain.strings) { $0.overrides }
        $0.add("counts", "Calls and items.", counts) { $0.counts }
    }

    private static let tool: JSONShape<PolicyMetrics.Tool> = .object(
        "policy_tool", "A tool of such a server."
    ) {
        $0.add("server", "The server.", Plain.string) { $0.server }
        $0.add("tool", "The tool.", Plain.string) { $0.tool }
        $0.add("counts", "Calls and items.", counts) { $0.counts }
    }

    private static let level: JSONShape<PolicyMetrics.LevelGap> = .object(
        "level_gap", "Items removed for their level."
    ) {
        $0.add("needed", "The level the agent requires.", Plain.string) { $0.needed }
        $0.add("had", "The level the items had.", Plain.string) { $0.had }
        $0.add("items", "How many.", Plain.integer) { $0.items }
    }

    private static let author: JSONShape<PolicyMetrics.Author> = .object(
        "policy_author", "Whose items were removed."
    ) {
        $0.add("author", "Login.", Plain.string) { $0.author }
        $0.add("author_association", "The author's association.", Plain.string.optional) { $0.association }
        $0.add("removed", "Items removed.", Plain.integer) { $0.removed }
        $0.add("causes", "Items by cause.", causes) { $0.causes }
    }

    private static let causes = Plain.tally(
        "removal_causes", "Removed items by cause.", FilterCause.allCases)

    private static let failure: JSONShape<PolicyMetrics.Failure> = .object(
        "policy_failure", "A call that ended in an error, and who is to blame."
    ) {
        $0.add("call", "Id of the call.", Plain.string) { $0.call }
        $0.add("server", "The server.", Plain.string.optional) { $0.server }
        $0.add("tool", "The tool.", Plain.string) { $0.tool }
        $0.add("kind", "policy, guard or runtime.", Plain.enumeration(PolicyMetrics.FailureKind.allCases)) {
            $0.kind
        }
        $0.add("rule", "The rule, or what failed.", Plain.string) { $0.rule }
        $0.add("error", "First line of the error.", Plain.string.optional) { $0.error }
        $0.add("evidence", "Where.", RunShapes.place.optional) { $0.evidence }
    }

    private static let basis: JSONShape<PolicyMetrics.Basis> = .object(
        "metric_basis", "The evidence behind a metric."
    ) {
        $0.add("metric", "The metric.", Plain.string) { $0.metric }
        $0.add("evidence", "What it rests on.", Plain.string) { $0.evidence }
    }

    static let metrics: JSONShape<PolicyMetrics> = .object(
        "policy_metrics", "What guard policies did to the calls of a run."
    ) {
        $0.add("total", "All guarded servers together.", counts) { $0.total }
        $0.add("unguarded_calls", "Calls to servers without a guard.", Plain.integer) { $0.unguardedCalls }
        $0.add(
            "unattributed_calls", "Calls whose server no log names; those a guard decided are in total.",
            Plain.integer
        ) {
            $0.unattributedCalls
        }
        $0.add("servers", "Guarded servers.", server.array) { $0.servers }
        $0.add("tools", "Their tools.", tool.array) { $0.tools }
        $0.add("levels", "Items removed for their level.", level.array) { $0.levels }
        $0.add("scope_patterns", "Repository scopes of the policies.", Plain.strings) { $0.scopePatterns }
        $0.add("out_of_scope", "Items removed as out of scope, by repository.", Plain.counts) {
            $0.outOfScope
        }
        $0.add("removed_by_cause", "Removed items by cause.", causes) { $0.causes }
        $0.add("refused_for_integrity", "Calls refused for integrity.", Plain.integer) {
            $0.refusedForIntegrity
        }
        $0.add("refused_for_secrecy", "Calls refused for secrecy.", Plain.integer) { $0.refusedForSecrecy }
        $0.add("authors", "Whose items were removed.", author.array) { $0.authors }
        $0.add(
            "failures_by_kind", "Failed calls by who is to blame.",
            Plain.tally("failure_kinds", "Failed calls.", PolicyMetrics.FailureKind.allCases)
        ) { $0.failuresByKind }
        $0.add("failures", "Failed calls one by one.", failure.array) { $0.failures }
        $0.add("basis", "What the numbers rest on.", basis.array) { $0.basis }
    }
}
