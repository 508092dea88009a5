import Glibc

/// The repository on a host that a folder is a checkout of, as its git configuration has it. git itself is not run.
package enum GitRemote {
    /// Bytes of a configuration that are read.
    private static let maximumFile = 1024 * 1024
    /// Folders looked at from the current one upwards.
    private static let maximumDepth = 64
    /// Remotes in the order in which `gh` prefers them.
    private static let preferred = ["upstream", "github", "origin"]

    /// The repository that the checkout a folder lies in belongs to; `nil` when there is none.
    package static func repository(of folder: String) -> RepositoryName? {
        var path = folder
        for _ in 0..<maximumDepth {
            if let configuration = configuration(at: path + "/.git") {
                return repository(inConfiguration: configuration)
            }
            guard let slash = path.lastIndex(of: "/"), path != "/" else { return nil }
            path = slash == path.startIndex ? "/" : String(path[..<slash])
        }
        return nil
    }

    /// The text of the configuration that a folder or file named `.git` leads to.
    private static func configuration(at path: String) -> String? {
        if let text = read(path + "/config") { return text }
        // A worktree's or a submodule's `.git` is a file that names a folder.
        guard let link = read(path), link.hasPrefix("gitdir:") else { return nil }
        let target = trimmed(link.dropFirst("gitdir:".count))
        let folder = absolute(target, from: String(path.dropLast("/.git".count)))
        // Worktrees share the configuration of the main one.
        if let common = read(folder + "/commondir") {
            return read(absolute(trimmed(common[...]), from: folder) + "/config")
        }
        return read(folder + "/config")
    }

    private static func absolute(_ path: String, from folder: String) -> String {
        path.hasPrefix("/") ? path : "\(folder)/\(path)"
    }

    private static func trimmed(_ text: Substring) -> String {
        var text = text
        while let first = text.first, first.isWhitespace { text = text.dropFirst() }
        while let last = text.last, last.isWhitespace { text = text.dropLast() }
        return String(text)
    }

    private static func read(_ path: String) -> String? {
        guard !path.utf8.contains(0) else { return nil }
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
            status.st_size <= maximumFile
        else { return nil }
        var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
        var count = 0
        while count < bytes.count {
            let got = bytes.withUnsafeMutableBytes { buffer in
                Glibc.read(descriptor, buffer.baseAddress.map { $0 + count }, buffer.count - count)
            }
            if got < 0, errno == EINTR { continue }
            guard got > 0 else { break }
            count += got
        }
        return String(decoding: bytes.prefix(count), as: UTF8.self)
    }

    // MARK: - Configuration

    /// The repository of the remote that `gh` would choose: the one it was told is the base, else by name, else the only
    /// one.
    package static func repository(inConfiguration text: String) -> RepositoryName? {
        let remotes = remotes(inConfiguration: text)
        let found = remotes.compactMap { remote in
            remote.url.flatMap(repository(ofRemote:)).map { (remote: remote, repository: $0) }
        }
        if let base = found.first(where: { $0.remote.isBase }) { return base.repository }
        for name in preferred {
            if let match = found.first(where: { $0.remote.name == name }) { return match.repository }
        }
        return found.count == 1 ? found[0].repository : nil
    }

    private struct Remote {
        var name: String
        var url: String?
        var isBase = false
    }

    /// Sections `[remote "name"]` with their `url` and `gh-resolved`.
    private static func remotes(inConfiguration text: String) -> [Remote] {
        var remotes: [Remote] = []
        var isInRemote = false
        for raw in text.split(whereSeparator: \.isNewline).prefix(100_000) {
            let line = trimmed(raw)
            if line.hasPrefix("[") {
                isInRemote = false
                guard line.lowercased().hasPrefix("[remote "), let open = line.firstIndex(of: "\""),
                    let close = line[line.index(after: open)...].firstIndex(of: "\"")
                else { continue }
                isInRemote = true
                let name = String(line[line.index(after: open)..<close])
                if !remotes.contains(where: { $0.name == name }) { remotes.append(Remote(name: name)) }
                if let index = remotes.firstIndex(where: { $0.name == name }), index != remotes.count - 1 {
                    remotes.append(remotes.remove(at: index))
                }
                continue
            }
            guard isInRemote, let equals = line.firstIndex(of: "="), !remotes.isEmpty else { continue }
            let key = trimmed(line[..<equals]).lowercased()
            var value = trimmed(line[line.index(after: equals)...])
            if value.count >= 2, value.hasPrefix("\""), value.hasSuffix("\"") {
                value = String(value.dropFirst().dropLast())
            }
            let last = remotes.count - 1
            // Of several addresses git fetches from the first.
            if key == "url", remotes[last].url == nil { remotes[last].url = value }
            if key == "gh-resolved", value == "base" { remotes[last].isBase = true }
        }
        return remotes
    }

    /// The repository of a remote's address: `https://host/owner/repo.git`, `ssh://git@host/owner/repo`,
    /// `git@host:owner/repo`.
    package static func repository(ofRemote address: String) -> RepositoryName? {
        let host: Substring
        let path: Substring
        if let scheme = address.range(of: "://") {
            let kind = address[..<scheme.lowerBound].lowercased()
            guard ["https", "http", "ssh", "git", "git+ssh", "ssh+git"].contains(kind) else { return nil }
            let rest = address[scheme.upperBound...]
            guard let slash = rest.firstIndex(of: "/") else { return nil }
            var authority = withoutUser(rest[..<slash])
            // The port of ssh says nothing of where the server's pages are.
            if !kind.hasPrefix("http"), !authority.hasPrefix("["), let colon = authority.firstIndex(of: ":") {
                authority = authority[..<colon]
            }
            host = authority
            path = rest[slash...].dropFirst()
        } else {
            guard let colon = address.firstIndex(of: ":"), !address[..<colon].contains("/") else {
                return nil
            }
            host = withoutUser(address[..<colon])
            path = address[address.index(after: colon)...]
        }
        var parts = path.split(separator: "/", omittingEmptySubsequences: true).map(String.init)
        guard parts.count == 2 else { return nil }
        if parts[1].hasSuffix(".git") { parts[1].removeLast(4) }
        let name = host.lowercased()
        return RepositoryName(
            host: name == "ssh.github.com" ? "github.com" : name, owner: parts[0], name: parts[1])
    }

    private static func withoutUser(_ authority: Substring) -> Substring {
        authority.lastIndex(of: "@").map { authority[authority.index(after: $0)...] } ?? authority
    }
}

extension String {
    /// The first place of `part`.
    fileprivate func range(of part: String) -> Range<String.Index>? {
        var start = startIndex
        while start < endIndex {
            if self[start...].hasPrefix(part) { return start..<index(start, offsetBy: part.count) }
            start = index(after: start)
        }
        return nil
    }
}
