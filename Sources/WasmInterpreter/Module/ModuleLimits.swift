/// Upper bounds on what a module may declare. They keep time and memory linear in the module's size and are well
/// above what compilers emit; most equal those the JavaScript engines agreed on.
public struct ModuleLimits: Sendable {
    /// Bytes of the whole module.
    public var moduleSize = 1 << 30
    /// Entries of the type section.
    public var types = 1_000_000
    /// Functions, imported ones included.
    public var functions = 1_000_000
    /// Entries of the import section.
    public var imports = 1_000_000
    /// Entries of the export section.
    public var exports = 1_000_000
    /// Globals, imported ones included.
    public var globals = 1_000_000
    /// Tables, imported ones included.
    public var tables = 10_000
    /// Entries of the element section.
    public var elementSegments = 1_000_000
    /// Entries of the data section.
    public var dataSegments = 1_000_000
    /// Parameters of one function type.
    public var parameters = 1_000
    /// Results of one function type.
    public var results = 1_000
    /// Locals of one function, parameters included.
    public var localsPerFunction = 50_000
    /// Bytes of one function body.
    public var bodySize = 7_654_321
    /// Blocks open at one place.
    public var nesting = 100_000
    /// Operands on the stack at one place.
    public var operands = 100_000
    /// Bytes of one name of an import or export.
    public var nameLength = 100_000

    /// The usual bounds.
    public init() {}
}
