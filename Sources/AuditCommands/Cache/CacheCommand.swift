package import CommandLine

/// `awaudit cache`: what was downloaded and kept.
package enum CacheCommand: CommandGroup {
    package static let spec = CommandSpec(
        "cache", parents: [Program.name], summary: "Show or clear what was downloaded",
        discussion: [
            "Artifacts and logs of runs that have ended are kept, by their content, in $XDG_CACHE_HOME/awaudit, or in "
                + "~/.cache/awaudit. They outlive their expiry on GitHub. What was not used for the longest time goes "
                + "first when there is more than --cache-size of 'awaudit audit'."
        ],
        examples: [
            .init("awaudit cache list", "See which runs are kept"),
            .init("awaudit cache clear", "Remove all that is not in use"),
        ])

    package static let commands: [any Command.Type] = [
        CacheListCommand.self,
        CacheClearCommand.self,
        CachePathCommand.self,
    ]

    static let json = Flag.switch("json", help: "JSON instead of text", category: "Output")

    /// A JSON text. Names in the cache are plain, but paths may be anything.
    static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": result += "\\\(scalar)"
            case _ where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value):
                let digits = String(scalar.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
