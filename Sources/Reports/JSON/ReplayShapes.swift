import Facts
import Findings

/// Shapes of calls decided again.
enum ReplayShapes {
    private typealias Plain = JSONValueShape

    private static let part: JSONShape<ReconstructedPart> = .object(
        "replay_part", "Where a part of the call was taken from."
    ) {
        $0.add("part", "The part.", Plain.enumeration(ReconstructedPart.Part.allCases)) { $0.part }
        $0.add("source", "Where it is from.", Plain.enumeration(ReconstructedPart.Source.allCases)) {
            $0.source
        }
        $0.add("sanitised", "Whether redaction has changed it.", Plain.boolean) { $0.isSanitised }
        $0.add("note", "A remark.", Plain.string.optional) { $0.note }
    }

    private static let phase: JSONShape<ReplayedPhase> = .object("replay_phase", "A phase of the pipeline.") {
        $0.add("phase", "The phase.", Plain.enumeration(ReplayPhase.allCases)) { $0.phase }
        $0.add("native", "The decision; null when there could be none.", Plain.string.optional) { $0.native }
        $0.add("module", "The decision with the guard module's labels.", Plain.string.optional) { $0.module }
        $0.add("logged", "What the logs say; null when nothing.", Plain.string.optional) { $0.logged }
        $0.add("agreement", "How they compare.", Plain.enumeration(PhaseAgreement.allCases)) { $0.agreement }
        $0.add("note", "Why it was not compared, or what explains it.", Plain.string.optional) { $0.note }
    }

    static let item: JSONShape<ReplayedItem> = .object("replay_item", "An item of the response.") {
        $0.add("index", "Place in the response, from 0.", Plain.integer) { $0.index }
        $0.add("description", "The guard's description.", Plain.string) { $0.description }
        $0.add("secrecy", "Secrecy tags.", Plain.strings) { $0.labels.secrecy.sorted }
        $0.add("integrity", "Integrity tags.", Plain.strings) { $0.labels.integrity.sorted }
        $0.add("allowed", "Whether the agent may have it.", Plain.boolean) { $0.isAllowed }
        $0.add("reason", "The evaluator's text; empty when allowed.", Plain.string) { $0.reason }
        $0.add("delivered", "Whether it reached the agent; null is unknown.", Plain.boolean.optional) {
            $0.isDelivered
        }
        $0.add("removal_logged", "Whether its removal is logged; null is unknown.", Plain.boolean.optional) {
            $0.isRemovalLogged
        }
    }

    private static let difference: JSONShape<ReplayDifference> = .object(
        "replay_difference", "Something that is not as decided again."
    ) {
        $0.add("kind", "What differs.", Plain.enumeration(ReplayDifference.Kind.allCases)) { $0.kind }
        $0.add("text", "One sentence.", Plain.string) { $0.text }
        $0.add("cause", "What explains it.", Plain.enumeration(ReplayDifference.Cause.allCases)) { $0.cause }
        $0.add("leak", "Whether the agent got what it was not to have.", Plain.boolean) { $0.isLeak }
        $0.add("item", "Index of the item it is about.", Plain.integer.optional) { $0.item }
        $0.add("evidence", "Where.", RunShapes.places) { $0.evidence }
    }

    private static let observation: JSONShape<ReplayObservation> = .object(
        "replay_observation", "Something worth knowing about the call."
    ) {
        $0.add("kind", "What it is.", Plain.enumeration(ReplayObservation.Kind.allCases)) { $0.kind }
        $0.add("text", "One sentence.", Plain.string) { $0.text }
        $0.add("hazard", "Stable name of the guard's hazard behind it.", Plain.string.optional) {
            $0.hazard?.rawValue
        }
        $0.add("items", "Items concerned.", Plain.integer.optional) { $0.items }
        $0.add("detail", "Lines such as the guest's stack.", Plain.strings) { $0.detail }
        $0.add("evidence", "Where.", RunShapes.places) { $0.evidence }
    }

    static let call: JSONShape<CallReplay> = .object("replay_call", "A call decided again.") {
        $0.add("id", "Id of the same call under calls.", Plain.string) { $0.id }
        $0.add("server", "The server.", Plain.string.optional) { $0.server }
        $0.add("tool", "The tool without server prefix.", Plain.string) { $0.tool }
        $0.add("session", "session-1, …: never as logged.", Plain.string.optional) { $0.session }
        $0.add("begin", "Time of the request.", Plain.time.optional) { $0.begin }
        $0.add("verdict", "What came of it.", Plain.enumeration(ReplayVerdict.allCases)) { $0.verdict }
        $0.add("gaps", "Why it is inconclusive.", Plain.strings) { $0.gaps }
        $0.add("parts", "Where the call was taken from.", part.array) { $0.parts }
        $0.add("phases", "The phases of the pipeline, in order.", phase.array) { $0.phases }
        $0.add("item_count", "Items of the response; null without labelled items.", Plain.integer.optional) {
            $0.itemCount
        }
        $0.add("allowed_count", "Items the agent may have.", Plain.integer.optional) { $0.allowedCount }
        $0.add("items", "The first items that are refused or differ.", item.array) { $0.items }
        $0.add("differences", "What is not as decided again.", difference.array) { $0.differences }
        $0.add("observations", "What else is worth knowing.", observation.array) { $0.observations }
        $0.add("evidence", "Where the call is in the logs.", RunShapes.places) { $0.evidence }
    }

    private static let summary: JSONShape<ReplayFacts> = .object(
        "replay_summary", "Numbers of calls and items."
    ) {
        $0.add("total", "Calls.", Plain.integer) { $0.total }
        $0.add("agreed", "Calls that are as decided again.", Plain.integer) { $0.agreed }
        $0.add("diverged", "Calls that are not.", Plain.integer) { $0.diverged }
        $0.add("inconclusive", "Calls that could not be decided.", Plain.integer) { $0.inconclusive }
        $0.add("gaps", "Inconclusive calls by their first gap.", Plain.counts) { $0.gaps }
        $0.add("items_seen", "Items of labelled responses.", Plain.integer) { $0.itemsSeen }
        $0.add("items_allowed", "Those the agent may have.", Plain.integer) { $0.itemsAllowed }
    }

    private static let policy: JSONShape<ReplayFacts.Policy> = .object(
        "replay_policy", "A policy calls were judged by."
    ) {
        $0.add("server", "The server.", Plain.string) { $0.server }
        $0.add("source", "Where it is from.", Plain.enumeration(ReconstructedPart.Source.allCases)) {
            $0.source
        }
        $0.add("policy", "The policy.", Plain.embedded) { $0.json }
        $0.add("mode", "strict, filter or propagate.", Plain.string) { $0.mode.rawValue }
        $0.add("secrecy", "Secrecy tags of the agent.", Plain.strings) { $0.agentLabels.secrecy.sorted }
        $0.add("integrity", "Integrity tags of the agent.", Plain.strings) { $0.agentLabels.integrity.sorted }
    }

    private static let module: JSONShape<ReplayFacts.Module> = .object(
        "replay_module", "The guard module that was run beside the native guard."
    ) {
        $0.add("file", "Its path as given.", Plain.string) { $0.file }
        $0.add("size", "Bytes.", Plain.integer) { $0.size }
        $0.add("sha256", "Its digest.", Plain.string) { $0.sha256 }
        $0.add("logged_size_equal", "Whether a logged size is the same.", Plain.boolean.optional) {
            $0.isLoggedSize
        }
        $0.add("compared", "Answers compared with the native guard's.", Plain.integer) { $0.compared }
        $0.add("different", "Answers that differed.", Plain.integer) { $0.different }
    }

    static let replay: JSONShape<ReplayFacts> = .object("replay", "The calls decided again.") {
        $0.add("unavailable", "Why nothing was replayed.", Plain.string.optional) { $0.unavailable }
        $0.add("summary", "Numbers of calls and items.", summary) { $0 }
        $0.add("policies", "Policies in the order of first use.", policy.array) { $0.policies }
        $0.add("module", "The guard module.", module.optional) { $0.module }
        $0.add("older_guard", "What tells that the log comes from an older guard.", Plain.string.optional) {
            $0.olderGuard
        }
        $0.add("calls_truncated", "Whether there are more calls than listed.", Plain.boolean) {
            $0.isListTruncated
        }
        $0.add("calls", "The first calls in log order.", call.array) { $0.calls }
    }
}
