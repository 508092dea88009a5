/// Labels for places in a tool's result, as `label_response` answers them.
package struct PathLabels: Sendable, Hashable {
    /// Labels for the place a JSON pointer names.
    package struct Entry: Sendable, Hashable {
        package var path: String
        package var labels: LabeledResource

        package init(path: String, labels: LabeledResource) {
            self.path = path
            self.labels = labels
        }
    }

    /// The description of items that nothing labels.
    package static let unlabelledDescription = "unlabeled"

    package var entries: [Entry]
    /// For items without an entry.
    package var defaultLabels: LabeledResource?
    /// Where the items are; empty when the result itself is the array.
    package var itemsPath: String

    package init(entries: [Entry], defaultLabels: LabeledResource? = nil, itemsPath: String = "") {
        self.entries = entries
        self.defaultLabels = defaultLabels
        self.itemsPath = itemsPath
    }

    // MARK: Reading

    /// Reads the answer of a guard: strictly, as Go decodes into types. A wrong type fails, `null` is nothing.
    package init(_ value: PolicyValue) throws(GuardResponseError) {
        entries = []
        for element in try PathLabels.elements(value["labeled_paths"], "labeled_paths") {
            if element.isNull {
                entries.append(Entry(path: "", labels: LabeledResource(description: "")))
                continue
            }
            guard element.members != nil else { throw .invalidPathLabels(member: "labeled_paths") }
            entries.append(
                Entry(
                    path: try PathLabels.text(element["path"], "path"),
                    labels: try PathLabels.labels(element["labels"]) ?? LabeledResource(description: "")))
        }
        defaultLabels = try PathLabels.labels(value["default_labels"])
        itemsPath = try PathLabels.text(value["items_path"], "items_path")
    }

    private static func labels(_ value: PolicyValue?) throws(GuardResponseError) -> LabeledResource? {
        guard let value, !value.isNull else { return nil }
        guard value.members != nil else { throw .invalidPathLabels(member: "labels") }
        var tags: [[Tag]] = []
        for name in ["secrecy", "integrity"] {
            var label: [Tag] = []
            for element in try elements(value[name], name) { label.append(try text(element, name)) }
            tags.append(label)
        }
        return LabeledResource(
            description: try text(value["description"], "description"),
            labels: LabelPair(secrecy: Label(tags[0]), integrity: Label(tags[1])))
    }

    private static func elements(_ value: PolicyValue?, _ member: String) throws(GuardResponseError)
        -> [PolicyValue]
    {
        guard let value, !value.isNull else { return [] }
        guard let elements = value.elements else { throw .invalidPathLabels(member: member) }
        return elements
    }

    private static func text(_ value: PolicyValue?, _ member: String) throws(GuardResponseError) -> String {
        guard let value, !value.isNull else { return "" }
        guard let text = value.text else { throw .invalidPathLabels(member: member) }
        return text
    }

    // MARK: Applying

    /// The items of a result with their labels.
    ///
    /// A result that should be an array by itself and is none becomes one item, envelope included.
    ///
    /// - Parameter parse: Reads the text in an MCP result as JSON; `nil` for what is none.
    package func collection(of result: PolicyValue, parse: (String) -> PolicyValue?)
        throws(GuardResponseError) -> LabeledCollection<PolicyValue>
    {
        let value = PathLabels.unwrapped(result, parse: parse)
        let items: [PolicyValue]
        if itemsPath.isEmpty {
            guard let elements = value.elements else {
                return LabeledCollection([LabeledItem(content: result, labels: fallback)])
            }
            items = elements
        } else {
            guard let target = PathLabels.find(itemsPath, in: value) else {
                throw .itemsPathNotFound(path: itemsPath)
            }
            guard let elements = target.elements else { throw .itemsPathNotArray(path: itemsPath) }
            items = elements
        }
        var labels = [LabeledResource?](repeating: nil, count: items.count)
        for entry in entries {
            // Of several entries for an item, the last counts.
            if let index = index(of: entry.path), labels.indices.contains(index) {
                labels[index] = entry.labels
            }
        }
        return LabeledCollection(
            zip(items, labels).map { LabeledItem(content: $0, labels: $1 ?? fallback) })
    }

    /// For items without an entry: the default labels, else empty ones. They do not inherit the resource's, so an
    /// agent with any integrity tag does not get them.
    private var fallback: LabeledResource {
        defaultLabels ?? LabeledResource(description: PathLabels.unlabelledDescription)
    }

    /// The index a path names below the place of the items; what comes behind it does not count.
    ///
    /// - Returns: `nil` for a path elsewhere or without a number, which the host passes over in silence.
    private func index(of path: String) -> Int? {
        let path = path.utf8.first == UInt8(ascii: "/") ? path : "/" + path
        let prefix = itemsPath + "/"
        guard path.utf8.starts(with: prefix.utf8) else { return nil }
        let segment = path.utf8.dropFirst(prefix.utf8.count).prefix { $0 != UInt8(ascii: "/") }
        return Int(Substring(segment))
    }

    /// Walks the segments of a JSON pointer. Empty segments are passed over, so `/` alone is the value itself.
    ///
    /// - Returns: `nil` when a segment leads nowhere.
    package static func find(_ pointer: String, in value: PolicyValue) -> PolicyValue? {
        var value = value
        for segment in Bytewise.split(pointer, at: [UInt8(ascii: "/")]) where !segment.isEmpty {
            switch value {
            case .object:
                guard let member = value[unescaped(segment)] else { return nil }
                value = member
            case .array(let elements):
                guard let index = Int(segment), elements.indices.contains(index) else { return nil }
                value = elements[index]
            default: return nil
            }
        }
        return value
    }

    /// `~1` is a slash, `~0` a tilde; any other tilde stands for itself.
    private static func unescaped(_ segment: String) -> String {
        guard segment.utf8.contains(UInt8(ascii: "~")) else { return segment }
        var result: [UInt8] = []
        var bytes = segment.utf8.makeIterator()
        var pending = bytes.next()
        while let byte = pending {
            pending = bytes.next()
            if byte == UInt8(ascii: "~"), let code = pending,
                code == UInt8(ascii: "0") || code == UInt8(ascii: "1")
            {
                result.append(code == UInt8(ascii: "0") ? UInt8(ascii: "~") : UInt8(ascii: "/"))
                pending = bytes.next()
            } else {
                result.append(byte)
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// The JSON in the texts of an MCP result; the result itself if it is none, or if its texts together are no JSON.
    ///
    /// The host joins all texts, of items without or with an unknown type too. Guards may look at the first alone,
    /// and then mean places the host does not find.
    package static func unwrapped(_ result: PolicyValue, parse: (String) -> PolicyValue?) -> PolicyValue {
        guard let content = result["content"]?.elements else { return result }
        var joined = ""
        for item in content {
            if let type = item["type"]?.text, ["image", "audio", "resource"].contains(type) { continue }
            joined += item["text"]?.text ?? ""
        }
        return parse(joined) ?? result
    }
}
