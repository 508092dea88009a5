/// What a guard answered is not what the host understands.
package enum GuardResponseError: Error, Sendable, Hashable {
    /// The `resource` of a resource's labels is missing or no object.
    case invalidResource
    /// A member of the path labels has the wrong type; these are read strictly.
    case invalidPathLabels(member: String)
    /// `items_path` leads nowhere, or to something other than an array.
    case itemsPathNotFound(path: String)
    /// `items_path` leads to something other than an array.
    case itemsPathNotArray(path: String)

    /// What the gateway's text contains; the rest of it is not known.
    package var text: String {
        switch self {
        case .invalidResource: "invalid resource format in guard response"
        case .invalidPathLabels: "failed to parse path labels"
        case .itemsPathNotFound, .itemsPathNotArray: "failed to apply path labels"
        }
    }
}

/// A guard's labels of the resource of a call.
package struct ResourceLabeling: Sendable, Hashable {
    package var resource: LabeledResource
    package var operation: Operation

    package init(resource: LabeledResource, operation: Operation) {
        self.resource = resource
        self.operation = operation
    }

    /// Reads what `label_resource` answered: leniently, so that a typing error of a guard makes a label empty and an
    /// operation a write.
    package init(_ value: PolicyValue) throws(GuardResponseError) {
        guard let resource = value["resource"], resource.members != nil else { throw .invalidResource }
        self.resource = LabeledResource(lenient: resource)
        operation = Operation(guardText: value["operation"]?.text)
    }
}

extension LabeledResource {
    /// Labels as in `label_resource` and in items: what is no array is an empty label, what is no string is no tag.
    /// Tags are taken as they are, white space and empty ones included.
    fileprivate init(lenient value: PolicyValue) {
        self.init(
            description: value["description"]?.text ?? "",
            labels: LabelPair(
                secrecy: Label((value["secrecy"]?.elements ?? []).compactMap { $0.text }),
                integrity: Label((value["integrity"]?.elements ?? []).compactMap { $0.text })))
    }
}

/// What `label_response` answered.
package enum ResponseLabeling: Sendable, Hashable {
    /// Nothing, or nothing the host recognises: the response is not labelled.
    case unlabelled
    /// Labels for places in the result.
    case paths(PathLabels)
    /// Items with their data, in place of the result (the older form).
    case items([ItemLabels])

    /// An item of the older form.
    package struct ItemLabels: Sendable, Hashable {
        package var data: PolicyValue
        package var labels: LabeledResource?
    }

    /// - Parameter value: `nil` for an empty answer.
    package init(_ value: PolicyValue?) throws(GuardResponseError) {
        guard let value, value.members != nil else {
            self = .unlabelled
            return
        }
        if value["labeled_paths"] != nil {
            self = .paths(try PathLabels(value))
        } else if let items = value["items"]?.elements, !items.isEmpty {
            self = .items(
                items.filter { $0.members != nil }.map { item in
                    ItemLabels(
                        data: item["data"] ?? .null,
                        labels: item["labels"].flatMap {
                            $0.members == nil ? nil : LabeledResource(lenient: $0)
                        })
                })
        } else {
            self = .unlabelled
        }
    }

    /// The items of a result with their labels; `nil` when the response is not labelled.
    ///
    /// - Parameter parse: Reads the text in an MCP result as JSON; `nil` for what is none.
    package func collection(of result: PolicyValue, parse: (String) -> PolicyValue?)
        throws(GuardResponseError) -> LabeledCollection<PolicyValue>?
    {
        switch self {
        case .unlabelled: nil
        case .paths(let paths): try paths.collection(of: result, parse: parse)
        case .items(let items):
            LabeledCollection(items.map { LabeledItem(content: $0.data, labels: $0.labels) })
        }
    }
}
