import Findings

/// `policy-manifest.json` of the firewall: its rules in evaluation order, version 1.
///
/// Not every rule of the running Squid is in it (SSL-bump URL rules, exceptions for artifact hosts).
package struct PolicyManifestDocument: DocumentFormat {
    package static let descriptor = FormatDescriptor(
        kind: .policyManifest,
        summary: "firewall policy manifest",
        paths: ["sandbox/firewall/audit/policy-manifest.json", "policy-manifest.json"],
        sniff: { head in
            guard head.hasJSONPrefix("{"), head.contains("\"rules\"") else { return .no }
            return head.contains("\"aclName\"") || head.contains("\"dangerousPorts\"") ? .yes : .no
        },
        makeParser: { _ in DocumentParser(PolicyManifestDocument()) })

    /// The version this parser knows.
    private static let version = 1

    package init() {}

    package mutating func parse(_ document: JSONValue, into sink: some RecordSink) -> LineVerdict {
        guard let version = document["version"]?.lenientInteger else {
            return .rejected(reason: "no version")
        }
        guard version == PolicyManifestDocument.version else {
            return .unknown(kind: "policy-manifest version \(version)")
        }
        guard let list = document["rules"], list.kind == .array else { return .rejected(reason: "no rules") }

        var rules: [PolicyManifest.Rule] = []
        var position = 0
        list.forEachElement { element in
            position += 1
            guard let rule = PolicyManifestDocument.rule(element, position: position) else { return }
            rules.append(rule)
        }
        let unreadable = position - rules.count
        // Stable: rules of the same order stay as listed.
        let sorted = rules.enumerated()
            .sorted { ($0.element.order, $0.offset) < ($1.element.order, $1.offset) }
            .map(\.element)
        var manifest = PolicyManifest(
            version: version, generatedAt: document["generatedAt"]?.timestamp, rules: sorted)
        manifest.unreadableRules = unreadable
        var ports: [Int] = []
        document["dangerousPorts"]?.forEachElement { if let port = $0.lenientInteger { ports.append(port) } }
        manifest.dangerousPorts = ports
        manifest.dnsServers = document["dnsServers"]?.stringArray ?? []
        manifest.isSSLBumpEnabled = document["sslBumpEnabled"]?.boolean ?? false
        manifest.isDLPEnabled = document["dlpEnabled"]?.boolean ?? false
        manifest.isHostAccessEnabled = document["hostAccessEnabled"]?.boolean ?? false
        manifest.allowHostPorts = document["allowHostPorts"]?.identifier
        manifest.topologyPeers = document["topologyPeers"]?.stringArray ?? []
        manifest.isTLSSNIGuardEnabled = document["tlsSniGuardEnabled"]?.boolean ?? false
        manifest.networkSubnet = document["networkSubnet"]?.filledString
        sink.receive(.policyManifest(manifest), at: LinePosition(line: 1, offset: 0))
        return unreadable == 0 ? .parsed : .unknown(kind: "policy rule")
    }

    private static func rule(_ element: JSONValue, position: Int) -> PolicyManifest.Rule? {
        guard let id = element["id"]?.filledString,
            let action = element["action"]?.string.flatMap(PolicyManifest.Rule.Action.init(rawValue:)),
            let acl = element["aclName"]?.string(limit: 1024)
        else { return nil }
        let scope = element["protocol"]?.string ?? "both"
        guard ["http", "https", "both"].contains(scope) else { return nil }
        return PolicyManifest.Rule(
            id: id, order: element["order"]?.lenientInteger ?? position, action: action, aclName: acl,
            protocol: scope, domains: element["domains"]?.stringArray ?? [],
            description: element["description"]?.string(limit: 4096) ?? "")
    }
}
