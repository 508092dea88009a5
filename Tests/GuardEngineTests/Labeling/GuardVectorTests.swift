import Foundation
import GuardEngine
import Testing

/// Compares with recorded sessions of the real guard, where there are any: return codes, outputs byte by byte (data
/// of items included), and the look-ups with their arguments, order and buffer sizes.
@Suite struct GuardVectorTests {
    @Test func sessionsAreEqual() throws {
        guard let vectors = try GuardVectors.shared() else {
            print("AWAUDIT_SHARED names no folder with vectors; recorded sessions are not compared.")
            return
        }
        var calls = 0
        var differences = 0
        for session in vectors.sessions {
            session.run { call, actual, _ in
                calls += 1
                guard actual != call.expected else { return }
                differences += 1
                if differences <= 10 { Self.printDifference(session, call, actual) }
            }
        }
        print("\(vectors.sessions.count) sessions, \(calls) calls, \(differences) differences")
        #expect(calls > 0)
        #expect(differences == 0)
    }

    private static func printDifference(
        _ session: GuardSession, _ call: GuardSession.Call, _ actual: GuardSession.Reply
    ) {
        func text(_ bytes: [UInt8]) -> Substring { String(decoding: bytes, as: UTF8.self).prefix(2_000) }
        print("\(session.id) \(call.function) \(text(call.input))")
        for (name, reply) in [("expected", call.expected), ("actual", actual)] {
            print("  \(name) \(reply.returnCode) \(text(reply.output))")
            for lookup in reply.lookups.prefix(20) { print("    \(lookup)") }
            if reply.sleepMilliseconds > 0 { print("    waits \(reply.sleepMilliseconds) ms") }
        }
    }
}
