import Testing
import WasmInterpreter

/// Runs each test with every engine.
struct EveryEngine: TestTrait, SuiteTrait, TestScoping {
    var isRecursive: Bool { true }

    func provideScope(
        for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
    ) async throws {
        for engine in EngineKind.allCases {
            try await EngineKind.$preferred.withValue(engine) { try await function() }
        }
    }
}

extension Trait where Self == EveryEngine {
    /// Runs each test with every engine.
    static var everyEngine: Self { EveryEngine() }
}
