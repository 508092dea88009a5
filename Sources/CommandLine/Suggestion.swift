/// Finds what the user probably meant.
package enum Suggestion {
    /// Longer words are not worth comparing: no name is near them.
    private static let longestWord = 64

    /// The candidate nearest to `word`, upper and lower case being the same: at most a third of the letters
    /// (one to three) inserted, removed, replaced or swapped with their neighbour; or else the first candidate
    /// `word` begins. The first of equally near candidates wins.
    package static func nearest(to word: String, among candidates: [String]) -> String? {
        guard word.count >= 2, word.count <= longestWord else { return nil }
        let target = Array(word.lowercased())
        var best: (candidate: String, distance: Int)?
        for candidate in candidates {
            let letters = Array(candidate.lowercased())
            let limit = min(3, max(1, max(letters.count, target.count) / 3))
            guard abs(letters.count - target.count) <= limit else { continue }
            let distance = distance(target, letters)
            if distance <= limit, distance < (best?.distance ?? .max) { best = (candidate, distance) }
        }
        return best?.candidate ?? candidates.first { $0.lowercased().hasPrefix(String(target)) }
    }

    /// The optimal string alignment distance: how many single-letter edits or swaps of neighbours, no part
    /// edited twice, turn one into the other.
    static func distance(_ a: [Character], _ b: [Character]) -> Int {
        var beforeLast = [Int](repeating: 0, count: b.count + 1)
        var last = Array(0...b.count)
        for i in 0..<a.count {
            var row = [i + 1] + [Int](repeating: 0, count: b.count)
            for j in 0..<b.count {
                row[j + 1] = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
                if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
                    row[j + 1] = min(row[j + 1], beforeLast[j - 1] + 1)
                }
            }
            (beforeLast, last) = (last, row)
        }
        return last[b.count]
    }
}
