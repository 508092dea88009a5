/// What is to be audited.
package enum Input: Sendable, Hashable {
    /// A folder, an archive or a single file.
    case path(String)
    /// Standard input: a log, plain or compressed, or an archive.
    case standardInput

    /// `-` stands for standard input, everything else for a path.
    package init(argument: String) { self = argument == "-" ? .standardInput : .path(argument) }
}
