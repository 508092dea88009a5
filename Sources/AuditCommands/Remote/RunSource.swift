import CommandLine
import GitHub
import Ingestion

/// What a run is read from.
enum RunSource {
    /// A folder, an archive, a log, or standard input.
    case input(String)
    /// GitHub.
    case reference(RunReference)

    static let repository = Flag.value(
        "repo", short: "R", metavar: "repository",
        help: "Repository of runs that are given by their ID, [HOST/]OWNER/REPO",
        discussion: [
            "Without it GH_REPO counts, then the git remote of the current folder, then GITHUB_REPOSITORY."
        ],
        category: "GitHub")
    /// The same for commands about all runs of a repository.
    static let wholeRepository = {
        var flag = repository
        flag.help = "Repository whose runs are audited, [HOST/]OWNER/REPO"
        return flag
    }()
    static let references = Flag.value(
        "references-from", metavar: "file",
        help: "Also audit the runs this file names, a reference a line; '-' is standard input",
        discussion: ["Empty lines and lines that begin with '#' do not count."],
        category: "GitHub", completion: .file)
    /// Bytes of a list of references.
    private static let maximumList = 1024 * 1024

    /// What the operands and `--references-from` mean. An operand is a reference if nothing has its path, or if `-R` says
    /// that runs on GitHub are meant, and if it has the form of one.
    static func all(
        _ operands: [String], _ arguments: ParsedArguments, _ context: CommandContext
    ) throws(CommandFailure) -> [RunSource] {
        var sources: [RunSource] = []
        for operand in operands { sources.append(try source(operand, arguments)) }
        if let path = arguments.value(references) {
            guard path != "-" || !operands.contains("-") else {
                throw .usage("standard input cannot be both a run and a list of references")
            }
            let bytes: [UInt8]
            do {
                bytes = try WholeFile.read(
                    Input(argument: path), standardInput: context.stdin, limit: maximumList)
            } catch {
                throw CommandFailure(error.description)
            }
            for line in String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline) {
                let words = line.split(whereSeparator: \.isWhitespace)
                guard let first = words.first, !first.hasPrefix("#") else { continue }
                sources.append(.reference(try reference(String(line.drop(while: \.isWhitespace).trimmedEnd))))
            }
        }
        guard !sources.isEmpty || arguments.isGiven(references) else {
            throw CommandFailure(UsageError.missingOperand(RunReading.input.name))
        }
        return sources
    }

    private static func source(
        _ operand: String, _ arguments: ParsedArguments
    ) throws(CommandFailure) -> RunSource {
        guard operand != "-" else { return .input(operand) }
        let isThere = Input.path(operand).exists
        if isThere, !arguments.isGiven(repository) { return .input(operand) }
        if let reference = try? RunReference(operand) { return .reference(reference) }
        if !isThere, RunReference.isAddress(operand) { return .reference(try reference(operand)) }
        return .input(operand)
    }

    private static func reference(_ text: String) throws(CommandFailure) -> RunReference {
        do {
            return try RunReference(text)
        } catch {
            throw CommandFailure(error)
        }
    }
}

extension Substring {
    fileprivate var trimmedEnd: Substring {
        var text = self
        while let last = text.last, last.isWhitespace { text = text.dropLast() }
        return text
    }
}

extension CommandFailure {
    /// A mistake in naming a run or a repository.
    init(_ error: ReferenceError) {
        let (message, hint) = error.texts
        self = .usage(message, hint: hint)
    }

    init(_ error: GitHubError) {
        let (message, hint) = error.texts
        self.init(message, hint: hint)
    }
}
