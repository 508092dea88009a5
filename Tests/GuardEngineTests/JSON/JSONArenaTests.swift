import TestSupport
import Testing

@testable import GuardEngine

@Suite struct JSONArenaTests {
    /// The canonical text of a JSON text; `nil` when it is refused.
    private func rewritten(_ text: [UInt8]) -> [UInt8]? {
        var arena = JSONArena()
        let range = arena.append(text)
        let mark = arena.mark
        guard let value = arena.parse(range) else {
            #expect(arena.nodes.count == 1 && arena.mark.isSame(as: mark), "a refused text leaves nothing")
            return nil
        }
        var output: [UInt8] = []
        arena.write(value, to: &output)
        return output
    }

    private func rewritten(_ text: String) -> String? {
        rewritten(Array(text.utf8)).map { String(decoding: $0, as: UTF8.self) }
    }

    @Test(arguments: [
        ("0", "0"), ("12345678901234567890", "12345678901234567890"),
        ("18446744073709551615", "18446744073709551615"), ("18446744073709551616", "1.8446744073709552e+19"),
        ("-9223372036854775808", "-9223372036854775808"), ("-9223372036854775809", "-9.223372036854776e+18"),
        ("1e15", "1000000000000000.0"), ("1e16", "1e+16"), ("123456789012345680.0", "1.2345678901234568e+17"),
        ("0.00001", "0.00001"), ("0.000001", "1e-6"), ("1e-7", "1e-7"), ("1e5", "100000.0"),
        ("100000.0", "100000.0"), ("1E+2", "100.0"), ("-0", "-0.0"), ("-0.0", "-0.0"), ("1.50", "1.5"),
        ("10e-1", "1.0"), ("123456.789e3", "123456789.0"), ("5e-324", "5e-324"), ("1e-400", "0.0"),
        ("-1e-99999999999", "-0.0"), ("0e99999999999", "0.0"), ("0.1", "0.1"), ("-1.25e-9", "-1.25e-9"),
        ("1.7976931348623157e308", "1.7976931348623157e+308"), ("9007199254740993.0", "9007199254740994.0"),
        ("3.14159265358979323846", "3.141592653589793"), ("0.30000000000000004", "0.30000000000000004"),
        // An integer divided by a power of ten, each rounded to a double: not the nearest double to the text.
        ("31.245270191439438", "31.24527019143944"), ("121.48791951161945", "121.48791951161944"),
        ("18446744073709551609.9", "1.8446744073709552e+19"),
        ("184467440737095516160.5", "1.844674407370955e+20"),
    ])
    func numbersAreRewritten(text: String, expected: String) {
        #expect(rewritten(text) == expected)
        #expect(rewritten("[\(text)]") == "[\(expected)]")
    }

    @Test(arguments: [
        "1e999", "-1e400", "01", "-01", "1.", ".5", "-", "+1", "1e", "1e+", "0x1", "NaN", "Infinity", "1.e3",
        "--1",
        "1e99999999999", "[1,]", "[,1]", "[1 2]", "{\"a\":1,}", "{a:1}", "{\"a\"}", "{'a':1}",
        "{\"a\":1 \"b\":2}", "",
        " ", "tru", "truex", "nul", "[", "]", "{", "}", "[1", "\"", "\"\\", "\"\\x\"", "\"\\u12\"",
        "\"\\u12g4\"",
        "\"\\ud800\"", "\"\\udc00\"", "\"\\ud800\\u0041\"", "\"\\ud800\\ud800\"", "\"a\u{1}b\"", "\"a\nb\"",
        "1 2",
        "[] x", "\u{feff}1", "/**/1", "// x\n1", "\u{a0}1", "\u{0b}1",
    ])
    func whatIsNotJSONIsRefused(text: String) {
        #expect(rewritten(text) == nil)
    }

    @Test(
        arguments: [
            [0xff], [0xc3, 0x28], [0xed, 0xa0, 0x80], [0xc0, 0xaf], [0xf4, 0x90, 0x80, 0x80], [0xe2, 0x82],
            [0x80],
            [0xf8, 0x88, 0x80, 0x80, 0x80],
        ] as [[UInt8]])
    func bytesThatAreNotUTF8AreRefused(bytes: [UInt8]) {
        #expect(rewritten([UInt8(ascii: "\"")] + bytes + [UInt8(ascii: "\"")]) == nil)
        #expect(rewritten(bytes) == nil)
    }

    @Test(arguments: [
        (#""""#, #""""#), (#""\u0041\/\"\\\b\f\n\r\t""#, #""A/\"\\\b\f\n\r\t""#),
        (#""\u0000\u001F\u007f\u2028""#, "\"\\u0000\\u001f\u{7f}\u{2028}\""),
        (#""\ud83d\ude00é""#, "\"\u{1f600}é\""), (#""x\ud7ff\ue000""#, "\"x\u{d7ff}\u{e000}\""),
        (#" { "b" : [ ] , "a" : { } } "#, #"{"a":{},"b":[]}"#), (#"{"a":1,"a":2,"":3}"#, #"{"":3,"a":2}"#),
        (#"{"b":1,"a":2,"\u0062":3,"a":4}"#, #"{"a":4,"b":3}"#),
        (#"{"aa":1,"a":2,"B":3,"é":4}"#, #"{"B":3,"a":2,"aa":1,"é":4}"#),
        // Composed and decomposed letters are two keys.
        ("{\"e\u{301}\":1,\"\u{e9}\":2}", "{\"e\u{301}\":1,\"\u{e9}\":2}"),
        ("[null,true,false,\"x\"]", "[null,true,false,\"x\"]"), ("\t\r\n 1 \t\r\n", "1"),
    ])
    func textIsRewritten(text: String, expected: String) {
        let actual = rewritten(text)
        #expect(actual?.utf8.elementsEqual(expected.utf8) == true, "\(actual ?? "refused")")
    }

    @Test func depthIsLimitedTo127() {
        for (open, close) in [("[", "]"), (#"{"a":"#, "}")] {
            func nested(_ depth: Int) -> String {
                String(repeating: open, count: depth) + "1" + String(repeating: close, count: depth)
            }
            #expect(rewritten(nested(127)) == nested(127))
            #expect(rewritten(nested(128)) == nil)
            #expect(rewritten(nested(100_000)) == nil)
        }
    }

    @Test func skippedValuesAreCheckedForSyntaxAlone() {
        func isSkipped(_ text: [UInt8]) -> Bool {
            var arena = JSONArena()
            var cursor = JSONCursor(arena.append(text))
            return arena.skipValue(&cursor) && arena.isAtEnd(&cursor)
        }
        let deep = String(repeating: "[", count: 200_000) + String(repeating: "]", count: 200_000)
        let accepted = [
            "1e999", #""\ud800""#, #"{"a":[1,{"b":null}],"c":{}}"#, "[[],{},[1,2]]", "-0.5E-7", deep,
        ]
        for text in accepted { #expect(isSkipped(Array(text.utf8)), "\(text.prefix(40))") }
        #expect(isSkipped([0x22, 0xff, 0x22]))
        let refused = [
            "01", "1.", "[1,]", "{\"a\":}", "{\"a\" 1}", "{1:2}", "[}", "{]", "\"\\u12\"", "\"\\x\"",
            "\"\u{1}\"", "[",
            "", "tru",
        ]
        for text in refused { #expect(!isSkipped(Array(text.utf8)), "\(text)") }
    }

    @Test func valuesAreFound() throws {
        var arena = JSONArena()
        let parsed = arena.parse(
            arena.append(Array(#"{"a":[1,"x",{"b":true}],"n":-5,"a":[2],"\u0063":"v"}"#.utf8)))
        let root = try #require(parsed)
        #expect(
            arena.unsigned(arena.firstElement(arena.member(root, "a"))) == 2,
            "the last of repeated keys counts")
        #expect(arena.negative(arena.member(root, "n")) == -5)
        #expect(arena.stringMember(root, "c") == Array("v".utf8))
        #expect(arena.member(root, "b") == nil)
        #expect(arena.member(arena.member(root, "n"), "x") == nil)
        #expect(arena.string(arena.member(root, "n")) == nil)
        #expect(arena.bool(arena.member(root, "n")) == nil)
    }

    /// Any bytes are accepted or refused, and what is accepted is written in a form that reads and writes the same,
    /// but for the last digits of numbers, which are not read to the nearest.
    @Test func anyBytesAreReadOrRefused() {
        var random = SeededGenerator(seed: 7)
        let seeds = [
            #"{"a":[1,-2.5e3,"x\u00e9\ud83d\ude00",null,true],"b":{"c":"\\\"","c":0.1},"d":18446744073709551616}"#,
            #"[[[{"k":[{"z":1e-7,"a":-0}]}]],"\u0000"]"#,
        ].map { Array($0.utf8) }
        let alphabet =
            Array(#"{}[]",:\0123456789eE+-.truefalsn u"#.utf8) + [0x00, 0x1f, 0x80, 0xc3, 0xe2, 0xed, 0xff]
        var accepted = 0
        for round in 0..<20_000 {
            var text = seeds[round % seeds.count]
            for _ in 0...Int.random(in: 0..<4, using: &random) {
                let place = Int.random(in: 0..<text.count, using: &random)
                switch Int.random(in: 0..<4, using: &random) {
                case 0: text.remove(at: place)
                case 1: text.insert(alphabet.randomElement(using: &random) ?? 0, at: place)
                case 2: text[place] = alphabet.randomElement(using: &random) ?? 0
                default: text = Array(text.prefix(place)) + Array(text.suffix(text.count - place / 2))
                }
                if text.isEmpty { text = [0x31] }
            }
            guard let once = rewritten(text) else { continue }
            accepted += 1
            let twice = rewritten(once)
            #expect(twice.map(Self.withoutNumbers) == Self.withoutNumbers(once), "\(text)")
            // What can be read can be skipped.
            var arena = JSONArena()
            var cursor = JSONCursor(arena.append(text))
            #expect(arena.skipValue(&cursor) && arena.isAtEnd(&cursor), "\(text)")
        }
        #expect(accepted > 500)
    }

    private static func withoutNumbers(_ text: [UInt8]) -> [UInt8] {
        let parts = Array("0123456789+-.eE".utf8)
        return text.filter { !parts.contains($0) }
    }
}

extension JSONArena.Mark {
    func isSame(as other: JSONArena.Mark) -> Bool { "\(self)" == "\(other)" }
}
