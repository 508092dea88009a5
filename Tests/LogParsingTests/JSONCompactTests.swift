import Foundation
import LogParsing
import TestSupport
import Testing

@Suite struct JSONCompactTests {
    private func compact(_ bytes: [UInt8], reader: JSONReader = JSONReader()) throws -> [UInt8] {
        try reader.withDocument(bytes.span) { document in
            var output: [UInt8] = []
            document.appendCompact(to: &output)
            return output
        }
    }

    private func compact(_ text: String) throws -> String {
        String(decoding: try compact(Array(text.utf8)), as: UTF8.self)
    }

    /// What Foundation reads, in a form that can be compared.
    private func sorted(_ text: [UInt8]) throws -> Data {
        try JSONSerialization.data(
            withJSONObject: try JSONSerialization.jsonObject(with: Data(text)), options: [.sortedKeys])
    }

    @Test(arguments: [
        ("{ }", "{}"), ("[ ]", "[]"), ("[[],{},[{}]]", "[[],{},[{}]]"), (" null ", "null"),
        ("[true, false, null]", "[true,false,null]"), ("\"s\"", "\"s\""), (" 7", "7"),
        (#"{"b" : 1, "a" : {"x":[1, 2]}, "b" : 2}"#, #"{"b":1,"a":{"x":[1,2]},"b":2}"#),
        (#"{"":"","a":[{"b":"c"},"d"],"e":{}}"#, #"{"":"","a":[{"b":"c"},"d"],"e":{}}"#),
        (
            "[9223372036854775807,-9223372036854775808,18446744073709551615,0,-1,10]",
            "[9223372036854775807,-9223372036854775808,18446744073709551615,0,-1,10]"
        ),
        (
            "[1.0,-0.0,0.1,1e2,1E+300,5e-324,1.7976931348623157e308,123456789.125,1e16,1e-5]",
            "[1.0,-0.0,0.1,100.0,1e+300,5e-324,1.7976931348623157e+308,123456789.125,1e+16,1e-05]"
        ),
        (#"["\u0041\/\u003c\u2028\u00e9\ud83d\ude00"]"#, "[\"A/<\u{2028}é😀\"]"),
        (#"["\"\\\b\f\n\r\t\u0000\u001f\u007f"]"#, "[\"\\\"\\\\\\b\\f\\n\\r\\t\\u0000\\u001f\u{7f}\"]"),
    ])
    func textsAreWrittenInTheirShortestForm(text: String, expected: String) throws {
        #expect(try compact(text) == expected)
    }

    /// Strings are looked at eight bytes at a time: what must be escaped can be anywhere, next to anything.
    @Test func escapesAreFoundEverywhere() throws {
        let neighbours: [UInt8] = [0x20, 0x21, 0x23, 0x5B, 0x5D, 0x7F, 0x61]
        for (byte, escape) in [(0x22, "\\\""), (0x5C, "\\\\"), (0x0A, "\\n"), (0x1F, "\\u001f")] {
            for length in 1...20 {
                for position in 0..<length {
                    let neighbour = neighbours[(length + position) % neighbours.count]
                    var plain = [UInt8](repeating: neighbour, count: length)
                    plain[position] = UInt8(byte)
                    let data = try JSONSerialization.data(
                        withJSONObject: [String(decoding: plain, as: UTF8.self)])
                    let fill = String(decoding: [neighbour], as: UTF8.self)
                    let expected =
                        "[\"" + String(repeating: fill, count: position) + escape
                        + String(repeating: fill, count: length - position - 1) + "\"]"
                    #expect(String(decoding: try compact([UInt8](data)), as: UTF8.self) == expected)
                }
            }
        }
    }

    @Test func onlyTheValueItselfIsWritten() throws {
        let text = try JSONReader().withDocument(Array(#"{"a":[1,{"b":2}],"c":3}"#.utf8).span) { document in
            var output: [UInt8] = Array("x".utf8)
            document["a"]?.appendCompact(to: &output)
            document["c"]?.appendCompact(to: &output)
            return String(decoding: output, as: UTF8.self)
        }
        #expect(text == #"x[1,{"b":2}]3"#)
    }

    @Test func foundationReadsTheSameValues() throws {
        var generator = SeededGenerator(seed: 11)
        let reader = JSONReader()
        for _ in 0..<gatewayFuzzCount {
            let document = Plain.array([Plain.random(depth: 4, using: &generator)])
            let written = try JSONSerialization.data(
                withJSONObject: document.foundation, options: [.prettyPrinted])
            let text = try compact([UInt8](written), reader: reader)
            #expect(try compact(text, reader: reader) == text)
            #expect(try reader.withDocument(text.span) { Plain($0) }.sorted == document.sorted)
            // As text: equal numbers of Foundation do not always compare equal.
            #expect(try sorted(text) == sorted([UInt8](written)))
        }
    }

    @Test func whatCanBeReadIsWrittenTheSameAgain() throws {
        var generator = SeededGenerator(seed: 12)
        let reader = JSONReader()
        let seed = Array(#"{"a":[1,2.50,{"b":"c\n\u0001é"}],"d":true,"e":null,"f":-12e3,"g":{"":[]}}"#.utf8)
        var count = 0
        for _ in 0..<gatewayFuzzCount * 4 {
            let bytes = Mutation.mutate(seed, using: &generator)
            guard let values = try? reader.withDocument(bytes.span, { Plain($0) }) else { continue }
            let text = try compact(bytes, reader: reader)
            #expect(try reader.withDocument(text.span) { Plain($0) } == values)
            #expect(try compact(text, reader: reader) == text)
            count += 1
        }
        #expect(count > 0)
    }

    @Test func deepAndLongDocuments() throws {
        let deep = String(repeating: "[{\"a\":", count: 400) + "1" + String(repeating: "}]", count: 400)
        #expect(try compact(deep) == deep)
        let long = "[" + String(repeating: "\"abcdefg\\n\",", count: 20_000) + "0]"
        #expect(try compact(long) == long)
    }
}
