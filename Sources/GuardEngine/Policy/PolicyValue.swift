/// A JSON value as the host of a guard reads it: policies, what guards answer, results of tools.
///
/// Members keep their order and their duplicates, because who reads a policy treats them differently. Values nested
/// too deeply have to be refused by whoever makes one.
package enum PolicyValue: Sendable, Hashable {
    case null
    case bool(Bool)
    /// The number as it is spelled.
    case number(String)
    case string(String)
    case array([PolicyValue])
    case object([PolicyMember])

    package static func object(_ members: KeyValuePairs<String, PolicyValue>) -> PolicyValue {
        .object(members.map { PolicyMember($0.key, $0.value) })
    }

    package static func strings(_ texts: [String]) -> PolicyValue { .array(texts.map(PolicyValue.string)) }

    /// The member of that name, compared byte by byte; the last of duplicates, as for Go's maps.
    package subscript(name: String) -> PolicyValue? {
        members?.last { Bytewise.equal($0.name, name) }?.value
    }

    package var members: [PolicyMember]? {
        if case .object(let members) = self { members } else { nil }
    }

    package var elements: [PolicyValue]? {
        if case .array(let elements) = self { elements } else { nil }
    }

    package var text: String? {
        if case .string(let text) = self { text } else { nil }
    }

    package var isNull: Bool { self == .null }

    /// The members with each name once: the last of duplicates, at the place of the first.
    package var uniqueMembers: [PolicyMember]? {
        guard let members else { return nil }
        var places: [ExactText: Int] = [:]
        var result: [PolicyMember] = []
        for member in members {
            if let place = places[ExactText(member.name)] {
                result[place].value = member.value
            } else {
                places[ExactText(member.name)] = result.count
                result.append(member)
            }
        }
        return result
    }

    /// An integer as Go decodes one: digits with a sign perhaps, no fraction, no exponent, 64 bits.
    package var integer: Int? {
        guard case .number(let text) = self else { return nil }
        return Int(text)
    }
}

/// A member of an object.
package struct PolicyMember: Sendable, Hashable {
    package var name: String
    package var value: PolicyValue

    package init(_ name: String, _ value: PolicyValue) {
        self.name = name
        self.value = value
    }
}
