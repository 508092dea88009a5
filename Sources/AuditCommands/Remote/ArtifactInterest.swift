/// Which artifacts of a run hold evidence, by their names. Compilers of agentic workflows changed them often, and a called
/// workflow puts `<hash>-` in front.
enum ArtifactInterest {
    private static let names: Set<String> = [
        "access.log", "activation", "agent", "agent-artifacts", "agent-output", "agent-output-fallback",
        "agent-outputs",
        "agent-stdio.log", "agent_output.json", "agent_outputs", "aw-info", "aw_info.json", "detection",
        "info",
        "mcp-logs", "proxy-logs", "threat-detection", "threat-detection.log", "usage",
    ]
    private static let families = ["firewall-audit", "firewall-logs", "safe-output", "squid-logs"]
    /// What the agent or users put there, whatever it is called.
    private static let userContent = ["safe-outputs-assets", "safe-outputs-upload-artifacts"]

    /// Whether an artifact holds evidence, and the prefix a called workflow gave it.
    static func judge(_ name: String) -> (isWanted: Bool, prefix: String?) {
        if isWanted(name) { return (true, nil) }
        if let dash = name.utf8.firstIndex(of: UInt8(ascii: "-")) {
            let prefix = name.utf8[..<dash]
            let isHash =
                (6...64).contains(prefix.count)
                && prefix.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) }
            if isHash, isWanted(String(name[name.utf8.index(after: dash)...])) {
                return (true, String(name[..<dash]))
            }
        }
        // Older compilers put the workflow's name there.
        return (name.hasSuffix("-agent"), nil)
    }

    private static func isWanted(_ name: String) -> Bool {
        guard !userContent.contains(where: name.hasPrefix), !name.hasSuffix(".dockerbuild") else {
            return false
        }
        return names.contains(name) || families.contains(where: name.hasPrefix)
    }

    /// A name for a file: letters, digits, `.`, `_` and `-`, not hidden, of bounded length.
    static func fileName(_ name: String) -> String {
        let safe = name.utf8.prefix(150).map { byte -> UInt8 in
            let isSafe =
                (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
                || [0x2D, 0x2E, 0x5F].contains(byte)
            return isSafe ? byte : 0x5F
        }
        let text = String(decoding: safe, as: UTF8.self)
        return text.hasPrefix(".") ? "_\(text)" : text
    }
}
