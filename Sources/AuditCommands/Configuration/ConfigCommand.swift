package import CommandLine
import Configuration

/// `awaudit config`: what concerns configurations.
package enum ConfigCommand: CommandGroup {
    package static let spec = CommandSpec(
        "config", parents: [Program.name], summary: "Check a configuration",
        discussion: [
            "A configuration ('\(Configuration.fileName)') tells 'awaudit audit' which domains workflows may contact, "
                + "sets severities, and suppresses findings for a time."
        ],
        examples: [
            .init("awaudit config check", "See whether '.awaudit.yml' is accepted, and what it does")
        ],
        seeAlso: [ConfigurationChoice.manualPage])

    package static let commands: [any Command.Type] = [ConfigCheckCommand.self]
}
