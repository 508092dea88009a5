/// The scope in the tags of an integrity label.
struct TagScope: Equatable, Sendable {
    /// Empty for bare tags such as `none`; a list separated by commas in the composite form.
    var text: [UInt8]
    /// Whether tags have the form `integrity=<level>;scopes=<list>` instead of `<level>:<scope>`.
    var isList = false

    /// The scope for a normalised text; a pipe character in it makes it a list, wherever it came from.
    init(_ normalised: [UInt8]) {
        text = normalised
        let pipe = UInt8(ascii: "|")
        guard normalised.contains(pipe) else { return }
        isList = true
        text = []
        var rest = normalised[...]
        while !rest.isEmpty {
            let end = rest.firstIndex(of: pipe) ?? rest.endIndex
            let entry = rest[..<end].trimmed
            rest = rest[end...].dropFirst()
            if entry.isEmpty { continue }
            if !text.isEmpty { text.append(UInt8(ascii: ",")) }
            text.append(contentsOf: entry)
        }
    }

    /// Appends one tag, without quotes.
    func appendTag(_ word: StaticString, to output: inout [UInt8]) {
        if isList {
            output.append(text: "integrity=")
            output.append(text: word)
            output.append(text: ";scopes=")
        } else {
            output.append(text: word)
            if text.isEmpty { return }
            output.append(UInt8(ascii: ":"))
        }
        JSONText.appendContents(text, to: &output)
    }
}

/// An integrity label: the tags of all levels up to one, in one scope, or the tag `blocked` alone, or nothing.
struct IntegrityLabels: Equatable, Sendable {
    var scope: TagScope
    /// The highest level; `nil` for no tag of the ladder.
    var level: IntegrityLevel?
    var isBlocked = false

    init(_ level: IntegrityLevel?, _ scope: TagScope) {
        self.scope = scope
        self.level = level
    }

    static func blocked(_ scope: TagScope) -> IntegrityLabels {
        var labels = IntegrityLabels(nil, scope)
        labels.isBlocked = true
        return labels
    }

    /// The label as seen from another scope: tags of other scopes do not count there, and `none` is the least.
    func rebased(onto scope: TagScope) -> IntegrityLabels {
        IntegrityLabels(self.scope == scope ? level ?? IntegrityLevel.none : IntegrityLevel.none, scope)
    }

    /// Appends the JSON array of the tags, from `none` upwards.
    func write(to output: inout [UInt8]) {
        output.append(UInt8(ascii: "["))
        if isBlocked {
            writeTag("blocked", to: &output)
        } else if let level {
            for step in IntegrityLevel.allCases where step <= level {
                if step != IntegrityLevel.none { output.append(UInt8(ascii: ",")) }
                writeTag(step.word, to: &output)
            }
        }
        output.append(UInt8(ascii: "]"))
    }

    private func writeTag(_ word: StaticString, to output: inout [UInt8]) {
        output.append(UInt8(ascii: "\""))
        scope.appendTag(word, to: &output)
        output.append(UInt8(ascii: "\""))
    }
}
