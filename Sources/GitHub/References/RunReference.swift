/// A run of GitHub Actions as people name it: by its number or by an address copied from a browser.
package struct RunReference: Sendable, Hashable {
    /// `nil` when the reference is a number alone.
    package var repository: RepositoryName?
    package var run: Int64
    /// From 1; `nil` for the latest.
    package var attempt: Int?
    /// The job an address names; its attempt is meant then.
    package var job: Int64?

    package init(repository: RepositoryName?, run: Int64, attempt: Int? = nil, job: Int64? = nil) {
        self.repository = repository
        self.run = run
        self.attempt = attempt
        self.job = job
    }

    /// Reads a reference.
    ///
    /// Accepted are `ID` and `https://HOST/OWNER/REPO/actions/runs/ID` (also `/runs/ID`), followed by nothing, `/job/ID`
    /// or `/attempts/N`. Queries, fragments and slashes at the end do not matter.
    package init(_ text: String) throws(ReferenceError) {
        if let run = RunReference.number(text[...]) {
            self.init(repository: nil, run: run)
            return
        }
        guard let rest = RunReference.withoutScheme(text) else { throw .notAReference(text) }
        let address = rest.prefix { $0 != "?" && $0 != "#" }
        var parts = address.split(separator: "/", omittingEmptySubsequences: false)
        while parts.last == "" { parts.removeLast() }
        guard parts.count >= 3,
            let repository = RepositoryName(
                host: String(parts[0]), owner: String(parts[1]), name: String(parts[2]))
        else { throw .notARunAddress(text) }
        var tail = parts[3...]
        if tail.first == "actions" { tail = tail.dropFirst() }
        guard tail.popFirst() == "runs", let run = tail.popFirst().flatMap(RunReference.number) else {
            throw .notARunAddress(text)
        }
        self.init(repository: repository, run: run)
        guard let what = tail.popFirst() else { return }
        guard let number = tail.popFirst().flatMap(RunReference.number), tail.isEmpty else {
            throw .notARunAddress(text)
        }
        switch what {
        case "job": job = number
        case "attempts" where number <= 10_000: attempt = Int(number)
        default: throw .notARunAddress(text)
        }
    }

    /// Whether a text can only be meant as a reference: it has the form of an address.
    package static func isAddress(_ text: String) -> Bool { withoutScheme(text) != nil }

    private static func withoutScheme(_ text: String) -> Substring? {
        for scheme in ["https://", "http://"]
        where text.utf8.count > scheme.utf8.count
            && text.prefix(scheme.count).lowercased() == scheme
        {
            return text.dropFirst(scheme.count)
        }
        return nil
    }

    /// A number from 1, without sign or leading zeros.
    private static func number(_ text: Substring) -> Int64? {
        guard let first = text.utf8.first, (0x31...0x39).contains(first),
            text.utf8.allSatisfy({ (0x30...0x39).contains($0) })
        else { return nil }
        return Int64(text)
    }
}

/// Why something does not name a run or a repository.
package enum ReferenceError: Error, Sendable, Hashable {
    /// Neither a number nor an address.
    case notAReference(String)
    /// An address, but not a run's.
    case notARunAddress(String)
    /// Not `[HOST/]OWNER/REPO`; `source` says where it was given, e.g. `-R`.
    case notARepository(String, source: String)
    /// Nothing says which repository is meant; `run` is the number that was given without one.
    case noRepository(run: Int64?)
    /// The value of an environment variable that should be an address of a server.
    case badServerAddress(variable: String)

    /// What a reference may look like.
    package static let accepted =
        "accepted are a run's ID (with -R OWNER/REPO), https://HOST/OWNER/REPO/actions/runs/ID, .../runs/ID/attempts/N, "
        + ".../runs/ID/job/ID and https://HOST/OWNER/REPO/runs/ID"

    /// What is wrong, values not yet escaped, and what to do about it.
    package var texts: (message: String, hint: String) {
        switch self {
        case .notAReference(let text):
            ("'\(ReferenceError.shortened(text))' is no reference to a run", ReferenceError.accepted)
        case .notARunAddress(let text):
            ("'\(ReferenceError.shortened(text))' is not the address of a run", ReferenceError.accepted)
        case .notARepository(let text, let source):
            (
                "\(source): '\(ReferenceError.shortened(text))' is no repository",
                "expected OWNER/REPO or HOST/OWNER/REPO"
            )
        case .noRepository(let run?):
            (
                "no repository is known for run \(run)",
                "give it with -R OWNER/REPO or GH_REPO, or give the run's address"
            )
        case .noRepository(nil):
            ("no repository is known", "give it with -R OWNER/REPO or GH_REPO")
        case .badServerAddress(let variable):
            (
                "the value of \(variable) is not the address of a server",
                "expected https://HOST, with http only for this machine"
            )
        }
    }

    private static func shortened(_ text: String) -> String {
        let limit = 200
        return text.unicodeScalars.count > limit ? "\(String(text.unicodeScalars.prefix(limit)))..." : text
    }
}
