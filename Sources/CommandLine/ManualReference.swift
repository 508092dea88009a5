/// A manual page to look at, e.g. `awaudit-run(1)`.
package struct ManualReference: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// The title of the page, in lower case.
    package var name: String
    /// 1 to 9.
    package var section: Int

    /// A page of a section.
    package init(_ name: String, _ section: Int) {
        self.name = name
        self.section = section
    }

    /// As manuals write it: `awaudit-run(1)`.
    package var description: String { "\(name)(\(section))" }

    /// By section, then by name: the order manuals list them in.
    package static func < (lhs: ManualReference, rhs: ManualReference) -> Bool {
        (lhs.section, lhs.name) < (rhs.section, rhs.name)
    }
}
