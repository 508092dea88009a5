import GuardEngine
import Testing

@Suite struct GuardHealthTests {
    private static let unreachable =
        "WASM function call failed: wasm error: unreachable\nwasm stack trace:\n\t.$118(i32,i32)"

    @Test func theFirstTrapIsTheEnd() {
        var health = GuardHealth(guardName: "github")
        #expect(health.unavailable == nil)
        health.record(error: "WASM function returned error code: -1")
        #expect(health.unavailable == nil)
        health.record(error: Self.unreachable)
        health.record(error: "wasm error: stack overflow")
        #expect(health.trap == Self.unreachable)
        #expect(
            health.unavailable
                == "WASM guard 'github' is unavailable after a previous trap: " + Self.unreachable)
    }

    @Test(
        arguments: [
            ("wasm error: integer divide by zero", nil, true),
            ("WASM function returned error code: -1", nil, false),
            ("boom (recovered by wazero)", nil, false), ("", nil, false), ("wasm error", nil, false),
            ("module closed with exit_code(0)", 0, false), ("module closed with exit_code(1)", 1, true),
            ("module closed with context deadline exceeded", 0xEFFF_FFFF, true),
        ] as [(String, UInt32?, Bool)])
    func traps(error: String, exitCode: UInt32?, expected: Bool) {
        #expect(GuardHealth.isTrap(error: error, exitCode: exitCode) == expected)
    }

    @Test func whatAgentsAreTold() {
        #expect(
            GuardHealth.agentText("x", at: .agent)
                == "guard session initialization failed: LabelAgent failed: x")
        #expect(
            GuardHealth.agentText("x", at: .resource) == "guard labeling failed: resource labeling failed: x")
        #expect(
            GuardHealth.agentText("x", at: .response)
                == "response labeling failed: response labeling failed: x")
    }
}
