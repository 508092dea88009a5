import Foundation
import GuardEngine
import TestSupport
import Testing

@Suite struct HostJSONTests {
    /// Spellings as Go's encoder gives them for values decoded without a type.
    @Test(arguments: [
        ("1", "1"), ("-0", "-0"), ("1.0", "1"), ("1e5", "100000"), ("1e21", "1e+21"),
        ("123456789012345678", "123456789012345680"), ("0.000001", "0.000001"), ("0.0000001", "1e-7"),
        ("1.5e300", "1.5e+300"), ("12.50", "12.5"), ("-2.5E-9", "-2.5e-9"), ("100", "100"),
        ("1e20", "100000000000000000000"), ("5e-324", "5e-324"), ("1.25e-10", "1.25e-10"),
    ]) func numbers(input: String, output: String) {
        #expect(HostJSON.parse(input).map { String(decoding: HostJSON.text($0), as: UTF8.self) } == output)
    }

    @Test func keysAreSortedAndUnique() {
        let value = HostJSON.parse(#"{"b":1,"a":{"z":null,"y":[true,false]},"b":2}"#)
        #expect(
            value.map { String(decoding: HostJSON.text($0), as: UTF8.self) }
                == #"{"a":{"y":[true,false],"z":null},"b":2}"#)
    }

    @Test func escapes() {
        let value = HostJSON.parse(#""<a> & \u2028\u2029 \"\\\/\b\f\n\r\t\u0001 é 😀""#)
        #expect(
            value.map { String(decoding: HostJSON.text($0), as: UTF8.self) }
                == #""\u003ca\u003e \u0026 \u2028\u2029 \"\\/\b\f\n\r\t\u0001 é 😀""#)
    }

    @Test func halvesOfSurrogatePairsBecomeReplacementCharacters() {
        #expect(HostJSON.parse(#""a\ud800b""#) == .string("a\u{FFFD}b"))
        #expect(HostJSON.parse(#""\ud83d\ude00""#) == .string("😀"))
        #expect(HostJSON.parse(#""\ud800\u0041""#) == .string("\u{FFFD}A"))
        #expect(HostJSON.parse([0x22, 0xFF, 0x22]) == .string("\u{FFFD}"))
    }

    @Test(arguments: [
        "", "{", "[1,]", "{\"a\"}", "01", "1.", "+1", "nul", "\"a", "\"\u{01}\"", "[1] x", "1e", "\"\\x\"",
        "\"\\u12\"", "{\"a\":1,}", "-",
    ]) func rejects(text: String) {
        #expect(HostJSON.parse(text) == nil)
    }

    @Test func depthIsBounded() {
        let deep = String(repeating: "[", count: 600) + String(repeating: "]", count: 600)
        #expect(HostJSON.parse(deep) == nil)
        let allowed = String(repeating: "[", count: 500) + String(repeating: "]", count: 500)
        #expect(HostJSON.parse(allowed) != nil)
    }
}

/// Properties of reading and writing JSON as Go does.
@Suite struct HostJSONPropertyTests {
    /// A value with what is hard to write down.
    private static func value(_ generator: inout SeededGenerator, depth: Int = 0) -> PolicyValue {
        switch Int.random(in: 0..<(depth < 4 ? 8 : 6), using: &generator) {
        case 0: return .null
        case 1: return .bool(Bool.random(using: &generator))
        case 2: return .number(String(Int64.random(in: .min ... .max, using: &generator)))
        case 3:
            let number = Double(bitPattern: UInt64.random(in: 0...UInt64.max, using: &generator))
            return .number(number.isFinite ? "\(number)" : "0.5")
        case 4, 5: return .string(text(&generator))
        case 6:
            return .array(
                (0..<Int.random(in: 0...4, using: &generator)).map { _ in value(&generator, depth: depth + 1)
                })
        default:
            return .object(
                (0..<Int.random(in: 0...4, using: &generator)).map { _ in
                    PolicyMember(text(&generator), value(&generator, depth: depth + 1))
                })
        }
    }

    private static func text(_ generator: inout SeededGenerator) -> String {
        let pool: [Unicode.Scalar] = [
            "a", "Z", "0", " ", "\"", "\\", "/", "<", ">", "&", "\n", "\t", "\u{0}", "\u{1F}", "\u{7F}", "é",
            "\u{2028}", "\u{2029}", "\u{2027}", "\u{FFFD}", "\u{301}", "漢", "😀", "\u{10FFFF}",
        ]
        var result = ""
        for _ in 0..<Int.random(in: 0...6, using: &generator) {
            result.unicodeScalars.append(pool.randomElement(using: &generator) ?? "a")
        }
        return result
    }

    /// What is written is read as it was, and written the same again; Foundation reads the same from it.
    @Test func writtenTextsAreFixed() throws {
        var generator = SeededGenerator(seed: 77)
        for _ in 0..<2_000 {
            let value = Self.value(&generator)
            let text = HostJSON.text(value)
            let read = try #require(HostJSON.parse(text), "\(String(decoding: text, as: UTF8.self))")
            #expect(HostJSON.text(read) == text)
            let object = try JSONSerialization.jsonObject(with: Data(text), options: .fragmentsAllowed)
            #expect(Self.isSame(read, object), "\(String(decoding: text, as: UTF8.self))")
        }
    }

    /// Any spelling of blanks and escapes gives the value.
    @Test func spellingsDoNotMatter() throws {
        var generator = SeededGenerator(seed: 78)
        for _ in 0..<1_000 {
            let value = Self.value(&generator)
            var spelled: [UInt8] = []
            Self.spell(value, &spelled, &generator)
            let read = try #require(HostJSON.parse(spelled), "\(String(decoding: spelled, as: UTF8.self))")
            #expect(HostJSON.text(read) == HostJSON.text(value))
        }
    }

    private static func spell(
        _ value: PolicyValue, _ output: inout [UInt8], _ generator: inout SeededGenerator
    ) {
        func blank() {
            for _ in 0..<Int.random(in: 0...2, using: &generator) {
                output.append([0x20, 0x09, 0x0A, 0x0D].randomElement(using: &generator) ?? 0x20)
            }
        }
        func spell(text: String) {
            output.append(0x22)
            for scalar in text.unicodeScalars {
                if scalar.value < 0x20 || scalar == "\"" || scalar == "\\" || Bool.random(using: &generator) {
                    for unit in String(scalar).utf16 {
                        let digits = String(unit, radix: 16, uppercase: Bool.random(using: &generator))
                        output += Array("\\u\(String(repeating: "0", count: 4 - digits.count))\(digits)".utf8)
                    }
                } else {
                    output += Array(String(scalar).utf8)
                }
            }
            output.append(0x22)
        }
        blank()
        defer { blank() }
        switch value {
        case .string(let text): spell(text: text)
        case .array(let elements):
            output.append(UInt8(ascii: "["))
            for (index, element) in elements.enumerated() {
                if index > 0 { output.append(UInt8(ascii: ",")) }
                HostJSONPropertyTests.spell(element, &output, &generator)
            }
            if elements.isEmpty { blank() }
            output.append(UInt8(ascii: "]"))
        case .object(let members):
            output.append(UInt8(ascii: "{"))
            for (index, member) in members.enumerated() {
                if index > 0 { output.append(UInt8(ascii: ",")) }
                blank()
                spell(text: member.name)
                blank()
                output.append(UInt8(ascii: ":"))
                HostJSONPropertyTests.spell(member.value, &output, &generator)
            }
            output.append(UInt8(ascii: "}"))
        default: output += HostJSON.text(value)
        }
    }

    /// Texts with one or more bytes changed: read or refused, and what is read is written as JSON that can be read.
    @Test func damagedTexts() throws {
        var generator = SeededGenerator(seed: 79)
        var refused = 0
        for _ in 0..<3_000 {
            let damaged = Mutation.mutate(HostJSON.text(Self.value(&generator)), using: &generator)
            guard let read = HostJSON.parse(damaged) else {
                refused += 1
                continue
            }
            let text = HostJSON.text(read)
            #expect(HostJSON.parse(text).map { HostJSON.text($0) } == text)
            #expect(String(validating: text, as: UTF8.self) != nil)
            let object = try JSONSerialization.jsonObject(with: Data(text), options: .fragmentsAllowed)
            #expect(Self.isSame(read, object), "\(String(decoding: text, as: UTF8.self))")
        }
        #expect(refused > 500 && refused < 2_990)
    }

    private static func isSame(_ value: PolicyValue, _ object: Any) -> Bool {
        switch value {
        case .null: return object is NSNull
        case .bool(let flag): return object as? Bool == flag
        case .number(let text):
            // Foundation's doubles are a few units off in the last place.
            guard let number = (object as? NSNumber)?.doubleValue, let own = Double(text) else {
                return false
            }
            return number == own || abs(number - own) <= abs(own) * 1e-12
        case .string(let text): return (object as? String).map { $0.utf8.elementsEqual(text.utf8) } == true
        case .array(let elements):
            guard let others = object as? [Any], others.count == elements.count else { return false }
            return zip(elements, others).allSatisfy { isSame($0, $1) }
        case .object:
            // Swift takes names that are canonically equivalent for one; Go does not.
            guard let others = object as? [String: Any] else { return false }
            let members = value.uniqueMembers ?? []
            guard Set(members.map(\.name)).count == members.count else { return true }
            return others.count == members.count
                && members.allSatisfy { member in others[member.name].map { isSame(member.value, $0) } == true
                }
        }
    }
}
