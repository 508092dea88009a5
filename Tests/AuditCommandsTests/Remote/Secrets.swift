import Foundation
import TestSupport
import Testing

/// Looks for a token, and for the signatures of storage, where they must not be.
enum Secrets {
    /// None of them is in what a program printed or in any file of a folder, which has some; the token went to no storage.
    static func expectNone(
        of token: String, in result: ProgramResult, folder: URL, requests: [FakeGitHub.Request]
    ) {
        for secret in [token, "SIGNATURE"] {
            #expect(!result.stdout.contains(secret))
            #expect(!result.stderr.contains(secret))
            var count = 0
            let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
            for case let file as URL in files ?? .init() {
                guard let bytes = FileManager.default.contents(atPath: file.path) else { continue }
                count += 1
                #expect(bytes.range(of: Data(secret.utf8)) == nil, "\(file.path)")
            }
            // The logs of the scenario at least.
            #expect(count > 0)
        }
        for request in requests {
            #expect(!request.body.contains(token))
            guard request.server == "blob" else { continue }
            #expect(!"\(request)".contains(token))
            #expect(request.headers["authorization"] == nil)
        }
    }
}
