package import CommandLine

/// `awaudit guard`: guards for the command line.
package enum GuardCommand: CommandGroup {
    package static let spec = CommandSpec(
        "guard", parents: [Program.name], summary: "Ask a guard for labels, or compare guards",
        discussion: [
            "The gateway's guard says which secrecy and integrity labels an agent, a call and the items of a response "
                + "have. These commands call the GitHub guard as it is built into awaudit, or a guard in a "
                + "WebAssembly module, with the input the gateway sends.",
            "A guard may ask the backend about repositories, issues and users. Nothing is fetched: what it is told "
                + "comes from a file.",
        ],
        examples: [
            .init("awaudit guard label-resource call.json --policy policy.json", "Label a call"),
            .init("awaudit guard compare --vectors sessions.jsonl.zst", "Compare with recorded sessions"),
        ])

    package static let commands: [any Command.Type] = [
        LabelAgentCommand.self,
        LabelResourceCommand.self,
        LabelResponseCommand.self,
        CompareCommand.self,
    ]
}
