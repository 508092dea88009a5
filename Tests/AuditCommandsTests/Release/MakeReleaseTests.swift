import CommandLine
import Foundation
import TestSupport
import Testing

/// `scripts/make-release` with a `swift` that builds nothing: it hands over the program beside the tests.
@Suite(.enabled(if: RealProcess.isInstalled("strip", "readelf", "ldd", "tar", "gzip", "sha256sum")))
struct MakeReleaseTests {
    static let script = Fixtures.repository.appendingPathComponent("scripts/make-release").path
    /// 2026-09-01T08:00:00Z
    static let epoch = 1_788_249_600

    static func version() throws -> String {
        let program = try #require(HistoryProcessTests.program, "the program is built with the tests")
        let text = try RealProcess.run(program.path, ["--version"]).text
        return String(try #require(text.split(whereSeparator: \.isWhitespace).last))
    }

    /// The names the machine has for tarballs and for gh.
    static func machine() throws -> (tarball: String, asset: String) {
        let name = try RealProcess.run("uname", ["-m"]).text.trimmingCharacters(in: .newlines)
        return (name, ["x86_64": "amd64", "aarch64": "arm64"][name] ?? "")
    }

    /// Where a release is made.
    final class Place {
        let folder: TemporaryFolder
        var environment: [String: String]

        /// - Parameter swift: the shell script that stands in for `swift`; `$PRODUCTS` holds the program.
        init(
            swift: String =
                "for word; do last=$word; done\n[ $last != --show-bin-path ] || echo \"$PRODUCTS\""
        )
            throws
        {
            folder = try TemporaryFolder()
            let program = try #require(HistoryProcessTests.program, "the program is built with the tests")
            try folder.write(
                "#!/bin/sh\necho \"$*\" >> \"$CALLS\"\n\(swift)\n", to: "tools/swift", mode: 0o755)
            environment = [
                "PATH": "\(folder.url("tools").path):\(RealProcess.path["PATH"] ?? "")",
                "PRODUCTS": program.deletingLastPathComponent().path, "CALLS": folder.url("calls").path,
                "SOURCE_DATE_EPOCH": "\(MakeReleaseTests.epoch)", "HOME": folder.url.path,
                "TMPDIR": folder.url.path,
            ]
        }

        func make(_ arguments: String..., folder place: URL? = nil) throws -> RealProcess {
            try RealProcess.run(
                MakeReleaseTests.script, arguments, environment: environment, folder: place ?? folder.url)
        }

        /// What `swift` was called with, a line each.
        var calls: [String] {
            let text = try? String(contentsOf: folder.url("calls"), encoding: .utf8)
            return (text ?? "").split(separator: "\n").map(String.init)
        }

        func files(_ path: String) throws -> [String] {
            try FileManager.default.contentsOfDirectory(atPath: folder.url(path).path).sorted()
        }

        func bytes(_ path: String) throws -> Data { try Data(contentsOf: folder.url(path)) }
    }

    @Test func aRelease() throws {
        let place = try Place()
        let (version, machine) = (try Self.version(), try Self.machine())
        let (name, tarball) = ("awaudit-\(version)", "awaudit-\(version)-linux-\(machine.tarball).tar.gz")
        // gh takes the first asset whose name ends in GOOS-GOARCH, so the tarball's must not.
        let asset = "gh-awaudit_\(version)_linux-\(machine.asset)"

        // Relative to where the user is, not to the checkout.
        let result = try place.make("--output", "one", "--version", version)
        #expect(result.status == 0, "\(result.stderr)")
        #expect(try place.files("one") == ["SHA256SUMS", tarball, asset])
        #expect(
            place.calls == [
                "build -c release --product awaudit --static-swift-stdlib --scratch-path .build/static",
                "build -c release --product awaudit --static-swift-stdlib --scratch-path .build/static "
                    + "--show-bin-path",
            ])

        let sums = try RealProcess.run(
            "sha256sum", ["--check", "--strict", "SHA256SUMS"], folder: place.folder.url("one"))
        #expect(sums.text == "\(tarball): OK\n\(asset): OK\n")

        try Self.expectContents(place.folder.url("one/\(tarball)"), name)
        try Self.expectUse(place, tarball: tarball, asset: asset, name)

        // Each file with its size.
        for file in [tarball, asset, "SHA256SUMS"] {
            let path = place.folder.url("one/\(file)").path
            let size = try place.bytes("one/\(file)").count
            let mebibytes = String(format: "%.2f", Double(size) / 1_048_576)
            #expect(result.text.contains("\(path)  \(size) bytes  \(mebibytes) MiB\n"), "\(result.text)")
        }
        #expect(result.text.contains("  libcurl.so.4 "))

        // Again, elsewhere, by a user with other habits: the same bytes.
        place.environment.merge([
            "TZ": "Asia/Tokyo", "LC_ALL": "C.UTF-8", "GZIP": "-1", "TAR_OPTIONS": "--owner=7",
            "AWAUDIT_PORTABLE_ENGINE": "1", "GH_TOKEN": "x", "COLUMNS": "40",
        ]) { $1 }
        let again = try RealProcess.run(
            "sh",
            ["-c", "umask 077; exec \"$0\" --output \"$1\"", Self.script, place.folder.url("two").path],
            environment: place.environment)
        #expect(again.status == 0, "\(again.stderr)")
        for file in [tarball, asset, "SHA256SUMS"] {
            #expect(try place.bytes("one/\(file)") == (try place.bytes("two/\(file)")), "\(file)")
        }
    }

    /// The list of the tarball: what is in it, whose, when, and who may do what.
    static func expectContents(_ tarball: URL, _ name: String) throws {
        let list = try RealProcess.run(
            "tar", ["--numeric-owner", "--full-time", "--utc", "-tvzf", tarball.path])
        let entries = list.text.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
        var modes: [String: String] = [:]
        for entry in entries {
            try #require(entry.count == 6, "\(entry)")
            modes[entry[5]] = entry[0]
            #expect(entry[1] == "0/0")
            #expect(entry[3...4] == ["2026-09-01", "08:00:00"])
        }
        #expect(entries.map { $0[5] } == entries.map { $0[5] }.sorted())
        let manuals = try FileManager.default.contentsOfDirectory(
            atPath: Fixtures.repository.appendingPathComponent("man").path
        ).filter { $0 != "examples" }
        var expected = [
            "bin/awaudit": "-rwxr-xr-x", "gh-awaudit": "-rwxr-xr-x", "README.md": "-rw-r--r--",
            "LICENSE": "-rw-r--r--", "share/bash-completion/completions/awaudit": "-rw-r--r--",
            "share/zsh/site-functions/_awaudit": "-rw-r--r--",
            "share/fish/vendor_completions.d/awaudit.fish": "-rw-r--r--",
            "share/doc/awaudit/examples/awaudit-nightly.cron": "-rw-r--r--",
            "share/doc/awaudit/examples/awaudit-nightly.yml": "-rw-r--r--",
        ]
        for page in manuals {
            let section = try #require(page.last)
            expected["share/man/man\(section)/\(page)"] = "-rw-r--r--"
        }
        for section in ["1", "5", "7"] { #expect(manuals.contains { $0.hasSuffix(".\(section)") }) }
        for path in expected.keys {
            var folder = path
            while let slash = folder.lastIndex(of: "/") {
                folder = String(folder[..<slash])
                expected["\(folder)/"] = "drwxr-xr-x"
            }
        }
        expected[""] = "drwxr-xr-x"
        #expect(
            modes
                == Dictionary(
                    uniqueKeysWithValues: expected.map {
                        ($0.key.isEmpty ? "\(name)/" : "\(name)/\($0.key)", $0.value)
                    }))
    }

    /// Unpacked somewhere, it works.
    static func expectUse(_ place: Place, tarball: String, asset: String, _ name: String) throws {
        let folder = place.folder
        try FileManager.default.createDirectory(
            at: folder.url("unpacked"), withIntermediateDirectories: true)
        let tar = try RealProcess.run(
            "tar", ["-xzf", folder.url("one/\(tarball)").path], folder: folder.url("unpacked"))
        #expect(tar.status == 0, "\(tar.stderr)")
        let root = folder.url("unpacked/\(name)")
        let program = root.appendingPathComponent("bin/awaudit")
        #expect(try Data(contentsOf: program) == (try place.bytes("one/\(asset)")))
        let sections = try RealProcess.run("readelf", ["-SW", program.path])
        #expect(sections.text.contains(" .text "))
        for section in [" .symtab ", " .debug_info ", " .note.gnu.build-id ", " .swift_modhash "] {
            #expect(!sections.text.contains(section))
        }
        // Through the extension's entry, as gh calls it.
        let entry = root.appendingPathComponent("gh-awaudit").path
        let audit = try RealProcess.run(entry, ["audit", fixtureRun("out-of-scope"), "--json"])
        #expect(audit.status == 1, "\(audit.stderr)")
        #expect(audit.text.contains("\"C-6\""))
        for (shell, path) in [
            ("bash", "bash-completion/completions/awaudit"), ("zsh", "zsh/site-functions/_awaudit"),
            ("fish", "fish/vendor_completions.d/awaudit.fish"),
        ] {
            let script = try Data(contentsOf: root.appendingPathComponent("share/\(path)"))
            let completions = try RealProcess.run(program.path, ["completions", shell])
            #expect(script == completions.stdout && script.count > 1000, "\(shell)")
        }
        let manual = Fixtures.repository.appendingPathComponent("man")
        for page in try FileManager.default.contentsOfDirectory(atPath: manual.path)
        where page != "examples" {
            let section = try #require(page.last)
            #expect(
                try Data(contentsOf: root.appendingPathComponent("share/man/man\(section)/\(page)"))
                    == (try Data(contentsOf: manual.appendingPathComponent(page))), "\(page)")
        }
        let readme = try Data(contentsOf: Fixtures.repository.appendingPathComponent("README.md"))
        #expect(try Data(contentsOf: root.appendingPathComponent("README.md")) == readme)
    }

    /// What goes wrong, and what `swift` does then; none of it leaves a file.
    @Test(arguments: [
        ("echo 'error: no such module' >&2; exit 1", "the build failed"),
        ("for word; do last=$word; done\n[ $last != --show-bin-path ] || echo /nowhere", "left no program"),
        (fake("cp /bin/true \"$PLACE/awaudit\""), "the program says it is 'true"),
        (fake("cp /bin/false \"$PLACE/awaudit\""), "the program does not run"),
        (fake("printf '#!/bin/sh\\n' > \"$PLACE/awaudit\"; chmod +x \"$PLACE/awaudit\""), "strip failed"),
    ])
    func failuresLeaveNothing(_ swift: String, _ message: String) throws {
        let place = try Place(swift: swift)
        place.environment["PLACE"] = place.folder.url.path
        let result = try place.make("--output", "out")
        #expect(result.status == 1)
        #expect(
            result.stderr.contains("make-release: ") && result.stderr.contains(message), "\(result.stderr)")
        #expect(result.text == "")
        #expect(!FileManager.default.fileExists(atPath: place.folder.url("out").path))

        // An earlier release stays as it was.
        try place.folder.write("earlier", to: "out/SHA256SUMS")
        #expect(try place.make("--output", place.folder.url("out").path).status == 1)
        #expect(try place.files("out") == ["SHA256SUMS"])
        #expect(try place.bytes("out/SHA256SUMS") == Data("earlier".utf8))
    }

    /// A `swift` that makes a program of its own.
    static func fake(_ command: String) -> String {
        "\(command)\nfor word; do last=$word; done\n[ $last != --show-bin-path ] || echo \"$PLACE\""
    }

    /// Mistakes are found before anything is built.
    @Test func mistakes() throws {
        let place = try Place()
        for (arguments, message) in [
            (["--outptu", "x"], "'--outptu'"), (["x"], "'x'"), (["--output"], "--output needs a value"),
            (["--version", ""], "--version needs a value"),
        ] {
            let result = try RealProcess.run(Self.script, arguments, environment: place.environment)
            #expect(result.status == 2)
            #expect(result.stderr.contains(message), "\(result.stderr)")
        }
        let version = try place.make("--output", "out", "--version", "77.1.2")
        #expect(version.status == 1)
        for word in ["77.1.2", try Self.version()] { #expect(version.stderr.contains(word)) }
        try place.folder.write("", to: "file")
        let notAFolder = try place.make("--output", "file/out")
        #expect(notAFolder.status == 1)
        #expect(notAFolder.stderr.contains("file/out"))
        place.environment["SOURCE_DATE_EPOCH"] = "yesterday"
        let time = try place.make("--output", "out")
        #expect(time.status == 1)
        #expect(time.stderr.contains("'yesterday'"))
        #expect(place.calls == [])
        #expect(!FileManager.default.fileExists(atPath: place.folder.url("out").path))

        let help = try place.make("--help")
        #expect(help.status == 0)
        for word in ["--output", "--version", "SOURCE_DATE_EPOCH", "SHA256SUMS"] {
            #expect(help.text.contains(word))
        }
    }

    /// Without a variable that says another, the time of the files is that of the last commit. The packages the README
    /// tells users of a release to install hold the libraries the program needs.
    @Test(.enabled(if: RealProcess.isInstalled("git", "dpkg-query", "python3"))) func commitAndPackages()
        throws
    {
        let place = try Place()
        place.environment["SOURCE_DATE_EPOCH"] = nil
        let result = try place.make("--output", "out")
        #expect(result.status == 0, "\(result.stderr)")
        let commit = try RealProcess.run("git", ["log", "-1", "--format=%ct"], folder: Fixtures.repository)
        let file = try #require(try place.files("out").first { $0.hasSuffix(".tar.gz") })
        let list = try RealProcess.run(
            "python3",
            ["-c", "import sys, tarfile; print({int(e.mtime) for e in tarfile.open(sys.argv[1])})", file],
            folder: place.folder.url("out"))
        #expect(list.text == "{\(commit.text.trimmingCharacters(in: .newlines))}\n", "\(list.stderr)")

        let release = try String(contentsOfFile: "/etc/os-release", encoding: .utf8)
        guard release.contains("VERSION_CODENAME=bookworm") else {
            print("skipped: packages have other names than on Debian 12")
            return
        }
        let line = try #require(
            result.text.split(separator: "\n").first { $0.hasPrefix("On Debian: apt-get install ") })
        let needed = Set(line.split(separator: " ").dropFirst(4).map(String.init))
        let readme = try String(
            contentsOf: Fixtures.repository.appendingPathComponent("README.md"), encoding: .utf8)
        let told = try #require(
            readme.split(separator: "\n").first {
                $0.contains("apt-get install ca-certificates libarchive13")
            })
        let packages = Set(told.split(separator: " ").map(String.init).filter { $0.hasPrefix("lib") })
        // Every Debian has these; the program beside the tests needs the second by way of Swift's libraries.
        #expect(needed.subtracting(packages).union(["libgcc-s1"]) == ["libc6", "libgcc-s1", "libstdc++6"])
        #expect(packages.subtracting(needed) == [])
    }
}
