import CommandLine
import Synchronization

/// A progress line that several threads draw.
final class SharedProgress: Sendable {
    /// `@unchecked Sendable`: only ever used under the lock, and nothing else writes to its sink meanwhile.
    private struct Line: @unchecked Sendable {
        var line: ProgressLine
    }

    private let line: Mutex<Line?>

    /// - Parameter line: `nil` to show nothing.
    init(_ line: ProgressLine?) { self.line = Mutex(line.map { Line(line: $0) }) }

    func update(_ text: @autoclosure () -> String) { line.withLock { $0?.line.update(text()) } }

    func clear() { line.withLock { $0?.line.clear() } }
}
