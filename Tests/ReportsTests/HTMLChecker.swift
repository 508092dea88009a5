/// Reads HTML as strictly as an attacker fears: any element, attribute or value that the reports do not use by design
/// is an error, and so is text that is not escaped.
struct HTMLChecker {
    struct Element {
        var name: String
        var attributes: [(name: String, value: String)]
        /// Names of the elements it is in, outermost first.
        var path: [String]
        /// All text inside of it, unescaped.
        var text = ""

        subscript(name: String) -> String? { attributes.first { $0.name == name }?.value }

        /// The start tag.
        var tag: String { name + attributes.map { " \($0.name)=\($0.value)" }.joined() }
    }

    private(set) var elements: [Element] = []
    private(set) var errors: [String] = []
    private var open: [Int] = []

    /// Elements and the attributes they may have.
    static let allowed: [String: Set<String>] = [
        "html": ["lang"], "head": [], "meta": ["charset", "http-equiv", "content", "name"], "title": [],
        "style": [], "body": [], "a": ["class", "href", "rel"], "header": [], "main": ["id", "tabindex"],
        "footer": [], "h1": ["id"], "h2": ["id"], "h3": ["id"], "h4": ["id"], "h5": ["id"], "p": ["class"],
        "span": ["class"], "nav": ["aria-label", "aria-labelledby", "class"], "ul": ["class"],
        "li": ["class"],
        "dl": [], "dt": [], "dd": [], "div": ["class", "role", "tabindex", "aria-labelledby"],
        "section": ["id", "aria-labelledby"], "article": ["id", "class", "aria-labelledby"], "details": [],
        "summary": [], "table": ["class"], "caption": ["id", "class"], "thead": [], "tbody": [], "tr": [],
        "th": ["scope", "class"], "td": ["class", "aria-hidden"], "b": [], "bdi": [], "code": [],
        "figure": [], "figcaption": ["class"],
        "svg": ["role", "width", "height", "focusable", "viewBox", "preserveAspectRatio"], "desc": [],
        "path": ["class", "d"], "rect": ["class", "x", "width", "height"],
        "text": ["class", "x", "y", "dy", "text-anchor"],
    ]

    static let references = ["&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": "\"", "&#39;": "'"]

    init(_ page: String) {
        var rest = Substring(page)
        let doctype = "<!DOCTYPE html>\n"
        if rest.hasPrefix(doctype) {
            rest = rest.dropFirst(doctype.count)
        } else {
            errors.append("no doctype")
        }
        while let start = rest.firstIndex(of: "<") {
            text(rest[..<start])
            rest = rest[start...].dropFirst()
            // A quoted value may hold no bracket either: all are escaped.
            guard let end = rest.firstIndex(of: ">") else {
                errors.append("a tag is not closed")
                return
            }
            tag(rest[..<end])
            rest = rest[end...].dropFirst()
            if elements.indices.contains(open.last ?? -1), elements[open.last ?? 0].name == "style",
                let close = rest.firstRange(of: "</style>")
            {
                elements[open.last ?? 0].text = String(rest[..<close.lowerBound])
                rest = rest[close.lowerBound...]
            }
        }
        text(rest)
        if let left = open.last { errors.append("\(elements[left].name) is not closed") }
        checkReferences()
        checkStructure()
    }

    // MARK: Syntax

    private mutating func text(_ raw: Substring) {
        if raw.contains(">") { errors.append("a bracket is not escaped: \(raw.prefix(80))") }
        guard !raw.allSatisfy({ $0 == "\n" }) else { return }
        guard !open.isEmpty else { return errors.append("text outside of the page: \(raw.prefix(80))") }
        var text = ""
        var rest = raw
        while let start = rest.firstIndex(of: "&") {
            text += rest[..<start]
            rest = rest[start...]
            guard let reference = Self.references.first(where: { rest.hasPrefix($0.key) }) else {
                return errors.append("an ampersand is not escaped: \(rest.prefix(40))")
            }
            text += reference.value
            rest = rest.dropFirst(reference.key.count)
        }
        text += rest
        if raw.contains(where: { $0 == "\"" || $0 == "'" }) {
            errors.append("a quote is not escaped: \(raw)")
        }
        for index in open { elements[index].text += text }
    }

    private mutating func tag(_ raw: Substring) {
        if raw.hasPrefix("/") {
            guard let last = open.popLast(), elements[last].name == raw.dropFirst() else {
                return errors.append("</\(raw.dropFirst())> closes nothing")
            }
            return
        }
        let name = String(raw.prefix { $0 != " " })
        guard let names = Self.allowed[name], let attributes = Self.attributes(raw.dropFirst(name.count))
        else {
            return errors.append("<\(raw)> is not allowed")
        }
        if Set(attributes.map(\.name)).count != attributes.count { errors.append("twice the same: <\(raw)>") }
        for (name, value) in attributes {
            if !names.contains(name) { errors.append("attribute \(name) of <\(raw)>") }
            check(name, value, raw)
        }
        elements.append(
            Element(name: name, attributes: attributes, path: open.map { elements[$0].name }))
        if name != "meta" { open.append(elements.count - 1) }
    }

    /// Attributes of the only form there is: a blank, a name, the value in double quotes.
    private static func attributes(_ raw: Substring) -> [(name: String, value: String)]? {
        var result: [(name: String, value: String)] = []
        var rest = raw.utf8
        while !rest.isEmpty {
            guard rest.popFirst() == UInt8(ascii: " ") else { return nil }
            let name = rest.prefix { $0 != UInt8(ascii: "=") }
            rest = rest.dropFirst(name.count + 1)
            guard rest.popFirst() == UInt8(ascii: "\"") else { return nil }
            let value = rest.prefix { $0 != UInt8(ascii: "\"") }
            rest = rest.dropFirst(value.count)
            guard rest.popFirst() == UInt8(ascii: "\""), !value.contains(UInt8(ascii: "&")) else {
                return nil
            }
            result.append((String(Substring(name)), String(Substring(value))))
        }
        return result
    }

    private mutating func check(_ name: String, _ value: String, _ tag: Substring) {
        let isRight =
            switch name {
            // The texts of the policy and of the viewport have tests of their own.
            case "content": true
            case "href":
                value.hasPrefix("#")
                    || value.wholeMatch(of: /https:\/\/[a-z.]+\/[\w.-]+\/[\w.-]+\/actions\/runs\/[0-9]+/)
                        != nil
            case "d": value.utf8.allSatisfy { "MHV0123456789 ".utf8.contains($0) }
            default: !value.isEmpty && value.utf8.allSatisfy(Self.isPlain)
            }
        if !isRight { errors.append("\(name)=\(value) of <\(tag)>") }
    }

    /// Letters, digits and what lengths and names of classes have besides.
    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: " .%-".utf8.contains(byte)
        }
    }

    // MARK: Structure

    private mutating func checkReferences() {
        let ids = elements.compactMap { $0["id"] }
        if Set(ids).count != ids.count { errors.append("an id is there twice") }
        for element in elements {
            let target =
                element["aria-labelledby"]
                ?? element["href"].flatMap {
                    $0.hasPrefix("#") ? String($0.dropFirst()) : nil
                }
            if let target, !ids.contains(target) { errors.append("nothing has the id \(target)") }
        }
    }

    private mutating func checkStructure() {
        var level = 0
        for (index, element) in elements.enumerated() {
            if let next = element.name.wholeMatch(of: /h([1-6])/).flatMap({ Int($0.1) }) {
                if next > level + 1 || (next == 1) != (level == 0) {
                    errors.append("h\(next) after h\(level)")
                }
                if element.text.isEmpty { errors.append("an empty heading") }
                level = next
            }
            let next = elements.indices.contains(index + 1) ? elements[index + 1] : nil
            switch element.name {
            case "table":
                if next?.name != "caption" || next?.text.isEmpty != false {
                    errors.append("a table without caption")
                }
                let frame = index > 0 ? elements[index - 1] : element
                if frame.name != "div" || frame["role"] != "region" || frame["tabindex"] != "0"
                    || frame["aria-labelledby"] != next?["id"]
                {
                    errors.append("a table that does not scroll by itself")
                }
            case "svg":
                let isImage = element["role"] == "img" && next?.name == "title" && next?.text.isEmpty == false
                let isHidden = elements[..<index].last { $0.name == "td" }?["aria-hidden"] == "true"
                if !isImage, !element.path.contains("svg"), !isHidden {
                    errors.append("an image without words")
                }
            case "details": if next?.name != "summary" { errors.append("details without summary") }
            case "th": if element["scope"] == nil { errors.append("th without scope") }
            case "a": if element["href"] == nil { errors.append("a link to nothing") }
            default: break
            }
        }
        let landmarks = elements.filter {
            ["main", "header", "title"].contains($0.name) && $0.path.last != "svg"
        }
        if landmarks.count != 3 { errors.append("not one main, header and title") }
        checkRows()
    }

    /// Every row of a table has as many cells as its header.
    private mutating func checkRows() {
        var width: Int?
        var cells: Int?
        func isOver() -> Bool { width != nil && cells != nil && width != cells }
        for element in elements {
            switch element.name {
            case "table", "tr":
                if isOver() { errors.append("a row of \(cells ?? 0) cells under \(width ?? 0) columns") }
                if element.name == "tr", width == nil, let cells { width = cells }
                if element.name == "table" { width = nil }
                cells = element.name == "tr" ? 0 : nil
            case "th", "td": cells = (cells ?? 0) + 1
            default: break
            }
        }
        if isOver() { errors.append("a row of \(cells ?? 0) cells under \(width ?? 0) columns") }
    }
}
