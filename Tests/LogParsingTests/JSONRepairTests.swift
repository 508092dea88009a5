import Foundation
import LogParsing
import TestSupport
import Testing

@Suite struct JSONRepairTests {
    private func repaired(_ text: String, _ limits: JSONRepair.Limits = .init()) -> String {
        String(decoding: JSONRepair.repair(Array(text.utf8).span, limits: limits).output, as: UTF8.self)
    }

    private func string(in json: [UInt8]) throws -> String {
        let (output, _) = JSONRepair.repair(json.span)
        return try JSONReader().withDocument(output.span) { $0.string ?? "not a string" }
    }

    @Test func textsThatNeedNoRepairStayAsTheyAre() {
        let text = #"{"a":[1,-2.5,true,null,"ä€😀 \" \\ \/ \b\f\n\r\t\u00e9\ud83d\ude00"],"b":{"c":""}}"#
        #expect(repaired(text) == text)
    }

    @Test(arguments: [
        (#""\ud800""#, "\u{FFFD}"),
        (#""\ud800x""#, "\u{FFFD}x"),
        (#""\ud800\n""#, "\u{FFFD}\n"),
        (#""\ud800é""#, "\u{FFFD}é"),
        (#""\udc00""#, "\u{FFFD}"),
        (#""\ud83d\ude00""#, "😀"),
        (#""\ud83d\ud83d\ude00""#, "\u{FFFD}😀"),
        (#""\ud83d\u0041""#, "\u{FFFD}A"),
        (#""\uZZ""#, "\\uZZ"),
        (#""\u12""#, "\\u12"),
        (#""\ud8\"x""#, "\\ud8\"x"),
        (#""\ud800\uZ""#, "\u{FFFD}\\uZ"),
        (#""\q""#, "\\q"),
        ("\"a\u{0}b\u{1F}c\td\"", "a\u{0}b\u{1F}c\td"),
    ])
    func harmlessDamageInStringsIsRepaired(json: String, expected: String) throws {
        #expect(try string(in: Array(json.utf8)) == expected)
    }

    @Test(
        arguments: [
            ([0xFF], "\u{FFFD}"),
            ([0xC3, 0x28], "\u{FFFD}("),
            ([0xE2, 0x82], "\u{FFFD}"),
            ([0xE2, 0x82, 0x41], "\u{FFFD}A"),
            ([0xED, 0xA0, 0x80], "\u{FFFD}"),
            ([0xC0, 0x80], "\u{FFFD}\u{FFFD}"),
            ([0xF4, 0x90, 0x80, 0x80], "\u{FFFD}"),
            ([0xE2, 0x82, 0xE2, 0x82, 0xAC], "\u{FFFD}€"),
        ] as [([UInt8], String)])
    func invalidUTF8IsReplaced(bytes: [UInt8], expected: String) throws {
        #expect(try string(in: [34] + bytes + [34]) == expected)
    }

    @Test(arguments: [
        ("[123456789012345678]", "[123456789012345678]"),
        ("[1234567890123456789]", #"["1234567890123456789"]"#),
        ("[1e999]", #"["1e999"]"#),
        ("[-1.5]", "[-1.5]"),
        ("[\(String(repeating: "9", count: 400))]", "[\"\(String(repeating: "9", count: 64))\"]"),
    ])
    func numbersBeyondTheReaderBecomeStrings(json: String, expected: String) {
        #expect(repaired(json) == expected)
    }

    @Test(arguments: 0..<24)
    func cutsNeverFallInsideACharacterOrAnEscape(limit: Int) throws {
        var limits = JSONRepair.Limits()
        limits.string = limit
        let (output, isCut) = JSONRepair.repair(
            Array(#"["é€😀\ud83d\ude00\n\u00e9x", 1]"#.utf8).span, limits: limits)
        #expect(isCut)
        let whole = "é€😀😀\néx"
        let kept = try JSONReader().withDocument(output.span) { $0[0]?.string ?? "?" }
        #expect(whole.hasPrefix(kept))
        #expect(kept.utf8.count <= limit)
        #expect(try JSONReader().withDocument(output.span) { $0[1]?.integer } == 1)
    }

    @Test func deepContainersBecomeNull() throws {
        var limits = JSONRepair.Limits()
        limits.depth = 3
        #expect(repaired(#"[[[[["x"]],{"a":1}],2],3]"#, limits) == "[[[null,null],2],3]")
        let deep = String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000)
        let (output, isCut) = JSONRepair.repair(Array(deep.utf8).span)
        #expect(isCut)
        #expect(throws: Never.self) { try JSONReader().withDocument(output.span) { _ in } }
    }

    @Test func whatComesAfterTheOutputLimitIsDroppedButTheTextStaysJSON() {
        var limits = JSONRepair.Limits()
        limits.output = 40
        let text = #"{"a":"0123456789","b":[{"c":"0123456789012345","d":[1,2,[3]],"e":4},5],"f":"g"}"#
        #expect(repaired(text, limits) == #"{"a":"0123456789","b":[{"c":"0123456789012345"}]}"#)
    }

    @Test(arguments: ["[0,", "x", "{\"a\":\"b\",", " ", "[[],", "\"a\" ", "]", "\"\\ud800\"", "null "])
    func memoryIsBoundedWhateverComes(pattern: String) {
        var limits = JSONRepair.Limits()
        limits.output = 1000
        limits.string = 100
        var repair = JSONRepair(limits: limits)
        let chunk = Array(String(repeating: pattern, count: 1000).utf8)
        for _ in 0..<20 { repair.feed(chunk.span) }
        repair.finish()
        #expect(repair.output.count < 12_000)
    }

    @Test(arguments: [
        ("{\"a\":1", true), ("\"abc", true), ("\"\\", true), ("[1,2", true), ("[1]", false), ("12", false),
        ("\"a\"", false),
    ])
    func aTextThatEndsEarlyIsKnownToBeOpen(text: String, isOpen: Bool) {
        var repair = JSONRepair()
        repair.feed(Array(text.utf8).span)
        #expect(repair.isOpen == isOpen)
    }

    @Test func byteByByteEqualsWhole() {
        var generator = SeededGenerator(seed: 11)
        let seed = Array(#"{"a":"x😀\ud83d\ude00\n","b":[1,2.5e3,{"c":null}],"d":"é"}"#.utf8)
        var tight = JSONRepair.Limits()
        tight.string = 9
        tight.depth = 2
        tight.output = 50
        for round in 0..<gatewayFuzzCount {
            let bytes = Mutation.mutate(seed, using: &generator)
            let limits = round.isMultiple(of: 2) ? tight : JSONRepair.Limits()
            let whole = JSONRepair.repair(bytes.span, limits: limits)
            var repair = JSONRepair(limits: limits)
            for byte in bytes { repair.feed([byte].span) }
            repair.finish()
            #expect(repair.output == whole.output)
            #expect(repair.isCut == whole.isCut)
        }
    }

    @Test func whateverFoundationAcceptsIsAcceptedAfterRepair() throws {
        var generator = SeededGenerator(seed: 5)
        let seed = Array(#"{"a":"x😀\u00e9\n","b":[1,2.5e3,{"c":null}],"d":"é","e":[[[]]],"f":-0.5}"#.utf8)
        var accepted = 0
        for _ in 0..<gatewayFuzzCount * 4 {
            let bytes = Mutation.mutate(seed, using: &generator)
            guard !bytes.contains(0), !bytes.starts(with: [0xEF, 0xBB, 0xBF]),
                !Self.hasTrailingComma(bytes),
                (try? JSONSerialization.jsonObject(with: Data(bytes))) != nil
            else { continue }
            accepted += 1
            let (output, _) = JSONRepair.repair(bytes.span)
            #expect(throws: Never.self, "\(String(decoding: bytes, as: UTF8.self))") {
                try JSONReader().withDocument(output.span) { _ in }
            }
        }
        #expect(accepted > 0)
    }

    /// Whether a comma is followed, after white space, by a closing bracket.
    /// Foundation accepts a trailing comma; RFC 8259 has none, so such a text says nothing about
    /// the repair. A comma inside a string may match too: that only skips the text.
    private static func hasTrailingComma(_ bytes: [UInt8]) -> Bool {
        var afterComma = false
        for byte in bytes {
            switch byte {
            case UInt8(ascii: ","): afterComma = true
            case 0x20, 0x09, 0x0A, 0x0D: continue
            case UInt8(ascii: "]"), UInt8(ascii: "}"):
                if afterComma { return true }
            default: afterComma = false
            }
        }
        return false
    }
}
