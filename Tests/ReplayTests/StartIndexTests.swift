import Findings
import Testing

@testable import Replay

@Suite struct StartIndexTests {
    private static func start(_ ordinal: Int, _ session: String, _ server: String, process: Int = 0)
        -> SessionStart
    {
        SessionStart(
            session: session, server: server, guardName: server, ordinal: ordinal, process: process,
            policy: [], evidence: Evidence(path: "log", line: ordinal))
    }

    private static let index = StartIndex([
        start(2, "s1", "github"), start(4, "s2", "github"), start(6, "s1", "mirror"),
        start(8, "s1", "github"), start(10, "s1", "github", process: 1),
    ])

    private typealias Key = StartIndex.Key

    @Test func startsAreCountedBetweenTwoPlaces() {
        let index = Self.index
        #expect(index.count(Key(0, "s1", "github"), within: 0..<Int.max) == 2)
        #expect(index.count(Key(0, "s1", nil), within: 0..<Int.max) == 3)
        #expect(index.count(Key(0, nil, "github"), within: 0..<Int.max) == 3)
        #expect(index.count(Key(1, nil, "github"), within: 0..<Int.max) == 1)
        #expect(index.count(Key(0, "s3", nil), within: 0..<Int.max) == 0)
        // Neither place counts itself.
        #expect(index.count(Key(0, nil, "github"), within: 2..<8) == 1)
        #expect(index.count(Key(0, nil, "github"), within: 1..<9) == 3)
        #expect(index.count(Key(0, nil, "github"), within: 4..<4) == 0)
    }

    @Test func theLastIsFound() {
        let index = Self.index
        #expect(index.last(Key(0, "s1", "github"), within: 0..<Int.max) == 8)
        #expect(index.last(Key(0, "s1", "github"), within: 0..<8) == 2)
        #expect(index.last(Key(0, "s1", "github"), within: 2..<8) == nil)
        #expect(index.last(Key(0, "s9", "github"), within: 0..<Int.max) == nil)
        #expect(index.last(Key(0, "s2", "github"), within: 4..<4) == nil)
    }
}
