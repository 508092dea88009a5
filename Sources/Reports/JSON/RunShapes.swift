import Facts
import Findings

/// Shapes of identity, evidence, findings and what no other file has.
enum RunShapes {
    private typealias Plain = JSONValueShape

    static let place: JSONShape<Evidence> = .object("evidence", "A place in a source.") {
        $0.add("path", "Path relative to the input's root.", Plain.string) { $0.path }
        $0.add("line", "1-based physical line; null for whole documents.", Plain.integer.optional) { $0.line }
        $0.add("offset", "Byte offset in the uncompressed source.", Plain.longInteger.optional) { $0.offset }
        $0.add("excerpt", "A short quotation, secrets masked.", Plain.string.optional) { $0.excerpt }
    }

    static let places = place.array

    static let observation: JSONShape<Observation> = .object("observation", "A statement of a log.") {
        $0.add("text", "What was said.", Plain.string) { $0.text }
        $0.add("time", "When.", Plain.time.optional) { $0.timestamp }
        $0.add("evidence", "Where.", place) { $0.evidence }
    }

    static let observations = observation.array

    static let tally: JSONShape<Tally> = .object("tally", "A count with the first places it comes from.") {
        $0.add("count", "How often.", Plain.integer) { $0.count }
        $0.add("evidence", "The first places.", places) { $0.evidence }
    }

    static let identity: JSONShape<RunIdentity> = .object("run", "The identity of a run; null is unknown.") {
        $0.add("id", "Decimal run id.", Plain.string.optional) { $0.runID }
        $0.add("workflow", "Name of the workflow.", Plain.string.optional) { $0.workflow }
        $0.add("repository", "owner/repo.", Plain.string.optional) { $0.repository }
        $0.add("branch", "Branch or ref.", Plain.string.optional) { $0.branch }
        $0.add("attempt", "Attempt of the run.", Plain.string.optional) { $0.attempt }
        $0.add("number", "Number of the run in its workflow.", Plain.string.optional) { $0.runNumber }
        $0.add("event", "Event that triggered it.", Plain.string.optional) { $0.event }
        $0.add("actor", "Login that triggered it.", Plain.string.optional) { $0.actor }
        $0.add("commit", "Commit SHA.", Plain.string.optional) { $0.commit }
        $0.add("conclusion", "Conclusion of the Actions run.", Plain.string.optional) { $0.conclusion }
        $0.add("url", "Address of the run as logged.", Plain.string.optional) { $0.url }
        $0.add("created_at", "When it was created.", Plain.time.optional) { $0.createdAt }
        $0.add("engine", "Agent engine.", Plain.string.optional) { $0.engine }
        $0.add("engine_version", "Version of the engine.", Plain.string.optional) { $0.engineVersion }
        $0.add("model", "Configured model.", Plain.string.optional) { $0.model }
        $0.add("gateway_versions", "Versions of the MCP gateway, one per process.", Plain.strings) {
            $0.gatewayVersions
        }
        $0.add("firewall_version", "Version of the firewall.", Plain.string.optional) { $0.firewallVersion }
        $0.add("cli_version", "Version of gh-aw.", Plain.string.optional) { $0.cliVersion }
        $0.add("label", "Where in the input the run was found; empty for the input itself.", Plain.string) {
            $0.label
        }
        $0.add("sub_run", "Hash of a called workflow's artifacts.", Plain.string.optional) { $0.subRun }
    }

    private static let plane = Plain.enumeration(Coverage.Plane.allCases)

    static let coverage: JSONShape<Coverage> = .object("coverage", "Which planes of the run could be seen.") {
        $0.add("gateway", "RPC messages and gateway logs.", plane) { $0.gateway }
        $0.add("firewall", "Squid's logs.", plane) { $0.firewall }
        $0.add("agent_ran", "Whether the agent job ran.", Plain.boolean.optional) { $0.agentRan }
        $0.add("gaps", "Why the evidence is incomplete.", Plain.strings) { $0.gaps }
    }

    private static let reject: JSONShape<EvidenceSource.Reject> = .object("reject", "A line not understood.")
    {
        $0.add("line", "1-based physical line.", Plain.integer) { $0.line }
        $0.add("offset", "Byte offset.", Plain.longInteger) { $0.offset }
        $0.add("reason", "Why.", Plain.string) { $0.reason }
    }

    static let source: JSONShape<EvidenceSource> = .object("source", "A source of evidence.") {
        $0.add("path", "Path relative to the input's root.", Plain.string) { $0.path }
        $0.add("kind", "Stable name of its kind.", Plain.string) { $0.kind }
        $0.add("status", "What became of it.", Plain.enumeration(EvidenceStatus.allCases)) { $0.status }
        $0.add("bytes", "Uncompressed bytes read.", Plain.longInteger) { $0.bytes }
        $0.add("lines", "Physical lines read.", Plain.integer) { $0.lines }
        $0.add("parsed", "Lines understood.", Plain.integer) { $0.parsed }
        $0.add("rejected", "Lines not understood.", Plain.integer) { $0.rejected }
        $0.add("repaired", "Lines understood after repair.", Plain.integer) { $0.repaired }
        $0.add("unknown_kinds", "Records of unknown kinds.", Plain.counts) { $0.unknownKinds }
        $0.add("first_rejects", "The first lines not understood.", reject.array) { $0.firstRejects }
        $0.add("detail", "Why it is damaged, or what limit it passed.", Plain.string.optional) { $0.detail }
    }

    static let unexamined: JSONShape<UnexaminedFiles> = .object(
        "unexamined_files", "Files that are no known artifact."
    ) {
        $0.add("count", "How many.", Plain.integer) { $0.count }
        $0.add("first_paths", "The first paths.", Plain.strings) { $0.firstPaths }
    }

    static let model: JSONShape<ModelUsage> = .object("model", "Tokens of one model.") {
        $0.add("provider", "Provider.", Plain.string) { $0.provider }
        $0.add("model", "Model.", Plain.string) { $0.model }
        $0.add("calls", "Completed calls.", Plain.integer) { $0.calls }
        $0.add("input_tokens", "Input tokens.", Plain.integer) { $0.inputTokens }
        $0.add("output_tokens", "Output tokens.", Plain.integer) { $0.outputTokens }
        $0.add("cache_read_tokens", "Tokens read from the cache.", Plain.integer) { $0.cacheReadTokens }
        $0.add("cache_write_tokens", "Tokens written to the cache.", Plain.integer) { $0.cacheWriteTokens }
    }

    private static let missing: JSONShape<SafeOutputFacts.Missing> = .object(
        "missing", "Something the agent reported missing."
    ) {
        $0.add("type", "missing_tool, missing_data or report_incomplete.", Plain.string) { $0.type }
        $0.add("subject", "What was missing.", Plain.string) { $0.subject }
        $0.add("reason", "Why it was needed.", Plain.string) { $0.reason }
        $0.add("evidence", "Where.", place) { $0.evidence }
    }

    static let safeOutputs: JSONShape<SafeOutputFacts> = .object("safe_outputs", "Safe outputs.") {
        $0.add("declared", "Items the agent declared, by type.", Plain.counts) { $0.declared }
        $0.add("created", "Items created, by type.", Plain.counts) { $0.created }
        $0.add("missing", "What the agent reported missing.", missing.array) { $0.missing }
    }

    static let workflow: JSONShape<WorkflowFacts> = .object("workflow", "What the Actions job logs say.") {
        $0.add("rate_limited", "GitHub's API rate limit was hit.", tally) { $0.rateLimited }
        $0.add("rate_limited_jobs", "Jobs it was hit in.", Plain.strings) { $0.rateLimitedJobs }
        $0.add("proxy_bypassed", "The DIFC proxy failed and was bypassed.", observations) { $0.proxyBypassed }
        $0.add("proxy_skipped", "The DIFC proxy was not configured.", observations) { $0.proxySkipped }
        $0.add("errors", "Lines marked as errors.", tally) { $0.errors }
        $0.add("jobs", "Conclusion of each job.", Plain.string.map) { $0.jobs }
    }

    static let backend: JSONShape<BackendFacts> = .object("backend", "Between gateway and servers.") {
        $0.add("rate_limits", "Rate limits of backends.", observations) { $0.rateLimits }
        $0.add("circuit_breakers", "Circuit breakers that opened.", observations) { $0.circuitBreakers }
        $0.add("failed_servers", "What was said of servers that failed.", observations.map) {
            $0.failedServers
        }
        $0.add("advertised_tools", "Tools advertised per server.", Plain.counts) { $0.advertisedTools }
        $0.add("configuration_errors", "Configuration errors.", observations) { $0.configurationErrors }
        $0.add("compilation_cache_fallbacks", "The WASM cache was not usable.", observations) {
            $0.compilationCacheFallbacks
        }
    }

    static let discrepancy: JSONShape<Discrepancy> = .object("discrepancy", "Evidence that disagrees.") {
        $0.add(
            "kind", "What disagrees.",
            Plain.enumeration(Discrepancy.Kind.allCases)
        ) { $0.kind }
        $0.add("text", "Both numbers.", Plain.string) { $0.text }
        $0.add("evidence", "Where.", places) { $0.evidence }
    }

    static let unjudged: JSONShape<UnjudgedRule> = .object("unjudged_rule", "A rule that could not judge.") {
        $0.add("rule", "Id of the rule.", Plain.string) { $0.rule }
        $0.add("reason", "What it lacked.", Plain.string) { $0.reason }
    }

    private static let table: JSONShape<Finding.Table> = .object("table", "Rows shown with a finding.") {
        $0.add("omitted_rows", "Rows left out.", Plain.integer) { $0.omitted }
        $0.add("columns", "Headers.", Plain.strings) { $0.columns }
        $0.add("rows", "Cells.", Plain.strings.array) { $0.rows }
    }

    static let finding: JSONShape<Finding> = .object("finding", "Something somebody should know.") {
        $0.add("rule", "Stable id of the rule.", Plain.string) { $0.rule }
        $0.add("code", "Stable display code of the rule.", Plain.string) { $0.code }
        $0.add(
            "severity", "How urgent it is.", Plain.enumeration(Severity.allCases.reversed())
        ) { $0.severity }
        $0.add("title", "One line.", Plain.string) { $0.title }
        $0.add("description", "What was seen.", Plain.string) { $0.description }
        $0.add("subject", "What it is about; stable between runs.", Plain.string) { $0.subject }
        $0.add("occurrences", "Records that support it.", Plain.integer) { $0.occurrences }
        $0.add("evidence", "Places, the primary one first.", places) { $0.evidence }
        $0.add("cause", "Likely cause.", Plain.string.optional) { $0.cause }
        $0.add("impact", "Meaning for the DIFC guarantees.", Plain.string.optional) { $0.impact }
        $0.add("recommendation", "What to do.", Plain.string) { $0.recommendation }
        $0.add("table", "Details in rows.", table.optional) { $0.table }
        $0.add("fingerprint", "Equal for the same rule, workflow and subject.", Plain.string) {
            $0.fingerprint
        }
        $0.add("is_known", "Whether the baseline has it; null without one.", Plain.boolean.optional) {
            $0.isKnown
        }
        $0.add(
            "original_severity",
            "The rule's own severity where the configuration changed it; null elsewhere.",
            Plain.enumeration(Severity.allCases.reversed()).optional
        ) { $0.originalSeverity }
        $0.add(
            "suppression", "Why it does not count; null when it does.",
            ConfigurationShapes.suppression.optional
        ) { $0.suppression }
        $0.add(
            "expired_suppression", "A suppression that is over, so that it counts again.",
            ConfigurationShapes.suppression.optional
        ) { $0.expiredSuppression }
    }
}
