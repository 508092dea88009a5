import CommandLine

/// The summary of a step in GitHub Actions: Markdown in a file that `GITHUB_STEP_SUMMARY` names.
final class StepSummary {
    /// The most a step's summary may hold, in bytes: of a longer one GitHub shows nothing.
    static let capacity = 1024 * 1024
    /// The room below which nothing worth reading fits, in bytes.
    static let minimum = 4096

    static let variable = "GITHUB_STEP_SUMMARY"
    static let flag = Flag.switch(
        "step-summary", help: "Also append the Markdown report to the file $\(variable) names",
        discussion: [
            "It is shortened to what is left of the 1 MiB that a step's summary may hold. Not being able to "
                + "write it ends the program with 4, after the report itself."
        ],
        category: "Output")

    private let file: AppendedFile

    /// What the summary can still hold, in bytes.
    var room: Int { StepSummary.capacity - file.size - 1 }

    /// Opens the file that the environment names.
    ///
    /// - Throws: a usage error when it names none, else what the system says of it.
    init(_ context: CommandContext) throws(CommandFailure) {
        guard let path = context.environment[StepSummary.variable], !path.isEmpty else {
            throw .usage(
                "--step-summary without $\(StepSummary.variable)",
                hint: "GitHub Actions sets it to the file of a step's summary")
        }
        file = try AppendedFile(path: path)
    }

    /// Appends a report made for ``room``.
    ///
    /// - Throws: when it does not fit, or the system's error.
    func append(_ report: String) throws(CommandFailure) {
        guard room >= StepSummary.minimum, report.utf8.count <= room else {
            throw CommandFailure("no room is left in '\(file.path)': a step's summary may hold 1 MiB")
        }
        // Another program may have left its last line open.
        try file.append(file.size > 0 ? "\n" + report : report)
    }
}
