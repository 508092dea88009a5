/// Where a file belongs by its path alone: the run's folder, the artifact prefix, the path inside the run.
///
/// A run's folder is what remains when the folders artifacts come in are taken off a path from behind:
///
/// 1. Folders that only occur inside a run (`mcp-logs`, `sandbox/firewall`, `workflow-logs`,
///    `firewall-audit-logs`, …) end the run's path with everything below them.
/// 2. From there upwards artifact folders (`agent`, `activation`, `safe-outputs-items`, …), the `tmp/gh-aw` old
///    uploads kept, and the folder of a one-file artifact (`aw_info.json/aw_info.json`) are taken off.
/// 3. A folder named like a run (`run-123`, `123`, `baseline-123`) is never taken off, nor anything above it.
///
/// Artifact folders may carry the prefix of a called workflow: `3f2a91bc-agent`.
struct RunPlacement: Hashable {
    /// Folders from the input's root to the run.
    var root: [String]
    /// The artifact prefix, if any.
    var prefix: String?
    /// The path inside the run as the formats' authors know it, e.g. `mcp-logs/github.log`.
    var inner: [String]

    init(_ path: [String]) {
        let folders = path.dropLast().map(RunPlacement.splitPrefix)
        let workflowLogs = folders.firstIndex { $0.name == "workflow-logs" } ?? folders.count
        let floor = folders[..<workflowLogs].lastIndex { RunPlacement.isRunName($0.full) }.map { $0 + 1 } ?? 0

        var start = folders.count
        for index in floor..<folders.count {
            let next = index + 1 < folders.count ? folders[index + 1].name : nil
            if RunPlacement.isInsideRunOnly(folders[index].name, next: next) {
                start = index
                break
            }
        }
        let insideRun = start
        while start > floor {
            let folder = folders[start - 1]
            if start - 1 > floor, folder.name == "gh-aw", folders[start - 2].name == "tmp" {
                start -= 2
            } else if RunPlacement.isArtifactFolder(folder.name)
                || folder.name == path.last
                || (["logs", "audit"].contains(folder.name)
                    && (start == folders.count || folders[start].name == "api-proxy-logs"))
            {
                start -= 1
            } else {
                break
            }
        }
        root = folders[..<start].map(\.full)
        prefix = folders[start...].lazy.compactMap(\.prefix).first
        inner = folders[insideRun...].map(\.name) + path.suffix(1)
    }

    /// `path` with the prefixes of artifact folders taken off.
    static func withoutPrefixes(_ path: [String]) -> [String] {
        path.dropLast().map { splitPrefix($0).name } + path.suffix(1)
    }

    /// Whether a folder is named like a run: `123`, `run-123`, `my-run-123`, `baseline-123`.
    static func isRunName(_ name: String) -> Bool {
        let digits = name.utf8.reversed().prefix { (48...57).contains($0) }.count
        guard digits > 0 else { return false }
        let stem = name.utf8.dropLast(digits)
        return stem.isEmpty
            || ["run-", "baseline-"].contains { word in
                stem.elementsEqual(word.utf8)
                    || ["-", "_"].contains { String(stem)?.hasSuffix($0 + word) ?? false }
            }
    }

    // MARK: - Names

    private struct Folder {
        var full: String
        var prefix: String?
        var name: String
    }

    /// Takes the prefix off an artifact folder's name. `compute_artifact_prefix.sh` makes eight hexadecimal
    /// digits; anything of 6 to 64 lower-case letters and digits passes if it has a digit or is long enough to be
    /// hexadecimal by intent, so that no word (`threat-detection`) is taken for one.
    private static func splitPrefix(_ full: String) -> Folder {
        let whole = Folder(full: full, prefix: nil, name: full)
        guard !isArtifactFolder(full), let dash = full.utf8.firstIndex(of: UInt8(ascii: "-")) else {
            return whole
        }
        let prefix = full.utf8[..<dash]
        let name = String(full[full.utf8.index(after: dash)...])
        guard (6...64).contains(prefix.count), isArtifactFolder(name) else { return whole }
        let isHexadecimal = prefix.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
        let isAlphanumeric = prefix.allSatisfy { (48...57).contains($0) || (97...122).contains($0) }
        let hasDigit = prefix.contains { (48...57).contains($0) }
        guard (isHexadecimal && prefix.count >= 8) || (isAlphanumeric && hasDigit) else { return whole }
        return Folder(full: full, prefix: String(full[..<dash]), name: name)
    }

    private static let artifactFolders: Set<String> = [
        "agent", "agent-artifacts", "agent_outputs", "agent-output", "agent-outputs", "agent-output-fallback",
        "agent_output.json", "agent-stdio.log", "access.log", "activation", "aw-info", "aw_info.json",
        "aw-prompts", "code-scanning-sarif", "detection", "evals", "experiment", "graders", "info",
        "mcp-logs",
        "prompt", "prompt.txt", "proxy-logs", "threat-detection", "threat-detection.log", "usage",
        "workflow-logs",
    ]

    private static let artifactFamilies = [
        "safe-output", "squid-logs", "firewall-logs", "firewall-audit", "cache-memory", "repo-memory",
    ]

    private static func isArtifactFolder(_ name: String) -> Bool {
        artifactFolders.contains(name) || artifactFamilies.contains(where: name.hasPrefix)
    }

    private static func isInsideRunOnly(_ name: String, next: String?) -> Bool {
        switch name {
        case "workflow-logs", "mcp-logs", "proxy-logs", "api-proxy-logs", "cli-proxy-logs": true
        case "sandbox": next == "firewall" || next == "agent"
        default: ["squid-logs", "firewall-logs", "firewall-audit"].contains(where: name.hasPrefix)
        }
    }
}
