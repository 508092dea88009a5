package import Foundation

/// Where test inputs are.
package enum Fixtures {
    /// The repository's root, found from this file's place.
    package static let repository = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// `Fixtures/`.
    package static let root = repository.appendingPathComponent("Fixtures")

    /// The folder with shared research material, if `AWAUDIT_SHARED` names one.
    package static let shared: URL? = ProcessInfo.processInfo.environment["AWAUDIT_SHARED"]
        .map { URL(fileURLWithPath: $0, isDirectory: true) }

    /// The bytes of a file below `Fixtures/`.
    package static func bytes(_ path: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: root.appendingPathComponent(path)))
    }
}
