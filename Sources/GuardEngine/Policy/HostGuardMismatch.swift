/// What the host takes for a good policy and the GitHub guard does not, or the other way round.
package enum HostGuardMismatch: Sendable, Hashable {
    /// The host accepts "all" and "public" trimmed and in any case; the guard compares exactly. `label_agent` fails,
    /// and with it every call.
    case reposSpelling(String)
    /// The host accepts `integrity` for `min-integrity`; the guard does not. Only a policy sent as it stands arrives
    /// so, as the proxy sends it: the gateway writes the canonical name.
    case integrityAlias
    /// `allowonly` passes the host's last check, and the guard does not know it. As with ``integrityAlias``.
    case allowOnlyAlias
    /// A setting the configuration accepts and the host's last check refuses (`tool-call-limits`, `promotion-label`,
    /// `demotion-label`): a policy with it never reaches the guard, although the guard knows the two labels.
    case settingRefusedByTransport(String)
    /// A scope with capitals or dots, which the host refuses and the guard accepts. A repository such as
    /// `acme/my.site` can be covered by a wider scope only.
    case scopeRefusedByHost(String)

    /// The mismatches a policy of the gateway runs into, in the order of its fields.
    package static func found(in policy: HostPolicy) -> [HostGuardMismatch] {
        guard case .allowOnly(let body) = policy else { return [] }
        var result = repos(body.repos)
        for (name, isSet) in [
            ("tool-call-limits", !body.toolCallLimits.isEmpty),
            ("promotion-label", !body.promotionLabel.isEmpty),
            ("demotion-label", !body.demotionLabel.isEmpty),
        ] where isSet {
            result.append(.settingRefusedByTransport(name))
        }
        return result
    }

    /// The mismatches of a policy that is sent as it stands.
    package static func found(inTransport value: PolicyValue) -> [HostGuardMismatch] {
        var result: [HostGuardMismatch] = []
        if value["allow-only"] == nil, value["allowonly"] != nil { result.append(.allowOnlyAlias) }
        guard let body = value["allow-only"] ?? value["allowonly"] else { return result }
        if let value = body["repos"] { result += repos(value) }
        if body["min-integrity"] == nil, body["integrity"] != nil { result.append(.integrityAlias) }
        for name in ["tool-call-limits", "promotion-label", "demotion-label"] where body[name] != nil {
            result.append(.settingRefusedByTransport(name))
        }
        return result
    }

    private static func repos(_ value: PolicyValue) -> [HostGuardMismatch] {
        switch value {
        case .string(let text):
            let kind = Bytewise.folded(Bytewise.trimmed(text))
            guard kind == "all" || kind == "public", !Bytewise.equal(kind, text) else { return [] }
            return [.reposSpelling(text)]
        case .array(let elements):
            return elements.compactMap { $0.text }.filter { scope in
                !HostScope.isRepositoryScope(Bytewise.trimmed(scope)) && isScopeOfGuard(scope)
            }.map(HostGuardMismatch.scopeRefusedByHost)
        default: return []
        }
    }

    /// An owner, a slash, and a repository without slash whose one asterisk is its end.
    private static func isScopeOfGuard(_ text: String) -> Bool {
        guard let (owner, repository) = Bytewise.cut(Bytewise.trimmed(text), at: UInt8(ascii: "/")) else {
            return false
        }
        let bytes = repository.utf8
        let asterisks = bytes.count { $0 == UInt8(ascii: "*") }
        return !owner.isEmpty && !bytes.contains(UInt8(ascii: "/"))
            && (asterisks == 0 || asterisks == 1 && bytes.last == UInt8(ascii: "*"))
    }
}

/// A guard's scope kind as the host shows it: in lower case, although the guard answers `Repo`.
package enum ScopeKindText {
    package static func displayed(_ guardText: String) -> String { Bytewise.folded(guardText) }
}
