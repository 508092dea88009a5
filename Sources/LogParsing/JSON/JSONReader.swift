private import CSimdJSON

/// Why a text is not JSON.
package struct JSONSyntaxError: Error, Sendable, Hashable {
    /// In simdjson's words, first letter lowered, without a period.
    package var message: String
}

/// Parses JSON documents one after the other, reusing its memory.
///
/// Documents are lent to a closure: a ``JSONValue`` cannot outlive it.
package final class JSONReader {
    /// Bytes of the longest document after which memory is kept for the next one.
    private static let keptLength = 4 * 1024 * 1024

    private var parser: OpaquePointer?
    /// By simdjson's codes: a damaged log has one for every line.
    private var messages: [Int32: String] = [:]

    package init() { parser = awaudit_json_parser_create() }

    deinit { awaudit_json_parser_destroy(parser) }

    /// Parses `bytes` and calls `body` with the root value.
    ///
    /// Numbers must fit 64 bits, strings must be valid UTF-8, nesting at most 1,024 levels: see ``JSONRepair``
    /// for documents beyond that.
    package func withDocument<Result>(
        _ bytes: ByteSpan, _ body: (JSONValue) throws(JSONSyntaxError) -> Result
    ) throws(JSONSyntaxError) -> Result {
        guard let parser else { throw JSONSyntaxError(message: "out of memory") }
        defer { if bytes.count > JSONReader.keptLength { renew() } }
        var document = awaudit_json_document()
        let code = bytes.withUnsafeBufferPointer {
            awaudit_json_parse(parser, $0.baseAddress, $0.count, &document)
        }
        guard code == 0, let tape = document.tape, let strings = document.strings else {
            let message = messages[code] ?? JSONReader.message(for: code)
            messages[code] = message
            throw JSONSyntaxError(message: message)
        }
        // Word 0 is the root; the document's value starts at word 1.
        return try body(JSONValue(tape: tape, strings: strings, index: 1))
    }

    /// Gives the memory back that a large document took: about a dozen bytes for each of its own.
    private func renew() {
        awaudit_json_parser_destroy(parser)
        parser = awaudit_json_parser_create()
    }

    private static func message(for code: Int32) -> String {
        guard let text = awaudit_json_error_text(code) else { return "not JSON" }
        var message = String(cString: text)
        // simdjson's texts may carry hints for its C++ users after the first sentence.
        if let end = message.firstIndex(where: { $0 == "." || $0 == "\n" }) {
            message = String(message[..<end])
        }
        if let colon = message.firstIndex(of: ":"),
            message[..<colon].allSatisfy({ $0.isUppercase || $0 == "_" })
        {
            message = String(message[message.index(after: colon)...].drop { $0 == " " })
        }
        guard let first = message.first else { return "not JSON" }
        return first.lowercased() + message.dropFirst()
    }
}
