/// Replaces session and agent ids, which are secrets, by numbers in order of first appearance.
struct SessionNames {
    private var names: [String: String] = [:]
    /// Known ids by their first ``prefixLength`` bytes: some messages hold only the start of an id.
    private var idsByPrefix: [String: String] = [:]
    /// Ids with bytes that no token has; searched for one by one, so only a few are kept.
    private var oddIDs: [[UInt8]] = []

    /// A log that names ever new sessions must not grow the table without end.
    private static let maximum = 10_000
    private static let maximumOdd = 8
    private static let prefixLength = 8
    /// Shorter ones are words of the messages themselves, e.g. `proxy`.
    private static let minimumLength = 6

    mutating func name(of session: String) -> String {
        if let name = names[session] { return name }
        guard names.count < SessionNames.maximum else { return "session-other" }
        let name = "session-\(names.count + 1)"
        names[session] = name
        let bytes = Array(session.utf8)
        if bytes.count >= SessionNames.minimumLength {
            if bytes.allSatisfy(SessionNames.isToken) {
                idsByPrefix[String(decoding: bytes.prefix(SessionNames.prefixLength), as: UTF8.self)] =
                    session
            } else if oddIDs.count < SessionNames.maximumOdd {
                oddIDs.append(bytes)
            }
        }
        return name
    }

    /// `text` with every known id, and whatever stands where messages name a session, replaced.
    ///
    /// - Parameter own: the id of the session the text belongs to.
    func masking(_ text: String, own: String? = nil) -> String {
        guard !names.isEmpty || text.holds("session") else { return text }
        var bytes = Array(text.utf8)
        for id in oddIDs { SessionNames.replace(id, by: "session-other", in: &bytes) }
        if let own, own.utf8.count >= SessionNames.minimumLength {
            SessionNames.replace(Array(own.utf8), by: names[own] ?? "session-other", in: &bytes)
        }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var start = 0
        while start < bytes.count {
            var end = start
            while end < bytes.count, SessionNames.isToken(bytes[end]) { end += 1 }
            guard end > start else {
                result.append(bytes[start])
                start += 1
                continue
            }
            let token = bytes[start..<end]
            if let name = name(ofToken: token) ?? SessionNames.announced(result, token) {
                result.append(contentsOf: name.utf8)
            } else {
                result.append(contentsOf: token)
            }
            start = end
        }
        return String(decoding: result, as: UTF8.self)
    }

    private func name(ofToken token: ArraySlice<UInt8>) -> String? {
        guard token.count >= SessionNames.minimumLength else { return nil }
        // A full stop, an equals sign or the like at an end belongs to the sentence; `key=id` is one token.
        for part in [token, token.split { $0 == 0x3D || $0 == 0x2F || $0 == 0x2E }.last ?? token] {
            let text = String(decoding: part, as: UTF8.self)
            if text != "default", let name = names[text] {
                return String(decoding: token[token.startIndex..<part.startIndex], as: UTF8.self) + name
                    + String(decoding: token[part.endIndex..<token.endIndex], as: UTF8.self)
            }
            if part.count >= SessionNames.prefixLength,
                let id = idsByPrefix[
                    String(decoding: part.prefix(SessionNames.prefixLength), as: UTF8.self)],
                id.utf8.starts(with: part) || part.starts(with: id.utf8)
            {
                // What follows the id is kept if it can only be the sentence's.
                let rest = part.dropFirst(id.utf8.count)
                let isPunctuation = rest.allSatisfy { $0 == 0x2E || $0 == 0x3D || $0 == 0x2F }
                return String(decoding: token[token.startIndex..<part.startIndex], as: UTF8.self)
                    + (names[id] ?? "session-other")
                    + (isPunctuation ? String(decoding: rest, as: UTF8.self) : "")
            }
        }
        return nil
    }

    /// Whether the words before a token say that it is an id.
    private static func announced(_ before: [UInt8], _ token: ArraySlice<UInt8>) -> String? {
        let text = token.starts(with: "session=".utf8)
        if text { return "session=session-other" }
        for words in ["session '", "accessible to agent "]
        where before.count >= words.utf8.count && before.suffix(words.utf8.count).elementsEqual(words.utf8) {
            return "session-other"
        }
        return nil
    }

    private static func isToken(_ byte: UInt8) -> Bool {
        switch byte {
        case 48...57, 65...90, 97...122: true
        // + - . / = _ ~
        case 0x2B, 0x2D, 0x2E, 0x2F, 0x3D, 0x5F, 0x7E: true
        default: false
        }
    }

    private static func replace(_ id: [UInt8], by name: String, in bytes: inout [UInt8]) {
        guard let first = id.first, bytes.count >= id.count else { return }
        var result: [UInt8] = []
        var index = 0
        var isFound = false
        while index < bytes.count {
            if bytes[index] == first, bytes.count - index >= id.count,
                bytes[index..<index + id.count].elementsEqual(id)
            {
                result.append(contentsOf: name.utf8)
                index += id.count
                isFound = true
            } else {
                result.append(bytes[index])
                index += 1
            }
        }
        if isFound { bytes = result }
    }
}
