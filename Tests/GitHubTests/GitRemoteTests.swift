import Foundation
import GitHub
import Testing

/// Which repository a checkout belongs to.
@Suite struct GitRemoteTests {
    static let addresses: [(String, String?)] = [
        ("https://github.com/octo/demo.git", "octo/demo"),
        ("https://github.com/octo/demo", "octo/demo"),
        ("https://token@github.com/octo/demo/", "octo/demo"),
        ("https://user:secret@ghes.example.com:8443/octo/demo.git", "ghes.example.com:8443/octo/demo"),
        ("git@github.com:octo/demo.git", "octo/demo"),
        ("ghes.example.com:octo/demo", "ghes.example.com/octo/demo"),
        ("ssh://git@ghes.example.com:2222/octo/demo.git", "ghes.example.com/octo/demo"),
        ("ssh://git@ssh.github.com:443/octo/demo.git", "octo/demo"),
        ("git://github.com/octo/demo.git", "octo/demo"),
        ("/srv/git/demo.git", nil),
        ("../demo", nil),
        ("file:///srv/git/octo/demo", nil),
        ("https://github.com/octo", nil),
        ("https://github.com/a/b/c", nil),
        ("git@github.com:demo.git", nil),
        ("ext::sh -c x", nil),
        ("", nil),
    ]

    @Test(arguments: addresses) func address(_ text: String, _ expected: String?) {
        #expect(GitRemote.repository(ofRemote: text)?.description == expected)
    }

    static func configuration(_ remotes: (String, String, String)...) -> String {
        "[core]\n\tbare = false\n\turl = https://github.com/not/this\n"
            + remotes.map { "[remote \"\($0)\"]\n\turl = \($1)\n\($2)" }.joined()
            + "[branch \"main\"]\n\tremote = origin\n"
    }

    @Test func remotesAreChosenLikeGh() {
        let origin = ("origin", "https://github.com/me/demo.git", "")
        let upstream = ("upstream", "git@github.com:octo/demo.git", "")
        let base = ("other", "https://github.com/base/demo", "\tgh-resolved = base\n")
        let repository = { GitRemote.repository(inConfiguration: $0)?.description }
        #expect(repository(Self.configuration(origin)) == "me/demo")
        #expect(repository(Self.configuration(origin, upstream)) == "octo/demo")
        #expect(repository(Self.configuration(origin, upstream, base)) == "base/demo")
        #expect(repository(Self.configuration(("a", "https://h.example/x/y", ""))) == "h.example/x/y")
        // Two that nothing tells apart.
        #expect(repository(Self.configuration(("a", "https://h/x/y", ""), ("b", "https://h/z/y", ""))) == nil)
        #expect(repository(Self.configuration()) == nil)
        #expect(repository("[remote \"origin\"\nurl=https://github.com/a/b\n[remote") == "a/b")
    }

    @Test func foldersBelowAndWorktrees() throws {
        let root = FileManager.default.temporaryDirectory.appendingPathComponent("awaudit-\(UUID())")
        defer { try? FileManager.default.removeItem(at: root) }
        func write(_ text: String, _ path: String) throws {
            let file = root.appendingPathComponent(path)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        }
        let origin = Self.configuration(("origin", "https://github.com/octo/demo.git", ""))
        try write(origin, "main/.git/config")
        try write("x", "main/a/b/file")
        try write("../..\n", "main/.git/worktrees/w/commondir")
        try write("gitdir: \(root.path)/main/.git/worktrees/w\n", "w/.git")
        try write("gitdir: ../main/.git/modules/sub\n", "sub/.git")
        try write(
            Self.configuration(("origin", "https://github.com/octo/sub.git", "")),
            "main/.git/modules/sub/config")
        let repository = { GitRemote.repository(of: root.path + "/" + $0)?.description }
        #expect(repository("main") == "octo/demo")
        #expect(repository("main/a/b") == "octo/demo")
        #expect(repository("w") == "octo/demo")
        #expect(repository("sub") == "octo/sub")
        // A link to itself, and to nowhere.
        try write("gitdir: .git\n", "loop/.git")
        #expect(repository("loop") == nil)
    }
}
