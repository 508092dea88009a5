import Facts
import Findings

/// Shapes of guards.
enum GuardShapes {
    private typealias Plain = JSONValueShape

    private static let trap: JSONShape<GuardTrap> = .object("trap", "A WASM guard that trapped.") {
        $0.add("guard", "The guard.", Plain.string) { $0.guardName }
        $0.add("function", "The function it trapped in.", Plain.string) { $0.function }
        $0.add("error", "First line of the error.", Plain.string) { $0.error }
        $0.add("time", "When.", Plain.time.optional) { $0.timestamp }
        $0.add("evidence", "Where.", RunShapes.place) { $0.evidence }
    }

    private static let labelAgent: JSONShape<GuardFacts> = .object("label_agent", "Calls of label_agent.") {
        $0.add("calls", "How many.", Plain.integer) { $0.labelAgentCalls.count }
        $0.add("failures", "How many failed.", Plain.integer) { $0.labelAgentFailures.count }
    }

    private static let labels: JSONShape<Labels> = .object("labels", "Tags in byte order.") {
        $0.add("secrecy", "Secrecy tags.", Plain.strings) { $0.secrecy }
        $0.add("integrity", "Integrity tags.", Plain.strings) { $0.integrity }
    }

    private struct Labels: Sendable {
        var secrecy: [String]
        var integrity: [String]
    }

    static let guardian: JSONShape<GuardFacts> = .object("guard", "The guard in front of one MCP server.") {
        $0.add("server", "The server.", Plain.string) { $0.server }
        $0.add("guard", "Name of the guard; null when never logged.", Plain.string.optional) { $0.guardName }
        $0.add("policy", "The policy that counts, as logged: applied, else configured.", Plain.embedded) {
            $0.appliedPolicyJSON ?? $0.configuredPolicyJSON
        }
        $0.add("policy_applied", "Whether label_agent was called with the policy.", Plain.boolean) {
            $0.appliedPolicyJSON != nil
        }
        $0.add("configured_policy", "The policy configured, as logged.", Plain.embedded) {
            $0.configuredPolicyJSON
        }
        $0.add("policy_source", "Where the policy came from.", Plain.string.optional) { $0.policySource }
        $0.add("mode", "strict, filter or propagate.", Plain.string.optional) { $0.mode?.rawValue }
        $0.add("mode_from_guard", "Whether the mode is the guard's own answer.", Plain.boolean) {
            $0.isModeFromGuard
        }
        $0.add("agent_labels", "Labels given to the agent.", labels.optional) { item in
            item.agentLabels.map { Labels(secrecy: $0.secrecy.sorted, integrity: $0.integrity.sorted) }
        }
        $0.add("label_agent", "Calls of label_agent.", labelAgent) { $0 }
        $0.add("legacy_label_calls", "Calls under legacy session labels.", Plain.integer) {
            $0.legacyLabelCalls.count
        }
        $0.add("downgraded", "Whether the server fell back to the noop guard.", Plain.boolean) {
            !$0.downgrades.isEmpty
        }
        $0.add("trap", "The guard's trap.", trap.optional) { $0.trap }
        $0.add("dead_calls", "Calls refused after the trap.", Plain.integer) { $0.deadCalls.count }
        $0.add("module_file", "File the WASM guard was loaded from.", Plain.string.optional) { $0.moduleFile }
        $0.add("module_size", "Its size in bytes.", Plain.integer.optional) { $0.moduleSize }
        $0.add("label_agent_failures", "Failed calls of label_agent.", RunShapes.observations) {
            $0.labelAgentFailures
        }
        $0.add("downgrades", "Fallbacks to the noop guard.", RunShapes.observations) { $0.downgrades }
        $0.add("load_failures", "Guards that could not be loaded.", RunShapes.observations) {
            $0.loadFailures
        }
        $0.add("forced_public", "The scope was replaced by public.", RunShapes.observation.optional) {
            $0.forcedPublic
        }
        $0.add("evidence", "Where guard or policy were first logged.", RunShapes.places) { $0.evidence }
    }
}
