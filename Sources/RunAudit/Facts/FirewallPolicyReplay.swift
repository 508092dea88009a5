import Facts
import LogParsing

/// Decides requests again by the manifest's rules, in Squid's order.
///
/// Source: awf's `policy-manifest.json` and its generated `squid.conf`. Unlike awf's own attribution the port
/// and the client are used, so port and API-proxy rules are found.
struct FirewallPolicyReplay {
    /// What the manifest says of a request.
    struct Prediction: Hashable {
        var rule: String
        var isAllowed: Bool
        var cause: DenialCause?
    }

    private struct CompiledRule {
        var rule: PolicyManifest.Rule
        /// `nil`: plain names.
        var patterns: [DomainPattern]?
    }

    private let rules: [CompiledRule]
    private let allowedPorts: [ClosedRange<Int>]
    private let topologyPeers: [String]

    init(_ manifest: PolicyManifest) {
        rules = manifest.rules.map { rule in
            let isPattern =
                rule.aclName.contains("regex") || rule.aclName.hasPrefix("dst_ipv")
                || rule.domains.contains { domain in domain.contains { "^$[]()|+?\\".contains($0) } }
            return CompiledRule(
                rule: rule, patterns: isPattern ? rule.domains.compactMap { DomainPattern($0) } : nil)
        }
        // 10000–10004 are the API proxy's listeners, which are safe ports in every configuration.
        var ports: [ClosedRange<Int>] = [80...80, 443...443, 10_000...10_004]
        if manifest.isHostAccessEnabled {
            for part in (manifest.allowHostPorts ?? "").split(separator: ",").prefix(1000) {
                let ends = part.split(separator: "-").compactMap { Int($0) }
                if let low = ends.first, let high = ends.last, (1...65_535).contains(low), low <= high {
                    ports.append(low...min(high, 65_535))
                }
            }
        }
        allowedPorts = ports
        topologyPeers = manifest.topologyPeers.map { $0.lowercased() }
    }

    /// The first rule that decides the request; `nil` when none does.
    func prediction(domain: String, port: Int?, isConnect: Bool, client: FirewallClient) -> Prediction? {
        var isKnownElsewhere = false
        for compiled in rules {
            let rule = compiled.rule
            let matchesName = matches(compiled, domain: domain)
            if rule.protocol == "https" && !isConnect || rule.protocol == "http" && isConnect {
                if matchesName, rule.action == .allow { isKnownElsewhere = true }
                continue
            }
            let decides: Bool
            switch rule.aclName {
            case "!Safe_ports", "CONNECT !Safe_ports":
                decides = port.map { port in !allowedPorts.contains { $0.contains(port) } } ?? false
            case "from_api_proxy": decides = client == .apiProxy
            case "dlp_blocked": decides = false
            case "all": decides = true
            default: decides = matchesName
            }
            guard decides else { continue }
            let isAllowed = rule.action == .allow
            return Prediction(
                rule: rule.id, isAllowed: isAllowed,
                cause: isAllowed ? nil : cause(of: rule, isKnownForOtherProtocol: isKnownElsewhere))
        }
        return nil
    }

    private func cause(of rule: PolicyManifest.Rule, isKnownForOtherProtocol: Bool) -> DenialCause {
        if rule.aclName.hasSuffix("!Safe_ports") { return .port }
        if rule.id.hasPrefix("deny-raw-ip") { return .rawAddress }
        if rule.id.hasPrefix("deny-blocked") { return .blockList }
        return isKnownForOtherProtocol ? .protocol : .domain
    }

    private func matches(_ compiled: CompiledRule, domain: String) -> Bool {
        if let patterns = compiled.patterns { return patterns.contains { $0.matches(domain) } }
        return compiled.rule.domains.contains { FirewallPolicyReplay.plain($0.lowercased(), matches: domain) }
    }

    /// Squid's `dstdomain`: `.d` is d and every subdomain, a name without dot in front only itself.
    static func plain(_ entry: String, matches domain: String) -> Bool {
        if entry.hasPrefix(".") { return domain == entry.dropFirst() || domain.hasSuffix(entry) }
        return domain == entry
    }
}
