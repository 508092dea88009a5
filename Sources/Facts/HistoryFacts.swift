package import Findings

/// A run as a history has it.
package struct RecordedRun: Sendable, Hashable {
    package var profile = RunProfile()
    /// When it was audited last.
    package var audited: Timestamp?
    /// Version of awaudit that audited it.
    package var toolVersion = ""

    package init() {}
}

/// Runs of a history, as many as were asked for.
package struct RecordedRuns: Sendable, Hashable {
    /// Latest first.
    package var runs: [RecordedRun] = []
    /// How many there are; may exceed those listed.
    package var total = 0

    package init() {}
}

/// A metric over time.
package struct Trend: Sendable, Hashable {
    /// What a point stands for.
    package enum Step: String, Sendable, CaseIterable {
        /// All runs of a day (UTC): counts are summed, shares averaged.
        case day
        case run
    }

    package struct Point: Sendable, Hashable {
        /// The beginning of the day, or the run's time.
        package var time: Timestamp
        /// Runs that have the metric.
        package var runs: Int
        package var value: Double
        /// The lowest and the highest value of a run.
        package var lowest: Double
        package var highest: Double
        /// The run; `nil` for a day.
        package var runID: String?

        package init(
            time: Timestamp, runs: Int, value: Double, lowest: Double, highest: Double, runID: String? = nil
        ) {
            self.time = time
            self.runs = runs
            self.value = value
            self.lowest = lowest
            self.highest = highest
            self.runID = runID
        }
    }

    package var metric: RunMetric
    package var step: Step
    package var workflow: String?
    package var repository: String?
    package var since: Timestamp?
    /// Earliest first. Days without a run are not there: nothing was seen of them.
    package var points: [Point] = []
    /// Points before the first one that were left out.
    package var omitted = 0

    package init(metric: RunMetric, step: Step) {
        self.metric = metric
        self.step = step
    }
}

/// What a query of a history gave.
package struct QueryTable: Sendable, Hashable {
    package enum Cell: Sendable, Hashable {
        case null
        case integer(Int64)
        case real(Double)
        case text(String)
        /// Its length in bytes.
        case blob(Int)
    }

    package var columns: [String] = []
    package var rows: [[Cell]] = []
    /// There were more rows than were asked for.
    package var hasMore = false
    /// Texts that were cut to the limit of a cell.
    package var cutCells = 0

    package init() {}
}
