import Facts

/// A part of a report under its own heading, still without format.
struct ReportSection: Sendable {
    enum Block: Sendable {
        /// A paragraph.
        case sentence(Phrase)
        /// Labels with values.
        case facts([Fact])
        case table(ReportTable)
        /// Statements of equal weight.
        case list(ReportList)
    }

    struct Fact: Sendable {
        var label: Phrase
        var value: Phrase

        init(_ label: Phrase, _ value: Phrase) {
            self.label = label
            self.value = value
        }
    }

    var title: Phrase
    var blocks: [Block]

    /// - Returns: `nil` when there is nothing to say: empty sections are omitted.
    init?(_ title: Phrase, _ blocks: [Block?]) {
        let present = blocks.compactMap { $0 }
        guard !present.isEmpty else { return nil }
        self.title = title
        self.blocks = present
    }
}

/// Statements of equal weight, of which a format may show only the first.
struct ReportList: Sendable {
    var caption: Phrase?
    var items: [Phrase]
    /// How many there are in all; may exceed what was kept.
    var total: Int

    /// - Returns: `nil` for no items.
    init?(_ caption: Phrase? = nil, _ items: [Phrase], total: Int? = nil) {
        guard !items.isEmpty else { return nil }
        self.caption = caption
        self.items = items
        self.total = max(total ?? 0, items.count)
    }
}

/// Rows of which a format may show only the first; the rest is announced.
struct ReportTable: Sendable {
    struct Column: Sendable {
        var title: Phrase
        /// Right-aligned, never folded.
        var isNumeric = false
    }

    var caption: Phrase?
    var columns: [Column]
    var rows: [[Phrase]]
    /// How many rows there are in all; may exceed what was kept.
    var total: Int
    /// One row per item rather than per kind: the first to be shortened when space is short.
    var listsItems: Bool

    /// - Returns: `nil` for no rows.
    init?(
        _ caption: Phrase? = nil, _ columns: [Column], _ rows: [[Phrase]], total: Int? = nil,
        listsItems: Bool = false
    ) {
        guard !rows.isEmpty, !columns.isEmpty else { return nil }
        self.caption = caption
        self.columns = columns
        // Rows of findings come from rules: a missing cell must not shift the others.
        self.rows = rows.map { row in
            Array(row.prefix(columns.count))
                + Array(repeating: .unknown, count: max(0, columns.count - row.count))
        }
        self.total = max(total ?? 0, rows.count)
        self.listsItems = listsItems
    }
}

extension ReportTable.Column {
    static func text(_ title: Phrase) -> ReportTable.Column { .init(title: title) }
    static func number(_ title: Phrase) -> ReportTable.Column { .init(title: title, isNumeric: true) }
}

extension ReportSection.Block {
    /// A table, if there is one.
    static func rows(
        _ caption: Phrase? = nil, _ columns: [ReportTable.Column], _ rows: [[Phrase]], total: Int? = nil,
        listsItems: Bool = false
    ) -> ReportSection.Block? {
        ReportTable(caption, columns, rows, total: total, listsItems: listsItems).map { .table($0) }
    }

    /// A list, if it has items.
    static func items(_ caption: Phrase? = nil, _ items: [Phrase], total: Int? = nil) -> ReportSection.Block?
    {
        ReportList(caption, items, total: total).map { .list($0) }
    }

    /// Observations with their places.
    static func observations(_ caption: Phrase, _ observations: [Observation]) -> ReportSection.Block? {
        items(caption, observations.map { "\($0.text) (\(.place($0.evidence)))" })
    }
}
