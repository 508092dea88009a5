import CommandLine
import GitHub
import History
import Reports

/// Which runs a nightly audits and what becomes of its report.
enum NightlyFlags {
    static let since = Flag.value(
        "since", metavar: "time", default: "24h", help: "Audit runs that were created from then on",
        discussion: [
            "A length of time back from now, a date or a time of RFC 3339, \(TimeFlag.forms). With the history the period "
                + "begins earlier if the last nightly ended earlier (at most 30 days back), so that a late or a missed "
                + "one loses no run. It ends ten minutes ago: what GitHub lists is a little behind, and its clock is "
                + "another. Later runs are the next nightly's."
        ],
        category: "Runs")
    static let workflow = Flag.values(
        "workflow", short: "w", metavar: "name",
        help: "Only runs of this workflow, by its name or its file; '*' stands for any text", category: "Runs"
    )
    static let reruns = Flag.value(
        "reruns", metavar: "duration", default: "7d",
        help: "Also audit older runs that were run again in the period, created up to so long before it",
        discussion: [
            "GitHub lists runs by when they were created; '0d' looks for no others. It runs them again for 30 days."
        ],
        category: "Runs")
    static let limit = Flag.value(
        "limit", metavar: "count", accepts: .integer(1...100_000),
        help: "Audit this many runs at most, the newest",
        discussion: ["The report tells how many were left out, and is incomplete then."], category: "Runs")
    static let save = Flag.value(
        "save", metavar: "file", help: "Also write the JSON report to this file",
        discussion: ["It is replaced as a whole. A file that is there must be such a report."],
        category: "Output", completion: .file)
    static let issueBody = Flag.value(
        "issue-body", metavar: "file", help: "Also write the body of the issue to this file, as Markdown",
        category: "Output", completion: .file)

    static let publish = Flag.switch(
        "publish", help: "Make the report an issue, and close the issues it takes the place of",
        discussion: [
            "Older open issues with the same hidden key by the same author, ten at most, are closed as not planned with a "
                + "comment that leads to the new one. When another nightly with the same history has published since this "
                + "one began, no second issue is made."
        ],
        category: "Issue")
    static let dryRun = Flag.switch(
        "dry-run", help: "Tell what --publish would do; record and publish nothing", category: "Issue")
    static let issueRepository = Flag.value(
        "issue-repo", metavar: "repository",
        default: .described("the audited repository"),
        help: "Where the issue is made, OWNER/REPO on the same host", category: "Issue")
    static let titlePrefix = Flag.value(
        "title-prefix", metavar: "text", default: .value(ReportOptions.standardTitlePrefix),
        help: "What the issue's title begins with", category: "Issue")
    static let label = Flag.values(
        "label", metavar: "name", default: .described("'integrity-audit' and 'automation'"),
        help: "A label of the issue", category: "Issue")
    static let closeKey = Flag.value(
        "close-key", metavar: "text",
        default: .described("made of host, repository and workflows"),
        help: "The hidden key by which older issues are found", category: "Issue")

    static let record = Flag.switch(
        "record", negatable: true, isOnByDefault: true,
        help: "Write the runs into the history, and compare with what it had before",
        discussion: [
            "The history also remembers runs that had not ended or could not be had: the next nightly takes them up. With "
                + "--no-record it is neither written nor, unless --history is given, read."
        ],
        category: "History")

    /// Labels unless the user gives some.
    private static let standardLabels = ["integrity-audit", "automation"]

    static let issueFlags = [publish, dryRun, issueRepository, titlePrefix, label, closeKey]

    /// What titles begin with, without the space behind it.
    static func titlePrefix(of arguments: ParsedArguments) throws(CommandFailure) -> String {
        let text = arguments.value(titlePrefix) ?? ""
        guard text.utf8.count <= 100,
            !text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control })
        else { throw .usage("--title-prefix is longer than 100 bytes or has control characters") }
        // What is between it and the rest is written anyway.
        var prefix = Substring(text)
        while prefix.hasSuffix(" ") { prefix = prefix.dropLast() }
        return String(prefix)
    }

    /// Who publishes.
    ///
    /// - Parameter audited: the repository whose runs are audited.
    static func publisher(
        _ arguments: ParsedArguments, _ context: CommandContext, _ key: NightlyKey,
        _ audited: RepositoryName, _ client: GitHubClient
    ) throws(CommandFailure) -> IssuePublisher {
        var repository = audited
        if let text = arguments.value(issueRepository) {
            guard let other = RepositoryName(text, defaultHost: repository.host) else {
                throw .usage("--issue-repo: '\(text)' is no repository", hint: "expected OWNER/REPO")
            }
            guard other.host == repository.host else {
                throw .usage("--issue-repo: the issue can be made on \(repository.host) alone")
            }
            repository = other
        }
        var closeKey = CloseKey(key)
        if let text = arguments.value(NightlyFlags.closeKey) {
            guard let given = CloseKey(text) else {
                throw .usage(
                    "--close-key: '\(text)' is no key",
                    hint: "letters, digits and ._/:@- without two dashes in a row, at most 200 of them")
            }
            closeKey = given
        }
        let labels = arguments.isGiven(label) ? arguments.values(label) : standardLabels
        guard labels.allSatisfy({ !$0.isEmpty && !$0.contains(",") && $0.utf8.count <= 200 }) else {
            throw .usage("--label: a name of a label is not empty, has no comma and at most 50 characters")
        }
        return IssuePublisher(
            client: client, repository: repository, labels: labels, closeKey: closeKey,
            sleep: context.sleep)
    }
}
