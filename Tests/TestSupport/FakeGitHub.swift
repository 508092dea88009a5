package import Foundation

/// A GitHub server on loopback that plays a scenario; see `Tests/FakeGitHub/server.py`.
package final class FakeGitHub {
    /// A folder of the scenario's own, removed at the end.
    package let folder: URL
    /// `http://127.0.0.1:PORT`, or `https` with a certificate.
    package let api: String
    /// The other server, for what redirects lead to.
    package let blob: String
    private let process: Process
    private let input = Pipe()

    /// Whether python3 is there; says so if not.
    package static let isAvailable: Bool = {
        let isThere = python != nil
        if !isThere { print("skipped: python3 is not installed") }
        return isThere
    }()

    private static let python: URL? = {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        let path = folders.map { "\($0)/python3" }.first { FileManager.default.isExecutableFile(atPath: $0) }
        return path.map { URL(fileURLWithPath: $0) }
    }()

    private struct NotStarted: Error {}

    /// Starts a server.
    ///
    /// - Parameter scenario: JSON, as `JSONSerialization` writes it.
    package init(_ scenario: [String: Any]) throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("awaudit-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let file = folder.appendingPathComponent("scenario.json")
        try JSONSerialization.data(withJSONObject: scenario).write(to: file)
        process = Process()
        process.executableURL = Self.python
        let script = Fixtures.repository.appendingPathComponent("Tests/FakeGitHub/server.py")
        let requests = folder.appendingPathComponent("requests.jsonl")
        try Data().write(to: requests)
        process.arguments = [script.path, file.path, requests.path]
        let output = Pipe()
        process.standardOutput = output
        process.standardInput = input
        try process.run()
        var line: [UInt8] = []
        while line.last != 0x0A {
            let byte = output.fileHandleForReading.readData(ofLength: 1)
            guard !byte.isEmpty else { throw NotStarted() }
            line += byte
        }
        let addresses = String(decoding: line, as: UTF8.self).split(whereSeparator: \.isWhitespace)
        guard addresses.count == 2 else { throw NotStarted() }
        api = String(addresses[0])
        blob = String(addresses[1])
    }

    deinit {
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        try? FileManager.default.removeItem(at: folder)
    }

    /// A request that a server got.
    package struct Request {
        /// `api` or `blob`.
        package var server: String
        /// `GET`, `POST`, …
        package var method: String
        package var path: String
        /// Names in lower case.
        package var headers: [String: String]
        /// Empty for GET.
        package var body: String
    }

    /// All requests so far.
    package var requests: [Request] {
        let text =
            (try? String(contentsOf: folder.appendingPathComponent("requests.jsonl"), encoding: .utf8)) ?? ""
        return text.split(separator: "\n").compactMap { line in
            guard let object = try? JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any],
                let server = object["server"] as? String, let path = object["path"] as? String,
                let method = object["method"] as? String, let body = object["body"] as? String,
                let headers = object["headers"] as? [String: String]
            else { return nil }
            let lowered = Dictionary(headers.map { ($0.key.lowercased(), $0.value) }) { first, _ in first }
            return Request(server: server, method: method, path: path, headers: lowered, body: body)
        }
    }

    /// An issue of the model that a scenario has of a repository.
    package struct StoredIssue {
        package var number: Int
        package var title: String
        package var body: String
        package var labels: [String]
        /// `open` or `closed`.
        package var state: String
        package var stateReason: String?
        /// Bodies, oldest first.
        package var comments: [String]
    }

    /// What has become of the issues of a repository, in order of their numbers; the same as `GET /__issues` tells.
    package func issues(of repository: String = "octo/demo") -> [StoredIssue] {
        guard let data = try? Data(contentsOf: folder.appendingPathComponent("issues.json")),
            let all = try? JSONSerialization.jsonObject(with: data) as? [String: [[String: Any]]]
        else { return [] }
        return (all["/repos/\(repository)"] ?? []).compactMap { issue in
            guard let number = issue["number"] as? Int, let title = issue["title"] as? String,
                let labels = issue["labels"] as? [String], let state = issue["state"] as? String,
                let comments = issue["comments"] as? [String]
            else { return nil }
            return StoredIssue(
                number: number, title: title, body: issue["body"] as? String ?? "", labels: labels,
                state: state,
                stateReason: issue["state_reason"] as? String, comments: comments)
        }
    }
}
