import Foundation
import GuardEngine
import GuardHost
import TestSupport
import Testing
import WasmInterpreter

/// The guard of `Fixtures/guard/guard.c`, compiled once per test run.
enum FixtureGuard {
    private static let folder: Result<URL, any Error> = Result {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
            "guard-\(UUID().uuidString)")
        let process = Process()
        process.executableURL = Fixtures.repository.appendingPathComponent("scripts/make-fixture-guard")
        process.arguments = [folder.path]
        try process.run()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0, "scripts/make-fixture-guard failed")
        return folder
    }

    static func bytes(_ variant: String = "guard") throws -> [UInt8] {
        [UInt8](try Data(contentsOf: try folder.get().appendingPathComponent("\(variant).wasm")))
    }

    static func make(_ variant: String = "guard", limits: GuardLimits = GuardLimits()) throws -> ModuleGuard {
        try ModuleGuard(bytes: try bytes(variant), limits: limits)
    }
}

extension Guard {
    /// Calls an export for a tool of that name.
    func call(
        _ mode: String, _ function: GuardFunction = .labelResource,
        backend: @escaping GuardBackend = { _ in .failed }
    ) -> GuardOutcome {
        call(function, input: Array(#"{"tool_name":"\#(mode)"}"#.utf8), backend: backend)
    }
}

extension GuardOutcome {
    var text: String { String(decoding: output, as: UTF8.self) }
}
