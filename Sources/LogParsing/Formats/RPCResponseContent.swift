/// Reads the payload of a response: errors, and which repositories its items belong to.
///
/// GitHub's MCP server answers with JSON inside a text; that text is parsed with a reader of its own.
struct RPCResponseContent {
    /// `data.repository` of the last payload's JSON-RPC error.
    private(set) var errorRepository: String?
    private let reader = JSONReader()
    private var tally = RepositoryTally()

    mutating func read(_ payload: JSONValue, into message: inout RPCMessage) {
        errorRepository = nil
        guard payload.kind == .object else {
            message.isPayloadIncomplete = true
            return
        }
        var result: JSONValue?
        var error: JSONValue?
        var members = payload.members
        while members.advance() {
            let name = members.name
            switch name.count {
            case 2: if name.equals("id") { message.id = members.value.idText }
            case 4: if name.equals("_raw") { message.isPayloadIncomplete = true }
            case 5: if name.equals("error") { error = members.value }
            case 6:
                if name.equals("result") {
                    result = members.value
                } else if name.equals("_error") {
                    message.isPayloadIncomplete = true
                }
            default: break
            }
        }
        if let error, error.kind == .object { readError(error, into: &message) }
        if let result { readResult(result, into: &message) }
    }

    private mutating func readError(_ error: JSONValue, into message: inout RPCMessage) {
        let limit = RPCMessage.textLimit
        let text = error["message"]?.string(limit: limit) ?? ""
        let data = error["data"]
        errorRepository = data?["repository"]?.string(limit: 512)
        message.protocolError = RPCMessage.ProtocolError(
            code: error["code"]?.integer ?? 0, message: text,
            reason: data?["reason"]?.string(limit: limit))
        message.errorText = text
    }

    private mutating func readResult(_ result: JSONValue, into message: inout RPCMessage) {
        var content: JSONValue?
        var members = result.members
        while members.advance() {
            let name = members.name
            switch name.count {
            case 5:
                if name.equals("tools"), members.value.kind == .array {
                    message.advertisedTools = members.value.elementCount
                }
            case 7:
                if name.equals("content") {
                    content = members.value
                } else if name.equals("isError") {
                    message.isToolError = members.value.boolean ?? false
                }
            default: break
            }
        }
        if let content { readContent(content, into: &message) }
    }

    private mutating func readContent(_ content: JSONValue, into message: inout RPCMessage) {
        var elements = content.elements
        var isFirst = true
        while elements.advance() {
            guard let text = elements.value["text"]?.bytes else { continue }
            if isFirst {
                isFirst = false
                if message.isToolError || hasNotice(text) {
                    message.errorText = text.text(limit: RPCMessage.textLimit)
                }
                if !message.isToolError { countItems(text, into: &message) }
            } else if message.errorText == nil, text.hasPrefix("[Filtered]") || text.hasPrefix("[DIFC]") {
                // Notices come as a text of their own behind the data.
                message.errorText = text.text(limit: RPCMessage.textLimit)
            }
        }
    }

    /// Whether a text contains the gateway's notice of removed items, in either wording.
    private func hasNotice(_ text: ByteSpan) -> Bool {
        var from = 0
        while let bracket = text.firstIndex(of: 91, from: from) {
            if text.hasPrefix("[Filtered]", at: bracket) || text.hasPrefix("[DIFC]", at: bracket) {
                return true
            }
            from = bracket + 1
        }
        return false
    }

    private mutating func countItems(_ text: ByteSpan, into message: inout RPCMessage) {
        let document = text.trimmed
        guard document.hasPrefix("{") || document.hasPrefix("[") else { return }
        do {
            try reader.withDocument(document) { root in
                tally.begin()
                message.responseItems = tally.countItems(of: root)
                message.responseRepositories = tally.finish()
            }
        } catch {
            // A text that merely begins like JSON, or JSON that was cut: nothing can be said of its items.
            if document.hasPrefix("{\"") || document.hasPrefix("[{") { message.isPayloadIncomplete = true }
        }
    }
}

/// Counts items by the repository they belong to.
struct RepositoryTally {
    /// Items that are looked at in one response.
    static let maximumItems = 10_000
    /// Different repositories that are kept apart in one response.
    static let maximumRepositories = 256

    private var counts: [String: Int] = [:]
    /// The last item's repository in lower case and how many items in a row had it: mostly all of them.
    private var run: [UInt8] = []
    private var runLength = 0
    private var candidate: [UInt8] = []

    mutating func begin() {
        counts = [:]
        runLength = 0
        run.removeAll(keepingCapacity: true)
    }

    /// The counts since ``begin()``.
    mutating func finish() -> [String: Int] {
        endRun()
        return counts
    }

    /// Counts the items of a response.
    ///
    /// - Returns: how many items an array of items holds; `nil` for a single object.
    mutating func countItems(of root: JSONValue) -> Int? {
        if root.kind == .array { return countElements(of: root) }
        var list: JSONValue?
        var hasItems = false
        var members = root.members
        while members.advance() {
            guard !hasItems, members.value.kind == .array else { continue }
            if members.name.equals("items") {
                list = members.value
                hasItems = true
            } else if list == nil, members.value[0]?.kind == .object {
                list = members.value
            }
        }
        // `items` is the search form; other lists (`issues`, `workflow_runs`, …) stand in an object that is
        // not itself an item of a repository.
        if let list, hasItems { return countElements(of: list) }
        let isItem = count(root)
        if let list, !isItem { return countElements(of: list) }
        return nil
    }

    private mutating func countElements(of list: JSONValue) -> Int {
        var elements = list.elements
        var total = 0
        while elements.advance() {
            total += 1
            if total <= RepositoryTally.maximumItems { _ = count(elements.value) }
        }
        return total
    }

    /// Counts one item for its own repository.
    private mutating func count(_ item: JSONValue) -> Bool {
        guard item.kind == .object else { return false }
        var apiURL: JSONValue?
        var fullName: JSONValue?
        var url: JSONValue?
        var repository: JSONValue?
        var base: JSONValue?
        var members = item.members
        while members.advance() {
            let name = members.name
            switch name.count {
            case 4: if name.equals("base") { base = members.value }
            case 8: if name.equals("html_url") { url = members.value }
            case 9: if name.equals("full_name") { fullName = members.value }
            case 10: if name.equals("repository") { repository = members.value }
            case 14: if name.equals("repository_url") { apiURL = members.value }
            default: break
            }
        }
        if let text = apiURL?.bytes, take(apiURL: text) { return true }
        if let text = fullName?.bytes, take(name: text, from: 0, end: text.count) { return true }
        if let text = url?.bytes, take(pageURL: text) { return true }
        if let text = repository?["full_name"]?.bytes, take(name: text, from: 0, end: text.count) {
            return true
        }
        if let text = base?["repo"]?["full_name"]?.bytes {
            return take(name: text, from: 0, end: text.count)
        }
        return false
    }

    /// `https://api.github.com/repos/o/r`, `https://host/api/v3/repos/o/r`.
    private mutating func take(apiURL url: ByteSpan) -> Bool {
        guard let host = hostEnd(url) else { return false }
        let start = url.hasPrefix("/api/v3", at: host) ? host + 7 : host
        guard url.hasPrefix("/repos/", at: start) else { return false }
        return take(name: url, from: start + 7, end: url.count)
    }

    /// `https://host/o/r/(issues|pull|commit|…)/…`.
    private mutating func take(pageURL url: ByteSpan) -> Bool {
        guard let host = hostEnd(url), let owner = url.firstIndex(of: 47, from: host + 1),
            let end = url.firstIndex(of: 47, from: owner + 1)
        else { return false }
        let isPage =
            url.hasPrefix("/issues/", at: end) || url.hasPrefix("/pull/", at: end)
            || url.hasPrefix("/commit/", at: end) || url.hasPrefix("/blob/", at: end)
            || url.hasPrefix("/tree/", at: end) || url.hasPrefix("/releases/", at: end)
            || url.hasPrefix("/discussions/", at: end) || url.hasPrefix("/actions/", at: end)
        return isPage && take(name: url, from: host + 1, end: end)
    }

    /// The index of the slash behind a URL's host.
    private func hostEnd(_ url: ByteSpan) -> Int? {
        let start = url.hasPrefix("https://") ? 8 : url.hasPrefix("http://") ? 7 : 0
        guard start > 0, let end = url.firstIndex(of: 47, from: start), end > start else { return nil }
        return end
    }

    /// Counts for `owner/repository` in `from..<end`.
    private mutating func take(name text: ByteSpan, from start: Int, end: Int) -> Bool {
        candidate.removeAll(keepingCapacity: true)
        guard end - start <= 301 else { return false }
        var slashes = 0
        var index = start
        while index < end {
            let byte = text[index]
            if byte == 47 {
                slashes += 1
                guard index > start else { return false }
            } else {
                guard byte.isNameByte else { return false }
            }
            candidate.append(byte.lowercased)
            index += 1
        }
        guard slashes == 1, candidate.last != 47 else { return false }
        if candidate != run || runLength == 0 {
            endRun()
            swap(&run, &candidate)
        }
        runLength += 1
        return true
    }

    private mutating func endRun() {
        guard runLength > 0 else { return }
        let name = String(decoding: run, as: UTF8.self)
        if counts.count < RepositoryTally.maximumRepositories || counts[name] != nil {
            counts[name, default: 0] += runLength
        }
        runLength = 0
    }
}

extension JSONValue {
    /// Number of elements of an array of any length.
    fileprivate var elementCount: Int {
        guard count == 0xFF_FFFF else { return count }
        var total = 0
        var elements = self.elements
        while elements.advance() { total += 1 }
        return total
    }
}
