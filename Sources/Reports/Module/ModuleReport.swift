/// What a WebAssembly module declares, as JSON and as text.
///
/// Types are in words: a function `[i32 i64] -> [i32]`; a table its elements' type and its range, `funcref 1..10` or,
/// without a maximum, `funcref 1..`; a memory its range in pages, `1..2`; a global its value's type, `i32` or `mut i32`.
package enum ModuleReport {
    /// Raised with every change that could break a reader.
    package static let schemaVersion: Int64 = 1

    /// The description as one JSON object, in the schema ``JSONSchema`` prints.
    package static func json(
        _ module: ModuleDescription, tool: ReportOptions.Tool, isCompact: Bool
    ) -> String {
        var writer = JSONWriter(isCompact: isCompact)
        document.write(Document(module: module, tool: tool), &writer)
        return writer.output + "\n"
    }

    /// A description with its origin.
    struct Document: Sendable {
        var module: ModuleDescription
        var tool: ReportOptions.Tool
    }

    private typealias Plain = JSONValueShape

    private static let kind = Plain.enumeration(ModuleDescription.Kind.allCases)

    private static let section: JSONShape<ModuleDescription.Section> = .object(
        "section", "A section, in the order of the module."
    ) {
        $0.add("id", "Number in the binary format, 0 for custom sections.", Plain.integer) { $0.id }
        $0.add("kind", "The specification's word for the section.", Plain.string) { $0.kind }
        $0.add("name", "Name of a custom section.", Plain.string.optional) { $0.name }
        $0.add("offset", "Offset of the section's id in the module.", Plain.integer) { $0.offset }
        $0.add("size", "Bytes after id and size.", Plain.integer) { $0.size }
    }

    private static let importShape: JSONShape<ModuleDescription.Import> = .object(
        "import", "Something the module needs."
    ) {
        $0.add("module", "First part of the name.", Plain.string) { $0.module }
        $0.add("name", "Second part of the name.", Plain.string) { $0.name }
        $0.add("kind", "What it is.", kind) { $0.kind }
        $0.add("type", "Its type, e.g. [i32] -> [], funcref 1..10, 1.. or mut i32.", Plain.string) { $0.type }
    }

    private static let export: JSONShape<ModuleDescription.Export> = .object(
        "export", "Something the module offers."
    ) {
        $0.add("name", "Its name.", Plain.string) { $0.name }
        $0.add("kind", "What it is.", kind) { $0.kind }
        $0.add("index", "Its index, imports counted first.", Plain.integer) { $0.index }
        $0.add("type", "Its type, as for imports.", Plain.string) { $0.type }
    }

    private static let count: JSONShape<ModuleDescription.Count> = .object(
        "count", "How many there are."
    ) {
        $0.add("imported", "From outside.", Plain.integer) { $0.imported }
        $0.add("defined", "In the module.", Plain.integer) { $0.defined }
    }

    private static let table: JSONShape<ModuleDescription.Limits> = .object("table", "A table.") {
        $0.add("imported", "Whether it comes from outside.", Plain.boolean) { $0.isImported }
        $0.add("element", "Type of the elements.", Plain.string.optional) { $0.element }
        $0.add("minimum", "Elements at first.", Plain.integer) { $0.minimum }
        $0.add("maximum", "Elements it may not exceed.", Plain.integer.optional) { $0.maximum }
    }

    private static let memory: JSONShape<ModuleDescription.Limits> = .object("memory", "A memory.") {
        $0.add("imported", "Whether it comes from outside.", Plain.boolean) { $0.isImported }
        $0.add("minimum", "Pages of 64 KiB at first.", Plain.integer) { $0.minimum }
        $0.add("maximum", "Pages it may not exceed.", Plain.integer.optional) { $0.maximum }
    }

    private static let elementSegments: JSONShape<ModuleDescription.Segments> = .object(
        "element_segments", "Element segments."
    ) {
        $0.add("count", "Number of segments.", Plain.integer) { $0.count }
        $0.add("references", "References in all of them.", Plain.integer) { $0.size }
    }

    private static let dataSegments: JSONShape<ModuleDescription.Segments> = .object(
        "data_segments", "Data segments."
    ) {
        $0.add("count", "Number of segments.", Plain.integer) { $0.count }
        $0.add("bytes", "Bytes in all of them.", Plain.integer) { $0.size }
    }

    private static let tool: JSONShape<ReportOptions.Tool> = .object(
        "tool", "The program that made the report."
    ) {
        $0.add("name", "Its name.", Plain.string) { $0.name }
        $0.add("version", "Its version.", Plain.string) { $0.version }
    }

    static let document: JSONShape<Document> = .object("module", "A valid WebAssembly module.") {
        $0.add("schema_version", "Version of this schema.", Plain.constant(schemaVersion)) { _ in }
        $0.add("tool", "The program that made the report.", tool) { $0.tool }
        $0.add("file", "The module's path as given.", Plain.string) { $0.module.file }
        $0.add("size", "Bytes of the module.", Plain.integer) { $0.module.size }
        $0.add("code_size", "Bytes of the code section's content.", Plain.integer) { $0.module.codeSize }
        $0.add("sections", "All sections, custom ones included.", section.array) { $0.module.sections }
        $0.add("imports", "What the module needs.", importShape.array) { $0.module.imports }
        $0.add("exports", "What the module offers.", export.array) { $0.module.exports }
        $0.add("functions", "Functions.", count) { $0.module.functions }
        $0.add("globals", "Globals.", count) { $0.module.globals }
        $0.add("tables", "Tables, imported ones first.", table.array) { $0.module.tables }
        $0.add("memories", "Memories, imported ones first.", memory.array) { $0.module.memories }
        $0.add("element_segments", "Element segments.", elementSegments) { $0.module.elementSegments }
        $0.add("data_segments", "Data segments.", dataSegments) { $0.module.dataSegments }
        $0.add("start", "Index of the start function.", Plain.integer.optional) { $0.module.start }
        $0.add(
            "features", "What the module uses beyond WebAssembly 1.0, by the names compilers have for it.",
            Plain.strings
        ) { $0.module.features }
    }
}
