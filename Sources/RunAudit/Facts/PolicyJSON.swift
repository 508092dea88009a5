import GuardEngine
import LogParsing

/// Reads guard policies as the gateway logs them.
struct PolicyJSON {
    private let reader = JSONReader()

    /// - Returns: `nil` for anything but an object with an `allow-only` or `write-sink` policy, in either
    ///   spelling; keys the audit has no use for are ignored.
    func policy(_ text: String) -> GuardPolicy? {
        let bytes = Array(text.utf8)
        return (try? reader.withDocument(bytes.span) { PolicyJSON.policy($0) }) ?? nil
    }

    private static func policy(_ document: JSONValue) -> GuardPolicy? {
        if let body = document["allow-only"] { return allowOnly(body) }
        if let body = document["allowonly"] { return allowOnly(body) }
        if let body = document["write-sink"] { return writeSink(body) }
        if let body = document["writesink"] { return writeSink(body) }
        // Early gateways logged the body of an allow-only policy alone; without `repos` it is no policy.
        return allowOnly(document)
    }

    private static func writeSink(_ body: JSONValue) -> GuardPolicy {
        .writeSink(
            WriteSinkPolicy(
                accept: body["accept"]?.stringArray ?? [], visibility: body["sink-visibility"]?.string))
    }

    private static func allowOnly(_ body: JSONValue) -> GuardPolicy? {
        guard let repos = body["repos"] else { return nil }
        let scope: RepositoryScope
        if let patterns = repos.stringArray {
            // A list the gateway itself would refuse is no policy: without its entries all data would be out of scope.
            guard !patterns.isEmpty, patterns.count == repos.count else { return nil }
            scope = .patterns(patterns)
        } else {
            switch repos.string?.lowercased() {
            case "all": scope = .all
            case "public": scope = .public
            default: return nil
            }
        }
        let level = (body["min-integrity"]?.string ?? body["integrity"]?.string).flatMap {
            IntegrityLevel(name: $0)
        }
        var policy = AllowOnlyPolicy(repositories: scope, minimumIntegrity: level)
        policy.blockedUsers = body["blocked-users"]?.stringArray ?? []
        policy.trustedUsers = body["trusted-users"]?.stringArray ?? []
        policy.refusalLabels = body["refusal-labels"]?.stringArray ?? []
        policy.approvalLabels = body["approval-labels"]?.stringArray ?? []
        return .allowOnly(policy)
    }
}
