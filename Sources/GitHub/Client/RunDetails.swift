package import Findings
import LogParsing

/// A run, or one attempt of it, as the API tells it. Texts are the server's: not masked, not escaped, at most 1,000 bytes.
package struct WorkflowRun: Sendable, Hashable {
    package var id: Int64
    /// From 1.
    package var attempt: Int
    package var number: Int?
    /// `OWNER/REPO`, in the case GitHub knows it by.
    package var repository: String?
    package var workflow: String?
    /// Of the workflow's file, e.g. `.github/workflows/nightly.lock.yml`; without the ref that GitHub may put behind it.
    package var path: String?
    package var branch: String?
    package var commit: String?
    package var event: String?
    package var actor: String?
    /// `completed`, `in_progress`, `queued`, …
    package var status: String
    package var conclusion: String?
    package var url: String?
    package var createdAt: Timestamp?
    /// When this attempt began.
    package var startedAt: Timestamp?

    /// Whether nothing of it changes any more.
    package var isFinished: Bool { status == "completed" }

    init?(_ value: JSONValue) {
        guard let id = value["id"]?.integer, id > 0 else { return nil }
        self.id = Int64(id)
        attempt = max(1, value["run_attempt"]?.integer ?? 1)
        number = value["run_number"]?.integer
        repository = value["repository"]?.text("full_name")
        workflow = value.text("name")
        path = value.text("path").map { String($0.prefix { $0 != "@" }) }
        branch = value.text("head_branch")
        commit = value.text("head_sha")
        event = value.text("event")
        actor = value["actor"]?.text("login")
        status = value.text("status") ?? "unknown"
        conclusion = value.text("conclusion")
        url = value.text("html_url")
        createdAt = value.time("created_at")
        startedAt = value.time("run_started_at")
    }
}

/// A job of a run.
package struct WorkflowJob: Sendable, Hashable {
    package var id: Int64
    package var name: String
    package var status: String
    package var conclusion: String?
    package var attempt: Int
    package var run: Int64

    init?(_ value: JSONValue) {
        guard let id = value["id"]?.integer, let name = value.text("name") else { return nil }
        self.id = Int64(id)
        self.name = name
        status = value.text("status") ?? "unknown"
        conclusion = value.text("conclusion")
        attempt = max(1, value["run_attempt"]?.integer ?? 1)
        run = Int64(value["run_id"]?.integer ?? 0)
    }
}

/// An artifact of a run.
package struct WorkflowArtifact: Sendable, Hashable {
    package var id: Int64
    package var name: String
    /// Of the archive, or with old uploads of what is in it.
    package var size: Int64
    package var isExpired: Bool
    package var createdAt: Timestamp?
    package var expiresAt: Timestamp?
    /// SHA-256 of the archive in lower-case hexadecimal digits, where the server knows it.
    package var digest: String?

    init?(_ value: JSONValue) {
        guard let id = value["id"]?.integer, id > 0, let name = value.text("name"), !name.isEmpty else {
            return nil
        }
        self.id = Int64(id)
        self.name = name
        size = Int64(max(0, value["size_in_bytes"]?.integer ?? 0))
        isExpired = value["expired"]?.boolean ?? false
        createdAt = value.time("created_at")
        expiresAt = value.time("expires_at")
        if let text = value.text("digest"), text.hasPrefix("sha256:") {
            let digits = text.dropFirst(7).lowercased()
            let isDigest =
                digits.utf8.count == 64
                && digits.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
            digest = isDigest ? digits : nil
        }
    }
}

extension JSONValue {
    func text(_ key: StaticString) -> String? { self[key]?.string(limit: 1000) }

    func time(_ key: StaticString) -> Timestamp? {
        guard let bytes = self[key]?.bytes else { return nil }
        return Timestamp(rfc3339: bytes)
    }
}
