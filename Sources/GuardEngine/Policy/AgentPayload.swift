/// What the host sends to `label_agent`: the last layer a policy passes before a guard sees it.
package struct AgentPayload: Sendable, Hashable {
    /// The object sent: the policy as it was given, but for refusal labels in one text, which become a list.
    package private(set) var value: PolicyValue

    /// Members of `allow-only` that are sent. The configuration accepts others (`tool-call-limits`,
    /// `promotion-label`, `demotion-label`), and a policy with one of those fails here: see
    /// ``HostGuardMismatch/settingRefusedByTransport(_:)``.
    package static let allowOnlyKeys = [
        "repos", "min-integrity", "integrity", "blocked-users", "refusal-labels", "approval-labels",
        "trusted-users",
        "endorsement-reactions", "disapproval-reactions", "disapproval-integrity", "endorser-min-integrity",
    ]

    /// A policy of the gateway with its configured trusted bots.
    ///
    /// - Throws: Errors of the layer ``PolicyLayer/transport``.
    package init(policy: HostPolicy, trustedBots: [String] = []) throws(PolicyFailure) {
        try self.init(policy.transport, trustedBots: trustedBots)
    }

    /// A policy as it stands, e.g. of the proxy, which sends what it was given.
    ///
    /// - Parameters:
    ///   - policy: An object, or a text that holds one.
    ///   - trustedBots: Added when there are any.
    ///   - parse: Reads a text as JSON; `nil` for what is none.
    /// - Throws: Errors of the layer ``PolicyLayer/transport``. Where a policy breaks several rules, which one the
    ///   gateway names first is known in outline only.
    package init(
        _ policy: PolicyValue, trustedBots: [String] = [], parse: (String) -> PolicyValue? = { _ in nil }
    ) throws(PolicyFailure) {
        var payload = policy
        if let text = policy.text {
            guard let parsed = parse(text) else { throw PolicyFailure(.transportShape) }
            payload = parsed
        }
        guard var members = payload.uniqueMembers else { throw PolicyFailure(.transportShape) }
        if !trustedBots.isEmpty {
            members.removeAll { Bytewise.equal($0.name, "trusted-bots") }
            members.append(PolicyMember("trusted-bots", .strings(trustedBots)))
        }
        try AgentPayload.checkKeys(members)
        for index in members.indices where HostPolicy.allowOnlyNames.contains(members[index].name) {
            members[index].value = try AgentPayload.checkedAllowOnly(members[index].value)
        }
        if let bots = PolicyValue.object(members)["trusted-bots"] { try AgentPayload.checkTrustedBots(bots) }
        value = .object(members)
    }

    /// A policy without `allow-only` beside the envelope of old adapters breaks two rules, and either may be named.
    private static func checkKeys(_ members: [PolicyMember]) throws(PolicyFailure) {
        var errors: [PolicyError] = []
        if members.contains(where: { Bytewise.equal($0.name, "policy") }) { errors.append(.outdatedEnvelope) }
        if !members.contains(where: { HostPolicy.allowOnlyNames.contains($0.name) }) {
            errors.append(.transportAllowOnlyMissing)
        }
        let known = HostPolicy.allowOnlyNames + ["trusted-bots", "policy"]
        errors += members.filter { !known.contains($0.name) }.map { .transportKey($0.name) }
        if let failure = PolicyFailure(firstOf: errors) { throw failure }
    }

    private static func checkedAllowOnly(_ value: PolicyValue) throws(PolicyFailure) -> PolicyValue {
        guard var members = value.uniqueMembers else { throw PolicyFailure(.transportShape) }
        let unknown = members.filter { !allowOnlyKeys.contains($0.name) }
        if let failure = PolicyFailure(firstOf: unknown.map { .transportAllowOnlyKey($0.name) }) {
            throw failure
        }
        guard let repos = value["repos"], let level = value["min-integrity"] ?? value["integrity"] else {
            throw PolicyFailure(.transportMissingFields)
        }
        do { _ = try NormalizedPolicy.scopes(repos) } catch { throw PolicyFailure(.transportRepos) }
        try check(level: level, "min-integrity")
        for field in ["disapproval-integrity", "endorser-min-integrity"] {
            if let level = value[field] { try check(level: level, field) }
        }
        for index in members.indices {
            guard let list = PolicyList(rawValue: members[index].name) else { continue }
            if list == .refusalLabels, let text = members[index].value.text {
                members[index].value = .strings(HostAllowOnly.labels(in: text))
            }
            guard let entries = members[index].value.elements else {
                throw PolicyFailure(.transportList(field: list.rawValue))
            }
            if entries.contains(where: { isBlank($0) }) {
                throw PolicyFailure(.transportEntry(field: list.rawValue))
            }
            if list == .refusalLabels {
                members[index].value = .strings(entries.compactMap { $0.text }.map(Bytewise.trimmed))
            }
        }
        return .object(members)
    }

    private static func check(level: PolicyValue, _ field: String) throws(PolicyFailure) {
        guard let text = level.text, HostLevel.level(text) != nil else {
            throw PolicyFailure(.transportLevel(field: field))
        }
    }

    private static func checkTrustedBots(_ bots: PolicyValue) throws(PolicyFailure) {
        guard let entries = bots.elements else { throw PolicyFailure(.trustedBotsType) }
        if entries.isEmpty { throw PolicyFailure(.trustedBotsEmpty) }
        if entries.contains(where: { isBlank($0) }) {
            throw PolicyFailure(.transportEntry(field: "trusted-bots"))
        }
    }

    private static func isBlank(_ value: PolicyValue) -> Bool {
        value.text.map { Bytewise.trimmed($0).isEmpty } ?? true
    }
}
