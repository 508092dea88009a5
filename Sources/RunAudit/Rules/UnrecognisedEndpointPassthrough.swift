import Facts
import Findings

/// The proxy forwarded REST calls it has no labels for.
enum UnrecognisedEndpointPassthrough: Rule {
    static let descriptor = RuleDescriptor(
        id: "unrecognised-endpoint-passthrough", code: "W-13", severities: [.warning],
        summary: "the proxy forwarded REST calls without labels",
        details: """
            Since mid-2026 the proxy forwards GET requests outside its route table with no integrity and no \
            secrecy labels: a blind spot. One finding per method and path template.
            """,
        needs: ["rpc-messages", "proxy-log"])

    static func judge(_ facts: RunFacts) -> Judgement {
        guard facts.hasGatewayEvidence || facts.proxy.isPresent else {
            return .unjudged(reason: "no proxy log")
        }
        return .findings(
            facts.proxy.passthroughs.map { endpoint in
                finding(
                    .warning, title: "\(endpoint.method) \(endpoint.template) passed without labels",
                    description:
                        "\(counted(endpoint.tally.count, "request")) to \(endpoint.method) \(endpoint.template) forwarded with empty labels: the answer was neither labelled nor filtered.",
                    subject: "\(endpoint.method) \(endpoint.template)", evidence: endpoint.tally.evidence,
                    occurrences: endpoint.tally.count,
                    cause: "the endpoint is not in the proxy's route table",
                    impact: "data of this endpoint reaches the caller whatever the policy says",
                    recommendation: "avoid the endpoint in the workflow, or ask for a route in the gateway")
            })
    }
}
