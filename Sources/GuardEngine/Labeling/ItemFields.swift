/// Fields of responses and their items. A field of another JSON type counts as missing throughout.
extension JSONArena {
    // MARK: Responses

    /// The JSON within the text of a tool result's first content part, or the value itself when there is none.
    ///
    /// Later parts are not looked at. The parser is strict, so a text that a lenient reader would take counts as
    /// plain text (`LabelingHazard.strictInnerParser`).
    mutating func unwrap(_ value: JSONRef) -> JSONRef {
        guard let text = stringRange(member(firstElement(member(value, "content")), "text")) else {
            return value
        }
        return parse(text) ?? value
    }

    /// Whether a value is a tool result whose first part is text. After `unwrap`: text that is not JSON.
    func isTextWrapper(_ value: JSONRef) -> Bool {
        guard let kind = stringRange(member(firstElement(member(value, "content")), "type")) else {
            return false
        }
        return matches(kind, "text")
    }

    /// Whether a value has a count of results, of any type.
    func isSearchWrapper(_ value: JSONRef) -> Bool {
        member(value, "total_count") != nil || member(value, "totalCount") != nil
    }

    /// The count of results; `nil` when it is not a whole number.
    func searchTotal(_ value: JSONRef) -> UInt64? {
        unsigned(member(value, "total_count")) ?? unsigned(member(value, "totalCount"))
    }

    /// Where lists of issues, pull requests and the like are, in the order they are looked for, with the JSON Pointer.
    private static let lists: [(pointer: StaticString, path: [StaticString])] =
        [
            ("/items", ["items"]),
            ("/issues", ["issues"]),
            ("/pull_requests", ["pull_requests"]),
        ] + graphLists

    private static let graphLists: [(pointer: StaticString, path: [StaticString])] = [
        ("/data/repository/issues/nodes", ["data", "repository", "issues", "nodes"]),
        ("/data/repository/pullRequests/nodes", ["data", "repository", "pullRequests", "nodes"]),
        ("/data/repository/discussions/nodes", ["data", "repository", "discussions", "nodes"]),
        (
            "/data/repository/discussionCategories/nodes",
            ["data", "repository", "discussionCategories", "nodes"]
        ),
        ("/data/search/nodes", ["data", "search", "nodes"]),
    ]

    private func value(at path: [StaticString], of root: JSONRef) -> JSONRef? {
        var value: JSONRef? = root
        for key in path { value = member(value, key) }
        return value
    }

    /// The array that holds the items, and its JSON Pointer. The order of places does not depend on the tool.
    func collection(_ value: JSONRef) -> (array: JSONRef, pointer: StaticString)? {
        if isArray(value) { return (value, "") }
        for list in JSONArena.lists {
            if let array = self.value(at: list.path, of: value), isArray(array) {
                return (array, list.pointer)
            }
        }
        return nil
    }

    /// Items for the form that holds copies of them.
    enum ItemSource {
        case array(JSONRef)
        case object(JSONRef)
        case nothing
    }

    /// The items of a response about issues (`field` is `issues`) or pull requests (`pull_requests`); an object that
    /// is neither of the known wrappers is itself an item, whatever it holds.
    func itemSource(_ value: JSONRef, field: StaticString) -> ItemSource {
        if isArray(value) { return .array(value) }
        for key: StaticString in ["items", field] {
            if let array = member(value, key), isArray(array) { return .array(array) }
        }
        for list in JSONArena.graphLists {
            if let array = self.value(at: list.path, of: value), isArray(array) { return .array(array) }
        }
        let repository = member(member(value, "data"), "repository")
        for key: StaticString in ["issue", "pullRequest", "discussion"] {
            if let object = member(repository, key), isObject(object) { return .object(object) }
        }
        return member(value, "data") == nil ? simpleItemSource(value) : .nothing
    }

    /// The items of other responses: the elements of an array, or an object that is no wrapper.
    func simpleItemSource(_ value: JSONRef) -> ItemSource {
        if isArray(value) { return .array(value) }
        return isObject(value) && !isSearchWrapper(value) && !isTextWrapper(value) ? .object(value) : .nothing
    }

    // MARK: Items

    /// The repository an item names, as it stands there; empty when it names none.
    ///
    /// The first name that is present decides, even when it is empty.
    func itemRepository(_ item: JSONRef?) -> [UInt8] {
        let named =
            string(member(item, "full_name"))
            ?? string(member(member(item, "repository"), "full_name"))
            ?? baseRepository(item) ?? headRepository(item)
        if let named { return named }
        for key: StaticString in ["repository_url", "html_url", "url"] {
            guard let url = stringMember(item, key), let name = JSONArena.repository(inURL: url[...]) else {
                continue
            }
            return name
        }
        return []
    }

    func baseRepository(_ item: JSONRef?) -> [UInt8]? {
        stringMember(member(member(item, "base"), "repo"), "full_name")
    }

    func headRepository(_ item: JSONRef?) -> [UInt8]? {
        stringMember(member(member(item, "head"), "repo"), "full_name")
    }

    /// The first two segments of the path behind the host of GitHub, or behind `/repos/` in other URLs.
    private static func repository(inURL url: ArraySlice<UInt8>) -> [UInt8]? {
        let prefixes: [StaticString] = [
            "https://api.github.com/repos/", "http://api.github.com/repos/", "https://github.com/",
            "http://github.com/",
        ]
        let start: Int
        if let prefix = prefixes.first(where: { url.hasPrefix($0) }) {
            start = url.startIndex + prefix.utf8CodeUnitCount
        } else if let end = url.end(of: "/repos/") {
            start = end
        } else {
            return nil
        }
        let segments = url[start...].split(separator: UInt8(ascii: "/"), maxSplits: 2)
        guard segments.count >= 2 else { return nil }
        return RepositoryName.join(segments[0], segments[1])
    }

    /// The number of an issue or pull request: its own, else the end of its URL.
    func itemNumber(_ item: JSONRef) -> [UInt8]? {
        if let number = unsigned(member(item, "number")) { return ByteText.decimal(number) }
        for key: StaticString in ["html_url", "url"] {
            guard let url = stringMember(item, key) else { continue }
            let tail = url.lastIndex(of: UInt8(ascii: "/")).map { url[($0 + 1)...] } ?? url[...]
            if let number = ByteText.unsigned(tail) { return ByteText.decimal(number) }
        }
        return nil
    }

    /// The login of an item's author; empty when there is none.
    func authorLogin(_ item: JSONRef) -> [UInt8] {
        if let login = stringMember(member(item, "user"), "login"), !login.isEmpty { return login }
        return stringMember(member(item, "author"), "login") ?? []
    }

    func association(_ item: JSONRef?) -> [UInt8]? {
        stringMember(item, "author_association") ?? stringMember(item, "authorAssociation")
    }

    /// Whether a pull request is merged; a `merged_at` of any type but null says so.
    func isMerged(_ item: JSONRef) -> Bool {
        if let date = member(item, "merged_at"), kind(date) != .null { return true }
        return bool(member(item, "merged")) ?? false
    }

    /// Whether a pull request comes from another repository; `nil` unless both names are there and not empty.
    func isForked(_ item: JSONRef) -> Bool? {
        guard let base = baseRepository(item), let head = headRepository(item), !base.isEmpty, !head.isEmpty
        else { return nil }
        return !base.equalsIgnoringASCIICase(head)
    }

    /// Whether an item has a label that satisfies `isWanted`.
    func hasLabel(_ item: JSONRef, where isWanted: ([UInt8]) -> Bool) -> Bool {
        var rest = elements(member(item, "labels"))
        while let label = next(&rest) {
            if let name = string(label) ?? stringMember(label, "name"), isWanted(name) { return true }
        }
        return false
    }

    // MARK: Arguments

    /// A number in the arguments of a call: a string as it is, or the text of an integer.
    func numberArgument(_ arguments: JSONRef, _ key: StaticString) -> [UInt8]? {
        let value = member(arguments, key)
        if let text = string(value) { return text }
        if let number = unsigned(value) { return ByteText.decimal(number) }
        if let number = negative(value) { return [UInt8(ascii: "-")] + ByteText.decimal(number.magnitude) }
        return nil
    }

    func pullRequestNumber(_ arguments: JSONRef) -> [UInt8]? {
        numberArgument(arguments, "pull_number") ?? numberArgument(arguments, "pullNumber")
    }

    /// The first non-empty name of an organisation in the arguments of a call.
    func organisation(_ arguments: JSONRef) -> [UInt8] {
        for key: StaticString in ["org", "org_name", "organization", "organization_name"] {
            if let name = stringMember(arguments, key), !name.isEmpty { return name }
        }
        return []
    }
}

/// Git references that name the default branch.
enum DefaultReference {
    static func matches(_ reference: [UInt8]) -> Bool {
        let names: [StaticString] = ["", "main", "master", "HEAD"]
        return names.contains { reference.equalsIgnoringASCIICase($0) }
    }

    /// For tools that show one commit, a hash counts as the default branch too.
    static func matchesCommit(_ reference: [UInt8], isSingle: Bool) -> Bool {
        matches(reference)
            || isSingle && (7...40).contains(reference.count) && reference.allSatisfy(isHexDigit)
    }

    private static func isHexDigit(_ byte: UInt8) -> Bool {
        switch ByteText.lowercase(byte) {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"): true
        default: false
        }
    }
}

extension IntegrityLevel {
    /// The level that an author's association with the repository gives; `nil` for none.
    init?(association: [UInt8]?) {
        guard let text = association?[...].trimmed else { return nil }
        let approved: [StaticString] = ["OWNER", "MEMBER", "COLLABORATOR"]
        let unapproved: [StaticString] = ["CONTRIBUTOR", "FIRST_TIME_CONTRIBUTOR", "NONE"]
        if approved.contains(where: { text.equalsIgnoringASCIICase($0) }) {
            self = .approved
        } else if unapproved.contains(where: { text.equalsIgnoringASCIICase($0) }) {
            self = .unapproved
        } else {
            return nil
        }
    }
}
