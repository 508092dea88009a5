import Findings

/// A timeline laid out on a common axis, in whole numbers, so that every machine draws the same.
struct TimelineChart: Sendable {
    /// Units of the axis from end to end.
    static let width = 1000
    /// Marks a row has at most: events of one slot are drawn as one mark.
    static let slots = 250
    /// Units between the middles of two slots.
    static let slotWidth = width / slots
    /// Events further from the median time than this do not stretch the axis: no run lasts as long, and one forged
    /// time would else press all others into one mark.
    static let reach: Int64 = 86_400_000

    struct Row: Sendable, Equatable {
        var kind: Timeline.Kind
        /// Events with a time in reach, equal ones told as one counted each.
        var count = 0
        /// Marks from left to right.
        var marks: [Mark] = []
        /// Bars from left to right, apart from each other.
        var bars: [Bar] = []
    }

    struct Mark: Sendable, Equatable {
        /// Middle of the slot, 0 to ``width``.
        var x: Int
        /// 1 for one event to 5 for 16 and more: binary digits of the number of events.
        var level: Int
    }

    struct Bar: Sendable, Equatable {
        var from: Int
        var to: Int
    }

    struct Tick: Sendable, Equatable {
        var x: Int
        /// In UTC.
        var label: String
    }

    /// Kinds that occurred, in their order.
    let rows: [Row]
    let ticks: [Tick]
    /// First and last time on the axis.
    let first: Timestamp
    let last: Timestamp
    /// Events that have no time.
    let undated: Int
    /// Events too far from the others to be drawn.
    let outOfReach: Int

    /// - Returns: `nil` when no event has a time.
    init?(_ timeline: Timeline) {
        let dated = timeline.events.compactMap { event in
            event.begin.map { (event: event, begin: $0.milliseconds(since: TimelineChart.epoch)) }
        }
        guard !dated.isEmpty else { return nil }
        let median = dated[dated.count / 2].begin
        let reach = median - TimelineChart.reach...median + TimelineChart.reach
        let drawn = dated.filter { reach.contains($0.begin) }.map { item in
            let end = item.event.end?.milliseconds(since: TimelineChart.epoch) ?? item.begin
            return (event: item.event, begin: item.begin, end: min(max(end, item.begin), reach.upperBound))
        }
        undated = timeline.events.count - dated.count
        outOfReach = dated.count - drawn.count
        var low = drawn.map(\.begin).min() ?? median
        var high = drawn.map(\.end).max() ?? median
        first = Timestamp(milliseconds: low)
        last = Timestamp(milliseconds: high)
        if low == high {
            low -= 500
            high += 500
        }
        let axis = Axis(low: low, high: high)
        ticks = axis.ticks()
        rows = Timeline.Kind.allCases.compactMap { kind in
            let events = drawn.filter { $0.event.kind == kind }
            return events.isEmpty
                ? nil : TimelineChart.row(kind, events.map { ($0.event.count, $0.begin, $0.end) }, axis)
        }
    }

    private static let epoch = Timestamp(nanoseconds: 0)

    private static func row(
        _ kind: Timeline.Kind, _ events: [(count: Int, begin: Int64, end: Int64)], _ axis: Axis
    ) -> Row {
        var row = Row(kind: kind)
        var marks = Array(repeating: 0, count: slots)
        // How many bars begin less how many end before a slot: the sum to the left is how many cover it.
        var edges = Array(repeating: 0, count: slots + 1)
        for event in events {
            row.count += event.count
            let first = axis.slot(event.begin)
            let last = axis.slot(event.end)
            if first == last {
                marks[first] += event.count
            } else {
                // Where the others between the first and the last lie is not known.
                marks[first] += 1
                marks[last] += 1
                edges[first] += 1
                edges[last] -= 1
            }
        }
        row.marks = marks.enumerated().filter { $0.element > 0 }.map {
            Mark(x: middle($0.offset), level: min(5, Int.bitWidth - $0.element.leadingZeroBitCount))
        }
        var open: Int?
        var covering = 0
        for slot in 0..<slots {
            covering += edges[slot]
            if covering > 0 {
                open = open ?? slot
            } else if let from = open {
                row.bars.append(Bar(from: middle(from), to: middle(slot)))
                open = nil
            }
        }
        return row
    }

    private static func middle(_ slot: Int) -> Int { slot * slotWidth + slotWidth / 2 }

    /// Milliseconds since the epoch and their places.
    private struct Axis {
        var low: Int64
        /// Above ``low``.
        var high: Int64

        /// The slot of a time between ``low`` and ``high``.
        func slot(_ time: Int64) -> Int {
            Int((time - low) * Int64(slots - 1) / (high - low))
        }

        private static let steps: [Int64] = [
            1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 15_000, 30_000, 60_000, 120_000,
            300_000, 600_000, 900_000, 1_800_000, 3_600_000, 7_200_000, 10_800_000, 21_600_000, 43_200_000,
        ]

        /// At most five, at round times.
        func ticks() -> [Tick] {
            let span = high - low
            let step = Axis.steps.first { span / $0 < 5 } ?? 43_200_000
            let remainder = ((low % step) + step) % step
            return stride(from: remainder == 0 ? low : low - remainder + step, through: high, by: Int(step))
                .map { time in
                    let place = (time - low) * Int64(width - slotWidth) / span + Int64(slotWidth / 2)
                    return Tick(x: Int(place), label: label(time, step))
                }
        }

        private func label(_ time: Int64, _ step: Int64) -> String {
            let text = Timestamp(milliseconds: time).iso8601
            if high - low > reach { return "\(text.dropFirst(5).prefix(5)) \(text.dropFirst(11).prefix(5))" }
            let length = step >= 60_000 ? 5 : step >= 1000 ? 8 : 12
            return String(text.dropFirst(11).prefix(length))
        }
    }
}
