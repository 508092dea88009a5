import Testing

@testable import AuditCommands

@Suite struct JSONSliceTests {
    private func slice(_ text: String) throws -> JSONSlice { try JSONSlice(Array(text.utf8)[...]) }
    private func text(_ bytes: some Sequence<UInt8>) -> String {
        String(decoding: Array(bytes), as: UTF8.self)
    }

    @Test func valuesKeepTheirSpelling() throws {
        let object = try slice(#" { "a" : 1.50 , "b":[ 1, {"c": "x\n"} ], "a": 1e2 } "#)
        #expect(text(try #require(object["a"]).bytes) == "1e2")
        #expect(try #require(object["b"]).elements().map { text($0.bytes) } == ["1", #"{"c": "x\n"}"#])
        #expect(object.members().map { text($0.key) } == ["a", "b", "a"])
        #expect(object["d"] == nil)
    }

    @Test(arguments: [
        (#""\u0041\u00e9\ud83d\ude00""#, "A\u{E9}\u{1F600}"), (#""\ud800x""#, "\u{FFFD}x"),
        (#""\b\t\n\f\r\"\\\/""#, "\u{8}\t\n\u{C}\r\"\\/"),
    ])
    func stringsAreDecoded(source: String, expected: String) throws {
        #expect(text(try slice(source).text()) == expected)
    }

    @Test(arguments: [
        (#"{"b":1,"a":2}"#, #"{"a":2,"b":1}"#), (#"{"a":1,"a":2}"#, #"{"a":2}"#),
        (#"{"a":"\u0062"}"#, #"{"a":"b"}"#), (#"[1e2, 100.0]"#, "[1e+02,100.0]"),
        (#"{"x":{"b":[ ],"a":{ }}}"#, #"{"x":{"a":{},"b":[]}}"#),
    ])
    func equalValuesHaveOneForm(source: String, other: String) throws {
        #expect(try slice(source).canonical() == slice(other).canonical())
    }

    @Test func differentValuesHaveDifferentForms() throws {
        let texts = [
            "1", "1.0", "\"1\"", "[1]", "{\"1\":1}", "{}", "[]", "null", "true", "\"\"",
            "18446744073709551616",
        ]
        let forms = try texts.map { text(try slice($0).canonical()) }
        #expect(Set(forms).count == texts.count)
    }

    @Test(arguments: [
        "", " ", "{", "[1,]", "{\"a\"}", "{\"a\":1,}", "{a:1}", "\"x", "\"\\u12", "\"\\", "tru", "1 2", "]",
        "{\"a\":1]",
        "--1",
    ])
    func damagedTextsAreRefused(source: String) {
        #expect(throws: JSONSlice.Failure.self) { try slice(source) }
    }

    @Test func depthIsLimited() {
        let deep = String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000)
        #expect(throws: JSONSlice.Failure.self) { try slice(deep) }
    }

    @Test func anythingIsReadOrRefused() {
        var state: UInt64 = 5
        func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        let pieces = [
            "{", "}", "[", "]", ",", ":", "\"", "\\", "\\u00", "a", "1", "-", ".5e", "null", " ", "\u{0}",
            "é",
        ]
        var accepted = 0
        for _ in 0..<20_000 {
            let source = (0..<next(12)).map { _ in pieces[next(pieces.count)] }.joined()
            if let value = try? slice(source) {
                accepted += 1
                _ = value.canonical()
                _ = value.text()
            }
        }
        #expect(accepted > 0)
    }
}
