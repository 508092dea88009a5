import Facts
import Findings
import GuardEngine
import LogParsing
import TestSupport
import Testing

@testable import RunAudit

@Suite struct ReasonGrammarTests {
    private static let below =
        "has lower integrity than agent requires. The agent cannot read data with integrity below "
    private static let secret =
        "has secrecy requirements that agent doesn't meet. The agent is not authorized to access "

    @Test(arguments: [
        ("Resource 'd' \(below)\"approved\".", ReasonGrammar.Kind.integrity, "approved" as String?),
        ("Resource 'd' \(below)[none:octo/my.repo].", .integrity, "[none:octo/my.repo]"),
        ("Resource 'd' \(below)[b:x a:x].", .integrity, "[a:x b:x]"),
        ("Resource 'd' \(below)none.", .integrity, "none"),
        ("Resource 'd' \(secret)private (octo/demo)-scoped data.", .secrecy, "private (octo/demo)"),
        ("Resource 'd' \(secret)private-scoped data.", .secrecy, "private"),
        ("Resource 'd' \(secret)[private:a-scoped/x]-scoped data.", .secrecy, "[private:a-scoped/x]"),
        (
            "Agent lacks required integrity to write to 'd'. The agent's integrity level is insufficient; it needs \"merged\" integrity.",
            .integrity, "merged"
        ),
        (
            "Agent carries private (octo/demo)-scoped data that cannot be written to 'd' due to secrecy constraints. The target resource is not authorized to receive this sensitive data.",
            .secrecy, "private (octo/demo)"
        ),
        ("Read allowed with label propagation: adding secrecy tags [a]", .secrecy, nil),
        ("Integrity violation for read from resource 'd': missing tags [x]", .integrity, nil),
        ("Secrecy violation for resource 'integrity'", .secrecy, nil),
        ("DIFC policy", .unknown, nil), ("", .unknown, nil),
        // The description is the attacker's.
        ("Resource 'file:o/integrity/x' \(secret)private-scoped data.", .secrecy, "private"),
        ("Resource 'file:o/secrecy/x' \(below)\"approved\".", .integrity, "approved"),
        (
            "Resource 'The agent is not authorized to access x-scoped data.' \(below)\"approved\".",
            .integrity,
            "approved"
        ),
    ])
    func everyText(_ reason: String, _ kind: ReasonGrammar.Kind, _ requirement: String?) {
        let grammar = ReasonGrammar(reason)
        #expect(grammar.kind == kind)
        #expect(grammar.requirement == requirement)
    }

    @Test(arguments: [
        (
            "Agent carries private-scoped data that cannot be written to 'd' due to secrecy constraints. The t",
            true
        ),
        ("Agent carries private (octo/demo)-scop", true),
        ("Resource 'd' \(secret)private-scoped data.", false),
        (
            "Resource 'Agent carries private-scoped data that cannot be written to 'x'' \(secret)private-scoped data.",
            false
        ),
        ("Resource 'd' \(below)\"approved\".", false), ("Secrecy violation for resource 'x'", false),
    ])
    func whatStopsALeak(_ reason: String, _ isStoppedLeak: Bool) {
        #expect(ReasonGrammar(reason).isStoppedLeak == isStoppedLeak)
    }
}
