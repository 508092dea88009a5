/// Completion scripts, generated from the program's spec with its subcommands.
package enum Completions {
    /// The shells there are scripts for.
    package enum Shell: String, Sendable, CaseIterable {
        /// Named as their programs are.
        case bash, zsh, fish
    }

    /// The script for a shell, for the user to load or install.
    ///
    /// - Parameter root: the program; ``CommandSpec/problems()`` must be empty, as names go into the script.
    package static func script(for shell: Shell, root: CommandSpec) -> String {
        switch shell {
        case .bash: bash(root)
        case .zsh: zsh(root)
        case .fish: fish(root)
        }
    }

    /// The command and all below it, from the top down.
    static func all(_ spec: CommandSpec) -> [CommandSpec] { [spec] + spec.subcommands.flatMap(all) }

    /// The name of the script's functions: the command with underscores.
    static func identifier(_ spec: CommandSpec) -> String {
        String(spec.path.map { $0.isLetter || $0.isNumber ? $0 : "_" })
    }

    /// A word in single quotes for bash and zsh.
    static func singleQuoted(_ text: String) -> String {
        "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
    }

    /// A backslash before everything that is not plainly part of a word.
    static func backslashed(_ word: String) -> String {
        word.unicodeScalars.map { scalar in
            let isPlain =
                scalar.properties.isAlphabetic || scalar.properties.numericType != nil
                || "-_.,/@%+=".unicodeScalars.contains(scalar)
            return isPlain ? String(scalar) : "\\\(scalar)"
        }.joined()
    }

    /// The spellings of a flag that come before its value, `--no-x` included.
    static func spellings(_ flag: Flag) -> [String] {
        (flag.short.map { ["-\($0)"] } ?? []) + ["--\(flag.name)"]
            + (flag.negatedName.map { ["--\($0)"] } ?? [])
    }

    /// What a shell shows beside `--no-x`.
    static func negatedHelp(_ flag: Flag) -> String { "The opposite of --\(flag.name)" }
}
