/// When sessions began, found by process, session and server however many there are.
struct StartIndex {
    /// What a start is of; `nil` for any.
    struct Key: Hashable {
        var process: Int
        var session: String?
        var server: String?

        init(_ process: Int, _ session: String?, _ server: String?) {
            self.process = process
            self.session = session
            self.server = server
        }
    }

    /// In ascending order.
    private var ordinals: [Key: [Int]] = [:]

    init(_ starts: [SessionStart]) {
        for start in starts {
            for key in [
                Key(start.process, start.session, start.server), Key(start.process, start.session, nil),
                Key(start.process, nil, start.server),
            ] {
                ordinals[key, default: []].append(start.ordinal)
            }
        }
    }

    /// How many starts are behind the first place and before the last.
    func count(_ key: Key, within range: Range<Int>) -> Int {
        guard let known = ordinals[key] else { return 0 }
        return max(
            0, known.countOfFirst { $0 < range.upperBound } - known.countOfFirst { $0 <= range.lowerBound })
    }

    /// The last start behind the first place and before the last.
    func last(_ key: Key, within range: Range<Int>) -> Int? {
        guard let known = ordinals[key] else { return nil }
        let place = known.countOfFirst { $0 < range.upperBound }
        return place > 0 && known[place - 1] > range.lowerBound ? known[place - 1] : nil
    }
}

extension Array {
    /// How many elements come before those that do not belong there; they must be in order.
    func countOfFirst(where isBefore: (Element) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = low + (high - low) / 2
            if isBefore(self[middle]) { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
