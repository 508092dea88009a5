/// Reduces REST paths to templates so that calls of one kind count together.
enum EndpointTemplate {
    /// `/repos/octo/demo/issues/7/comments?page=2` → `/repos/{owner}/{repo}/issues/{n}/comments`.
    ///
    /// Owner, organisation and user names, numbers, hashes and everything behind `contents`, `git/ref(s)` and
    /// `compare` are replaced; the query is dropped; at most 12 components are kept.
    static func template(of path: String) -> String {
        let withoutQuery = path.prefix { $0 != "?" && $0 != "#" }
        var parts = withoutQuery.split(separator: "/", omittingEmptySubsequences: true).map(String.init)
        for index in parts.indices {
            switch index > 0 ? parts[index - 1] : "" {
            case "repos":
                parts[index] = "{owner}"
                if index + 1 < parts.count { parts[index + 1] = "{repo}" }
            case "orgs", "users", "enterprises": parts[index] = "{name}"
            default:
                if isNumber(parts[index]) {
                    parts[index] = "{n}"
                } else if isHash(parts[index]) {
                    parts[index] = "{sha}"
                }
            }
        }
        for marker in ["contents", "refs", "ref", "compare", "tree", "blob"] {
            if let index = parts.firstIndex(of: marker), index + 1 < parts.count {
                parts.replaceSubrange((index + 1)..., with: ["{…}"])
            }
        }
        if parts.count > 12 { parts.replaceSubrange(12..., with: ["{…}"]) }
        return "/" + parts.joined(separator: "/")
    }

    private static func isNumber(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy { (48...57).contains($0) }
    }

    private static func isHash(_ text: String) -> Bool {
        (7...64).contains(text.utf8.count)
            && text.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
            && text.utf8.contains { (48...57).contains($0) }
    }
}
