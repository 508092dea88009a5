import ArtifactCache
import CommandLine

/// Flags that concern what was downloaded before.
enum CacheFlags {
    static let folder = Flag.value(
        "cache-dir", metavar: "folder",
        help: "Keep downloads here instead of $XDG_CACHE_HOME/awaudit or ~/.cache/awaudit",
        category: "GitHub",
        completion: .file)
    static let size = Flag.value(
        "cache-size", metavar: "size", accepts: .byteSize(0...Int.max), default: "5G",
        help: "Bytes of downloads that are kept; the least recently used go first", category: "GitHub")
    static let use = Flag.switch(
        "cache", negatable: true, isOnByDefault: true,
        help: "Keep downloads, and use those that were kept", category: "GitHub")

    /// The cache; `nil` when nobody says where it is.
    static func cache(
        _ arguments: ParsedArguments, _ context: CommandContext, limit: Int
    ) throws(CommandFailure) -> ArtifactCache? {
        guard arguments.isGiven(folder) || ArtifactCache.defaultFolder(context.environment) != nil else {
            return nil
        }
        return try open(try path(arguments, context), limit: Int64(limit))
    }

    /// The cache, for commands about it.
    static func existing(
        _ arguments: ParsedArguments, _ context: CommandContext
    ) throws(CommandFailure) -> ArtifactCache {
        try open(try path(arguments, context), limit: .max)
    }

    private static func open(_ path: String, limit: Int64) throws(CommandFailure) -> ArtifactCache {
        do {
            return try ArtifactCache(folder: path, limit: limit)
        } catch {
            throw CommandFailure(error.message, hint: "name another folder with --cache-dir")
        }
    }

    /// Where the cache is.
    static func path(
        _ arguments: ParsedArguments, _ context: CommandContext
    ) throws(CommandFailure) -> String {
        guard let given = arguments.value(folder) ?? ArtifactCache.defaultFolder(context.environment) else {
            throw .usage(
                "neither XDG_CACHE_HOME nor HOME says where the cache is", hint: "name it with --cache-dir")
        }
        return given.hasPrefix("/") ? given : "\(context.workingDirectory)/\(given)"
    }
}
