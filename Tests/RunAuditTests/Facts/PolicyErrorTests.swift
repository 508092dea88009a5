import Facts
import Findings
import LogParsing
import RunAudit
import Testing

/// Gateways other than awmg report policy blocks as JSON-RPC errors.
@Suite struct PolicyErrorTests {
    private final class Lines {
        let builder = RunFactsBuilder(label: "", subRun: nil)

        func read(_ text: String, kind: ArtifactKind) throws -> RunFacts {
            let descriptor = try #require(FormatRegistry.all.first { $0.kind == kind })
            var parser = descriptor.makeParser(SourceContext(path: "rpc-messages.jsonl"))
            var source = EvidenceSource(path: "rpc-messages.jsonl", kind: kind.rawValue, status: .present)
            builder.begin(source: source)
            let bytes = Array(text.utf8)
            parser.consume(bytes.span, into: builder)
            parser.finish(into: builder)
            source.lines = parser.statistics.lines
            builder.end(source: source)
            return builder.finish(unexamined: UnexaminedFiles())
        }
    }

    @Test(arguments: [
        (-32001, CallOutcome.policyDenied, 1), (-32006, .policyDenied, 1), (-32000, .transportError, 0),
        (-32007, .transportError, 0),
    ])
    func codesOfForeignGatewaysAreRefusals(code: Int, outcome: CallOutcome, denials: Int) throws {
        let request =
            #"{"timestamp":"2026-09-01T08:00:00.000Z","event":"rpc_request","_schema":"rpc-message/v2","direction":"OUT","server_id":"github","method":"tools/call","payload":{"jsonrpc":"2.0","method":"tools/call","params":{"arguments":{},"name":"get_me"}}}"#
        let response =
            #"{"timestamp":"2026-09-01T08:00:01.000Z","event":"rpc_response","_schema":"rpc-message/v2","direction":"IN","server_id":"github","payload":{"jsonrpc":"2.0","id":1,"error":{"code":\#(code),"message":"blocked by policy"}}}"#
        let facts = try Lines().read("\(request)\n\(response)\n", kind: .rpcMessages)
        #expect(facts.calls.byOutcome == [outcome: 1])
        #expect(facts.difc.denials.count == denials)
        #expect(facts.difc.denials.allSatisfy { $0.server == "github" })
    }
}
