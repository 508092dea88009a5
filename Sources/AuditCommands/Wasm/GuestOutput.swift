import CommandLine
import WasmInterpreter

/// Passes on what a guest writes. A terminal gets it with control characters other than tabs and line ends made
/// visible, so that the guest cannot steer it; anything else gets the bytes as they are.
final class GuestOutput {
    private let context: CommandContext
    /// The beginning of a character whose other bytes the guest has not written yet.
    private var unfinished: [WASI.Output: [UInt8]] = [:]

    init(_ context: CommandContext) { self.context = context }

    /// Writes bytes; false when they went nowhere.
    func write(_ output: WASI.Output, _ bytes: [UInt8]) -> Bool {
        let sink = sink(output)
        guard sink.isTerminal else { return sink.write(bytes) == .complete }
        let all = (unfinished[output] ?? []) + bytes
        let whole = all.count - GuestOutput.unfinishedCount(all)
        unfinished[output] = Array(all[whole...])
        sink.write(GuestOutput.neutralised(all[..<whole]))
        // People want to see what happens when it happens.
        return sink.flush() == .complete
    }

    /// Writes what the guest left unfinished.
    func finish() {
        for output in [WASI.Output.standardOutput, .standardError] {
            guard let rest = unfinished.removeValue(forKey: output), !rest.isEmpty else { continue }
            sink(output).write(GuestOutput.neutralised(rest[...]))
        }
    }

    private func sink(_ output: WASI.Output) -> OutputSink {
        switch output {
        case .standardOutput: context.stdout
        case .standardError: context.stderr
        }
    }

    /// The bytes as text that cannot act on a terminal. Tabs and line ends stay.
    static func neutralised(_ bytes: ArraySlice<UInt8>) -> String {
        var result = ""
        var plain = ""
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
            if scalar == "\n" || scalar == "\t" {
                result += escapingControls(plain)
                plain = ""
                result.unicodeScalars.append(scalar)
            } else {
                plain.unicodeScalars.append(scalar)
            }
        }
        return result + escapingControls(plain)
    }

    /// How many of the last bytes begin a character that more bytes could complete: 0 to 3.
    static func unfinishedCount(_ bytes: [UInt8]) -> Int {
        for (index, byte) in bytes.reversed().prefix(3).enumerated() where byte & 0xC0 != 0x80 {
            let needed = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1
            return needed > index + 1 ? index + 1 : 0
        }
        return 0
    }
}
