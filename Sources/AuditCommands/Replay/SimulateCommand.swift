package import CommandLine
import Facts
import GuardEngine
import Ingestion
import Replay
import Reports

/// `awaudit simulate`: what another policy would have decided.
package enum SimulateCommand: Command {
    private static let category = "Policy"
    private static let minIntegrity = Flag.value(
        "min-integrity", metavar: "level", accepts: .oneOf(["none", "unapproved", "approved", "merged"]),
        help: "The least integrity an item must have", category: category)
    private static let repos = Flag.value(
        "repos", metavar: "scopes",
        help: "'all', 'public', or scopes with commas: owner/*, owner/repo, owner/prefix*", category: category
    )
    private static let trustedUsers = list("trusted-users", "Users whose items count as approved")
    private static let blockedUsers = list("blocked-users", "Users whose items nobody gets")
    private static let refusalLabels = list("refusal-labels", "Labels that keep an item at the level none")
    private static let approvalLabels = list("approval-labels", "Labels that raise an item to approved")
    private static let changed = Flag.value(
        "to-policy", metavar: "file", help: "The changed policy as a whole", category: category,
        completion: .file)
    private static let baseline = Flag.value(
        "policy", metavar: "file", help: "Compare with this policy instead of the logged one",
        category: category, completion: .file)

    private static func list(_ name: String, _ help: String) -> Flag {
        Flag.value(
            name, metavar: "names", help: help + ", with commas; replaces the list of the policy",
            category: category)
    }

    package static let spec = CommandSpec(
        "simulate", parents: [Program.name], summary: "Tell what another policy would have decided",
        discussion: [
            "Decides the calls of runs under their own policy and under a changed one, and tells what the change would "
                + "have let through or stopped: items and calls newly allowed and newly refused, with examples.",
            "The numbers are exact where the logs hold the backend's whole answers. A call that was refused has no "
                + "answer, so what it would have returned is not known; then the numbers are bounds, and the report "
                + "says so. An agent that gets other answers makes other calls: this tells about these runs, not about "
                + "the next one.",
            "Only servers with a GitHub guard are judged by another policy.",
        ],
        operands: [RunReading.input],
        flags: [
            minIntegrity, repos, trustedUsers, blockedUsers, refusalLabels, approvalLabels, changed, baseline,
        ] + ReportChoice.flags + [RunReading.progress] + RunReading.limitFlags,
        examples: [
            .init(
                "awaudit simulate run --min-integrity approved", "What a stricter policy would have stopped"),
            .init(
                "awaudit simulate runs/* --repos 'octo/*' --trusted-users mona,hubot",
                "A change of several settings, over several runs"),
        ],
        exitStatus: [.init(.success), .init(.usage), .init(.inputOutput)],
        seeAlso: [ManualReference("awaudit-replay", 1), ManualReference("awaudit-explain", 1)],
        environment: Program.spec.environment)

    package static func run(
        _ arguments: ParsedArguments, context: CommandContext
    ) throws(CommandFailure) -> ExitCode {
        let choice = try ReportChoice(arguments)
        let edits = try edits(arguments)
        var target: [UInt8]?
        if let file = arguments.value(changed) { target = try ReplayFlags.policy(file, context) }
        guard target != nil || !edits.isEmpty else {
            throw .usage("nothing to change; give --min-integrity, --repos or another setting")
        }
        var base: [UInt8]?
        if let file = arguments.value(baseline) { base = try ReplayFlags.policy(file, context) }
        var rows: [Simulation.Row] = []
        var before: [String] = []
        var after: [String] = []
        for path in arguments.operands(RunReading.input) {
            _ = try RunReading.runs(in: path, arguments, context) { trail, description in
                let result = Simulator(trail).row(
                    label: description.label, baseline: base, policy: target, edits: edits)
                rows.append(result.row)
                before += labelled(result.before)
                after += labelled(result.after)
                return nil
            }
        }
        var simulation = Simulation(baseline: words(before), changed: words(after))
        simulation.rows = rows
        let options = ReportChoice.options(arguments, context)
        choice.write(
            to: context, console: { SimulationReport.console(simulation, options: options.console) },
            json: { SimulationReport.json(simulation, options: options) },
            markdown: { SimulationReport.markdown(simulation, options: options) })
        return .success
    }

    private static func edits(_ arguments: ParsedArguments) throws(CommandFailure) -> [PolicyEdit] {
        var edits: [PolicyEdit] = []
        if let level = arguments.value(minIntegrity) { edits.append(.minIntegrity(level)) }
        if let text = arguments.value(repos) {
            let scopes = names(text)
            do throws(PolicyFailure) {
                let value: PolicyValue =
                    scopes == ["all"] || scopes == ["public"] ? .string(scopes[0]) : .strings(scopes)
                try HostPolicy.allowOnly(HostAllowOnly(repos: value, minIntegrity: "none")).validate()
            } catch {
                throw .usage("--repos: \(error.error.text)")
            }
            edits.append(.repos(scopes))
        }
        let lists: [(Flag, PolicyList)] = [
            (trustedUsers, .trustedUsers), (blockedUsers, .blockedUsers), (refusalLabels, .refusalLabels),
            (approvalLabels, .approvalLabels),
        ]
        for (flag, list) in lists {
            if let text = arguments.value(flag) { edits.append(.setList(list, names(text))) }
        }
        return edits
    }

    private static func names(_ text: String) -> [String] {
        Bytewise.split(text, at: [UInt8(ascii: ",")]).map(Bytewise.trimmed).filter { !$0.isEmpty }
    }

    private static func labelled(_ facts: ReplayFacts) -> [String] {
        facts.policies.filter { $0.json.utf8.first == UInt8(ascii: "{") && !$0.json.contains("write-sink") }
            .map(\.json)
    }

    /// Each policy once.
    private static func words(_ policies: [String]) -> String {
        var seen: Set<String> = []
        return policies.filter { seen.insert($0).inserted }.joined(separator: "\n")
    }
}
