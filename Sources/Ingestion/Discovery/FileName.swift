/// What names of files and folders say.
enum FileName {
    /// The name of the folder an archive stands for: without `.zip`, `.tar.gz` and the like.
    static func archiveStem(_ name: String) -> String {
        let stem = dropping([".zip", ".tgz", ".tzst", ".tbz2", ".txz", ".gz", ".zst", ".bz2", ".xz"], name)
        return dropping([".tar"], stem)
    }

    /// The name of the file a compressed file holds: without `.gz` and the like.
    static func compressedStem(_ name: String) -> String { dropping([".gz", ".zst", ".bz2", ".xz"], name) }

    private static func dropping(_ endings: [String], _ name: String) -> String {
        for ending in endings where name.utf8.count > ending.utf8.count && name.hasSuffix(ending) {
            return String(name.dropLast(ending.count))
        }
        return name
    }

    /// Whether a file lies in a folder tools leave behind and no artifact is in; `.downloaded-artifacts` holds
    /// empty markers named like artifacts.
    static func isLeftover(_ path: [String]) -> Bool {
        path.dropLast().contains { [".git", ".downloaded-artifacts", "__MACOSX"].contains($0) }
    }

    /// Whether a file is content the agent chose, whatever it looks like: a log in there proves nothing, as the
    /// agent can write it. Such files are never taken for evidence.
    static func isUserContent(_ path: [String]) -> Bool {
        let folders = RunPlacement.withoutPrefixes(path).dropLast()
        return folders.contains { name in
            name.hasPrefix("cache-memory") || name.hasPrefix("repo-memory") || name == "safe-outputs-assets"
                || name == "safe-outputs-upload-artifacts"
        } || zip(folders, folders.dropFirst()).contains { $0 == ("sandbox", "agent") }
    }
}
