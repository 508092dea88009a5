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
    }

    /// Different items kept apart; beyond, they are only counted.
    private static let maximumKeys = 500_000

    private(set) var count = 0
    private(set) var items: [(item: FilteredItem, evidence: Evidence)] = []
    private(set) var counts: [Key: Int] = [:]
    private(set) var uncounted = 0

    mutating func add(_ item: FilteredItem, at place: SourcePlace) {
        count += 1
        if items.count < DIFCFacts.maximumListed {
            items.append((item, place.evidence("\(item.description): \(item.reason)")))
        }
        let key = Key(server: item.server, tool: item.tool, description: item.description)
        if counts[key] != nil || counts.count < FilteredItemLedger.maximumKeys {
            counts[key, default: 0] += 1
        } else {
            uncounted += 1
        }
    }

    /// How many items this ledger has that `other` lacks.
    func missing(in other: FilteredItemLedger) -> Int {
        counts.reduce(0) { $0 + max(0, $1.value - (other.counts[$1.key] ?? 0)) }
    }
}
