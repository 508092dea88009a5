import LogParsing
import TestSupport
import Testing

@Suite struct ObservedURLDomainsTests {
    private static let document = """
        {
          "github": ["api.github.com", "github.com"],
          "write-sink": ["evil.example"]
        }
        """

    private func read(_ text: String) -> ParserRun { ParserRun(ObservedURLDomains.descriptor, text) }

    @Test func givesOneRecordPerServer() {
        #expect(
            read(Self.document).records == [
                .observedDomains(server: "github", domains: ["api.github.com", "github.com"]),
                .observedDomains(server: "write-sink", domains: ["evil.example"]),
            ])
    }

    @Test func anEmptyObjectIsAnAnswer() {
        let run = read("{}")
        #expect(run.records.isEmpty)
        #expect(run.statistics.parsed == 1)
    }

    @Test func membersOfOtherTypesAreCounted() {
        let run = read(#"{"a":["x"],"b":{"c":1}}"#)
        #expect(run.records == [.observedDomains(server: "a", domains: ["x"])])
        #expect(run.statistics.unknownKinds == ["member that is not an array": 1])
    }

    @Test(arguments: ["[]", "7", "{", "text"])
    func rejectsOtherDocuments(text: String) {
        #expect(read(text).statistics.rejected == 1)
    }

    @Test func survivesDamage() { ParserRun.fuzz(ObservedURLDomains.descriptor, seeds: [Self.document]) }
}
