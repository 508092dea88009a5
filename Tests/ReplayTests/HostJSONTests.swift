import GuardEngine
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
