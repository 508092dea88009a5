import GuardEngine

/// The answers that guards got to their questions, as far as logs have them. Each reader goes through it by itself.
struct LookUpBook {
    enum Answer {
        case bytes([UInt8])
        case failed
    }

    /// A question about a user's permission, in lower case.
    struct PermissionKey: Hashable {
        var owner: String
        var repository: String
        var user: String
    }

    /// Answers that come from no backend.
    var permissions: [PermissionKey: [Answer]] = [:]
    private var answers: [[UInt8]: [Answer]] = [:]
    private var next: [[UInt8]: Int] = [:]
    /// Questions without an answer here, since this was last emptied.
    var missing: [Missing] = []
    /// What stands for an answer that is missing.
    var assumption = Assumption.failed

    /// A question without an answer.
    struct Missing {
        var text: String
        /// All there is to learn is whether a repository is private, or what a user may do.
        var isEnumerable: Bool
    }

    /// Answers between which every real one lies.
    enum Assumption: CaseIterable {
        case failed
        /// Repositories are public, users may read.
        case least
        /// Repositories are private, users administrate.
        case most
    }

    /// - Parameter arguments: In any spelling.
    static func key(tool: [UInt8], arguments: [UInt8]) -> [UInt8] {
        tool + [0] + (HostJSON.parse(arguments).map { HostJSON.text($0) } ?? arguments)
    }

    mutating func add(_ answer: Answer, forKey key: [UInt8]) { answers[key, default: []].append(answer) }

    func holds(_ key: [UInt8]) -> Bool { answers[key] != nil }

    /// Answers a question: with the next answer logged for it, then again with the last one.
    mutating func answer(_ question: GuardLookup) -> GuardLookupAnswer {
        let key = LookUpBook.key(tool: question.tool, arguments: question.arguments)
        guard let known = answers[key] ?? permissions(question), let last = known.indices.last else {
            let assumed = assumed(question)
            if missing.count < 20 {
                missing.append(
                    Missing(
                        text: String(decoding: question.tool, as: UTF8.self) + " "
                            + String(decoding: question.arguments.prefix(200), as: UTF8.self),
                        isEnumerable: assumed != nil))
            }
            if assumption != .failed, let assumed { return .result(assumed) }
            return .failed
        }
        let place = min(next[key] ?? 0, last)
        next[key] = place + 1
        switch known[place] {
        case .failed: return .failed
        case .bytes(let bytes) where bytes.count > question.capacity:
            // The gateway is asked again with a larger buffer and asks the backend again.
            next[key] = place
            return .tooSmall(required: UInt32(clamping: bytes.count))
        case .bytes(let bytes): return .result(bytes)
        }
    }

    private func permissions(_ question: GuardLookup) -> [Answer]? {
        guard !permissions.isEmpty, question.tool.elementsEqual("get_collaborator_permission".utf8),
            let value = HostJSON.parse(question.arguments), let owner = value["owner"]?.text,
            let repository = value["repo"]?.text, let user = value["username"]?.text
        else { return nil }
        return permissions[
            PermissionKey(
                owner: Bytewise.folded(owner), repository: Bytewise.folded(repository),
                user: Bytewise.folded(user))]
    }

    /// What the assumption says; `nil` for questions whose answers cannot be enumerated.
    private func assumed(_ question: GuardLookup) -> [UInt8]? {
        let isMost = assumption == .most
        let arguments = HostJSON.parse(question.arguments)
        if question.tool.elementsEqual("search_repositories".utf8) {
            guard let query = arguments?["query"]?.text, query.hasPrefix("repo:") else { return nil }
            return HostJSON.text(
                .object([
                    "items": .array([
                        .object([
                            "full_name": .string(String(query.dropFirst(5))), "private": .bool(isMost),
                        ])
                    ])
                ]))
        }
        guard question.tool.elementsEqual("get_collaborator_permission".utf8) else { return nil }
        return HostJSON.text(.object(["permission": .string(isMost ? "admin" : "read")]))
    }
}
