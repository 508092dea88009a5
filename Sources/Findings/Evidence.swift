/// A place in an input file that a statement rests on.
package struct Evidence: Sendable, Hashable {
    /// Path of the source as given or found, relative to the input's root.
    package var path: String
    /// 1-based physical line where the record starts; `nil` for whole documents.
    package var line: Int?
    /// Byte offset of the record in the uncompressed source; `nil` when unknown.
    package var offset: Int64?
    /// A short quotation of the record, secrets masked, not yet escaped for any output format.
    package var excerpt: String?

    package init(path: String, line: Int? = nil, offset: Int64? = nil, excerpt: String? = nil) {
        self.path = path
        self.line = line
        self.offset = offset
        self.excerpt = excerpt
    }
}
