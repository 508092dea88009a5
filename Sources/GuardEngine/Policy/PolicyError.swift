/// The layers a policy passes on the host before a guard sees it.
package enum PolicyLayer: Sendable, Hashable, CaseIterable {
    /// Reading the configured object.
    case parsing
    /// Checking the values. The normalised copy made here is for display alone.
    case validation
    /// Checking what is about to be sent to the guard.
    case transport
}

/// Why the host refuses a policy.
package enum PolicyError: Error, Sendable, Hashable {
    // MARK: Parsing

    /// Neither an object nor what a server's policy may be instead.
    case notAnObject
    case unsupportedField(String)
    case noPolicy
    case bothPolicies
    case unsupportedAllowOnlyField(String)
    /// A value of the wrong type.
    case undecodable(field: String)
    case missingRepos
    case missingMinIntegrity
    /// A server's policy in none of the forms it may have.
    case unrecognisedServerPolicy

    // MARK: Validation

    case reposString
    case reposEmpty
    case reposElement
    case reposScope(String)
    case reposDuplicate
    case reposType
    /// No level, in the field of that full name.
    case level(field: String)
    /// An empty entry in the list of that full name.
    case blankEntry(field: String)
    case negativeToolCallLimit(tool: String)
    case acceptEmpty
    case sinkVisibility(String)
    case acceptWildcardMixed
    case acceptDuplicate
    case acceptPrefix(entry: String, prefix: String)
    case acceptScope(entry: String, scope: String)

    // MARK: Transport

    /// No object, or no object in `allow-only`.
    case transportShape
    case outdatedEnvelope
    case transportAllowOnlyMissing
    case transportKey(String)
    case transportAllowOnlyKey(String)
    case transportMissingFields
    case transportRepos
    case transportLevel(field: String)
    case transportList(field: String)
    case transportEntry(field: String)
    case trustedBotsType
    case trustedBotsEmpty

    package var layer: PolicyLayer {
        switch self {
        case .notAnObject, .unsupportedField, .noPolicy, .bothPolicies, .unsupportedAllowOnlyField,
            .undecodable,
            .missingRepos, .missingMinIntegrity, .unrecognisedServerPolicy:
            .parsing
        case .reposString, .reposEmpty, .reposElement, .reposScope, .reposDuplicate, .reposType, .level,
            .blankEntry,
            .negativeToolCallLimit, .acceptEmpty, .sinkVisibility, .acceptWildcardMixed, .acceptDuplicate,
            .acceptPrefix, .acceptScope:
            .validation
        case .transportShape, .outdatedEnvelope, .transportAllowOnlyMissing, .transportKey,
            .transportAllowOnlyKey,
            .transportMissingFields, .transportRepos, .transportLevel, .transportList, .transportEntry,
            .trustedBotsType, .trustedBotsEmpty:
            .transport
        }
    }

    private static let levels = "none, unapproved, approved, merged"

    /// The gateway's text, or what is known of it: see ``isTextWhole``.
    package var text: String {
        switch self {
        case .notAnObject: "json: cannot unmarshal"
        case .unsupportedField(let name): "policy contains unsupported field \(Bytewise.quoted(name))"
        case .noPolicy: "policy must include allow-only or write-sink"
        case .bothPolicies: "policy must include either allow-only or write-sink, not both"
        case .unsupportedAllowOnlyField(let name):
            "allow-only contains unsupported field \(Bytewise.quoted(name))"
        case .undecodable(let field): "invalid \(field): "
        case .missingRepos: "allow-only must include repos"
        case .missingMinIntegrity:
            PolicyError.configuration(
                "allow-only.min-integrity", "min-integrity",
                suggestion: "Specify the minimum integrity level (one of: \(PolicyError.levels))")
        case .unrecognisedServerPolicy: ""

        case .reposString: "allow-only.repos string must be 'all' or 'public'"
        case .reposEmpty: "allow-only.repos array must contain at least one scope"
        case .reposElement: "allow-only.repos array values must be strings"
        case .reposScope(let scope):
            "allow-only.repos scope \(Bytewise.quoted(scope)) is invalid; "
                + "expected owner/*, owner/repo, or owner/re*"
        case .reposDuplicate: "allow-only.repos must not contain duplicates"
        case .reposType:
            "allow-only.repos must be 'all', 'public', or a non-empty array of repo scope strings"
        case .level(let field): "\(field) must be one of: \(PolicyError.levels)"
        case .blankEntry(let field):
            PolicyError.configuration(
                field, PolicyError.name(field),
                suggestion: "Provide a non-empty value for \(PolicyError.name(field))")
        case .negativeToolCallLimit(let tool):
            "allow-only.tool-call-limits[\(Bytewise.quoted(tool))] must be >= 0"
        case .acceptEmpty: "write-sink.accept must contain at least one entry"
        case .sinkVisibility(let value):
            "write-sink.sink-visibility must be one of: public, private, internal; got \(Bytewise.quoted(value))"
        case .acceptWildcardMixed: "write-sink.accept wildcard \"*\" must be the only entry"
        case .acceptDuplicate: "write-sink.accept must not contain duplicates"
        case .acceptPrefix(let entry, let prefix):
            "write-sink.accept entry \(Bytewise.quoted(entry)) is invalid: "
                + "visibility prefix must be private, public, or internal; got \(Bytewise.quoted(prefix))"
        case .acceptScope(let entry, let scope):
            "write-sink.accept entry \(Bytewise.quoted(entry)) is invalid: "
                + "scope \(Bytewise.quoted(scope)) is invalid; expected owner, owner/*, owner/repo, or owner/re*"

        case .transportShape: "invalid guard policy transport shape"
        case .outdatedEnvelope:
            "gateway policy adapter is outdated: "
                + "remove legacy envelope key policy before calling label_agent"
        case .transportAllowOnlyMissing: "label_agent policy must use top-level allow-only object"
        case .transportKey(let name):
            "invalid guard policy transport shape: unexpected key \(Bytewise.quoted(name))"
        case .transportAllowOnlyKey(let name):
            "invalid guard policy transport shape: unexpected allow-only key \(Bytewise.quoted(name))"
        case .transportMissingFields:
            "invalid guard policy transport shape: "
                + "missing required fields repos and/or min-integrity in allow-only object"
        case .transportRepos:
            "invalid repos value: expected all, public, or non-empty array of scoped strings"
        case .transportLevel(let field): "\(field) must be one of: \(PolicyError.levels)"
        case .transportList(let field): "invalid \(field) value: expected array of strings"
        case .transportEntry(let field): "invalid \(field) value: each entry must be a non-empty string"
        case .trustedBotsType: "invalid trusted-bots value: expected non-empty array of strings"
        case .trustedBotsEmpty: "invalid trusted-bots value: must be a non-empty array when present"
        }
    }

    /// Whether ``text`` is all the gateway says. Where it is not, the gateway's text contains ours: the rest comes
    /// from its JSON decoder, or is not known.
    package var isTextWhole: Bool {
        switch self {
        case .notAnObject, .undecodable, .unrecognisedServerPolicy, .transportShape,
            .transportAllowOnlyMissing:
            false
        default: true
        }
    }

    private static func configuration(_ field: String, _ name: String, suggestion: String) -> String {
        "Configuration error at \(field): \(name) is required\nSuggestion: \(suggestion)"
    }

    /// The last part of a full name such as `allow-only.blocked-users`.
    private static func name(_ field: String) -> String {
        Bytewise.cut(field, at: UInt8(ascii: "."))?.tail ?? field
    }
}

/// A refused policy.
package struct PolicyFailure: Error, Sendable, Hashable {
    /// The first error in the order of the members.
    package var error: PolicyError
    /// What the gateway may complain about instead: it goes through the members of an object in random order and
    /// stops at the first error.
    package var alternatives: [PolicyError]

    package init(_ error: PolicyError, alternatives: [PolicyError] = []) {
        self.error = error
        self.alternatives = alternatives
    }

    /// - Parameter errors: In the order of the members.
    init?(firstOf errors: [PolicyError]) {
        guard let first = errors.first else { return nil }
        self.init(first, alternatives: Array(errors.dropFirst()))
    }

    /// Whether a text of the gateway can be about this failure.
    package func matches(_ logged: String) -> Bool {
        ([error] + alternatives).contains { error in
            error.isTextWhole
                ? Bytewise.equal(error.text, logged) : PolicyFailure.contains(logged, error.text)
        }
    }

    private static func contains(_ text: String, _ part: String) -> Bool {
        let text = text.utf8
        let part = part.utf8
        // The parts are short constants with little repetition. Nothing is known of an empty one.
        return !part.isEmpty && text.indices.contains { text[$0...].starts(with: part) }
    }
}
