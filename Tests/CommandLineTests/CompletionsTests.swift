import CommandLine
import Foundation
import Testing

@Suite struct CompletionsTests {
    static let root: CommandSpec = {
        var root = Sample.router.root
        let nested = CommandSpec(
            "list", parents: ["awaudit", "cache"], summary: "List it's [contents]: all",
            flags: [
                .value("in", metavar: "folder", help: "Where: it's [here] $HOME `x`", completion: .directory)
            ])
        root.subcommands.append(
            CommandSpec("cache", parents: ["awaudit"], summary: "The cache", subcommands: [nested]))
        return root
    }()

    @Test(arguments: [
        (Completions.Shell.bash, "bash", ["-n"]), (.zsh, "zsh", ["-n"]), (.fish, "fish", ["--no-execute"]),
    ])
    func scriptsAreValid(_ shell: Completions.Shell, _ program: String, _ arguments: [String]) throws {
        guard let path = ExternalProgram.find(program) else { return }
        let script = Completions.script(for: shell, root: Self.root)
        // fish reads scripts without running them from a file only.
        let result = try ExternalProgram.run(path, arguments + ["/dev/stdin"], input: script)
        #expect(result.status == 0 && result.output == "", "\(result.output)\n\(script)")
    }

    @Test(arguments: Completions.Shell.allCases)
    func scriptsNameEveryFlagAndCommand(_ shell: Completions.Shell) {
        let script = Completions.script(for: shell, root: Self.root)
        for spec in [Self.root] + Self.root.subcommands {
            for flag in spec.allFlags {
                let option = shell == .fish ? "-l \(flag.name) " : "--\(flag.name)"
                #expect(script.contains(option), "\(option)")
            }
            for subcommand in spec.subcommands { #expect(script.contains(subcommand.name)) }
        }
        #expect(script.contains(shell == .fish ? "-l no-progress " : "--no-progress"))
        #expect(script.hasSuffix("\n"))
    }

    /// What bash offers for a command line whose last word is being typed.
    @Test(arguments: [
        (["awaudit", ""], "cache help rules run"), (["awaudit", "ru"], "rules run"),
        (["awaudit", "--v"], "--version"), (["awaudit", "run", "--fa"], "--fail-on"),
        (["awaudit", "run", "--no"], "--no-progress"),
        (["awaudit", "run", "--fail-on", ""], "critical info none warning"),
        (["awaudit", "run", "--fail-on", "=", "in"], "info"),
        (["awaudit", "run", "--fail-on", "="], "critical info none warning"),
        (["awaudit", "run", "-f", "c"], "critical"), (["awaudit", "run", "--ignore", ""], ""),
        (["awaudit", "run", "--jobs", "c"], ""), (["awaudit", "run", "/de"], "/dev"),
        (["awaudit", "run", "-o", "/dev/nul"], "/dev/null"),
        (["awaudit", "run", "run", "/dev/nul"], "/dev/null"),
        (["awaudit", "rules", ""], "a-b c d"), (["awaudit", "help", "ru"], "rules run"),
        (["awaudit", "cache", ""], "list"), (["awaudit", "cache", "list", "--in", "/dev/nul"], ""),
        (["awaudit", "cache", "list", "--in", "/de"], "/dev"),
        (["awaudit", "--x", "run", "--fa"], "--fail-on"),
    ])
    func bashOffers(_ words: [String], _ expected: String) throws {
        guard let bash = ExternalProgram.find("bash") else { return }
        let quoted = words.map { "'\($0)'" }.joined(separator: " ")
        let script = """
            \(Completions.script(for: .bash, root: Self.root))
            COMP_WORDS=(\(quoted))
            COMP_CWORD=\(words.count - 1)
            _awaudit
            printf '%s\\n' "${COMPREPLY[@]}" | sort
            """
        let result = try ExternalProgram.run(bash, ["--norc", "/dev/stdin"], input: script)
        #expect(result.output.split(separator: "\n").joined(separator: " ") == expected)
    }

    /// What fish offers, as it would on the command line.
    @Test(arguments: [
        ("awaudit ", "cache help rules run"), ("awaudit run --fail", "--fail-on"),
        ("awaudit run --fail-on ", "critical info none warning"),
        ("awaudit run --fail-on=i", "--fail-on=info"),
        ("awaudit run --jobs ", ""), ("awaudit run /dev/nul", "/dev/null"),
        ("awaudit run -o /dev/nul", "/dev/null"),
        ("awaudit cache ", "list"), ("awaudit cache list --i", "--in"), ("awaudit rules ", "a-b c d"),
    ])
    func fishOffers(_ line: String, _ expected: String) throws {
        guard let fish = ExternalProgram.find("fish") else { return }
        let script = """
            \(Completions.script(for: .fish, root: Self.root))
            complete -C '\(line)' | string replace -r '\\t.*' '' | sort
            """
        let result = try ExternalProgram.run(fish, ["--no-config", "/dev/stdin"], input: script)
        #expect(result.output.split(separator: "\n").joined(separator: " ") == expected)
    }

    @Test func zshDescribesFlagsAndCommands() {
        let script = Completions.script(for: .zsh, root: Self.root)
        #expect(script.hasPrefix("#compdef awaudit\n"))
        for line in [
            "'(-j --json)-j[Write JSON]' \\", "'(-j --json)--json[Write JSON]' \\",
            "'(-f --fail-on)-f+[Exit with 1 at this severity or above]:severity:(critical warning info none)' \\",
            "'(--progress --no-progress)--no-progress[The opposite of --progress]' \\",
            "'*--ignore=[Leave a rule out]:rule: ' \\", "'*:path:_files' \\", "'run:Audit one run'",
            "'--in=[Where\\: it'\\''s \\[here\\] $HOME `x`]:folder:_files -/' \\",
            "'list:List it'\\''s \\[contents\\]\\: all'", "'1::rule:(a-b c\\ d)' \\",
            "run) _awaudit_run && ret=0 ;;",
        ] {
            #expect(script.contains(line), "\(line) in\n\(script)")
        }
    }
}
