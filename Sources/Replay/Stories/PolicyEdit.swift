package import GuardEngine

/// A change of one setting of an `allow-only` or `write-sink` policy.
package enum PolicyEdit: Sendable, Hashable {
    case minIntegrity(String)
    /// `all`, `public`, or scopes.
    case repos([String])
    case addRepos([String])
    case addTo(PolicyList, [String])
    case removeFrom(PolicyList, [String])
    case setList(PolicyList, [String])
    /// More tags that a write-sink accepts.
    case accept([String])

    /// The changed policy; other members stay as they are. A policy of the other kind is not changed.
    package func applied(to policy: PolicyValue) -> PolicyValue {
        guard let members = policy.members else { return policy }
        // Early gateways logged the body of a policy alone.
        if policy["repos"] != nil { return body(policy) }
        return .object(
            members.map { member in
                let name = Bytewise.folded(member.name)
                let isAllowOnly = name == "allow-only" || name == "allowonly"
                let isSink = name == "write-sink" || name == "writesink"
                guard isAllowOnly || isSink, isSink == isAboutSinks else { return member }
                return PolicyMember(member.name, body(member.value))
            })
    }

    private var isAboutSinks: Bool {
        if case .accept = self { true } else { false }
    }

    private func body(_ value: PolicyValue) -> PolicyValue {
        switch self {
        case .minIntegrity(let level):
            return PolicyEdit.set(
                value["integrity"] != nil && value["min-integrity"] == nil ? "integrity" : "min-integrity",
                .string(level), in: value)
        case .repos(let repos):
            return PolicyEdit.set("repos", PolicyEdit.scope(repos), in: value)
        case .addRepos(let repos):
            guard let known = value["repos"]?.elements else { return value }
            let texts = known.compactMap { $0.text }
            return PolicyEdit.set(
                "repos", .strings(texts + repos.filter { !texts.contains($0) }), in: value)
        case .addTo(let list, let entries):
            let known = PolicyEdit.entries(list, in: value)
            return PolicyEdit.set(
                list.rawValue, .strings(known + entries.filter { !known.contains($0) }), in: value)
        case .removeFrom(let list, let entries):
            let gone = Set(entries.map(Bytewise.folded))
            let left = PolicyEdit.entries(list, in: value).filter { !gone.contains(Bytewise.folded($0)) }
            return left.isEmpty
                ? PolicyEdit.set(list.rawValue, nil, in: value)
                : PolicyEdit.set(list.rawValue, .strings(left), in: value)
        case .setList(let list, let entries):
            return PolicyEdit.set(list.rawValue, entries.isEmpty ? nil : .strings(entries), in: value)
        case .accept(let tags):
            let known = (value["accept"]?.elements ?? []).compactMap { $0.text }
            return PolicyEdit.set(
                "accept", .strings(known + tags.filter { !known.contains($0) }), in: value)
        }
    }

    /// The entries of a list; refusal labels may be one text with commas.
    static func entries(_ list: PolicyList, in body: PolicyValue) -> [String] {
        guard let value = body[list.rawValue] else { return [] }
        if let text = value.text {
            return Bytewise.split(text, at: [UInt8(ascii: ","), 10]).map(Bytewise.trimmed).filter {
                !$0.isEmpty
            }
        }
        return (value.elements ?? []).compactMap { $0.text }
    }

    private static func scope(_ repos: [String]) -> PolicyValue {
        if repos.count == 1, repos[0] == "all" || repos[0] == "public" { return .string(repos[0]) }
        return .strings(repos)
    }

    private static func set(_ name: String, _ value: PolicyValue?, in body: PolicyValue) -> PolicyValue {
        var members = (body.members ?? []).filter { !Bytewise.equal($0.name, name) }
        if let value { members.append(PolicyMember(name, value)) }
        return .object(members)
    }
}
