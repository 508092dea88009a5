import GuardEngine
import GuardHost
import Testing

/// The native guard is hosted by the same rules.
@Suite struct NativeGuardInstanceTests {
    private static let policy = Array(#"{"allow-only":{"repos":"all","min-integrity":"none"}}"#.utf8)
    private static let read = Array(
        #"{"tool_name":"issue_read","tool_args":{"owner":"o","repo":"r","issue_number":1}}"#.utf8)

    @Test func refusalsHaveTheGatewaysWords() {
        let native = NativeGuardInstance()
        let outcome = native.call(.labelAgent, input: Array("{".utf8), backend: { _ in .failed })
        #expect(outcome.returnCode == -1)
        #expect(outcome.error == "WASM function returned error code: -1")
        let large = native.call(
            .labelResponse, input: [UInt8](repeating: 0x20, count: GuardLimits.input + 1),
            backend: { _ in .failed })
        #expect(large.error == "input too large: 8388609 bytes (max 8388608)")
        #expect(large.returnCode == nil)
        #expect(native.failure == nil)
    }

    @Test func eachCallAsksItsOwnBackend() {
        let native = NativeGuardInstance()
        #expect(native.call(.labelAgent, input: Self.policy, backend: { _ in .failed }).error == nil)
        var first = 0
        var second = 0
        let one = native.call(.labelResource, input: Self.read) { _ in
            first += 1
            return .failed
        }
        _ = native.call(.labelResource, input: Self.read) { _ in
            second += 1
            return .failed
        }
        #expect(first > 0 && second == first)
        #expect(one.lookUps.count == first)
        #expect(one.lookUps.allSatisfy { $0.returned == -1 && !$0.isBeyondLimit })
    }
}
