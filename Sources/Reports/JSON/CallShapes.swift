import Facts
import Findings

/// Shapes of tool calls.
enum CallShapes {
    private typealias Plain = JSONValueShape

    private static let outcome = Plain.enumeration(CallOutcome.allCases)

    private static let outcomes = Plain.tally("outcomes", "Calls by outcome.", CallOutcome.allCases)

    private static let toolCount: JSONShape<CallFacts.ToolCount> = .object("tool_calls", "Calls of one tool.")
    {
        $0.add("server", "The server.", Plain.string.optional) { $0.server }
        $0.add("tool", "The tool.", Plain.string) { $0.tool }
        $0.add("total", "Calls.", Plain.integer) { $0.total }
        $0.add("by_outcome", "Calls by outcome.", outcomes) { $0.byOutcome }
    }

    private static let call: JSONShape<Call> = .object("call", "One call.") {
        $0.add("id", "c1, c2, … in log order.", Plain.string) { $0.id }
        $0.add("server", "The server.", Plain.string.optional) { $0.server }
        $0.add("tool", "The tool without server prefix.", Plain.string) { $0.tool }
        $0.add("session", "session-1, …: never as logged.", Plain.string.optional) { $0.session }
        $0.add("begin", "Time of the request.", Plain.time.optional) { $0.begin }
        $0.add("end", "Time of the answer.", Plain.time.optional) { $0.end }
        $0.add("duration_ms", "Whole milliseconds between them.", Plain.longInteger.optional) {
            $0.durationMilliseconds
        }
        $0.add("outcome", "What became of it.", outcome) { $0.outcome }
        $0.add("error", "First line of the error.", Plain.string.optional) { $0.error }
        $0.add("filtered_items", "Items removed from the answer.", Plain.integer.optional) {
            $0.filteredItems
        }
        $0.add("evidence", "Where.", RunShapes.places) { $0.evidence }
        $0.add("request_bytes", "Size of the request.", Plain.integer.optional) { $0.requestBytes }
        $0.add("response_bytes", "Size of the answer.", Plain.integer.optional) { $0.responseBytes }
        $0.add("pair_ambiguous", "Request and answer are paired by order alone.", Plain.boolean) {
            $0.isPairAmbiguous
        }
    }

    static let calls: JSONShape<CallFacts> = .object("calls", "Tool calls of the agent.") {
        $0.add(
            "source", "The log the calls come from.",
            Plain.enumeration(CallFacts.Source.allCases)
        ) { $0.source }
        $0.add("total", "Calls.", Plain.integer) { $0.total }
        $0.add("by_outcome", "Calls by outcome.", outcomes) { $0.byOutcome }
        $0.add("by_tool", "Calls by tool.", toolCount.array) { $0.byTool }
        $0.add("guard_lookups", "Look-ups of guards, not the agent's.", Plain.integer) { $0.guardLookups }
        $0.add("ambiguous_pairs", "Pairs that rest on order alone.", Plain.integer) { $0.ambiguousPairs }
        $0.add("unmatched_responses", "Answers without a request.", Plain.integer) { $0.unmatchedResponses }
        $0.add("other_requests", "Requests that are no calls, by method.", Plain.counts) { $0.otherRequests }
        $0.add("list_truncated", "Whether there are more calls than listed.", Plain.boolean) {
            $0.isListTruncated
        }
        $0.add("list", "The first calls in log order.", call.array) { $0.list }
    }
}
