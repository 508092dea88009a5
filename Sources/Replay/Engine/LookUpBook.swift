import Findings
import GuardEngine

/// The answers that guards got to their questions, as far as logs have them. Each reader goes through it by itself.
struct LookUpBook {
    struct Answer {
        /// `nil` for a failed look-up.
        var bytes: [UInt8]?
        /// `nil` when no log tells.
        var time: Timestamp?
    }

    /// A question without an answer.
    struct Missing {
        var text: String
        /// All there is to learn is whether a repository is private, or what a user may do; `nil` for other questions.
        var kind: Kind?

        enum Kind { case visibility, permission }
    }

    /// What answers that are in no log may have been.
    struct Assumption {
        /// `nil` for a failed look-up.
        var isPrivate: Bool?
        /// `nil` for a failed look-up.
        var permission: String?

        /// Every combination that can make a difference where such questions have no answer, apart from failures alone.
        static func others(_ kinds: Set<Missing.Kind>) -> [Assumption] {
            let visibilities: [Bool?] = kinds.contains(.visibility) ? [nil, false, true] : [nil]
            let permissions: [String?] = kinds.contains(.permission) ? [nil, "read", "admin"] : [nil]
            return visibilities.flatMap { isPrivate in
                permissions.map { Assumption(isPrivate: isPrivate, permission: $0) }
            }.filter { $0.isPrivate != nil || $0.permission != nil }
        }
    }

    /// A question about a user's permission, in lower case.
    struct PermissionKey: Hashable {
        var owner: String
        var repository: String
        var user: String
    }

    /// Answers that come from no backend.
    var permissions: [PermissionKey: [Answer]] = [:]
    /// When the call under way asks; answers of other times are those of other calls.
    var window: ClosedRange<Timestamp>?
    /// Other calls may have asked the same meanwhile.
    var isShared = false
    /// Questions without an answer here, since this was last emptied.
    var missing: [Missing] = []
    /// What stands for an answer that is missing.
    var assumption = Assumption()

    /// In the order of the log.
    private var answers: [[UInt8]: [Answer]] = [:]
    private var next: [[UInt8]: Int] = [:]

    /// - Parameter arguments: In any spelling.
    static func key(tool: [UInt8], arguments: [UInt8]) -> [UInt8] {
        tool + [0] + (HostJSON.parse(arguments).map { HostJSON.text($0) } ?? arguments)
    }

    mutating func add(_ answer: Answer, forKey key: [UInt8]) { answers[key, default: []].append(answer) }

    func holds(_ key: [UInt8]) -> Bool { answers[key] != nil }

    /// Answers a question with the next answer logged for it in the time of the call, then again with the last one.
    mutating func answer(_ question: GuardLookup) -> GuardLookupAnswer {
        // Guards spell their questions as the log does, but for what they have to escape.
        var key = question.tool + [0] + question.arguments
        var known = answers[key]
        if known == nil {
            key = LookUpBook.key(tool: question.tool, arguments: question.arguments)
            known = answers[key] ?? permissions(question)
        }
        guard let known, let place = place(among: known, after: next[key] ?? 0) else {
            let (kind, assumed) = assumed(question)
            if missing.count < 20 {
                missing.append(
                    Missing(
                        text: String(decoding: question.tool, as: UTF8.self) + " "
                            + String(decoding: question.arguments.prefix(200), as: UTF8.self),
                        kind: kind))
            }
            return assumed.map { .result($0) } ?? .failed
        }
        next[key] = place + 1
        guard let bytes = known[place].bytes else { return .failed }
        guard bytes.count <= question.capacity else {
            // The gateway is asked again with a larger buffer and asks the backend again.
            next[key] = place
            return .tooSmall(required: UInt32(clamping: bytes.count))
        }
        return .result(bytes)
    }

    /// The answer that is meant: the first one of the call's time that was not given yet, else the last of its time.
    ///
    /// - Returns: `nil` when there is none, or when it could be another call's that differs.
    private func place(among known: [Answer], after first: Int) -> Int? {
        guard let window else {
            return known.isEmpty ? nil : min(first, known.count - 1)
        }
        var low = 0
        var high = known.count
        while low < high {
            let middle = low + (high - low) / 2
            if let time = known[middle].time, time < window.lowerBound {
                low = middle + 1
            } else {
                high = middle
            }
        }
        var end = low
        var isSame = true
        while end < known.count, known[end].time.map({ $0 <= window.upperBound }) ?? true {
            if isShared, known[end].bytes != known[low].bytes { isSame = false }
            end += 1
        }
        guard end > low, isSame else { return nil }
        return min(max(first, low), end - 1)
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

    /// What the question asks for if its answers can be enumerated, and what the assumption says.
    private func assumed(_ question: GuardLookup) -> (kind: Missing.Kind?, answer: [UInt8]?) {
        if question.tool.elementsEqual("search_repositories".utf8) {
            guard let query = HostJSON.parse(question.arguments)?["query"]?.text, query.hasPrefix("repo:")
            else {
                return (nil, nil)
            }
            let answer = assumption.isPrivate.map { isPrivate in
                HostJSON.text(
                    .object([
                        "items": .array([
                            .object([
                                "full_name": .string(String(query.dropFirst(5))),
                                "private": .bool(isPrivate),
                            ])
                        ])
                    ]))
            }
            return (.visibility, answer)
        }
        guard question.tool.elementsEqual("get_collaborator_permission".utf8) else { return (nil, nil) }
        return (
            .permission, assumption.permission.map { HostJSON.text(.object(["permission": .string($0)])) }
        )
    }
}
