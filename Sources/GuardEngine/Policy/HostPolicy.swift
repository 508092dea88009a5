/// A policy as the host has read it, before it checks the values.
package enum HostPolicy: Sendable, Hashable {
    case allowOnly(HostAllowOnly)
    case writeSink(HostWriteSink)

    /// The forms of `allow-only`, ASCII case ignored.
    static let allowOnlyNames = ["allow-only", "allowonly"]
    /// The forms of `write-sink`, ASCII case ignored.
    static let writeSinkNames = ["write-sink", "writesink"]

    /// Reads a policy object.
    ///
    /// - Throws: Errors of the layer ``PolicyLayer/parsing``.
    package init(_ value: PolicyValue) throws(PolicyFailure) {
        // Go decodes null to an object without members.
        guard let members = value.isNull ? [] : value.uniqueMembers else { throw PolicyFailure(.notAnObject) }
        var allowOnly: [PolicyValue] = []
        var writeSink: [PolicyValue] = []
        var errors: [PolicyError] = []
        for member in members {
            let name = Bytewise.folded(member.name)
            if HostPolicy.allowOnlyNames.contains(name) {
                allowOnly.append(member.value)
            } else if HostPolicy.writeSinkNames.contains(name) {
                writeSink.append(member.value)
            } else {
                errors.append(.unsupportedField(member.name))
            }
        }
        if let failure = PolicyFailure(firstOf: errors) { throw failure }
        switch (allowOnly.last, writeSink.last) {
        case (nil, nil): throw PolicyFailure(.noPolicy)
        case (.some, .some): throw PolicyFailure(.bothPolicies)
        case (let body?, nil):
            var policy = try HostAllowOnly(body)
            if allowOnly.count > 1 { policy.ambiguousFields.append("allow-only") }
            self = .allowOnly(policy)
        case (nil, let body?):
            var policy = try HostWriteSink(body)
            if writeSink.count > 1 { policy.ambiguousFields.append("write-sink") }
            self = .writeSink(policy)
        }
    }

    /// The policy as the host writes it for the guard: canonical names in a fixed order, values as they were given.
    package var transport: PolicyValue {
        switch self {
        case .allowOnly(let policy): .object(["allow-only": policy.transport])
        case .writeSink(let policy): .object(["write-sink": policy.transport])
        }
    }

    /// Members given in more than one spelling with more than one value; see ``HostAllowOnly/ambiguousFields``.
    package var ambiguousFields: [String] {
        switch self {
        case .allowOnly(let policy): policy.ambiguousFields
        case .writeSink(let policy): policy.ambiguousFields
        }
    }
}

/// How often a tool may be called in a session.
package struct ToolCallLimit: Sendable, Hashable {
    package var tool: String
    /// 0 is no limit.
    package var limit: Int

    package init(tool: String, limit: Int) {
        self.tool = tool
        self.limit = limit
    }
}

/// The lists of an `allow-only` policy, in the order in which they are validated.
package enum PolicyList: String, Sendable, Hashable, CaseIterable {
    case blockedUsers = "blocked-users"
    case refusalLabels = "refusal-labels"
    case approvalLabels = "approval-labels"
    case trustedUsers = "trusted-users"
    case endorsementReactions = "endorsement-reactions"
    case disapprovalReactions = "disapproval-reactions"

    /// Reactions are names of a GraphQL enumeration and normalised to upper case.
    package var isReactions: Bool { self == .endorsementReactions || self == .disapprovalReactions }
}

/// An `allow-only` policy as the host has read it.
package struct HostAllowOnly: Sendable, Hashable {
    /// "all", "public" or an array of scopes; not yet checked, never null.
    package var repos: PolicyValue
    /// A level in any spelling; not yet checked, never blank.
    package var minIntegrity: String
    /// Enforced by the gateway for each session; guards know nothing of it. Each tool once.
    package var toolCallLimits: [ToolCallLimit] = []
    package var lists: [PolicyList: [String]] = [:]
    /// Empty means the guard's default, none.
    package var disapprovalIntegrity = ""
    /// Empty means the guard's default, approved.
    package var endorserMinIntegrity = ""
    package var promotionLabel = ""
    package var demotionLabel = ""
    /// Members given in several spellings (such as `integrity` beside `min-integrity`): which one the gateway takes,
    /// it leaves to chance. We take the last.
    package var ambiguousFields: [String] = []

    package init(repos: PolicyValue, minIntegrity: String) {
        self.repos = repos
        self.minIntegrity = minIntegrity
    }

    /// Reads the value of `allow-only`. `null` counts as absent.
    ///
    /// - Throws: Errors of the layer ``PolicyLayer/parsing``.
    package init(_ value: PolicyValue) throws(PolicyFailure) {
        guard let members = value.isNull ? [] : value.uniqueMembers else { throw PolicyFailure(.notAnObject) }
        self.init(repos: .null, minIntegrity: "")
        var errors: [PolicyError] = []
        var seen: [String: PolicyValue] = [:]
        for member in members {
            var name = Bytewise.folded(member.name)
            if name == "integrity" { name = "min-integrity" }
            guard let isDecoded = read(name, member.value) else {
                errors.append(.unsupportedAllowOnlyField(member.name))
                continue
            }
            if !isDecoded { errors.append(.undecodable(field: "allow-only." + name)) }
            if let other = seen[name], other != member.value, !ambiguousFields.contains(name) {
                ambiguousFields.append(name)
            }
            seen[name] = member.value
        }
        if let failure = PolicyFailure(firstOf: errors) { throw failure }
        if repos.isNull { throw PolicyFailure(.missingRepos) }
        if Bytewise.trimmed(minIntegrity).isEmpty { throw PolicyFailure(.missingMinIntegrity) }
    }

    /// - Returns: Whether the value has the type of the field; `nil` for an unknown field.
    private mutating func read(_ name: String, _ value: PolicyValue) -> Bool? {
        if let list = PolicyList(rawValue: name) {
            if list == .refusalLabels, let text = value.text {
                lists[list] = HostAllowOnly.labels(in: text)
                return true
            }
            guard let entries = Decoded.strings(value) else { return false }
            if !value.isNull { lists[list] = entries }
            return true
        }
        switch name {
        case "repos":
            if !value.isNull { repos = value }
            return true
        case "tool-call-limits":
            guard let limits = Decoded.limits(value) else { return false }
            if !value.isNull { toolCallLimits = limits }
            return true
        case "min-integrity": return Decoded.text(value, into: &minIntegrity)
        case "disapproval-integrity": return Decoded.text(value, into: &disapprovalIntegrity)
        case "endorser-min-integrity": return Decoded.text(value, into: &endorserMinIntegrity)
        case "promotion-label": return Decoded.text(value, into: &promotionLabel)
        case "demotion-label": return Decoded.text(value, into: &demotionLabel)
        default: return nil
        }
    }

    /// Refusal labels may be one text, separated by commas or line ends; entries are trimmed, empty ones dropped.
    static func labels(in text: String) -> [String] {
        Bytewise.split(text, at: [UInt8(ascii: ","), UInt8(ascii: "\n")]).map(Bytewise.trimmed).filter {
            !$0.isEmpty
        }
    }

    /// The object sent to the guard; what is empty is left out.
    package var transport: PolicyValue {
        var members = [PolicyMember("repos", repos), PolicyMember("min-integrity", .string(minIntegrity))]
        if !toolCallLimits.isEmpty {
            members.append(
                PolicyMember(
                    "tool-call-limits",
                    .object(toolCallLimits.map { PolicyMember($0.tool, .number(String($0.limit))) })))
        }
        for list in PolicyList.allCases {
            if let entries = lists[list], !entries.isEmpty {
                members.append(PolicyMember(list.rawValue, .strings(entries)))
            }
        }
        for (name, text) in [
            ("disapproval-integrity", disapprovalIntegrity), ("endorser-min-integrity", endorserMinIntegrity),
            ("promotion-label", promotionLabel), ("demotion-label", demotionLabel),
        ] where !text.isEmpty {
            members.append(PolicyMember(name, .string(text)))
        }
        return .object(members)
    }
}

/// A `write-sink` policy as the host has read it.
package struct HostWriteSink: Sendable, Hashable {
    package var accept: [String]
    /// As given; empty when absent.
    package var sinkVisibility: String
    /// See ``HostAllowOnly/ambiguousFields``.
    package var ambiguousFields: [String] = []

    package init(accept: [String], sinkVisibility: String = "") {
        self.accept = accept
        self.sinkVisibility = sinkVisibility
    }

    /// Reads the value of `write-sink`; members it does not know are passed over.
    ///
    /// - Throws: Errors of the layer ``PolicyLayer/parsing``.
    package init(_ value: PolicyValue) throws(PolicyFailure) {
        guard let members = value.isNull ? [] : value.members else { throw PolicyFailure(.notAnObject) }
        self.init(accept: [])
        for member in members {
            switch Bytewise.folded(member.name) {
            case "accept":
                guard let entries = Decoded.strings(member.value) else {
                    throw PolicyFailure(.undecodable(field: "write-sink.accept"))
                }
                accept = entries
            case "sink-visibility":
                guard Decoded.text(member.value, into: &sinkVisibility) else {
                    throw PolicyFailure(.undecodable(field: "write-sink.sink-visibility"))
                }
            default: break
            }
        }
    }

    package var transport: PolicyValue {
        var members = [PolicyMember("accept", .strings(accept))]
        if !sinkVisibility.isEmpty {
            members.append(PolicyMember("sink-visibility", .string(sinkVisibility)))
        }
        return .object(members)
    }
}

/// Values as Go decodes them: `null` leaves what is there, and is an empty text inside an array.
enum Decoded {
    static func text(_ value: PolicyValue, into text: inout String) -> Bool {
        if value.isNull { return true }
        guard let new = value.text else { return false }
        text = new
        return true
    }

    static func strings(_ value: PolicyValue) -> [String]? {
        if value.isNull { return [] }
        guard let elements = value.elements else { return nil }
        var result: [String] = []
        for element in elements {
            var text = ""
            guard Decoded.text(element, into: &text) else { return nil }
            result.append(text)
        }
        return result
    }

    /// Tool → limit, tools in byte order.
    static func limits(_ value: PolicyValue) -> [ToolCallLimit]? {
        if value.isNull { return [] }
        guard let members = value.uniqueMembers else { return nil }
        var result: [ToolCallLimit] = []
        for member in members {
            guard let limit = member.value.isNull ? 0 : member.value.integer else { return nil }
            result.append(ToolCallLimit(tool: member.name, limit: limit))
        }
        return result.sorted { Bytewise.precedes($0.tool, $1.tool) }
    }
}
