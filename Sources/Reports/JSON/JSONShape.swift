import Findings

/// How values of one type are written, together with the schema of what is written: both come from one
/// declaration, so they cannot drift apart.
struct JSONShape<Value>: Sendable {
    let schema: JSONSchemaNode
    let write: @Sendable (Value, inout JSONWriter) -> Void

    init(_ schema: JSONSchemaNode, _ write: @escaping @Sendable (Value, inout JSONWriter) -> Void) {
        self.schema = schema
        self.write = write
    }

    /// The value or `null`.
    var optional: JSONShape<Value?> {
        let write = write
        return JSONShape<Value?>(.nullable(schema)) { value, writer in
            if let value { write(value, &writer) } else { writer.null() }
        }
    }

    var array: JSONShape<[Value]> {
        let write = write
        return JSONShape<[Value]>(.array(schema)) { values, writer in
            writer.array { writer in for value in values { write(value, &writer) } }
        }
    }

    /// An object with any keys, sorted by bytes.
    var map: JSONShape<[String: Value]> {
        let write = write
        return JSONShape<[String: Value]>(.map(schema)) { values, writer in
            writer.object { writer in
                for (name, value) in values.sorted(by: { inByteOrder($0.key, $1.key) }) {
                    writer.key(name)
                    write(value, &writer)
                }
            }
        }
    }

    /// An object with exactly these fields, all of them always written.
    static func object(
        _ name: String, _ description: String, _ fields: (inout JSONFields<Value>) -> Void
    ) -> JSONShape {
        var collected = JSONFields<Value>()
        fields(&collected)
        let writers = collected.writers
        let schema = JSONSchemaNode.Object(name: name, description: description, fields: collected.schemas)
        return JSONShape(.object(schema)) { value, writer in
            writer.object { writer in for write in writers { write(value, &writer) } }
        }
    }
}

/// The fields of an object in the order they are written.
struct JSONFields<Owner> {
    fileprivate var schemas: [JSONSchemaNode.Field] = []
    fileprivate var writers: [@Sendable (Owner, inout JSONWriter) -> Void] = []

    mutating func add<Value>(
        _ name: String, _ description: String, _ shape: JSONShape<Value>,
        _ value: @escaping @Sendable (Owner) -> Value
    ) {
        schemas.append(.init(name: name, description: description, schema: shape.schema))
        let write = shape.write
        writers.append { owner, writer in
            writer.key(name)
            write(value(owner), &writer)
        }
    }
}

/// The subset of JSON Schema 2020-12 the report needs.
indirect enum JSONSchemaNode: Sendable {
    struct Field: Sendable {
        var name: String
        var description: String
        var schema: JSONSchemaNode
    }

    /// An object type with a name under `$defs`.
    struct Object: Sendable {
        var name: String
        var description: String
        var fields: [Field]
    }

    case string
    /// An ISO 8601 time.
    case time
    case integer
    /// A share from 0 to 1.
    case share
    /// Any number.
    case number
    case boolean
    case constant(Int64)
    case enumeration([String])
    case any
    case nullable(JSONSchemaNode)
    case array(JSONSchemaNode)
    case map(JSONSchemaNode)
    case object(Object)
}

/// Shapes of plain values.
enum JSONValueShape {
    static let string = JSONShape<String>(.string) { $1.string($0) }
    static let integer = JSONShape<Int>(.integer) { $1.integer(Int64($0)) }
    static let longInteger = JSONShape<Int64>(.integer) { $1.integer($0) }
    static let share = JSONShape<Double>(.share) { $1.share($0) }
    static let number = JSONShape<Double>(.number) { $1.real($0) }
    static let boolean = JSONShape<Bool>(.boolean) { $1.boolean($0) }
    static let time = JSONShape<Timestamp>(.time) { $1.string($0.iso8601) }
    static let strings = string.array
    static let counts = integer.map

    /// JSON that was logged: as JSON when it is any, else as the string it is.
    static let embedded = JSONShape<String?>(.any) { text, writer in
        guard let text else { return writer.null() }
        if let tree = JSONTree(parsing: text) { tree.write(to: &writer) } else { writer.string(text) }
    }

    static func constant(_ number: Int64) -> JSONShape<Void> {
        JSONShape<Void>(.constant(number)) { $1.integer(number) }
    }

    /// - Parameter cases: all cases of the type.
    static func enumeration<Value: RawRepresentable & Sendable>(_ cases: [Value]) -> JSONShape<Value>
    where Value.RawValue == String {
        JSONShape<Value>(.enumeration(cases.map(\.rawValue))) { $1.string($0.rawValue) }
    }

    /// Counts per case, zeros included, in the order of the cases.
    static func tally<Value: RawRepresentable & Hashable & Sendable>(
        _ name: String, _ description: String, _ cases: [Value]
    ) -> JSONShape<[Value: Int]> where Value.RawValue == String {
        .object(name, description) { fields in
            for value in cases {
                fields.add(value.rawValue, "Count of \(value.rawValue).", integer) { $0[value] ?? 0 }
            }
        }
    }
}
