import GuardEngine
import GuardHost

/// Answers a guard's questions from a list: the first entry that matches and is not used up.
final class CannedBackend {
    private struct Entry {
        var tool: [UInt8]
        /// In canonical form; nil for any.
        var arguments: [UInt8]?
        var answer: GuardLookupAnswer
        /// How often it still answers; nil for always.
        var times: Int?
    }

    private var entries: [Entry]

    /// - Parameter list: an array of objects: `tool`; `args`, if only these are meant; `result` (JSON), `raw` (a text)
    ///   or `error` (a negative number); `times`, if it does not answer always.
    init(_ list: JSONSlice) {
        entries = list.elements().map { entry in
            let answer: GuardLookupAnswer
            if let result = entry["result"] {
                answer = .result(Array(result.bytes))
            } else if let raw = entry["raw"] {
                answer = .result(raw.text())
            } else if let raw = entry["raw_hex"] {
                answer = .result(raw.text().fromHexadecimal)
            } else {
                answer = entry["error"]?.integer == -2 ? .tooSmall(required: nil) : .failed
            }
            return Entry(
                tool: entry["tool"]?.text() ?? [], arguments: entry["args"]?.canonical(), answer: answer,
                times: entry["times"]?.integer)
        }
    }

    /// Without answers.
    init() { entries = [] }

    func answer(_ question: GuardLookup) -> GuardLookupAnswer {
        let arguments = (try? JSONSlice(question.arguments[...]))?.canonical()
        let found = entries.firstIndex {
            $0.tool == question.tool && $0.times != 0 && ($0.arguments == nil || $0.arguments == arguments)
        }
        guard let found else { return .failed }
        if let times = entries[found].times { entries[found].times = times - 1 }
        return entries[found].answer
    }
}

extension [UInt8] {
    /// The bytes that pairs of hexadecimal digits stand for.
    var fromHexadecimal: [UInt8] {
        stride(from: 0, to: count - 1, by: 2).map { place in
            UInt8(String(decoding: self[place..<place + 2], as: UTF8.self), radix: 16) ?? 0
        }
    }
}
