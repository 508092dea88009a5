import Findings
import GuardEngine
import Testing

@testable import Replay

@Suite struct LookUpBookTests {
    private static let tool = Array("search_repositories".utf8)
    private static let arguments = Array(#"{"perPage":10,"query":"repo:larkspur/fences"}"#.utf8)

    private static func question(
        _ arguments: [UInt8] = arguments, tool: String = "search_repositories", capacity: Int = 1_000
    ) -> GuardEngine.GuardLookup {
        GuardEngine.GuardLookup(
            tool: Array(tool.utf8), arguments: arguments, capacity: capacity, ordinal: 1)
    }

    private static func time(_ seconds: Int64) -> Timestamp { Timestamp(milliseconds: seconds * 1_000) }

    /// Answers one after the other; the digit is the text.
    private static func book(_ times: [Int64?]) -> LookUpBook {
        var book = LookUpBook()
        let key = LookUpBook.key(tool: tool, arguments: arguments)
        for (index, time) in times.enumerated() {
            book.add(
                LookUpBook.Answer(bytes: Array("\(index)".utf8), time: time.map(Self.time)), forKey: key)
        }
        return book
    }

    private static func text(_ answer: GuardLookupAnswer) -> String {
        switch answer {
        case .result(let bytes): String(decoding: bytes, as: UTF8.self)
        case .tooSmall(let required): "too small: \(required.map(String.init) ?? "?")"
        case .failed: "failed"
        }
    }

    @Test func answersComeInOrderAndTheLastOneStays() {
        var book = Self.book([1, 2, 3])
        #expect((0..<5).map { _ in Self.text(book.answer(Self.question())) } == ["0", "1", "2", "2", "2"])
        #expect(book.missing.isEmpty)
    }

    /// A copy reads from the first answer again.
    @Test func readersAreApart() {
        var book = Self.book([1, 2])
        var other = book
        _ = book.answer(Self.question())
        #expect(Self.text(book.answer(Self.question())) == "1")
        #expect(Self.text(other.answer(Self.question())) == "0")
    }

    @Test func spellingsOfAQuestionAreOne() {
        var book = Self.book([1])
        let other = Array(#"{ "query" : "repo:larkspur\/fences", "perPage" : 10 }"#.utf8)
        #expect(Self.text(book.answer(Self.question(other))) == "0")
    }

    // MARK: Windows

    @Test func answersAreThoseOfTheWindow() {
        var book = Self.book([1, 2, 10, 11, 20])
        book.window = Self.time(9)...Self.time(12)
        #expect((0..<3).map { _ in Self.text(book.answer(Self.question())) } == ["2", "3", "3"])
        // Both ends belong to it.
        book.window = Self.time(20)...Self.time(20)
        #expect(Self.text(book.answer(Self.question())) == "4")
        // Going back to an earlier window gives what was given last there.
        book.window = Self.time(1)...Self.time(2)
        #expect(Self.text(book.answer(Self.question())) == "1")
    }

    @Test func outsideOfAllWindowsNothingIsKnown() {
        var book = Self.book([1, 2])
        book.window = Self.time(5)...Self.time(6)
        #expect(Self.text(book.answer(Self.question())) == "failed")
        #expect(book.missing.count == 1)
        #expect(book.missing.first?.kind == .visibility)
        #expect(book.missing.first?.text.contains("larkspur/fences") == true)
    }

    @Test func answersWithoutTimeFitEveryWindow() {
        var book = Self.book([nil])
        book.window = Self.time(5)...Self.time(6)
        #expect(Self.text(book.answer(Self.question())) == "0")
    }

    /// Of two calls at once, whose answers differ, neither is certain.
    @Test func sharedAnswersMustBeTheSame() {
        var book = Self.book([1, 2])
        book.window = Self.time(0)...Self.time(3)
        book.isShared = true
        #expect(Self.text(book.answer(Self.question())) == "failed")
        #expect(book.missing.count == 1)
        var same = LookUpBook()
        let key = LookUpBook.key(tool: Self.tool, arguments: Self.arguments)
        for second in [Int64(1), 2] {
            same.add(LookUpBook.Answer(bytes: [0x37], time: Self.time(second)), forKey: key)
        }
        same.window = book.window
        same.isShared = true
        #expect(Self.text(same.answer(Self.question())) == "7")
    }

    // MARK: Failures and sizes

    @Test func failedLookUpsAreKnownToHaveFailed() {
        var book = LookUpBook()
        book.add(
            LookUpBook.Answer(time: Self.time(1)),
            forKey: LookUpBook.key(tool: Self.tool, arguments: Self.arguments))
        #expect(Self.text(book.answer(Self.question())) == "failed")
        #expect(book.missing.isEmpty)
    }

    /// The guard asks again with a larger buffer and gets the same answer, then the next.
    @Test func smallBuffersAskAgain() {
        var book = LookUpBook()
        let key = LookUpBook.key(tool: Self.tool, arguments: Self.arguments)
        book.add(LookUpBook.Answer(bytes: Array("long answer".utf8)), forKey: key)
        book.add(LookUpBook.Answer(bytes: Array("next".utf8)), forKey: key)
        #expect(Self.text(book.answer(Self.question(capacity: 10))) == "too small: 11")
        #expect(Self.text(book.answer(Self.question(capacity: 11))) == "long answer")
        #expect(Self.text(book.answer(Self.question())) == "next")
    }

    // MARK: What is missing

    @Test func permissionsAreFoundInAnyCase() {
        var book = LookUpBook()
        let key = LookUpBook.PermissionKey(owner: "larkspur", repository: "fences", user: "nell-stone")
        book.permissions[key] = [LookUpBook.Answer(bytes: Array(#"{"permission":"write"}"#.utf8))]
        let arguments = Array(#"{"owner":"Larkspur","repo":"Fences","username":"Nell-Stone"}"#.utf8)
        let question = Self.question(arguments, tool: "get_collaborator_permission")
        #expect(Self.text(book.answer(question)) == #"{"permission":"write"}"#)
        let other = Array(#"{"owner":"larkspur","repo":"fences","username":"ada"}"#.utf8)
        #expect(
            Self.text(book.answer(Self.question(other, tool: "get_collaborator_permission"))) == "failed")
        #expect(book.missing.map(\.kind) == [.permission])
    }

    @Test func assumptionsStandForWhatIsMissing() throws {
        var book = LookUpBook()
        book.assumption = LookUpBook.Assumption(isPrivate: true, permission: "admin")
        let visibility = Self.text(book.answer(Self.question()))
        let items = try #require(HostJSON.parse(visibility)?["items"]?.elements)
        #expect(items.first?["full_name"]?.text == "larkspur/fences")
        #expect(items.first?["private"] == .bool(true))
        let user = Array(#"{"owner":"a","repo":"b","username":"c"}"#.utf8)
        #expect(
            Self.text(book.answer(Self.question(user, tool: "get_collaborator_permission")))
                == #"{"permission":"admin"}"#)
        // Issues cannot be made up.
        #expect(Self.text(book.answer(Self.question(Array("{}".utf8), tool: "issue_read"))) == "failed")
        #expect(book.missing.map(\.kind) == [.visibility, .permission, nil])
    }

    @Test func everyAssumptionThatMatters() {
        typealias Assumption = LookUpBook.Assumption
        #expect(Assumption.others([]).isEmpty)
        #expect(Assumption.others([.visibility]).map(\.isPrivate) == [false, true])
        #expect(Assumption.others([.permission]).map(\.permission) == ["read", "admin"])
        #expect(Assumption.others([.visibility, .permission]).count == 8)
    }

    @Test func fewOfManyMissingAreKept() {
        var book = LookUpBook()
        for number in 0..<100 {
            _ = book.answer(Self.question(Array(#"{"query":"repo:a/\#(number)"}"#.utf8)))
        }
        #expect(book.missing.count == 20)
    }
}
