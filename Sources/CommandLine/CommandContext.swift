@preconcurrency import Glibc

/// All a command sees of the world outside its arguments, so that tests can bring their own.
package struct CommandContext {
    /// The word before messages on standard error, e.g. `awaudit`.
    package var programName: String
    /// For the report and nothing else.
    package var stdout: OutputSink
    /// For everything else.
    package var stderr: OutputSink
    /// The descriptor of standard input.
    package var stdin: Int32
    /// The environment variables by name.
    package var environment: [String: String]
    /// Where relative paths start.
    package var workingDirectory: String
    /// The current time in nanoseconds since 1970-01-01T00:00:00Z.
    package var now: @Sendable () -> Int64
    /// Nanoseconds from any fixed point, never going back: for durations.
    package var monotonicNow: @Sendable () -> UInt64
    /// Waits for a number of milliseconds.
    package var sleep: @Sendable (Int64) -> Void = { milliseconds in
        var time = timespec(
            tv_sec: Int(max(0, milliseconds) / 1000), tv_nsec: Int(max(0, milliseconds) % 1000 * 1_000_000))
        var rest = timespec()
        while nanosleep(&time, &rest) != 0, errno == EINTR { time = rest }
    }

    /// A context made of parts, for tests.
    package init(
        programName: String, stdout: OutputSink, stderr: OutputSink, stdin: Int32,
        environment: [String: String], workingDirectory: String, now: @escaping @Sendable () -> Int64,
        monotonicNow: @escaping @Sendable () -> UInt64
    ) {
        self.programName = programName
        self.stdout = stdout
        self.stderr = stderr
        self.stdin = stdin
        self.environment = environment
        self.workingDirectory = workingDirectory
        self.now = now
        self.monotonicNow = monotonicNow
    }

    /// The real process: call once, from the program's entry point.
    package static func process(programName: String) -> CommandContext {
        CommandContext(
            programName: programName,
            stdout: OutputSink(descriptor: STDOUT_FILENO),
            stderr: OutputSink(descriptor: STDERR_FILENO, flushesLines: true),
            stdin: STDIN_FILENO, environment: processEnvironment(),
            workingDirectory: processWorkingDirectory(),
            now: { Int64(clamping: readClock(CLOCK_REALTIME)) },
            monotonicNow: { readClock(CLOCK_MONOTONIC) })
    }

    /// Writes `awaudit: <message>` to standard error, control characters escaped.
    package func report(_ message: String) {
        stderr.writeLine("\(programName): \(escapingControls(message))")
    }

    /// The time that what depends on the day goes by: the clock's, or `SOURCE_DATE_EPOCH` for the same result on every
    /// day (reproducible-builds.org), in nanoseconds since 1970-01-01T00:00:00Z.
    ///
    /// - Throws: a usage error when the variable is no number of seconds.
    package func reportTime() throws(CommandFailure) -> Int64 {
        guard let text = environment[CommandContext.epochVariable], !text.isEmpty else { return now() }
        guard let seconds = AcceptedValues.integer(text), seconds >= 0,
            case (let nanoseconds, false) = Int64(seconds).multipliedReportingOverflow(by: 1_000_000_000)
        else {
            throw .usage(
                "$\(CommandContext.epochVariable) is \(quoted(text)); expected whole seconds since 1970-01-01T00:00:00Z"
            )
        }
        return nanoseconds
    }

    /// The environment variable that ``reportTime()`` goes by.
    package static let epochVariable = "SOURCE_DATE_EPOCH"

    /// A progress line on standard error.
    package func progressLine() -> ProgressLine {
        ProgressLine(sink: stderr, environment: environment, clock: monotonicNow)
    }

    /// The style for standard output.
    package func style(_ choice: ColourChoice) -> Style {
        choice.style(isTerminal: stdout.isTerminal, environment: environment)
    }
}

private func readClock(_ clock: clockid_t) -> UInt64 {
    var time = timespec()
    guard clock_gettime(clock, &time) == 0 else { return 0 }
    return UInt64(clamping: time.tv_sec) &* 1_000_000_000 &+ UInt64(clamping: time.tv_nsec)
}

/// Later entries of the same name lose, as with `getenv`.
private func processEnvironment() -> [String: String] {
    var result: [String: String] = [:]
    var entry = environ
    while let text = entry.pointee {
        let parts = String(cString: text).split(
            separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        if parts.count == 2, result[String(parts[0])] == nil { result[String(parts[0])] = String(parts[1]) }
        entry += 1
    }
    return result
}

private func processWorkingDirectory() -> String {
    guard let path = getcwd(nil, 0) else { return "." }
    defer { free(path) }
    return String(cString: path)
}
