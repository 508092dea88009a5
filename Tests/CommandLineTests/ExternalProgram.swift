import Foundation

/// Runs programs of the system that check what we generate.
enum ExternalProgram {
    /// Where a program is; `nil`, with a line saying so, when it is not installed.
    ///
    /// `AWAUDIT_TOOL_PATH` names folders to look in before `PATH`.
    static func find(_ name: String) -> String? {
        let environment = ProcessInfo.processInfo.environment
        let folders = [environment["AWAUDIT_TOOL_PATH"], environment["PATH"]].compactMap(\.self)
            .flatMap { $0.split(separator: ":") }
        let path = folders.map { "\($0)/\(name)" }.first(where: FileManager.default.isExecutableFile(atPath:))
        if path == nil { print("skipped: \(name) is not installed") }
        return path
    }

    /// Runs a program with `input` on standard input; standard output and error come back as one text.
    static func run(_ path: String, _ arguments: [String], input: String) throws -> (
        status: Int32, output: String
    ) {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("awaudit-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appendingPathComponent("input")
        try Data(input.utf8).write(to: file)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        process.standardInput = try FileHandle(forReadingFrom: file)
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: output, as: UTF8.self))
    }
}
