extension ModuleReport {
    /// The description for people. Names are escaped and shortened after 120 characters.
    package static func text(_ module: ModuleDescription) -> String {
        var lines = ["\(name(module.file)): \(module.size) bytes, \(module.codeSize) of code", ""]
        lines += table(
            "Sections", ["id", "section", "offset", "size"],
            module.sections.map { section in
                [
                    String(section.id), section.name.map { "\(section.kind) \(name($0))" } ?? section.kind,
                    String(section.offset), String(section.size),
                ]
            }, numbers: [0, 2, 3])
        lines += table(
            "Imports", ["kind", "name", "type"],
            module.imports.map { [$0.kind.rawValue, "\(name($0.module)).\(name($0.name))", $0.type] })
        lines += table(
            "Exports", ["kind", "index", "name", "type"],
            module.exports.map { [$0.kind.rawValue, String($0.index), name($0.name), $0.type] }, numbers: [1])
        lines += table("Tables", ["index", "elements", "origin"], limits(module.tables), numbers: [0])
        lines += table("Memories", ["index", "pages", "origin"], limits(module.memories), numbers: [0])
        lines += [
            "Functions         \(counts(module.functions))", "Globals           \(counts(module.globals))",
            "Element segments  \(module.elementSegments.count), \(module.elementSegments.size) references",
            "Data segments     \(module.dataSegments.count), \(module.dataSegments.size) bytes",
            "Start function    \(module.start.map(String.init) ?? "none")",
            "Features          \(module.features.isEmpty ? "none" : module.features.joined(separator: ", "))",
        ]
        return lines.joined(separator: "\n") + "\n"
    }

    private static func name(_ text: String) -> String {
        let limit = 120
        let isLong = text.unicodeScalars.count > limit
        return TerminalEscaping.escape(isLong ? "\(String(text.unicodeScalars.prefix(limit)))..." : text)
    }

    private static func counts(_ count: ModuleDescription.Count) -> String {
        "\(count.defined) defined, \(count.imported) imported"
    }

    private static func limits(_ list: [ModuleDescription.Limits]) -> [[String]] {
        list.enumerated().map { index, item in
            [
                String(index), (item.element.map { "\($0) " } ?? "") + range(item.minimum, item.maximum),
                item.isImported ? "imported" : "defined",
            ]
        }
    }

    /// A range in words: `1..10`, or `1..` without a maximum.
    package static func range(_ minimum: Int, _ maximum: Int?) -> String {
        "\(minimum)..\(maximum.map(String.init) ?? "")"
    }

    /// A heading and aligned rows, or nothing without rows.
    ///
    /// - Parameter numbers: columns that are aligned to the right.
    private static func table(
        _ title: String, _ header: [String], _ rows: [[String]], numbers: Set<Int> = []
    ) -> [String] {
        guard !rows.isEmpty else { return [] }
        let widths = header.indices.map { column in
            ([header] + rows).reduce(0) { max($0, $1[column].count) }
        }
        let lines = ([header] + rows).map { row in
            "  "
                + row.indices.map { column in
                    // Nothing stands behind the last column, and one of its cells may be very wide.
                    if column == row.count - 1, !numbers.contains(column) { return row[column] }
                    let space = String(repeating: " ", count: widths[column] - row[column].count)
                    return numbers.contains(column) ? space + row[column] : row[column] + space
                }.joined(separator: "  ")
        }
        return ["\(title) (\(rows.count))"] + lines + [""]
    }
}
