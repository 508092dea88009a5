/// Upper bounds on what a module may declare. They keep time and memory linear in the module's size and are well
/// above what compilers emit; most equal those the JavaScript engines agreed on.
package struct ModuleLimits: Sendable {
    /// Bytes of the whole module.
    package var moduleSize = 1 << 30
    /// Entries of the type section.
    package var types = 1_000_000
    /// Functions, imported ones included.
    package var functions = 1_000_000
    /// Entries of the import section.
    package var imports = 1_000_000
    /// Entries of the export section.
    package var exports = 1_000_000
    /// Globals, imported ones included.
    package var globals = 1_000_000
    /// Tables, imported ones included.
    package var tables = 10_000
    /// Entries of the element section.
    package var elementSegments = 1_000_000
    /// Entries of the data section.
    package var dataSegments = 1_000_000
    /// Parameters of one function type.
    package var parameters = 1_000
    /// Results of one function type.
    package var results = 1_000
    /// Locals of one function, parameters included.
    package var localsPerFunction = 50_000
    /// Bytes of one function body.
    package var bodySize = 7_654_321
    /// Blocks open at one place.
    package var nesting = 100_000
    /// Operands on the stack at one place.
    package var operands = 100_000
    /// Bytes of one name of an import or export.
    package var nameLength = 100_000

    package init() {}
}
