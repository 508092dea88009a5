package import CommandLine
import Findings
import RunAudit

/// `awaudit rules`: lists the rules or explains one.
package enum RulesCommand: Command {
    private static let rule = Operand(
        "rule", help: "Id or code of a rule; all if left out", isOptional: true,
        completion: .words(RunAudit.Rules.all.map { $0.descriptor.id }))

    package static let spec = CommandSpec(
        "rules", parents: [Program.name], summary: "List the rules, or explain one",
        discussion: [
            "Ids and codes are stable: they mean the same in every version. A rule that lacks the evidence it "
                + "needs says so in the report instead of staying silent."
        ],
        operands: [rule],
        examples: [
            .init("awaudit rules", "List all rules"),
            .init("awaudit rules W-1", "Explain the rule with code W-1"),
        ],
        seeAlso: [ManualReference("awaudit-rules", 7), ManualReference("awaudit-audit", 1)])

    package static func run(
        _ arguments: ParsedArguments, context: CommandContext
    ) throws(CommandFailure) -> ExitCode {
        let descriptors = RunAudit.Rules.all.map { $0.descriptor }.sorted(by: RuleDescriptor.listOrder)
        guard let wanted = arguments.operand(rule) else {
            context.stdout.write(table(descriptors))
            return .success
        }
        guard
            let found = descriptors.first(where: {
                $0.id == wanted || $0.code.lowercased() == wanted.lowercased()
            })
        else {
            let nearest = Suggestion.nearest(to: wanted, among: descriptors.map(\.id))
            throw .usage(
                "unknown rule '\(wanted)'\(nearest.map { "; did you mean '\($0)'?" } ?? "; see 'awaudit rules'")"
            )
        }
        context.stdout.write(explanation(of: found))
        return .success
    }

    private static func table(_ descriptors: [RuleDescriptor]) -> String {
        let idWidth = descriptors.map(\.id.count).max() ?? 0
        let codeWidth = descriptors.map(\.code.count).max() ?? 0
        return descriptors.map { rule in
            let code = rule.code.padded(to: codeWidth)
            let id = rule.id.padded(to: idWidth)
            return "\(code)  \(id)  \(rule.summary)\n"
        }.joined()
    }

    private static func explanation(of rule: RuleDescriptor) -> String {
        """
        \(rule.code)  \(rule.id)
        \(rule.summary)

        Severity: \(rule.severities.map(\.rawValue).joined(separator: ", "))
        Needs:    \(rule.needs.isEmpty ? "nothing" : rule.needs.joined(separator: ", "))

        \(TextLayout.wrap(rule.details, columns: 78).joined(separator: "\n"))

        """
    }
}

extension String {
    fileprivate func padded(to width: Int) -> String {
        count >= width ? self : self + String(repeating: " ", count: width - count)
    }
}
