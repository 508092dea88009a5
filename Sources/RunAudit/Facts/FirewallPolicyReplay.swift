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
        /// Names that match themselves, lower case.
        var names: Set<String> = []
        /// Names that match themselves and every subdomain, without the dot in front.
        var parents: Set<String> = []
        var patterns: [DomainPattern] = []
        /// There are patterns that were not understood: what they match is not known.
        var isIncomplete = false
    }

    /// A name longer than any domain name matches no pattern.
    private static let maximumDomain = 255

    private let rules: [CompiledRule]
    private let allowedPorts: [ClosedRange<Int>]
    /// Steps it takes at most to match one byte of a name against every pattern.
    let cost: Int

    init(_ manifest: PolicyManifest) {
        rules = manifest.rules.map { FirewallPolicyReplay.compile($0) }
        cost = rules.reduce(0) { $0 + $1.patterns.reduce(0) { $0 + $1.length } }
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
    }

    private static func compile(_ rule: PolicyManifest.Rule) -> CompiledRule {
        var compiled = CompiledRule(rule: rule)
        let isPattern =
            rule.aclName.utf8Span.span.contains("regex") || rule.aclName.hasPrefix("dst_ipv")
            || rule.domains.contains { domain in domain.utf8.contains { isMeta($0) } }
        for domain in rule.domains {
            if !isPattern {
                let name = domain.lowercased()
                if name.hasPrefix(".") {
                    compiled.parents.insert(String(name.dropFirst()))
                } else {
                    compiled.names.insert(name)
                }
            } else if let pattern = DomainPattern(domain) {
                compiled.patterns.append(pattern)
            } else {
                compiled.isIncomplete = true
            }
        }
        return compiled
    }

    private static func isMeta(_ byte: UInt8) -> Bool { "^$[]()|+?\\".utf8.contains(byte) }

    /// The first rule that decides the request; `nil` when none does, or when a rule before it cannot be judged.
    func prediction(domain: String, port: Int?, isConnect: Bool, client: FirewallClient) -> Prediction? {
        var isKnownElsewhere = false
        for compiled in rules {
            let rule = compiled.rule
            let matchesName = FirewallPolicyReplay.matches(compiled, domain: domain)
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
            guard decides else {
                if compiled.isIncomplete { return nil }
                continue
            }
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

    private static func matches(_ rule: CompiledRule, domain: String) -> Bool {
        if rule.names.contains(domain) || isInside(rule.parents, domain) { return true }
        guard domain.utf8.count <= maximumDomain else { return false }
        return rule.patterns.contains { $0.matches(domain) }
    }

    /// Squid's `dstdomain`: `.d` is d and every subdomain, a name without dot in front only itself.
    private static func isInside(_ parents: Set<String>, _ domain: String) -> Bool {
        guard !parents.isEmpty, domain.utf8.count <= maximumDomain else { return false }
        var rest = Substring(domain)
        while true {
            if parents.contains(String(rest)) { return true }
            guard let dot = rest.utf8.firstIndex(of: UInt8(ascii: ".")) else { return false }
            rest = rest[rest.utf8.index(after: dot)...]
        }
    }
}
