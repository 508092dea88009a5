import CommandLine
import Reports

/// The file a report is kept in for the next one.
struct SavedReport {
    private let file: ReplacedFile

    /// Whether there is an earlier one.
    var exists: Bool { file.exists }

    /// Looks at what is there before anything is audited.
    ///
    /// - Throws: when it is anything but an earlier report: evidence, say.
    init(_ path: String) throws(CommandFailure) {
        guard path != "-" else {
            throw .usage("--save writes a file; the JSON report goes to standard output with --json")
        }
        file = try ReplacedFile(path: path)
        guard let beginning = file.beginning(512), !beginning.isEmpty else { return }
        let text = String(decoding: beginning.filter { $0 != 0x20 && $0 != 0x0A }, as: UTF8.self)
        guard text.hasPrefix("{\"schema_version\":"),
            text.contains("\"type\":\"\(PeriodReportDocument.type)\"")
        else {
            throw CommandFailure("'\(path)' is not replaced: it is no report of 'awaudit report'")
        }
    }

    func write(_ json: String) throws(CommandFailure) { try file.write(json) }
}
