/// A question of the guard to the backend: a call of one of four read-only tools.
package struct GuardLookup: Sendable {
    /// `search_repositories`, `pull_request_read`, `issue_read` or `get_collaborator_permission`.
    package var tool: [UInt8]
    /// The arguments, a JSON object.
    package var arguments: [UInt8]
    /// The size of the buffer for the answer, in bytes.
    package var capacity: Int
    /// The number of this question among those of one call of the guard, from 1; repetitions count.
    package var ordinal: Int

    package init(tool: [UInt8], arguments: [UInt8], capacity: Int, ordinal: Int) {
        self.tool = tool
        self.arguments = arguments
        self.capacity = capacity
        self.ordinal = ordinal
    }

    /// How many questions per call of the guard the gateway passes on. It refuses the rest without asking.
    package static let gatewayLimit = 50

    /// Whether the gateway refuses this question.
    package var isBeyondGatewayLimit: Bool { ordinal > GuardLookup.gatewayLimit }
}

/// The backend's answer to a question of the guard.
package enum GuardLookupAnswer: Sendable {
    /// The result, of at most as many bytes as the buffer has; more count as a failure.
    case result([UInt8])
    /// The buffer is too small.
    ///
    /// - Parameter required: The size that is needed, in bytes; `nil` when it is not said.
    case tooSmall(required: UInt32?)
    case failed
}

/// What the guard knows of a repository's visibility.
enum RepositoryVisibility: Sendable {
    case `public`, `private`, unknown
}

/// What a look-up of one issue or pull request tells.
struct ItemFacts {
    var association: [UInt8]?
    /// May be empty.
    var login: [UInt8]?
    var isMerged = false
    /// `nil` when not known.
    var isForked: Bool?
}

/// Look-ups. Their order, arguments and buffer sizes are part of the guard's behaviour.
extension NativeGuard {
    private static let largestBuffer = 16_777_216

    private static let visibilityTool = [UInt8](text: "search_repositories")
    private static let pullRequestTool = [UInt8](text: "pull_request_read")
    private static let issueTool = [UInt8](text: "issue_read")
    private static let permissionTool = [UInt8](text: "get_collaborator_permission")

    /// Asks the backend, again with a larger buffer as long as it asks for one.
    ///
    /// - Returns: `nil` for a failure.
    private mutating func lookUp(tool: [UInt8], arguments: [UInt8], capacity initial: Int) -> [UInt8]? {
        var capacity = initial
        // The hint is read from the buffer, where the one of an earlier attempt stays until it is overwritten.
        var hint: UInt32 = 0
        while true {
            lookUps += 1
            let answer = backend(
                GuardLookup(tool: tool, arguments: arguments, capacity: capacity, ordinal: lookUps))
            switch answer {
            case .result(let bytes): return bytes.count <= capacity ? bytes : nil
            case .failed: return nil
            case .tooSmall(let required):
                if let required { hint = required }
                let next = max(Int(hint), 2 * capacity)
                if next > NativeGuard.largestBuffer { return nil }
                capacity = next
            }
        }
    }

    // MARK: Visibility

    /// The visibility of a repository.
    ///
    /// Known answers are kept for the life of the guard (`LabelingHazard.visibilityIsKeptForever`); unknown ones are
    /// asked for again.
    mutating func visibility(_ name: RepositoryName) -> RepositoryVisibility {
        if name.full.isEmpty { return .unknown }
        if let isPrivate = visibilities[name.full] { return isPrivate ? .private : .public }
        var arguments: [UInt8] = []
        arguments.append(text: #"{"perPage":10,"query":"repo:"#)
        JSONText.appendContents(name.full, to: &arguments)
        arguments.append(text: #""}"#)
        let mark = json.mark
        defer { json.release(to: mark) }
        for isRetry in [false, true] {
            guard
                let answer = lookUp(
                    tool: NativeGuard.visibilityTool, arguments: arguments, capacity: 524_288),
                let root = json.parse(json.append(answer))
            else { return .unknown }
            if let text = rateLimitText(root) {
                guard !isRetry, let seconds = NativeGuard.resetSeconds(text) else { return .unknown }
                requestedSleepMilliseconds += Int(min(seconds, 2)) * 1_000
                continue
            }
            guard let isPrivate = isPrivate(root, name.full) else { return .unknown }
            visibilities[name.full] = isPrivate
            return isPrivate ? .private : .public
        }
        return .unknown
    }

    private func rateLimitText(_ root: JSONRef) -> [UInt8]? {
        guard json.bool(json.member(root, "isError")) == true,
            let text = json.stringMember(json.firstElement(json.member(root, "content")), "text"),
            text[...].end(of: "rate limit", ignoringASCIICase: true) != nil
        else { return nil }
        return text
    }

    /// The whole seconds in `[rate reset in 12s]`; fractions and further units are ignored.
    private static func resetSeconds(_ text: [UInt8]) -> UInt64? {
        guard let start = text[...].end(of: "[rate reset in ") else { return nil }
        return ByteText.unsigned(text[start...].prefix { $0 >= 0x30 && $0 <= 0x39 })
    }

    /// Finds a repository in an answer: in the answer itself, then in the JSON within its text.
    private mutating func isPrivate(_ root: JSONRef, _ name: [UInt8]) -> Bool? {
        if let isPrivate = isPrivateInPlainAnswer(root, name) { return isPrivate }
        guard
            let text = json.stringRange(
                json.member(json.firstElement(json.member(root, "content")), "text")),
            let inner = json.parse(text)
        else { return nil }
        return isPrivateInPlainAnswer(inner, name)
    }

    /// The flag of the first entry with the right name decides, even when it has none.
    private func isPrivateInPlainAnswer(_ root: JSONRef, _ name: [UInt8]) -> Bool? {
        for list in [json.member(root, "items"), root] {
            var rest = json.elements(list)
            while let entry = json.next(&rest) {
                if isEntry(entry, name) { return privateFlag(entry) }
            }
        }
        return isEntry(root, name) ? privateFlag(root) : nil
    }

    private func isEntry(_ entry: JSONRef, _ name: [UInt8]) -> Bool {
        for full in [json.stringMember(entry, "full_name"), json.stringMember(entry, "fullName")] {
            if let full, !full.isEmpty { return full.equalsIgnoringASCIICase(name) }
        }
        let owner = json.member(entry, "owner")
        guard let login = json.stringMember(owner, "login") ?? json.string(owner),
            let repository = json.stringMember(entry, "name")
        else { return false }
        return RepositoryName.join(login[...], repository[...]).equalsIgnoringASCIICase(name)
    }

    private func privateFlag(_ entry: JSONRef) -> Bool? {
        if let flag = json.bool(json.member(entry, "private")) ?? json.bool(json.member(entry, "is_private"))
            ?? json.bool(json.member(entry, "isPrivate"))
        {
            return flag
        }
        guard let visibility = json.stringMember(entry, "visibility") else { return nil }
        if visibility.equalsIgnoringASCIICase("private") || visibility.equalsIgnoringASCIICase("internal") {
            return true
        }
        return visibility.equalsIgnoringASCIICase("public") ? false : nil
    }

    // MARK: Issues and pull requests

    /// What is known of a pull request; `nil` when the look-up fails or a part of its name is empty.
    mutating func pullRequestFacts(_ name: RepositoryName, number: [UInt8]) -> ItemFacts? {
        if name.full.isEmpty || number.isEmpty { return nil }
        var arguments: [UInt8] = []
        arguments.append(text: #"{"method":"get","owner":"#)
        JSONText.append(name.owner, to: &arguments)
        arguments.append(text: #","pullNumber":"#)
        JSONText.append(number, to: &arguments)
        arguments.append(text: #","repo":"#)
        JSONText.append(name.repository, to: &arguments)
        arguments.append(UInt8(ascii: "}"))
        return facts(tool: NativeGuard.pullRequestTool, arguments: arguments, capacity: 524_288)
    }

    /// What is known of an issue; `nil` when the look-up fails or a part of its name is empty.
    mutating func issueFacts(_ name: RepositoryName, number: [UInt8]) -> ItemFacts? {
        if name.full.isEmpty || number.isEmpty { return nil }
        var arguments: [UInt8] = []
        arguments.append(text: #"{"issue_number":"#)
        JSONText.append(number, to: &arguments)
        arguments.append(text: #","method":"get","owner":"#)
        JSONText.append(name.owner, to: &arguments)
        arguments.append(text: #","repo":"#)
        JSONText.append(name.repository, to: &arguments)
        arguments.append(UInt8(ascii: "}"))
        return facts(tool: NativeGuard.issueTool, arguments: arguments, capacity: 262_144)
    }

    private mutating func facts(tool: [UInt8], arguments: [UInt8], capacity: Int) -> ItemFacts? {
        let mark = json.mark
        defer { json.release(to: mark) }
        guard let answer = lookUp(tool: tool, arguments: arguments, capacity: capacity),
            let root = json.parse(json.append(answer))
        else { return nil }
        let item = json.unwrap(root)
        return ItemFacts(
            association: json.association(item),
            login: json.stringMember(json.member(item, "user"), "login"),
            isMerged: json.isMerged(item), isForked: json.isForked(item))
    }

    // MARK: Permissions

    /// The level that a user's permission in a repository gives; `nil` when it gives none or is not known.
    ///
    /// Answers are kept for the life of the guard, failures are not.
    mutating func permissionLevel(_ name: RepositoryName, user: [UInt8]) -> IntegrityLevel? {
        if name.full.isEmpty || user.isEmpty { return nil }
        var key = name.full
        key.append(UInt8(ascii: ":"))
        key.append(contentsOf: user)
        for index in key.indices { key[index] = ByteText.lowercase(key[index]) }
        if let known = permissions[key] { return known.level }
        var arguments: [UInt8] = []
        arguments.append(text: #"{"owner":"#)
        JSONText.append(name.owner, to: &arguments)
        arguments.append(text: #","repo":"#)
        JSONText.append(name.repository, to: &arguments)
        arguments.append(text: #","username":"#)
        JSONText.append(user, to: &arguments)
        arguments.append(UInt8(ascii: "}"))
        let mark = json.mark
        defer { json.release(to: mark) }
        guard
            let answer = lookUp(tool: NativeGuard.permissionTool, arguments: arguments, capacity: 262_144)
        else { return nil }
        var level: IntegrityLevel?
        if !answer.isEmpty {
            guard let root = json.parse(json.append(answer)) else { return nil }
            let record = json.unwrap(root)
            let permission = json.stringMember(record, "permission")
            level = permission.flatMap(NativeGuard.level(ofPermission:))
        }
        permissions[key] = Permission(level: level)
        return level
    }

    private static func level(ofPermission permission: [UInt8]) -> IntegrityLevel? {
        let text = permission[...].trimmed
        let approved: [StaticString] = ["admin", "maintain", "write"]
        if approved.contains(where: { text.equalsIgnoringASCIICase($0) }) { return .approved }
        let unapproved: [StaticString] = ["triage", "read"]
        return unapproved.contains { text.equalsIgnoringASCIICase($0) } ? .unapproved : nil
    }
}
