import Foundation
import GuardEngine

/// Sessions with the real guard, to be compared with the native one.
struct GuardVectors {
    let sessions: [GuardSession]

    /// Reads `vectors/*.jsonl` or `vectors/*.jsonl.zst` of the folder that AWAUDIT_SHARED names.
    ///
    /// - Returns: `nil` when there is no such folder or no file in it.
    static func shared() throws -> GuardVectors? {
        guard let shared = ProcessInfo.processInfo.environment["AWAUDIT_SHARED"] else { return nil }
        let folder = URL(fileURLWithPath: shared).appendingPathComponent("vectors")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        var sessions: [GuardSession] = []
        for name in names.sorted() {
            let file = folder.appendingPathComponent(name)
            let lines: Data
            if name.hasSuffix(".jsonl.zst") {
                lines = try decompressed(file)
            } else if name.hasSuffix(".jsonl") {
                lines = try Data(contentsOf: file)
            } else {
                continue
            }
            for line in lines.split(separator: UInt8(ascii: "\n")) {
                sessions.append(try GuardSession(line: RawJSON(Array(line))))
            }
        }
        return sessions.isEmpty ? nil : GuardVectors(sessions: sessions)
    }

    private static func decompressed(_ file: URL) throws -> Data {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["zstd", "-dc", file.path]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw VectorError(what: "zstd failed on \(file.path)") }
        return data
    }
}

struct VectorError: Error {
    let what: String
}

/// One session: calls on a fresh guard, the backend's canned answers, and what the real guard gave.
struct GuardSession {
    struct Call {
        var function: String
        var input: [UInt8]
        var expected: Reply
    }

    struct Reply: Equatable {
        var returnCode: Int
        var output: [UInt8]
        var lookups: [Lookup]
        var sleepMilliseconds: Int
    }

    struct Lookup: Equatable, CustomStringConvertible {
        var tool: String
        /// Empty when the gateway refused the question, since those are not recorded with their arguments.
        var arguments: String
        var returned: Int
        var capacity: Int

        var description: String { "\(tool)(\(arguments)) -> \(returned) of \(capacity)" }
    }

    struct Answer {
        var tool: String
        /// `nil` matches all arguments.
        var arguments: NSObject?
        /// `nil` for a failure.
        var result: [UInt8]?
        var errorCode: Int
        var times: Int?
    }

    let id: String
    let group: String
    let calls: [Call]
    let answers: [Answer]

    init(line: RawJSON) throws {
        id = try line.member("id").text()
        group = try line.member("group").text()
        var calls: [Call] = []
        if let policy = line["policy"]?.bytes ?? line["policy_raw"]?.textBytes()
            ?? line["policy_hex"]?.text().hexBytes
        {
            calls.append(
                Call(function: "label_agent", input: policy, expected: try Reply(line.member("agent"))))
        }
        for (call, output) in try zip(line.member("calls").elements(), line.member("outputs").elements()) {
            guard
                let input = call["input"]?.bytes ?? call["input_raw"]?.textBytes()
                    ?? call["input_hex"]?.text().hexBytes
            else { throw VectorError(what: "\(id): a call without input") }
            calls.append(
                Call(function: try call.member("fn").text(), input: input, expected: try Reply(output)))
        }
        self.calls = calls
        answers = try (line["backend"]?.elements() ?? []).map { entry in
            Answer(
                tool: try entry.member("tool").text(), arguments: entry["args"]?.foundation,
                result: entry["result"]?.bytes ?? entry["raw"]?.textBytes()
                    ?? entry["raw_hex"]?.text().hexBytes,
                errorCode: entry["error"]?.integer ?? -1,
                times: entry["times"]?.integer)
        }
    }

    /// Runs the session on a native guard.
    ///
    /// - Parameter keep: Called with each call, what came out, and the answers that the backend gave.
    func run(_ keep: (Call, Reply, [GuardLookupAnswer]) -> Void) {
        let backend = ScriptedBackend(answers)
        var instance = NativeGuard { backend.answer($0) }
        for call in calls {
            backend.lookups = []
            backend.given = []
            let reply: GuardReply
            switch call.function {
            case "label_agent": reply = instance.labelAgent(input: call.input)
            case "label_resource": reply = instance.labelResource(input: call.input)
            default: reply = instance.labelResponse(input: call.input)
            }
            let actual = Reply(
                returnCode: Int(reply.returnCode), output: reply.output, lookups: backend.lookups,
                sleepMilliseconds: instance.requestedSleepMilliseconds)
            keep(call, actual, backend.given)
        }
    }
}

extension GuardSession.Reply {
    init(_ record: RawJSON) throws {
        self.init(
            returnCode: record["rc"]?.integer ?? 0, output: try record.member("output").textBytes(),
            lookups: try record.member("backend_calls").elements().map {
                GuardSession.Lookup(
                    tool: try $0.member("tool").text(), arguments: $0["args"]?.text() ?? "",
                    returned: $0["ret"]?.integer ?? 0, capacity: $0["size"]?.integer ?? 0)
            },
            sleepMilliseconds: record["sleep_ms"]?.integer ?? 0)
    }
}

/// Answers from a list: the first entry that matches and is not used up.
final class ScriptedBackend {
    private var answers: [GuardSession.Answer]
    var lookups: [GuardSession.Lookup] = []
    var given: [GuardLookupAnswer] = []

    init(_ answers: [GuardSession.Answer]) { self.answers = answers }

    func answer(_ lookup: GuardLookup) -> GuardLookupAnswer {
        let arguments =
            lookup.isBeyondGatewayLimit ? "" : String(decoding: lookup.arguments, as: UTF8.self)
        let match = match(String(decoding: lookup.tool, as: UTF8.self), lookup)
        let answer: GuardLookupAnswer
        let returned: Int
        if let result = match?.result {
            let fits = result.count <= lookup.capacity
            answer = fits ? .result(result) : .tooSmall(required: UInt32(clamping: result.count))
            returned = fits ? result.count : -2
        } else {
            returned = match?.errorCode ?? -1
            answer = returned == -2 ? .tooSmall(required: nil) : .failed
        }
        lookups.append(
            GuardSession.Lookup(
                tool: String(decoding: lookup.tool, as: UTF8.self), arguments: arguments, returned: returned,
                capacity: lookup.capacity))
        given.append(answer)
        return answer
    }

    private func match(_ tool: String, _ lookup: GuardLookup) -> GuardSession.Answer? {
        if lookup.isBeyondGatewayLimit { return nil }
        let arguments = RawJSON(lookup.arguments).foundation
        let match = answers.firstIndex {
            $0.tool == tool && $0.times != 0 && ($0.arguments == nil || $0.arguments == arguments)
        }
        guard let match else { return nil }
        if let times = answers[match].times { answers[match].times = times - 1 }
        return answers[match]
    }
}

extension String {
    var hexBytes: [UInt8] {
        let digits = utf8.map { UInt8($0 & 0x0f) + ($0 > 0x39 ? 9 : 0) }
        return stride(from: 0, to: digits.count - 1, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
    }
}

/// A JSON text, taken apart without touching the bytes of its values: a reader of its own, so that the reader under
/// test is not tested with itself. It trusts its input.
struct RawJSON {
    let bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    var foundation: NSObject? {
        try? JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed) as? NSObject
    }

    var integer: Int? { Int(String(decoding: bytes, as: UTF8.self)) }

    func text() -> String { String(decoding: textBytes(), as: UTF8.self) }

    /// The bytes of a string. Not by Foundation, which drops a byte order mark at its beginning.
    func textBytes() -> [UInt8] {
        guard bytes.first == UInt8(ascii: "\""), bytes.count >= 2 else { return [] }
        var units: [UInt16] = []
        var plain: [UInt8] = []
        var result: [UInt8] = []
        var index = 1
        while index < bytes.count - 1 {
            if bytes[index] != UInt8(ascii: "\\") {
                plain.append(bytes[index])
                index += 1
                continue
            }
            result += plain
            plain = []
            units = []
            while index + 5 < bytes.count, bytes[index] == UInt8(ascii: "\\"),
                bytes[index + 1] == UInt8(ascii: "u")
            {
                units.append(
                    UInt16(String(decoding: bytes[index + 2..<index + 6], as: UTF8.self), radix: 16) ?? 0)
                index += 6
            }
            result += String(decoding: units, as: UTF16.self).utf8
            if units.isEmpty {
                let escapes: [UInt8: UInt8] = [0x62: 0x08, 0x66: 0x0c, 0x6e: 0x0a, 0x72: 0x0d, 0x74: 0x09]
                result.append(escapes[bytes[index + 1]] ?? bytes[index + 1])
                index += 2
            }
        }
        return result + plain
    }

    func member(_ key: String) throws -> RawJSON {
        guard let value = self[key] else { throw VectorError(what: "no member \(key)") }
        return value
    }

    subscript(key: String) -> RawJSON? {
        let parts = parts()
        var index = 0
        while index + 1 < parts.count {
            if RawJSON(Array(bytes[parts[index]])).text() == key {
                return RawJSON(Array(bytes[parts[index + 1]]))
            }
            index += 2
        }
        return nil
    }

    func elements() -> [RawJSON] { parts().map { RawJSON(Array(bytes[$0])) } }

    /// The keys and values of an object or the elements of an array, as written.
    private func parts() -> [Range<Int>] {
        var parts: [Range<Int>] = []
        var depth = 0
        var isInString = false
        var isEscaped = false
        var start = 1
        for (index, byte) in bytes.enumerated() {
            if isInString {
                if isEscaped {
                    isEscaped = false
                } else if byte == UInt8(ascii: "\\") {
                    isEscaped = true
                } else if byte == UInt8(ascii: "\"") {
                    isInString = false
                }
                continue
            }
            switch byte {
            case UInt8(ascii: "\""): isInString = true
            case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                if depth == 1, index > start { parts.append(start..<index) }
                depth -= 1
            case UInt8(ascii: ","), UInt8(ascii: ":"):
                if depth == 1 {
                    parts.append(start..<index)
                    start = index + 1
                }
            default: break
            }
        }
        return parts
    }
}
