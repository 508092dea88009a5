import Facts
import Findings
import LogParsing

/// The filtered items of one kind of source, countable and comparable with the copies in other sources.
struct FilteredItemLedger {
    /// An item as its copies agree on it; texts may be sanitised, times differ by milliseconds.
    struct Key: Hashable {
        var server: String
        var tool: String
        var description: String

        init(_ item: FilteredItem) {
            server = item.server
            tool = item.tool
            description = Key.sanitised(item.description)
        }

        /// The text log's copy has `[REDACTED]` where the JSONL's has a commit's hash: 32 and more hexadecimal
        /// digits, as the gateway's sanitiser counts them.
        private static func sanitised(_ text: String) -> String {
            guard text.utf8.count >= 32 else { return text }
            var result: [UInt8] = []
            var run: [UInt8] = []
            for byte in Array(text.utf8) + [0] {
                if (48...57).contains(byte) || (97...102).contains(byte) {
                    run.append(byte)
                } else {
                    result += run.count >= 32 ? Array("[REDACTED]".utf8) : run
                    run = []
                    result.append(byte)
                }
            }
            return String(decoding: result.dropLast(), as: UTF8.self)
        }
    }

    /// Different items kept apart, and the bytes of their names; beyond, they are only counted.
    private static let maximumKeys = 200_000
    private static let maximumBytes = 24 << 20

    private(set) var count = 0
    private(set) var items: [(item: FilteredItem, evidence: Evidence)] = []
    private(set) var counts: [Key: Int] = [:]
    private(set) var uncounted = 0
    private var bytes = 0

    mutating func add(_ item: FilteredItem, at place: SourcePlace) {
        count += 1
        if items.count < DIFCFacts.maximumListed {
            items.append((item, place.evidence("\(item.description): \(item.reason)")))
        }
        let key = Key(item)
        if let known = counts[key] {
            counts[key] = known + 1
        } else if counts.count < FilteredItemLedger.maximumKeys, bytes < FilteredItemLedger.maximumBytes {
            counts[key] = 1
            bytes += item.server.utf8.count + item.tool.utf8.count + item.description.utf8.count
        } else {
            uncounted += 1
        }
    }

    /// How many items this ledger has that `other` lacks.
    func missing(in other: FilteredItemLedger) -> Int {
        counts.reduce(0) { $0 + max(0, $1.value - (other.counts[$1.key] ?? 0)) }
    }
}
