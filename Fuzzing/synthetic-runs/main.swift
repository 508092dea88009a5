import Foundation
import GuardEngine
import SyntheticRuns

/// What the program was asked for.
struct Request {
    var options = SyntheticRunOptions(seed: 1, calls: 100)
    var runs = 1
    var folder: String?
    var scenario: Scenario?

    static let usage = """
        usage: synthetic-runs --out DIR [options]
          --runs N              runs, with one seed after the other (1); more than one go to DIR/run-SEED
          --seed S              first seed (1)
          --calls N             calls of a run (100)
          --schema v1|v2        generation of the logs (v2)
          --debug on|off        debug traces (off)
          --redaction on|off    redaction (off)
          --sessions N          sessions (1)
          --concurrency N       calls under way at once (1)
          --configured-mode M   --guards-mode of the gateway
          --guard-mode M        mode the guards answer: strict, filter, propagate
          --trap-at N           call in which the guard traps
          --payload-threshold N bytes above which the agent gets a description
          --sink-server NAME    a server whose messages carry the agent's tags; may be repeated
          --token on|off        whether the gateway can look permissions up (on)
          --failures on|off     whether questions of guards fail now and then (off)
          --tamper NAME         a falsification; may be repeated, `all` for each once
          --scenario NAME       a scenario in place of random calls, `list` for their names
        Prints a line for each falsified call: folder, call, falsification.

        """

    init(_ words: [String]) throws(UsageError) {
        var words = words[...]
        while let flag = words.popFirst() {
            guard let value = words.popFirst() else { throw UsageError(text: "\(flag) needs a value") }
            switch flag {
            case "--out": folder = value
            case "--runs": runs = try Request.number(flag, value)
            case "--seed": options.seed = UInt64(try Request.number(flag, value))
            case "--calls": options.calls = try Request.number(flag, value)
            case "--schema":
                guard let schema = SyntheticRunOptions.Schema(rawValue: value) else {
                    throw UsageError(text: "--schema is v1 or v2")
                }
                options.schema = schema
            case "--debug": options.isDebug = try Request.isOn(flag, value)
            case "--redaction": options.isRedacted = try Request.isOn(flag, value)
            case "--sessions": options.sessions = try Request.number(flag, value)
            case "--concurrency": options.concurrency = try Request.number(flag, value)
            case "--configured-mode": options.configuredMode = value
            case "--guard-mode":
                guard let mode = EnforcementMode(rawValue: value) else {
                    throw UsageError(text: "--guard-mode is strict, filter or propagate")
                }
                options.guardMode = mode
            case "--trap-at": options.trapAt = try Request.number(flag, value)
            case "--payload-threshold": options.payloadThreshold = try Request.number(flag, value)
            case "--sink-server": options.sinkServers.append(value)
            case "--token": options.hasToken = try Request.isOn(flag, value)
            case "--failures": options.failsLookUps = try Request.isOn(flag, value)
            case "--tamper":
                if value == "all" {
                    options.tamperings += Tampering.allCases
                } else if let tampering = Tampering(rawValue: value) {
                    options.tamperings.append(tampering)
                } else {
                    throw UsageError(
                        text:
                            "--tamper is one of all \(Tampering.allCases.map(\.rawValue).joined(separator: " "))"
                    )
                }
            case "--scenario":
                guard let scenario = Scenario(rawValue: value) else {
                    throw UsageError(
                        text: "scenarios: \(Scenario.allCases.map(\.rawValue).joined(separator: " "))")
                }
                self.scenario = scenario
            default: throw UsageError(text: "no such option: \(flag)")
            }
        }
    }

    private static func number(_ flag: String, _ value: String) throws(UsageError) -> Int {
        guard let number = Int(value), number >= 0 else { throw UsageError(text: "\(flag) needs a number") }
        return number
    }

    private static func isOn(_ flag: String, _ value: String) throws(UsageError) -> Bool {
        guard value == "on" || value == "off" else { throw UsageError(text: "\(flag) is on or off") }
        return value == "on"
    }
}

struct UsageError: Error {
    var text: String
}

do {
    let request = try Request(Array(CommandLine.arguments.dropFirst()))
    guard let folder = request.folder else { throw UsageError(text: Request.usage) }
    for number in 0..<request.runs {
        var options = request.options
        options.seed &+= UInt64(number)
        var run: SyntheticRun
        if let scenario = request.scenario {
            run = scenario.run(options)
        } else {
            run = SyntheticRun(options)
        }
        let path = request.runs == 1 ? folder : "\(folder)/run-\(options.seed)"
        try run.write(to: path)
        for call in run.calls {
            if let tampering = call.tampering { print("\(path)\t\(call.id)\t\(tampering.rawValue)") }
        }
        for tampering in run.unplaced { print("\(path)\t-\t\(tampering.rawValue)") }
    }
} catch let error as UsageError {
    FileHandle.standardError.write(Data((error.text + "\n").utf8))
    exit(2)
} catch {
    FileHandle.standardError.write(Data("\(error)\n".utf8))
    exit(1)
}
