package import Facts
import Findings

/// The rows of a query, for people and for programs.
package enum QueryReport {
    /// Raised with every change that could break a reader.
    package static let schemaVersion: Int64 = 1

    package static func console(_ table: QueryTable, options: ConsoleOptions = ConsoleOptions()) -> String {
        var options = options
        options.maximumRows = max(table.rows.count, 1)
        var writer = ConsoleWriter(options: options)
        let columns = table.columns.indices.map { index in
            let isNumeric = table.rows.allSatisfy { index < $0.count && $0[index].isNumberOrNull }
            return ReportTable.Column(title: "\(table.columns[index])", isNumeric: isNumeric)
        }
        if let shown = ReportTable(nil, columns, table.rows.map { $0.map(\.phrase) }) {
            writer.table(shown, indent: 0)
        } else {
            writer.paragraph("No rows.")
        }
        if let note = table.note {
            writer.blank()
            writer.paragraph(note)
        }
        return writer.output
    }

    /// Comma-separated values; blobs are told by their length.
    package static func csv(_ table: QueryTable) -> String {
        var writer = CSVWriter()
        writer.row(table.columns)
        for row in table.rows { writer.row(row.map(\.csv)) }
        return writer.output
    }

    /// One JSON object, in the schema ``JSONSchema`` prints.
    package static func json(_ table: QueryTable, options: ReportOptions) -> String {
        var writer = JSONWriter(isCompact: options.isCompact)
        document.write(Document(table: table, tool: options.tool), &writer)
        return writer.output + "\n"
    }

    struct Document: Sendable {
        var table: QueryTable
        var tool: ReportOptions.Tool
    }

    private typealias Plain = JSONValueShape

    private static let cell = JSONShape<QueryTable.Cell>(.any) { cell, writer in
        switch cell {
        case .null: writer.null()
        case .integer(let number): writer.integer(number)
        case .real(let number): writer.real(number)
        case .text(let text): writer.string(text)
        case .blob(let count): writer.string("\(count) bytes")
        }
    }

    static let document: JSONShape<Document> = .object("query_result", "Rows of a query.") {
        $0.add("schema_version", "Version of this schema.", Plain.constant(schemaVersion)) { _ in }
        $0.add("tool", "The program that made the report.", JSONReport.tool) { $0.tool }
        $0.add("columns", "Names of the columns.", Plain.strings) { $0.table.columns }
        $0.add(
            "rows", "Values in the order of the columns; blobs as their length in words.", cell.array.array
        ) {
            $0.table.rows
        }
        $0.add("has_more", "Whether rows beyond the limit were left out.", Plain.boolean) { $0.table.hasMore }
        $0.add("cut_cells", "Texts that were cut to the limit of a cell.", Plain.integer) {
            $0.table.cutCells
        }
    }
}

extension QueryTable {
    /// What was left out; `nil` when nothing was.
    fileprivate var note: Phrase? {
        var parts: [Phrase] = []
        if hasMore { parts.append("Only the first \(.counted(rows.count, "row", "rows")) are shown.") }
        if cutCells > 0 { parts.append("\(.counted(cutCells, "text was", "texts were")) cut.") }
        return parts.isEmpty ? nil : .joined(parts, by: " ")
    }
}

extension QueryTable.Cell {
    fileprivate var isNumberOrNull: Bool {
        switch self {
        case .null, .integer, .real: true
        case .text, .blob: false
        }
    }

    fileprivate var phrase: Phrase {
        switch self {
        case .null: .unknown
        case .integer(let number): "\(String(number))"
        case .real(let number): "\(String(number))"
        case .text(let text): "\(text)"
        case .blob(let count): "\(words: "blob of", .faint) \(count) bytes"
        }
    }

    fileprivate var csv: String {
        switch self {
        case .null: ""
        case .integer(let number): String(number)
        case .real(let number): String(number)
        case .text(let text): text
        case .blob(let count): "\(count) bytes"
        }
    }
}
