/// Things that wait for their end, found by any of several keys, the oldest first.
///
/// Every operation takes constant time on average, whatever a log opens and never closes.
struct OpenTable<Key: Hashable, Value> {
    private struct Entry {
        var value: Value
        var keys: [Key]
    }

    /// Ids under one key in order; ids of entries that are gone or moved away are skipped when met.
    private struct Line {
        var ids: [Int] = []
        var head = 0
        /// Entries that are really under the key.
        var live = 0

        mutating func append(_ id: Int) {
            ids.append(id)
            live += 1
        }
    }

    private var entries: [Int: Entry] = [:]
    private var lines: [Key: Line] = [:]
    private var nextID = 0
    /// No entry has a smaller id.
    private var oldestID = 0

    var count: Int { entries.count }

    /// How many entries have `key`.
    func count(of key: Key) -> Int { lines[key]?.live ?? 0 }

    /// The values in the order they came.
    var values: [Value] { entries.sorted { $0.key < $1.key }.map(\.value.value) }

    subscript(id: Int) -> Value? {
        get { entries[id]?.value }
        set {
            guard let newValue else { return }
            entries[id]?.value = newValue
        }
    }

    /// The id of the oldest entry with `key`.
    mutating func first(_ key: Key) -> Int? {
        while let line = lines[key], line.head < line.ids.count {
            let id = line.ids[line.head]
            if entries[id]?.keys.contains(key) == true { return id }
            lines[key]?.head += 1
        }
        return nil
    }

    @discardableResult
    mutating func insert(_ value: Value, keys: [Key]) -> Int {
        let id = nextID
        nextID += 1
        entries[id] = Entry(value: value, keys: keys)
        for key in keys { append(id, to: key) }
        return id
    }

    @discardableResult
    mutating func remove(_ id: Int) -> Value? {
        guard let entry = entries.removeValue(forKey: id) else { return nil }
        for key in entry.keys { leave(key) }
        return entry.value
    }

    /// Removes the entry that has waited longest.
    mutating func removeOldest() -> Value? {
        while oldestID < nextID {
            oldestID += 1
            if let value = remove(oldestID - 1) { return value }
        }
        return nil
    }

    /// Puts the entry under `new` instead of `old`, behind those that are there.
    mutating func move(_ id: Int, from old: Key, to new: Key) {
        guard old != new, let position = entries[id]?.keys.firstIndex(of: old) else { return }
        entries[id]?.keys[position] = new
        leave(old)
        append(id, to: new)
    }

    mutating func removeAll() {
        entries = [:]
        lines = [:]
    }

    private mutating func append(_ id: Int, to key: Key) { lines[key, default: Line()].append(id) }

    private mutating func leave(_ key: Key) {
        lines[key]?.live -= 1
        guard let line = lines[key] else { return }
        if line.live == 0 {
            lines[key] = nil
        } else if line.ids.count > 2 * line.live + 32 {
            // As many were appended since the last time: the cost is spread over them.
            var kept = line
            kept.ids = line.ids[line.head...].filter { entries[$0]?.keys.contains(key) == true }
            kept.head = 0
            lines[key] = kept
        }
    }
}
