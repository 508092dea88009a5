/// The repository a search query names.
enum QueryText {
    private static func isPunctuation(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ","), UInt8(ascii: "("), UInt8(ascii: ")"),
            UInt8(ascii: ";"):
            true
        default: false
        }
    }

    private static func stripped(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var text = text.drop(while: isPunctuation)
        while let last = text.last, isPunctuation(last) { text.removeLast() }
        return text
    }

    /// The repository of the first token `repo:owner/name` of a query.
    static func repository(in query: [UInt8]) -> RepositoryName? {
        var start = 0
        var index = 0
        while index <= query.count {
            let width = index == query.count ? 1 : ByteText.whitespaceWidth(at: index, of: query[...])
            if width == 0 {
                index += 1
                continue
            }
            if let name = repository(ofToken: query[start..<index]) { return name }
            index += width
            start = index
        }
        return nil
    }

    private static func repository(ofToken token: ArraySlice<UInt8>) -> RepositoryName? {
        let token = stripped(token)
        guard token.hasPrefix("repo:") else { return nil }
        return RepositoryName(full: Array(stripped(token.dropFirst(5))))
    }
}
