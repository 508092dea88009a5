import ArtifactCache
import Digest
import Foundation
import Testing

/// What is kept, for how long, and that nobody loses what he uses.
@Suite struct ArtifactCacheTests {
    /// A folder that is not there yet.
    static func withFolder<Result>(_ body: (String) throws -> Result) throws -> Result {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("awaudit-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        return try body(folder.appendingPathComponent("cache").path)
    }

    static func key(_ item: Int64?, run: Int64 = 7, attempt: Int = 1) throws -> CacheKey {
        try #require(
            CacheKey(
                host: "github.com", owner: "Octo", repository: "Demo", run: run, attempt: attempt, item: item)
        )
    }

    /// Puts a file into the cache as a download does.
    static func add(_ text: String, _ key: CacheKey, to folder: RunFolder, as name: String = "agent.zip")
        throws -> String
    {
        let part = folder.temporaryPath(name)
        try Data(text.utf8).write(to: URL(fileURLWithPath: part))
        let digest = SHA256.hexDigest(of: Array(text.utf8))
        try folder.add(name, from: part, key: key, digest: digest, size: Int64(text.utf8.count), now: 0)
        #expect(!FileManager.default.fileExists(atPath: part))
        return digest
    }

    static func text(_ folder: RunFolder, _ name: String = "agent.zip") -> String? {
        FileManager.default.contents(atPath: "\(folder.path)/\(name)").map {
            String(decoding: $0, as: UTF8.self)
        }
    }

    @Test func whatWasKeptIsTaken() throws {
        try Self.withFolder { path in
            let cache = try ArtifactCache(folder: path, limit: 1000)
            let digest = try Self.add("content", Self.key(1), to: cache.begin(named: "run-7"))
            let folder = try cache.begin(named: "run-7")
            #expect(folder.path.hasSuffix("/run-7"))
            #expect(folder.take("a.zip", key: try Self.key(1), digest: digest))
            #expect(folder.take("b.zip", key: try Self.key(1), digest: nil))
            #expect(Self.text(folder, "a.zip") == "content" && Self.text(folder, "b.zip") == "content")
            // Another artifact, run, attempt, or content.
            #expect(!folder.take("c.zip", key: try Self.key(2), digest: digest))
            #expect(!folder.take("c.zip", key: try Self.key(1, run: 8), digest: digest))
            #expect(!folder.take("c.zip", key: try Self.key(1, attempt: 2), digest: digest))
            #expect(!folder.take("c.zip", key: try Self.key(nil), digest: nil))
            #expect(!folder.take("c.zip", key: try Self.key(1), digest: String(repeating: "0", count: 64)))
            let list = cache.list()
            #expect(list.map(\.repository) == ["octo/demo"])
            #expect(list.map(\.bytes) == [7] && list.map(\.files) == [1])
        }
    }

    @Test func nothingStaysOfAFolder() throws {
        try Self.withFolder { path in
            let cache = try ArtifactCache(folder: path, limit: 1000)
            do {
                let folder = try cache.begin(named: "run-7")
                try Data("half".utf8).write(to: URL(fileURLWithPath: folder.temporaryPath("agent.zip")))
                _ = try Self.add("content", Self.key(1), to: folder, as: "other.zip")
            }
            #expect(try FileManager.default.contentsOfDirectory(atPath: path + "/sessions") == [])
            let temporary = try RunFolder.temporary(named: "run-7", in: NSTemporaryDirectory()).path
            #expect(!FileManager.default.fileExists(atPath: temporary))
        }
    }

    /// Folders outside the cache that a process left which was killed; nothing else.
    @Test func leftoversAreRemoved() throws {
        try Self.withFolder { path in
            let manager = FileManager.default
            func make(_ name: String, _ files: [String]) throws {
                try manager.createDirectory(
                    atPath: "\(path)/\(name)/run-7", withIntermediateDirectories: true)
                for file in files { try Data().write(to: URL(fileURLWithPath: "\(path)/\(name)/\(file)")) }
            }
            try make("awaudit-abc123", ["run-folder.lock", "run-7/agent.zip"])
            // Still being made, another program's, in use.
            try make("awaudit-abc124", ["run-folder.lock.new"])
            try make("awaudit-abcdefg", ["run-folder.lock"])
            try make("other-ab1234", ["run-folder.lock"])
            try make("awaudit-used00", ["run-folder.lock"])
            let lock = try #require(FileLock("\(path)/awaudit-used00/run-folder.lock", waits: false))
            do {
                let folder = try RunFolder.temporary(named: "run-8", in: path)
                #expect(manager.fileExists(atPath: folder.path))
                let names = try manager.contentsOfDirectory(atPath: path).sorted()
                #expect(names.count == 5 && !names.contains("awaudit-abc123"))
            }
            withExtendedLifetime(lock) {}
            #expect(
                try manager.contentsOfDirectory(atPath: path).sorted()
                    == ["awaudit-abc124", "awaudit-abcdefg", "awaudit-used00", "other-ab1234"])
        }
    }

    @Test func damageIsFoundOut() throws {
        try Self.withFolder { path in
            let cache = try ArtifactCache(folder: path, limit: 1000)
            let digest = try Self.add("content", Self.key(1), to: cache.begin(named: "run-7"))
            let blob = "\(path)/blobs/\(digest.prefix(2))/\(digest)"
            try Data("CONTENT".utf8).write(to: URL(fileURLWithPath: blob))
            let folder = try cache.begin(named: "run-7")
            #expect(!folder.take("a.zip", key: try Self.key(1), digest: digest))
            #expect(Self.text(folder, "a.zip") == nil)
            #expect(!FileManager.default.fileExists(atPath: blob))
            // An index that says nothing understood is none.
            _ = try Self.add("content", Self.key(1), to: cache.begin(named: "run-7"))
            try Data("awaudit-cache 1\n../../x\n7\n0\n".utf8).write(
                to: URL(fileURLWithPath: "\(path)/index/github.com/octo/demo/7/1/1"))
            #expect(!folder.take("a.zip", key: try Self.key(1), digest: nil))
        }
    }

    @Test func theLeastRecentlyUsedGoes() throws {
        try Self.withFolder { path in
            let cache = try ArtifactCache(folder: path, limit: 250)
            var digests: [String] = []
            for item in 1...3 {
                let text = String(repeating: "\(item)", count: 100)
                digests.append(try Self.add(text, Self.key(Int64(item)), to: cache.begin(named: "run-7")))
            }
            for (place, digest) in digests.enumerated() {
                try FileManager.default.setAttributes(
                    [.modificationDate: Date(timeIntervalSince1970: Double(1000 + place))],
                    ofItemAtPath: "\(path)/blobs/\(digest.prefix(2))/\(digest)")
            }
            // Using it makes the first the last to go.
            #expect(try cache.begin(named: "run-7").take("a", key: Self.key(1), digest: nil))
            cache.makeRoom()
            let folder = try cache.begin(named: "run-7")
            #expect(folder.take("1", key: try Self.key(1), digest: nil))
            #expect(!folder.take("2", key: try Self.key(2), digest: nil))
            #expect(folder.take("3", key: try Self.key(3), digest: nil))
            #expect(cache.list().map(\.bytes) == [200])
        }
    }

    @Test func whatIsInUseStays() throws {
        try Self.withFolder { path in
            let cache = try ArtifactCache(folder: path, limit: 0)
            let folder = try cache.begin(named: "run-7")
            _ = try Self.add("used", Self.key(1), to: folder)
            _ = try Self.add("not used", Self.key(2), to: cache.begin(named: "run-7"))
            // Another process sees the same.
            let other = try ArtifactCache(folder: path, limit: 0)
            other.makeRoom()
            #expect(Self.text(folder) == "used")
            #expect(other.list().map(\.bytes) == [4])
            #expect(other.clear())
            #expect(Self.text(folder) == "used")
        }
    }

    @Test func clearingLeavesNothing() throws {
        try Self.withFolder { path in
            let cache = try ArtifactCache(folder: path, limit: 1000)
            _ = try Self.add("content", Self.key(1), to: cache.begin(named: "run-7"))
            // What a process leaves that is killed: a session whose lock nobody holds.
            let dead = "\(path)/sessions/1-2/run-9"
            try FileManager.default.createDirectory(atPath: dead, withIntermediateDirectories: true)
            try Data("half".utf8).write(to: URL(fileURLWithPath: dead + "/agent.zip"))
            #expect(cache.clear())
            #expect(cache.list().isEmpty)
            for folder in ["sessions", "index"] {
                #expect(try FileManager.default.contentsOfDirectory(atPath: "\(path)/\(folder)") == [])
            }
        }
    }

    @Test func manyAtOnce() throws {
        try Self.withFolder { path in
            DispatchQueue.concurrentPerform(iterations: 64) { number in
                do {
                    let cache = try ArtifactCache(folder: path, limit: 40)
                    let folder = try cache.begin(named: "run-7")
                    let item = Int64(number % 8 + 1)
                    let text = "content of \(item)"
                    if !folder.take("agent.zip", key: try Self.key(item), digest: nil) {
                        _ = try Self.add(text, Self.key(item), to: folder)
                    }
                    cache.makeRoom()
                    #expect(Self.text(folder) == text)
                } catch {
                    Issue.record("\(error)")
                }
            }
            let cache = try ArtifactCache(folder: path, limit: 40)
            cache.makeRoom()
            #expect(cache.list().reduce(0) { $0 + $1.bytes } <= 40)
            #expect(try FileManager.default.contentsOfDirectory(atPath: path + "/sessions") == [])
        }
    }

    @Test func whereItMayBe() throws {
        try Self.withFolder { path in
            _ = try ArtifactCache(folder: path, limit: 1)
            let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
            #expect(mode == 0o700)
            // Somebody opened it to all.
            try FileManager.default.setAttributes([.posixPermissions: 0o777], ofItemAtPath: path)
            _ = try ArtifactCache(folder: path, limit: 1)
            #expect(
                try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o700)
            // A folder with other files is not made a cache, and not changed.
            let other = path + "-other"
            try FileManager.default.createDirectory(atPath: other, withIntermediateDirectories: true)
            try Data().write(to: URL(fileURLWithPath: other + "/letter.txt"))
            #expect(throws: CacheError.notACache(path: other)) { try ArtifactCache(folder: other, limit: 1) }
            #expect(try FileManager.default.contentsOfDirectory(atPath: other) == ["letter.txt"])
            let file = path + "-file"
            try Data().write(to: URL(fileURLWithPath: file))
            #expect(throws: CacheError.self) { try ArtifactCache(folder: file, limit: 1) }
            guard geteuid() == 0 else {
                print("skipped: only root can give a folder away")
                return
            }
            chown(path, 12_345, 12_345)
            #expect(throws: CacheError.foreign(path: path)) { try ArtifactCache(folder: path, limit: 1) }
        }
    }

    @Test func keysStayInTheirFolder() {
        for (host, owner, repository) in [
            ("..", "a", "b"), ("h", "..", "b"), ("h", "a", ".."), ("h", "a/b", "c"), ("h", "a", ""),
            ("h", "a", "b\u{0}"),
            ("h", "a", "."),
        ] {
            #expect(
                CacheKey(host: host, owner: owner, repository: repository, run: 1, attempt: 1, item: 1) == nil
            )
        }
        #expect(CacheKey(host: "h", owner: "a", repository: ".github", run: 1, attempt: 1, item: nil) != nil)
    }

    @Test func defaultFolders() {
        #expect(ArtifactCache.defaultFolder(["XDG_CACHE_HOME": "/x", "HOME": "/h"]) == "/x/awaudit")
        #expect(ArtifactCache.defaultFolder(["XDG_CACHE_HOME": "x", "HOME": "/h"]) == "/h/.cache/awaudit")
        #expect(ArtifactCache.defaultFolder(["HOME": "/h"]) == "/h/.cache/awaudit")
        #expect(ArtifactCache.defaultFolder([:]) == nil)
    }
}
