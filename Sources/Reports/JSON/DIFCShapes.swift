import Facts
import Findings

/// Shapes of labelling, filtering and the DIFC proxy.
enum DIFCShapes {
    private typealias Plain = JSONValueShape

    private static let cause = Plain.enumeration(FilterCause.allCases)

    private static let causes = Plain.tally("causes", "Filtered items by cause.", FilterCause.allCases)

    private static let toolItems: JSONShape<DIFCFacts.ToolItems> = .object("tool_items", "Items of one tool.")
    {
        $0.add("server", "The server.", Plain.string.optional) { $0.server }
        $0.add("tool", "The tool.", Plain.string) { $0.tool }
        $0.add("responses", "Responses labelled item by item.", Plain.integer) { $0.responses }
        $0.add("seen", "Items in them.", Plain.integer) { $0.seen }
        $0.add("accessible", "Items that stayed.", Plain.integer) { $0.accessible }
        $0.add("emptied", "Responses that kept none of their items.", Plain.integer) { $0.emptied }
        $0.add("evidence", "Where.", RunShapes.places) { $0.evidence }
    }

    private static let item: JSONShape<FilteredItemFact> = .object("item", "An item removed.") {
        $0.add("time", "When.", Plain.time.optional) { $0.timestamp }
        $0.add("server", "The server.", Plain.string) { $0.server }
        $0.add("tool", "The tool.", Plain.string) { $0.tool }
        $0.add("description", "The guard's description.", Plain.string) { $0.description }
        $0.add("reason", "The evaluator's text.", Plain.string) { $0.reason }
        $0.add("cause", "Inferred cause.", cause) { $0.cause }
        $0.add("secrecy", "Secrecy tags; null when unlabelled.", Plain.strings.optional) {
            $0.labels?.secrecy.sorted
        }
        $0.add("integrity", "Integrity tags; null when unlabelled.", Plain.strings.optional) {
            $0.labels?.integrity.sorted
        }
        $0.add("author", "Login of the author.", Plain.string.optional) { $0.author }
        $0.add("author_association", "The author's association.", Plain.string.optional) {
            $0.authorAssociation
        }
        $0.add("url", "Address of the item.", Plain.string.optional) { $0.url }
        $0.add("evidence", "Where.", RunShapes.place) { $0.evidence }
    }

    private static let denial: JSONShape<Denial> = .object("denial", "A call refused by policy.") {
        $0.add("time", "When.", Plain.time.optional) { $0.timestamp }
        $0.add("server", "The server.", Plain.string.optional) { $0.server }
        $0.add("tool", "The tool.", Plain.string.optional) { $0.tool }
        $0.add("resource", "The resource.", Plain.string) { $0.resource }
        $0.add("reason", "The gateway's text.", Plain.string) { $0.reason }
        $0.add("secrecy", "Whether it stopped a leak.", Plain.boolean) { $0.isSecrecy }
        $0.add("evidence", "Where.", RunShapes.place) { $0.evidence }
    }

    private static let strictBlock: JSONShape<StrictBlock> = .object("strict_block", "A response withheld.") {
        $0.add("time", "When.", Plain.time.optional) { $0.timestamp }
        $0.add("tool", "The tool.", Plain.string.optional) { $0.tool }
        $0.add("filtered", "Violating items.", Plain.integer) { $0.filtered }
        $0.add("total", "Items in the response.", Plain.integer) { $0.total }
        $0.add("evidence", "Where.", RunShapes.place) { $0.evidence }
    }

    private static let responseRepositories: JSONShape<ResponseRepositories> = .object(
        "response_repository", "A repository outside every policy scope, before filtering."
    ) {
        $0.add("server", "The server.", Plain.string) { $0.server }
        $0.add("tool", "The tool.", Plain.string) { $0.tool }
        $0.add("repository", "owner/repo.", Plain.string) { $0.repository }
        $0.add("items", "Items of it.", Plain.integer) { $0.items }
        $0.add("evidence", "Where.", RunShapes.place) { $0.evidence }
    }

    static let difc: JSONShape<DIFCFacts> = .object("difc", "What labelling and filtering did.") {
        $0.add("filtered", "Items removed.", Plain.integer) { $0.filtered }
        $0.add("denied", "Calls refused.", Plain.integer) { $0.deniedCount }
        $0.add("strict_blocks", "Responses withheld in strict mode.", Plain.integer) { $0.strictBlockCount }
        $0.add("single_item_errors", "Single items turned into an error.", Plain.integer) {
            $0.singleItemErrors
        }
        $0.add("labelled_responses", "Responses labelled item by item.", Plain.integer) {
            $0.labelledResponses
        }
        $0.add("items_seen", "Items in them.", Plain.integer) { $0.itemsSeen }
        $0.add("items_accessible", "Items that stayed.", Plain.integer) { $0.itemsAccessible }
        $0.add("filtered_by_cause", "Items removed by cause.", causes) { $0.filteredByCause }
        $0.add("required_levels", "Items by the level required.", Plain.counts) { $0.requiredLevels }
        $0.add("item_levels", "Items by the level they had.", Plain.counts) { $0.itemLevels }
        $0.add("by_tool", "Items by tool.", toolItems.array) { $0.byTool }
        $0.add("items", "The first items removed.", item.array) { $0.items }
        $0.add("denials", "Calls refused.", denial.array) { $0.denials }
        $0.add("strict_block_list", "Responses withheld.", strictBlock.array) { $0.strictBlocks }
        $0.add("enforcement", "Whether DIFC was on; null when no line says so.", Plain.boolean.optional) {
            $0.isEnforcementEnabled
        }
        $0.add("configured_mode", "Configured mode.", Plain.string.optional) { $0.configuredMode }
        $0.add("sink_servers", "Servers whose records carry tags.", Plain.strings.optional) { $0.sinkServers }
        $0.add("items_truncated", "Whether more items were removed than listed.", Plain.boolean) {
            $0.items.count < $0.filtered
        }
        $0.add("coarse_failures", "Reads whose coarse check failed.", RunShapes.tally) { $0.coarseFailures }
        $0.add("unlabelled_responses", "Responses without item labels.", RunShapes.tally) {
            $0.unlabelledResponses
        }
        $0.add("lookup_failures", "Look-ups of guards that failed.", RunShapes.tally) { $0.lookupFailures }
        $0.add("labelling_truncated", "Labelling stopped at a limit.", RunShapes.observations) {
            $0.labellingTruncated
        }
        $0.add("labelling_failures", "Labelling failed.", RunShapes.observations) { $0.labellingFailures }
        $0.add("visibility_unknown", "Visibility could not be found out.", RunShapes.observations) {
            $0.visibilityUnknown
        }
        $0.add("visibility_failed_open", "A visibility check failed open.", RunShapes.observations) {
            $0.visibilityFailedOpen
        }
        $0.add("response_repositories", "Repositories out of scope.", responseRepositories.array) {
            $0.responseRepositories
        }
        $0.add("policy_override", "Override for all servers.", RunShapes.observation.optional) {
            $0.policyOverride
        }
    }

    private static let filteredPath: JSONShape<ProxyFacts.FilteredPath> = .object(
        "filtered_path", "Filtered items of one path."
    ) {
        $0.add("method", "HTTP method.", Plain.string) { $0.method }
        $0.add("template", "Path with placeholders.", Plain.string) { $0.template }
        $0.add("tool", "The tool it maps to.", Plain.string) { $0.tool }
        $0.add("responses", "Responses.", Plain.integer) { $0.responses }
        $0.add("filtered", "Items removed.", Plain.integer) { $0.filtered }
        $0.add("total", "Items.", Plain.integer) { $0.total }
        $0.add("evidence", "Where.", RunShapes.places) { $0.evidence }
    }

    private static let passthrough: JSONShape<ProxyFacts.Passthrough> = .object(
        "passthrough", "Calls forwarded without labels."
    ) {
        $0.add("method", "HTTP method.", Plain.string) { $0.method }
        $0.add("template", "Path with placeholders.", Plain.string) { $0.template }
        $0.add("count", "Calls.", Plain.integer) { $0.tally.count }
        $0.add("evidence", "Where.", RunShapes.places) { $0.tally.evidence }
    }

    static let proxy: JSONShape<ProxyFacts> = .object("proxy", "What the DIFC proxy did.") {
        $0.add("present", "Whether a proxy was started.", Plain.boolean) { $0.isPresent }
        $0.add("mode", "Its mode.", Plain.string.optional) { $0.mode }
        $0.add("filtered", "Items removed.", Plain.integer) { $0.filtered }
        $0.add("by_path", "Items by path.", filteredPath.array) { $0.byPath }
        $0.add("passthroughs", "Calls forwarded without labels.", passthrough.array) { $0.passthroughs }
        $0.add("rejections", "Calls rejected.", RunShapes.observations) { $0.rejections }
        $0.add("blocked", "Calls blocked.", RunShapes.observations) { $0.blocked }
    }
}
