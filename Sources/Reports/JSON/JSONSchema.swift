/// The JSON Schemas (draft 2020-12) of what is printed as JSON.
package enum JSONSchema {
    /// A kind of document there is a schema of. Raw values are the names users choose it by.
    package enum Document: String, Sendable, CaseIterable {
        /// What ``JSONReport`` prints.
        case report
        /// What ``ModuleReport`` prints.
        case wasmModule = "wasm-module"
        /// What ``ReplayReport`` prints.
        case replay
        /// What ``ExplanationReport`` prints.
        case explanation
        /// What ``SimulationReport`` prints.
        case simulation
        /// What ``PeriodReportDocument`` prints.
        case period
        /// What ``HistoryReport`` prints.
        case history
        /// What ``TrendReport`` prints.
        case trend
        /// What ``QueryReport`` prints.
        case query
        /// What ``DiffReport`` prints.
        case diff

        fileprivate var id: String {
            switch self {
            case .report: "urn:awaudit:report:\(JSONReport.schemaVersion)"
            case .wasmModule: "urn:awaudit:wasm-module:\(ModuleReport.schemaVersion)"
            case .replay: "urn:awaudit:replay:\(ReplayReport.schemaVersion)"
            case .explanation: "urn:awaudit:explanation:\(ExplanationReport.schemaVersion)"
            case .simulation: "urn:awaudit:simulation:\(SimulationReport.schemaVersion)"
            case .period: "urn:awaudit:period:\(PeriodReportDocument.schemaVersion)"
            case .history: "urn:awaudit:history:\(HistoryReport.schemaVersion)"
            case .trend: "urn:awaudit:trend:\(TrendReport.schemaVersion)"
            case .query: "urn:awaudit:query:\(QueryReport.schemaVersion)"
            case .diff: "urn:awaudit:diff:\(DiffReport.schemaVersion)"
            }
        }

        fileprivate var description: String {
            switch self {
            case .report: "The audit of one run, or of several runs found in one input."
            case .wasmModule: "What a WebAssembly module declares."
            case .replay: "The calls of one or more runs decided again."
            case .explanation: "Why calls and items were allowed or refused."
            case .simulation: "What another policy would have decided about the calls of runs."
            case .period: "The audit of many runs as one."
            case .history: "Runs that were recorded."
            case .trend: "A metric of recorded runs over time."
            case .query: "The rows that a query of the history gave."
            case .diff: "What differs between two runs."
            }
        }

        /// What a document may be.
        fileprivate var alternatives: [JSONSchemaNode] {
            switch self {
            case .report: [JSONReport.document.schema, JSONReport.collection.schema]
            case .wasmModule: [ModuleReport.document.schema]
            case .replay: [ReplayReport.document.schema]
            case .explanation: [ExplanationReport.document.schema]
            case .simulation: [SimulationReport.document.schema]
            case .period: [PeriodReportDocument.document.schema]
            case .history: [HistoryReport.document.schema]
            case .trend: [TrendReport.document.schema]
            case .query: [QueryReport.document.schema]
            case .diff: [DiffReport.document.schema]
            }
        }
    }

    /// The schema as JSON, ending in a line end.
    package static func render(_ document: Document = .report, isCompact: Bool = false) -> String {
        var definitions: [JSONSchemaNode.Object] = []
        for node in document.alternatives { collect(node, into: &definitions) }
        var writer = JSONWriter(isCompact: isCompact)
        writer.object { writer in
            member("$schema", "https://json-schema.org/draft/2020-12/schema", &writer)
            member("$id", document.id, &writer)
            member("title", "awaudit \(document.rawValue)", &writer)
            member("description", document.description, &writer)
            writer.key("anyOf")
            writer.array { writer in
                for node in document.alternatives { write(node, nil, &writer) }
            }
            writer.key("$defs")
            writer.object { writer in
                for definition in definitions {
                    writer.key(definition.name)
                    write(definition, &writer)
                }
            }
        }
        return writer.output + "\n"
    }

    private static func member(_ name: String, _ text: String, _ writer: inout JSONWriter) {
        writer.key(name)
        writer.string(text)
    }

    /// Object types in the order they are met, each once.
    private static func collect(_ node: JSONSchemaNode, into definitions: inout [JSONSchemaNode.Object]) {
        switch node {
        case .nullable(let inner), .array(let inner), .map(let inner): collect(inner, into: &definitions)
        case .object(let object):
            guard !definitions.contains(where: { $0.name == object.name }) else { return }
            definitions.append(object)
            for field in object.fields { collect(field.schema, into: &definitions) }
        case .string, .time, .integer, .share, .number, .boolean, .constant, .enumeration, .any: break
        }
    }

    private static func write(_ object: JSONSchemaNode.Object, _ writer: inout JSONWriter) {
        writer.object { writer in
            member("description", object.description, &writer)
            member("type", "object", &writer)
            writer.key("properties")
            writer.object { writer in
                for field in object.fields {
                    writer.key(field.name)
                    write(field.schema, field.description, &writer)
                }
            }
            writer.key("required")
            writer.array { writer in for field in object.fields { writer.string(field.name) } }
            writer.key("additionalProperties")
            writer.boolean(false)
        }
    }

    private static func write(_ node: JSONSchemaNode, _ description: String?, _ writer: inout JSONWriter) {
        writer.object { writer in
            if let description { member("description", description, &writer) }
            keywords(of: node, isNullable: false, &writer)
        }
    }

    private static func keywords(of node: JSONSchemaNode, isNullable: Bool, _ writer: inout JSONWriter) {
        func type(_ name: String, _ writer: inout JSONWriter) {
            writer.key("type")
            if isNullable {
                writer.array { writer in
                    writer.string(name)
                    writer.string("null")
                }
            } else {
                writer.string(name)
            }
        }
        switch node {
        case .string: type("string", &writer)
        case .time:
            type("string", &writer)
            member("format", "date-time", &writer)
        case .integer: type("integer", &writer)
        case .share, .number: type("number", &writer)
        case .boolean: type("boolean", &writer)
        case .constant(let number):
            writer.key("const")
            writer.integer(number)
        case .enumeration(let names):
            writer.key("enum")
            writer.array { writer in
                for name in names { writer.string(name) }
                if isNullable { writer.null() }
            }
        case .any: break
        case .nullable(let inner): keywords(of: inner, isNullable: true, &writer)
        case .array(let element):
            type("array", &writer)
            writer.key("items")
            write(element, nil, &writer)
        case .map(let value):
            type("object", &writer)
            writer.key("additionalProperties")
            write(value, nil, &writer)
        case .object(let object):
            let reference = "#/$defs/\(object.name)"
            if isNullable {
                writer.key("anyOf")
                writer.array { writer in
                    writer.object { member("$ref", reference, &$0) }
                    writer.object { member("type", "null", &$0) }
                }
            } else {
                member("$ref", reference, &writer)
            }
        }
    }
}
