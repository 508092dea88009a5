/// Everything there is to say about a command: the parser obeys it; help, manual and completions show it.
package struct CommandSpec: Sendable, Hashable {
    /// A command line with what it does.
    package struct Example: Sendable, Hashable {
        /// As typed behind the prompt.
        package var commandLine: String
        /// One sentence.
        package var explanation: String

        /// An example for help and manual.
        package init(_ commandLine: String, _ explanation: String) {
            self.commandLine = commandLine
            self.explanation = explanation
        }
    }

    /// When the command ends with a code.
    package struct ExitNote: Sendable, Hashable {
        /// The code.
        package var code: ExitCode
        /// One sentence.
        package var text: String

        /// - Parameter text: what the code means for this command; the code's own meaning if left out.
        package init(_ code: ExitCode, _ text: String? = nil) {
            self.code = code
            self.text = text ?? code.meaning
        }
    }

    /// An environment variable the command reads.
    package struct EnvironmentVariable: Sendable, Hashable {
        /// As the environment spells it.
        package var name: String
        /// One sentence or phrase, upper-case start.
        package var help: String

        /// A variable for help and manual.
        package init(_ name: String, _ help: String) {
            self.name = name
            self.help = help
        }
    }

    /// The last word of the command, e.g. `run`.
    package var name: String
    /// The words before it, e.g. `["awaudit"]`; empty for the root.
    package var parents: [String]
    /// One line, upper-case start, no period.
    package var summary: String
    /// Paragraphs.
    package var discussion: [String]
    /// In the order of the command line.
    package var operands: [Operand]
    /// The declared flags; ``allFlags`` has `--help` as well.
    package var flags: [Flag]
    /// Shown by long help and manual.
    package var examples: [Example]
    /// Shown by long help and manual.
    package var exitStatus: [ExitNote]
    /// Other pages; the manual adds those of the commands above and below.
    package var seeAlso: [ManualReference]
    /// The environment variables the command reads.
    package var environment: [EnvironmentVariable]
    /// The commands below this one, in the order of help.
    package var subcommands: [CommandSpec]

    /// A command; ``problems()`` tells whether it is declared well.
    package init(
        _ name: String, parents: [String] = [], summary: String, discussion: [String] = [],
        operands: [Operand] = [], flags: [Flag] = [], examples: [Example] = [], exitStatus: [ExitNote] = [],
        seeAlso: [ManualReference] = [], environment: [EnvironmentVariable] = [],
        subcommands: [CommandSpec] = []
    ) {
        self.name = name
        self.parents = parents
        self.summary = summary
        self.discussion = discussion
        self.operands = operands
        self.flags = flags
        self.examples = examples
        self.exitStatus = exitStatus
        self.seeAlso = seeAlso
        self.environment = environment
        self.subcommands = subcommands
    }

    /// The subcommand every program has without declaring it. It has no manual page.
    package static let helpName = "help"

    /// The command as typed, e.g. `awaudit run`.
    package var path: String { (parents + [name]).joined(separator: " ") }

    /// The name of the manual page, e.g. `awaudit-run`.
    package var pageName: String { (parents + [name]).joined(separator: "-") }

    /// The declared flags, then `--help` unless the command declares its own.
    package var allFlags: [Flag] { flags.contains { $0.name == Flag.help.name } ? flags : flags + [.help] }

    /// The usage line without its heading, e.g. `awaudit run [options] <path>...`.
    package var usage: String {
        var parts = [path, "[options]"]
        if !subcommands.isEmpty { parts.append("<command>") }
        parts += operands.map(\.usage)
        return parts.joined(separator: " ")
    }

    /// All flags under their headings, both in order of first mention.
    var flagsByCategory: [(category: String, flags: [Flag])] {
        var groups: [(category: String, flags: [Flag])] = []
        for flag in allFlags {
            if let index = groups.firstIndex(where: { $0.category == flag.category }) {
                groups[index].flags.append(flag)
            } else {
                groups.append((flag.category, [flag]))
            }
        }
        return groups
    }
}
