/// An `allow-only` policy after validation: a copy for display. Guards get the policy as it was parsed, in its own
/// order and spelling.
package struct NormalizedPolicy: Sendable, Hashable {
    /// `all`, `public` or `scoped`.
    package var scopeKind: String
    /// Scopes of `scoped` in byte order.
    package var scopes: [String]
    package var minIntegrity: IntegrityLevel
    package var toolCallLimits: [ToolCallLimit]
    /// Entries trimmed, each once whatever its case, in the order and case of its first occurrence; reactions in
    /// upper case.
    package var lists: [PolicyList: [String]]
    /// `nil` when absent or blank.
    package var disapprovalIntegrity: IntegrityLevel?
    package var endorserMinIntegrity: IntegrityLevel?
    /// Trimmed.
    package var promotionLabel: String
    package var demotionLabel: String

    /// Validates a policy; the first error in the order of the fields below is the one reported: minimum integrity,
    /// limits, lists, other levels, and repositories last.
    ///
    /// - Throws: Errors of the layer ``PolicyLayer/validation``.
    package init(_ policy: HostAllowOnly) throws(PolicyFailure) {
        guard let level = HostLevel.level(policy.minIntegrity) else {
            throw PolicyFailure(.level(field: "allow-only.min-integrity"))
        }
        minIntegrity = level
        let negative = policy.toolCallLimits.filter { $0.limit < 0 }
        if let failure = PolicyFailure(firstOf: negative.map { .negativeToolCallLimit(tool: $0.tool) }) {
            throw failure
        }
        toolCallLimits = policy.toolCallLimits
        lists = [:]
        for list in PolicyList.allCases {
            if let entries = policy.lists[list], !entries.isEmpty {
                lists[list] = try NormalizedPolicy.entries(entries, of: list)
            }
        }
        disapprovalIntegrity = try NormalizedPolicy.level(
            policy.disapprovalIntegrity, "allow-only.disapproval-integrity")
        endorserMinIntegrity = try NormalizedPolicy.level(
            policy.endorserMinIntegrity, "allow-only.endorser-min-integrity")
        promotionLabel = Bytewise.trimmed(policy.promotionLabel)
        demotionLabel = Bytewise.trimmed(policy.demotionLabel)
        (scopeKind, scopes) = try NormalizedPolicy.scopes(policy.repos)
    }

    private static func entries(_ entries: [String], of list: PolicyList) throws(PolicyFailure) -> [String] {
        var seen: Set<ExactText> = []
        var result: [String] = []
        for entry in entries {
            let text = Bytewise.trimmed(entry)
            if text.isEmpty { throw PolicyFailure(.blankEntry(field: "allow-only." + list.rawValue)) }
            // The gateway folds all of Unicode here; only ASCII differs in what GitHub allows.
            if seen.insert(ExactText(Bytewise.folded(text))).inserted {
                result.append(list.isReactions ? Bytewise.uppercased(text) : text)
            }
        }
        return result
    }

    private static func level(_ text: String, _ field: String) throws(PolicyFailure) -> IntegrityLevel? {
        if Bytewise.trimmed(text).isEmpty { return nil }
        guard let level = HostLevel.level(text) else { throw PolicyFailure(.level(field: field)) }
        return level
    }

    /// Kind and scopes of a `repos` value.
    static func scopes(_ repos: PolicyValue) throws(PolicyFailure) -> (kind: String, scopes: [String]) {
        switch repos {
        case .string(let text):
            let kind = Bytewise.folded(Bytewise.trimmed(text))
            guard kind == "all" || kind == "public" else { throw PolicyFailure(.reposString) }
            return (kind, [])
        case .array(let elements):
            if elements.isEmpty { throw PolicyFailure(.reposEmpty) }
            var seen: Set<ExactText> = []
            var result: [String] = []
            for element in elements {
                guard let text = element.text else { throw PolicyFailure(.reposElement) }
                let scope = Bytewise.trimmed(text)
                if scope.isEmpty { throw PolicyFailure(.blankEntry(field: "allow-only.repos")) }
                if !HostScope.isRepositoryScope(scope) { throw PolicyFailure(.reposScope(scope)) }
                if !seen.insert(ExactText(scope)).inserted { throw PolicyFailure(.reposDuplicate) }
                result.append(scope)
            }
            return ("scoped", result.sorted(by: Bytewise.precedes))
        default: throw PolicyFailure(.reposType)
        }
    }
}

/// Integrity levels as the host reads them.
enum HostLevel {
    /// The four levels, trimmed, ASCII case ignored; the names of early guards are not accepted.
    static func level(_ text: String) -> IntegrityLevel? {
        let name = Bytewise.folded(Bytewise.trimmed(text))
        return IntegrityLevel.allCases.first { Bytewise.equal($0.name, name) }
    }
}

/// Scopes as the host spells them: lower-case letters, digits, `_` and `-`, so no dots and no capitals.
enum HostScope {
    /// Bytes of an owner's name at most.
    static let maximumOwner = 39
    /// Bytes of a repository's name at most.
    static let maximumRepository = 100

    /// `owner/*`, `owner/repo` or `owner/re*`.
    static func isRepositoryScope(_ text: String) -> Bool {
        guard let (owner, repository) = Bytewise.cut(text, at: UInt8(ascii: "/")), isOwner(owner) else {
            return false
        }
        if repository == "*" { return true }
        let name =
            repository.utf8.last == UInt8(ascii: "*") ? repository.utf8.dropLast() : repository.utf8[...]
        return isToken(name, maximum: maximumRepository)
    }

    static func isOwner(_ text: String) -> Bool { isToken(text.utf8[...], maximum: maximumOwner) }

    private static func isToken(_ bytes: String.UTF8View.SubSequence, maximum: Int) -> Bool {
        (1...maximum).contains(bytes.count)
            && bytes.allSatisfy {
                switch $0 {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
                    UInt8(ascii: "_"), UInt8(ascii: "-"):
                    true
                default: false
                }
            }
    }
}

extension HostWriteSink {
    /// Checks the values.
    ///
    /// - Throws: Errors of the layer ``PolicyLayer/validation``.
    package func validate() throws(PolicyFailure) {
        if accept.isEmpty { throw PolicyFailure(.acceptEmpty) }
        if !sinkVisibility.isEmpty, SinkVisibility(sinkVisibility) == nil {
            throw PolicyFailure(.sinkVisibility(sinkVisibility))
        }
        let entries = accept.map(Bytewise.trimmed)
        if entries.count == 1, entries[0] == Label.wildcard { return }
        var seen: Set<ExactText> = []
        for entry in entries {
            if entry.isEmpty { throw PolicyFailure(.blankEntry(field: "write-sink.accept")) }
            if entry == Label.wildcard { throw PolicyFailure(.acceptWildcardMixed) }
            try HostWriteSink.checkSyntax(entry)
            if !seen.insert(ExactText(entry)).inserted { throw PolicyFailure(.acceptDuplicate) }
        }
    }

    private static func checkSyntax(_ entry: String) throws(PolicyFailure) {
        var scope = entry
        // A colon in front of everything is no prefix, and no scope either.
        if let (prefix, rest) = Bytewise.cut(entry, at: UInt8(ascii: ":")), !prefix.isEmpty {
            guard ["private", "public", "internal"].contains(where: { Bytewise.equal($0, prefix) }) else {
                throw PolicyFailure(.acceptPrefix(entry: entry, prefix: prefix))
            }
            scope = rest
        }
        if !HostScope.isRepositoryScope(scope), !HostScope.isOwner(scope) {
            throw PolicyFailure(.acceptScope(entry: entry, scope: scope))
        }
    }
}

extension HostPolicy {
    /// Checks the values of either policy.
    ///
    /// - Throws: Errors of the layer ``PolicyLayer/validation``.
    package func validate() throws(PolicyFailure) {
        switch self {
        case .allowOnly(let policy): _ = try NormalizedPolicy(policy)
        case .writeSink(let policy): try policy.validate()
        }
    }

    /// The policy in the terms of the audit, from validated values.
    ///
    /// - Throws: Errors of the layer ``PolicyLayer/validation``.
    package func guardPolicy() throws(PolicyFailure) -> GuardPolicy {
        switch self {
        case .allowOnly(let policy):
            let normalized = try NormalizedPolicy(policy)
            let scope: RepositoryScope =
                switch normalized.scopeKind {
                case "all": .all
                case "public": .public
                default: .patterns(normalized.scopes)
                }
            var result = AllowOnlyPolicy(
                repositories: scope, minimumIntegrity: normalized.minIntegrity)
            result.blockedUsers = normalized.lists[.blockedUsers] ?? []
            result.trustedUsers = normalized.lists[.trustedUsers] ?? []
            result.refusalLabels = normalized.lists[.refusalLabels] ?? []
            result.approvalLabels = normalized.lists[.approvalLabels] ?? []
            return .allowOnly(result)
        case .writeSink(let policy):
            try policy.validate()
            return .writeSink(
                WriteSinkPolicy(
                    accept: policy.accept,
                    visibility: policy.sinkVisibility.isEmpty ? nil : policy.sinkVisibility))
        }
    }
}
