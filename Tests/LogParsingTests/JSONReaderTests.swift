import Foundation
import LogParsing
import TestSupport
import Testing

/// A JSON value the test can keep and compare.
indirect enum Plain: Equatable {
    case object([Member])
    case array([Plain])
    case string(String)
    case integer(Int)
    case double(Double)
    case boolean(Bool)
    case null

    struct Member: Equatable {
        var name: String
        var value: Plain
    }

    init(_ value: JSONValue) {
        switch value.kind {
        case .object:
            var members: [Member] = []
            var walk = value.members
            while walk.advance() {
                members.append(Member(name: walk.name.text, value: Plain(walk.value)))
            }
            self = .object(members)
        case .array:
            var elements: [Plain] = []
            var walk = value.elements
            while walk.advance() { elements.append(Plain(walk.value)) }
            self = .array(elements)
        case .string: self = .string(value.string ?? "?")
        case .integer: self = value.integer.map { .integer($0) } ?? .double(value.double ?? .nan)
        case .double: self = .double(value.double ?? .nan)
        case .boolean: self = .boolean(value.boolean ?? false)
        case .null: self = .null
        }
    }

    static func random(depth: Int, using generator: inout SeededGenerator) -> Plain {
        switch Int.random(in: 0..<(depth > 0 ? 8 : 6), using: &generator) {
        case 0: return .null
        case 1: return .boolean(Bool.random(using: &generator))
        case 2: return .integer(Int.random(in: Int.min...Int.max, using: &generator))
        case 3: return .integer(Int.random(in: -100...100, using: &generator))
        case 4: return .double(Double(Int.random(in: -1_000_000...1_000_000, using: &generator)) + 0.25)
        case 5: return .string(text(using: &generator))
        case 6:
            let count = Int.random(in: 0...5, using: &generator)
            return .array((0..<count).map { _ in random(depth: depth - 1, using: &generator) })
        default:
            let count = Int.random(in: 0...5, using: &generator)
            return .object(
                (0..<count).map {
                    let name = "\($0)\(text(using: &generator))"
                    return Member(name: name, value: random(depth: depth - 1, using: &generator))
                })
        }
    }

    private static func text(using generator: inout SeededGenerator) -> String {
        let alphabet = ["a", "\"", "\\", "/", "\n", "\u{1}", "é", "€", "😀", "\u{2028}", "\u{FFFD}", " ", "<"]
        let count = Int.random(in: 0...12, using: &generator)
        return (0..<count).map { _ in alphabet.randomElement(using: &generator) ?? "" }.joined()
    }

    /// For `JSONSerialization`.
    var foundation: Any {
        switch self {
        case .object(let members):
            Dictionary(
                members.map { ($0.name, $0.value.foundation) }, uniquingKeysWith: { first, _ in first })
        case .array(let elements): elements.map(\.foundation)
        case .string(let text): text
        case .integer(let number): NSNumber(value: number)
        case .double(let number): NSNumber(value: number)
        case .boolean(let value): NSNumber(value: value)
        case .null: NSNull()
        }
    }

    /// Members by name: `JSONSerialization` does not keep their order.
    var sorted: Plain {
        switch self {
        case .object(let members):
            .object(
                members.map { Member(name: $0.name, value: $0.value.sorted) }
                    .sorted { Array($0.name.utf8).lexicographicallyPrecedes(Array($1.name.utf8)) })
        case .array(let elements): .array(elements.map(\.sorted))
        default: self
        }
    }
}

@Suite struct JSONReaderTests {
    @Test func readsWhatFoundationWrites() throws {
        var generator = SeededGenerator(seed: 7)
        let reader = JSONReader()
        for _ in 0..<gatewayFuzzCount {
            let document = Plain.array([Plain.random(depth: 4, using: &generator)])
            let options: JSONSerialization.WritingOptions =
                Bool.random(using: &generator) ? [.prettyPrinted] : []
            let bytes = [UInt8](
                try JSONSerialization.data(withJSONObject: document.foundation, options: options))
            let read = try reader.withDocument(bytes.span) { Plain($0) }
            #expect(read.sorted == document.sorted)
        }
    }

    @Test func acceptsOnlyWhatFoundationAcceptsAndNeverCrashes() throws {
        var generator = SeededGenerator(seed: 3)
        let reader = JSONReader()
        let seed = Array(#"{"a":[1,2,{"b":"c\n"}],"d":true,"e":null,"f":-12,"g":"é"}"#.utf8)
        var both = 0
        for _ in 0..<gatewayFuzzCount * 4 {
            let bytes = Mutation.mutate(seed, using: &generator)
            guard let read = try? reader.withDocument(bytes.span, { Plain($0) }) else { continue }
            let object = try? JSONSerialization.jsonObject(with: Data(bytes), options: [.fragmentsAllowed])
            let isObject = if case .object = read { true } else { false }
            #expect(object != nil, "\(String(decoding: bytes, as: UTF8.self))")
            #expect((object is [String: Any]) == isObject)
            both += 1
        }
        #expect(both > 0)
    }

    @Test(arguments: ["", " ", "{", "{\"a\":}", "[1,]", "nul", "\"a", "1 2", "{\"a\":1}{", "01"])
    func refusesWhatIsNotJSON(text: String) {
        #expect(throws: JSONSyntaxError.self) {
            try JSONReader().withDocument(Array(text.utf8).span) { _ in }
        }
    }

    @Test func saysWhyInPlainWords() throws {
        let error = try #require(throws: JSONSyntaxError.self) {
            try JSONReader().withDocument(Array("{\"a\":".utf8).span) { _ in }
        }
        #expect(!error.message.isEmpty)
        #expect(!error.message.contains("."))
        #expect(error.message.first?.isUppercase == false)
    }

    @Test func aReaderIsUsableAfterAnError() throws {
        let reader = JSONReader()
        _ = try? reader.withDocument(Array("{".utf8).span) { _ in }
        #expect(try reader.withDocument(Array("[7]".utf8).span) { $0[0]?.integer } == 7)
    }

    @Test func refusesTooDeepNestingWithoutCrashing() {
        let deep = String(repeating: "[", count: 5000) + String(repeating: "]", count: 5000)
        #expect(throws: JSONSyntaxError.self) {
            try JSONReader().withDocument(Array(deep.utf8).span) { _ in }
        }
    }
}

@Suite struct JSONValueTests {
    private func read<Result>(_ text: String, _ body: (JSONValue) -> Result) throws -> Result {
        try JSONReader().withDocument(Array(text.utf8).span) { body($0) }
    }

    @Test func numbers() throws {
        #expect(try read("[9223372036854775807]") { $0[0]?.integer } == Int.max)
        #expect(try read("[-9223372036854775808]") { $0[0]?.integer } == Int.min)
        #expect(try read("[9223372036854775808]") { $0[0]?.integer } == nil)
        #expect(try read("[9223372036854775808]") { $0[0]?.kind } == .integer)
        #expect(try read("[18446744073709551615]") { $0[0]?.double } == 18446744073709551615.0)
        #expect(try read("[1.0]") { $0[0]?.integer } == nil)
        #expect(try read("[1.0]") { $0[0]?.double } == 1)
        #expect(try read("[-3]") { $0[0]?.double } == -3)
        #expect(try read(#"["3"]"#) { $0[0]?.double } == nil)
    }

    @Test func membersAndElements() throws {
        let text = #"{"a":{"x":[1,{}]},"b":[[],[1],2.5,"s"],"a":"second","c":null}"#
        #expect(try read(text) { $0["b"]?[3]?.string } == "s")
        #expect(try read(text) { $0["b"]?[4] == nil })
        #expect(try read(text) { $0["b"]?[-1] == nil })
        #expect(try read(text) { $0["a"]?.kind } == .object)
        #expect(try read(text) { $0["c"]?.isNull } == true)
        #expect(try read(text) { $0["missing"] == nil })
        #expect(try read(text) { $0[0] == nil })
        #expect(try read(text) { $0.count } == 4)
        #expect(try read(text) { $0["b"]?.count } == 4)
        #expect(try read(text) { $0["b"]?["a"] == nil })
        let names = try read(text) { document in
            var names: [String] = []
            var walk = document.members
            while walk.advance() { names.append(walk.name.text) }
            return names
        }
        #expect(names == ["a", "b", "a", "c"])
        let viaClosure = try read(text) { document in
            var names: [String] = []
            document.forEachMember { name, _ in names.append(name.text) }
            return names
        }
        #expect(viaClosure == names)
    }

    @Test(arguments: [
        ("[]", 0, 0), ("{}", 0, 0), ("[1]", 0, 1), ("\"s\"", 0, 0), ("12", 0, 0), ("null", 0, 0),
        ("{\"a\":[1,2],\"b\":{}}", 2, 0), ("[[1,2],{\"a\":1},3.5]", 0, 3),
    ])
    func walksVisitEachDirectChildOnce(text: String, members: Int, elements: Int) throws {
        let counts = try read(text) { value in
            var counts = [0, 0]
            var walk = value.members
            while walk.advance() { counts[0] += 1 }
            var other = value.elements
            while other.advance() { counts[1] += 1 }
            return counts
        }
        #expect(counts == [members, elements])
    }

    @Test func placesLeadBackToTheirValues() throws {
        let text = try read(#"{"a":1,"b":"found"}"#) { document -> String? in
            var place = 0
            var walk = document.members
            while walk.advance() { if walk.name.equals("b") { place = walk.place } }
            return document.value(atPlace: place)?.string
        }
        #expect(text == "found")
        #expect(try read("{}") { $0.value(atPlace: 0) == nil })
    }

    @Test func stringArrays() throws {
        #expect(try read(#"["a",1,"b",["c"],null]"#) { $0.stringArray } == ["a", "b"])
        #expect(try read("[]") { $0.stringArray } == [])
        #expect(try read("null") { $0.stringArray } == nil)
    }

    @Test func stringsWithLimits() throws {
        #expect(try read(#"["aé"]"#) { $0[0]?.string(limit: 2) } == "a")
        #expect(try read(#"["aé"]"#) { $0[0]?.string(limit: 3) } == "aé")
        #expect(try read(#"["\u0000x"]"#) { $0[0]?.string } == "\u{0}x")
    }
}
