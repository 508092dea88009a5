import Facts
import Findings

/// Shapes of firewall traffic.
enum FirewallShapes {
    private typealias Plain = JSONValueShape

    private static let domain: JSONShape<FirewallDomain> = .object(
        "domain", "Requests to one domain and port."
    ) {
        $0.add("domain", "Lower case, without port.", Plain.string) { $0.domain }
        $0.add("port", "Port.", Plain.integer.optional) { $0.port }
        $0.add("allowed", "Requests allowed.", Plain.integer) { $0.allowed }
        $0.add("denied", "Requests denied.", Plain.integer) { $0.denied }
        $0.add("incomplete", "Tunnels never opened upstream.", Plain.integer) { $0.incomplete }
    }

    private static let traffic: JSONShape<FirewallTraffic> = .object("traffic", "Equal requests, counted.") {
        $0.add("domain", "Lower case, without port.", Plain.string) { $0.domain }
        $0.add("port", "Port.", Plain.integer.optional) { $0.port }
        $0.add(
            "decision", "What the firewall decided.",
            Plain.enumeration(FirewallDecision.allCases)
        ) { $0.decision }
        $0.add(
            "client", "Who made the requests, by address.",
            Plain.enumeration(FirewallClient.allCases)
        ) { $0.client }
        $0.add("client_address", "Its address.", Plain.string) { $0.clientAddress }
        $0.add("user_agent", "User-Agent.", Plain.string.optional) { $0.userAgent }
        $0.add("method", "CONNECT or an HTTP method.", Plain.string.optional) { $0.method }
        $0.add("squid_result", "Squid's code and status of the first.", Plain.string) { $0.squidResult }
        $0.add("matched_rule", "Rule of the manifest that decided.", Plain.string.optional) { $0.matchedRule }
        $0.add(
            "denial_cause", "Why they were denied.",
            Plain.enumeration(DenialCause.allCases).optional
        ) { $0.denialCause }
        $0.add("count", "Requests.", Plain.integer) { $0.tally.count }
        $0.add("failed", "Allowed, but the upstream failed.", Plain.integer) { $0.failed }
        $0.add("first", "Time of the first.", Plain.time.optional) { $0.first }
        $0.add("last", "Time of the last.", Plain.time.optional) { $0.last }
        $0.add("evidence", "The first places.", RunShapes.places) { $0.tally.evidence }
    }

    private static let mismatch: JSONShape<HostMismatch> = .object(
        "host_mismatch", "Requests whose Host header and target differ."
    ) {
        $0.add("host_header", "The Host header.", Plain.string) { $0.hostHeader }
        $0.add("target", "The target.", Plain.string) { $0.target }
        $0.add("count", "Requests.", Plain.integer) { $0.tally.count }
        $0.add("evidence", "Where.", RunShapes.places) { $0.tally.evidence }
    }

    static let firewall: JSONShape<FirewallFacts> = .object("firewall", "Traffic through the firewall.") {
        $0.add(
            "source", "The log the numbers come from.",
            Plain.enumeration(FirewallFacts.Source.allCases)
        ) { $0.source }
        $0.add("requests", "Requests by real clients.", Plain.integer) { $0.requests }
        $0.add("allowed", "Requests allowed.", Plain.integer) { $0.allowed }
        $0.add("denied", "Requests denied.", Plain.integer) { $0.denied }
        $0.add("incomplete", "Tunnels never opened upstream.", Plain.integer) { $0.incomplete }
        $0.add("noise", "Probes and empty connections.", Plain.integer) { $0.noise }
        $0.add("malformed", "Requests Squid could not parse.", Plain.integer) { $0.malformed.count }
        $0.add("domains", "Requests by domain.", domain.array) { $0.domains }
        $0.add("traffic", "Requests by what they have in common.", traffic.array) { $0.traffic }
        $0.add("host_mismatches", "Host header and target differ.", mismatch.array) { $0.hostMismatches }
        $0.add("allow_list", "Configured allow list.", Plain.strings) { $0.allowList }
        $0.add("first", "Time of the first request.", Plain.time.optional) { $0.first }
        $0.add("last", "Time of the last request.", Plain.time.optional) { $0.last }
        $0.add("uncategorised", "Requests beyond those kept apart.", Plain.integer) { $0.uncategorised }
        $0.add("malformed_evidence", "Where.", RunShapes.places) { $0.malformed.evidence }
        $0.add("manifest", "Whether there is a policy manifest.", Plain.boolean) { $0.hasManifest }
        $0.add("ssl_bump", "Whether TLS is intercepted.", Plain.boolean) { $0.isSSLBumpEnabled }
        $0.add("dlp", "Whether DLP is on.", Plain.boolean) { $0.isDLPEnabled }
        $0.add("api_proxy_providers", "Providers the API proxy calls.", Plain.strings) {
            $0.apiProxyProviders
        }
    }
}
