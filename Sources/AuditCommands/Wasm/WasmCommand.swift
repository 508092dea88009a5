package import CommandLine

/// `awaudit wasm`: the WebAssembly interpreter for the command line.
package enum WasmCommand: CommandGroup {
    package static let spec = CommandSpec(
        "wasm", parents: [Program.name], summary: "Inspect, check and run WebAssembly modules",
        discussion: [
            "The gateway's guards are WebAssembly modules. These commands show what is in a module and run it in an "
                + "interpreter that gives it nothing of this machine: no files, no network, no environment, no real "
                + "clock. The same call always gives the same results.",
            "Accepted is WebAssembly 2.0 with fixed-width SIMD. A module has at most 64 MiB, unless "
                + "--max-module-size says otherwise.",
        ],
        examples: [
            .init("awaudit wasm inspect guard.wasm", "See what a module needs and offers"),
            .init("awaudit wasm run add.wasm --invoke add 2 3", "Call a function"),
        ])

    package static let commands: [any Command.Type] = [
        InspectCommand.self,
        ValidateCommand.self,
        RunCommand.self,
        WastCommand.self,
    ]
}
