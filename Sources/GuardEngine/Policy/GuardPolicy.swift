/// A guard policy: what an agent may see (`allow-only`) or where its writes may go (`write-sink`).
package enum GuardPolicy: Sendable, Hashable {
    case allowOnly(AllowOnlyPolicy)
    case writeSink(WriteSinkPolicy)
}

/// Restricts reads to repositories and a minimum integrity.
package struct AllowOnlyPolicy: Sendable, Hashable {
    package var repositories: RepositoryScope
    package var minimumIntegrity: IntegrityLevel?
    package var blockedUsers: [String] = []
    package var trustedUsers: [String] = []
    package var refusalLabels: [String] = []
    package var approvalLabels: [String] = []

    package init(repositories: RepositoryScope, minimumIntegrity: IntegrityLevel?) {
        self.repositories = repositories
        self.minimumIntegrity = minimumIntegrity
    }
}

/// Restricts where data may be written.
package struct WriteSinkPolicy: Sendable, Hashable {
    /// Accepted secrecy tags; `*` accepts all.
    package var accept: [String]
    package var visibility: String?

    package init(accept: [String], visibility: String? = nil) {
        self.accept = accept
        self.visibility = visibility
    }
}

/// Which repositories a policy lets an agent read.
package enum RepositoryScope: Sendable, Hashable {
    case all
    case `public`
    /// `owner/*`, `owner/repo` or `owner/prefix*`.
    case patterns([String])

    /// Whether `repository` (`owner/repo`) is inside the scope.
    ///
    /// Owner and repository are compared ASCII case-insensitively, prefixes case-sensitively, as the guard does.
    ///
    /// - Returns: `nil` when the scope does not decide by name (`public`).
    package func contains(repository: String) -> Bool? {
        switch self {
        case .all: return true
        case .public: return nil
        case .patterns(let patterns):
            guard let slash = repository.firstIndex(of: "/") else { return false }
            let owner = repository[..<slash]
            let name = repository[repository.index(after: slash)...]
            return patterns.contains { RepositoryScope.pattern($0, matchesOwner: owner, name: name) }
        }
    }

    private static func pattern(_ pattern: String, matchesOwner owner: Substring, name: Substring) -> Bool {
        guard let slash = pattern.firstIndex(of: "/"), pattern[..<slash].lowercased() == owner.lowercased()
        else {
            return false
        }
        let wanted = pattern[pattern.index(after: slash)...]
        if wanted.hasSuffix("*") { return name.hasPrefix(wanted.dropLast()) }
        return wanted.lowercased() == name.lowercased()
    }
}
