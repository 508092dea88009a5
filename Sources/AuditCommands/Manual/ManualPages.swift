import CommandLine
import Findings
import RunAudit

/// Every manual page: one per command, one about the rules and one about the configuration.
package struct ManualPages: Sendable {
    /// File name, e.g. `awaudit-audit.1`.
    package var file: String
    /// The page in mdoc.
    package var render: @Sendable () -> String

    /// All pages.
    package static var all: [ManualPages] {
        var pages = commands(Program.router.root).map { spec in
            ManualPages(file: "\(spec.pageName).1") { page(spec) }
        }
        for page in [rules, configuration] {
            pages.append(ManualPages(file: "\(page.name).\(page.section)") { topic(page) })
        }
        return pages
    }

    /// A command and all below it that have a page.
    private static func commands(_ spec: CommandSpec) -> [CommandSpec] {
        [spec] + spec.subcommands.filter { $0.name != CommandSpec.helpName }.flatMap(commands)
    }

    /// The day the commands' descriptions last changed.
    private static let date = ManualDate(year: 2026, month: 11, day: 21)

    private static func page(_ spec: CommandSpec) -> String {
        date.map { ManualPage.render(spec, date: $0) } ?? ""
    }

    private static func topic(_ topic: ManualTopic) -> String {
        date.map { ManualPage.render(topic, date: $0) } ?? ""
    }

    /// `awaudit-rules(7)`.
    private static var rules: ManualTopic {
        ManualTopic(
            "awaudit-rules", section: 7, summary: "The rules of awaudit",
            sections: [
                .init(
                    "Description",
                    [
                        .paragraph(
                            "Each rule has a stable id and a stable display code. The letter of the code is the usual "
                                + "severity (C critical, W warning, I information); a rule may give others."),
                        .definitions(
                            RunAudit.Rules.all.map { $0.descriptor }.sorted(by: RuleDescriptor.listOrder).map
                            {
                                descriptor in
                                ManualTopic.Definition(
                                    "\(descriptor.code) \(descriptor.id)",
                                    "Severity: \(descriptor.severities.map(\.rawValue).joined(separator: ", ")). "
                                        + "\(descriptor.summary.prefix(1).uppercased())\(descriptor.summary.dropFirst()).",
                                    descriptor.details)
                            }),
                    ])
            ],
            seeAlso: [ManualReference("awaudit", 1), ManualReference("awaudit-audit", 1)])
    }
}
