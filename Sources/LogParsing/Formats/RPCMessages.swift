import Findings

/// `rpc-messages.jsonl`: what went between gateway and backends, before labelling and filtering, in both
/// generations of the format.
package enum RPCMessages {
    package static let descriptor = FormatDescriptor(
        kind: .rpcMessages, summary: "JSON-RPC messages between MCP gateway and backends",
        paths: ["mcp-logs/rpc-messages.jsonl", "rpc-messages.jsonl"], sniff: sniff,
        makeParser: { context in
            let format = RPCMessagesFormat(keepsPayloads: context.keepsPayloads)
            return context.keepsPayloads
                ? JSONLinesParser(format, lineLimit: SourceContext.maximumPayload) : JSONLinesParser(format)
        })

    private static func sniff(_ head: ByteSpan) -> SniffResult {
        let line = head.slice(0..<(head.firstIndex(of: 10) ?? head.count)).trimmed
        guard line.hasPrefix("{") else { return .no }
        let start = line.slice(0..<min(line.count, 4096))
        if start.contains("\"_schema\":\"rpc-message/") || start.contains("\"_schema\":\"difc-")
            || start.contains("\"type\":\"REQUEST\"") || start.contains("\"type\":\"RESPONSE\"")
            || start.contains("\"type\":\"DIFC_FILTERED\"")
        {
            return .yes
        }
        return start.contains("\"server_id\"") ? .maybe : .no
    }
}

/// Reads rows of `rpc-messages.jsonl`.
///
/// The kind is the part of `_schema` before the slash, else `event`, else `type`, compared without case.
package struct RPCMessagesFormat: JSONLineFormat {
    private var reader: RPCRowReader

    /// - Parameter keepsPayloads: see ``SourceContext/keepsPayloads``.
    package init(keepsPayloads: Bool = false) { reader = RPCRowReader(keepsPayloads: keepsPayloads) }

    package mutating func beginLine(length: Int64) { reader.beginLine(length: length) }

    package mutating func beginRepaired() { reader.isRepaired = true }

    package mutating func parse(
        _ document: JSONValue, at position: LinePosition, isCut: Bool, into sink: some RecordSink
    ) -> LineVerdict {
        let row = LogRow(document)
        guard let kind = RPCRowReader.kind(of: row) else {
            return .unknown(kind: row.kindText)
        }
        return reader.read(row, kind: kind, at: position, isCut: isCut, into: sink)
    }
}

/// The kinds of rows that `rpc-messages.jsonl` and `gateway.jsonl` share.
enum RPCRowKind { case request, response, filteredItem, unrecognizedEndpoint }

/// The members of a row, found in one walk over it. First occurrence wins.
///
/// Members are kept as places in the document, 0 for absent ones.
struct LogRow: ~Escapable {
    private let document: JSONValue
    private var timestampPlace = 0
    private var schemaPlace = 0
    private var eventPlace = 0
    private var typePlace = 0
    private var directionPlace = 0
    private var serverIDPlace = 0
    private var serverNamePlace = 0
    private var methodPlace = 0
    private var errorPlace = 0
    private var agentSecrecyPlace = 0
    private var agentIntegrityPlace = 0
    private var payloadPlace = 0
    private var toolNamePlace = 0
    private var descriptionPlace = 0
    private var reasonPlace = 0
    private var secrecyTagsPlace = 0
    private var integrityTagsPlace = 0
    private var authorAssociationPlace = 0
    private var authorLoginPlace = 0
    private var urlPlace = 0
    private var numberPlace = 0
    private var shaPlace = 0
    private var pathPlace = 0
    private var durationPlace = 0
    private var statusPlace = 0
    private var messagePlace = 0
    private var repositoryPlace = 0
    private var errorCodePlace = 0

    @_lifetime(copy document)
    init(_ document: JSONValue) {
        self.document = document
        var members = document.members
        while members.advance() {
            let name = members.name
            switch name.count {
            case 3:
                if name.equals("sha") {
                    LogRow.note(members.place, in: &shaPlace)
                }
            case 4:
                if name.equals("type") {
                    LogRow.note(members.place, in: &typePlace)
                } else if name.equals("path") {
                    LogRow.note(members.place, in: &pathPlace)
                }
            case 5:
                if name.equals("event") {
                    LogRow.note(members.place, in: &eventPlace)
                } else if name.equals("error") {
                    LogRow.note(members.place, in: &errorPlace)
                }
            case 6:
                if name.equals("method") {
                    LogRow.note(members.place, in: &methodPlace)
                } else if name.equals("reason") {
                    LogRow.note(members.place, in: &reasonPlace)
                } else if name.equals("number") {
                    LogRow.note(members.place, in: &numberPlace)
                } else if name.equals("status") {
                    LogRow.note(members.place, in: &statusPlace)
                }
            case 7:
                if name.equals("_schema") {
                    LogRow.note(members.place, in: &schemaPlace)
                } else if name.equals("payload") {
                    LogRow.note(members.place, in: &payloadPlace)
                } else if name.equals("message") {
                    LogRow.note(members.place, in: &messagePlace)
                }
            case 8:
                if name.equals("html_url") {
                    LogRow.note(members.place, in: &urlPlace)
                } else if name.equals("duration") {
                    LogRow.note(members.place, in: &durationPlace)
                }
            case 9:
                if name.equals("timestamp") {
                    LogRow.note(members.place, in: &timestampPlace)
                } else if name.equals("direction") {
                    LogRow.note(members.place, in: &directionPlace)
                } else if name.equals("server_id") {
                    LogRow.note(members.place, in: &serverIDPlace)
                } else if name.equals("tool_name") {
                    LogRow.note(members.place, in: &toolNamePlace)
                }
            case 10:
                if name.equals("repository") {
                    LogRow.note(members.place, in: &repositoryPlace)
                } else if name.equals("error_code") {
                    LogRow.note(members.place, in: &errorCodePlace)
                }
            case 11:
                if name.equals("server_name") {
                    LogRow.note(members.place, in: &serverNamePlace)
                } else if name.equals("description") {
                    LogRow.note(members.place, in: &descriptionPlace)
                }
            case 12:
                if name.equals("secrecy_tags") {
                    LogRow.note(members.place, in: &secrecyTagsPlace)
                } else if name.equals("author_login") {
                    LogRow.note(members.place, in: &authorLoginPlace)
                }
            case 13:
                if name.equals("agent_secrecy") {
                    LogRow.note(members.place, in: &agentSecrecyPlace)
                }
            case 14:
                if name.equals("integrity_tags") {
                    LogRow.note(members.place, in: &integrityTagsPlace)
                }
            case 15:
                if name.equals("agent_integrity") {
                    LogRow.note(members.place, in: &agentIntegrityPlace)
                }
            case 18:
                if name.equals("author_association") {
                    LogRow.note(members.place, in: &authorAssociationPlace)
                }
            default: break
            }
        }
    }

    private static func note(_ place: Int, in slot: inout Int) {
        if slot == 0 { slot = place }
    }

    var timestamp: JSONValue? {
        @_lifetime(copy self)
        get { document.value(atPlace: timestampPlace) }
    }
    var schema: JSONValue? {
        @_lifetime(copy self)
        get { document.value(atPlace: schemaPlace) }
    }
    var event: JSONValue? {
        @_lifetime(copy self)
        get { document.value(atPlace: eventPlace) }
    }
    var type: JSONValue? {
        @_lifetime(copy self)
        get { document.value(atPlace: typePlace) }
    }
    var direction: JSONValue? {
        @_lifetime(copy self)
        get { document.value(atPlace: directionPlace) }
    }
    var serverID: JSONValue? {
        @_lifetime(copy self)
        get { document.value(atPlace: serverIDPlace) }
    }
    var serverName: JSONValue? {
        @_lifetime(copy self)
        get { document.value(atPlace: serverNamePlace) }
    }
    var method: JSONValue? {
        @_lifetime(copy self)
        get { document.value(atPlace: methodPlace) }
    }
    var error: JSONValue? {
        @_lifetime(copy self)
        get { document.value(atPlace: errorPlace) }
    }
    var agentSecrecy: JSONValue? {
        @_lifetime(copy self)
        get { document.value(atPlace: agentSecrecyPlace) }
    }
    var agentIntegrity: JSONValue? {
        @_lifetime(copy self)
        get { document.value(atPlace: agentIntegrityPlace) }
    }
    var payload: JSONValue? {
        @_lifetime(copy self)
        get { document.value(atPlace: payloadPlace) }
    }
    var toolName: JSONValue? {
        @_lifetime(copy self)
        get { document.value(atPlace: toolNamePlace) }
    }
    var description: JSONValue? {
        @_lifetime(copy self)
        get { document.value(atPlace: descriptionPlace) }
    }
    var reason: JSONValue? {
        @_lifetime(copy self)
        get { document.value(atPlace: reasonPlace) }
    }
    var secrecyTags: JSONValue? {
        @_lifetime(copy self)
        get { document.value(atPlace: secrecyTagsPlace) }
    }
    var integrityTags: JSONValue? {
        @_lifetime(copy self)
        get { document.value(atPlace: integrityTagsPlace) }
    }
    var authorAssociation: JSONValue? {
        @_lifetime(copy self)
        get { document.value(atPlace: authorAssociationPlace) }
    }
    var authorLogin: JSONValue? {
        @_lifetime(copy self)
        get { document.value(atPlace: authorLoginPlace) }
    }
    var url: JSONValue? {
        @_lifetime(copy self)
        get { document.value(atPlace: urlPlace) }
    }
    var number: JSONValue? {
        @_lifetime(copy self)
        get { document.value(atPlace: numberPlace) }
    }
    var sha: JSONValue? {
        @_lifetime(copy self)
        get { document.value(atPlace: shaPlace) }
    }
    var path: JSONValue? {
        @_lifetime(copy self)
        get { document.value(atPlace: pathPlace) }
    }
    var duration: JSONValue? {
        @_lifetime(copy self)
        get { document.value(atPlace: durationPlace) }
    }
    var status: JSONValue? {
        @_lifetime(copy self)
        get { document.value(atPlace: statusPlace) }
    }
    var message: JSONValue? {
        @_lifetime(copy self)
        get { document.value(atPlace: messagePlace) }
    }
    var repository: JSONValue? {
        @_lifetime(copy self)
        get { document.value(atPlace: repositoryPlace) }
    }
    var errorCode: JSONValue? {
        @_lifetime(copy self)
        get { document.value(atPlace: errorCodePlace) }
    }

    /// What names the row's kind, for the count of unknown ones.
    var kindText: String {
        if let text = event?.string(limit: 64), !text.isEmpty { return text }
        if let text = type?.string(limit: 64), !text.isEmpty { return text }
        if let text = schema?.string(limit: 64), !text.isEmpty { return text }
        return "(none)"
    }

    var time: Timestamp? {
        guard let bytes = timestamp?.bytes else { return nil }
        return Timestamp(rfc3339: bytes)
    }
}

/// Makes records of the rows that `rpc-messages.jsonl` and `gateway.jsonl` share.
struct RPCRowReader {
    /// Bytes of the row's line.
    private var lineLength: Int64 = 0
    /// The row is what could be repaired of its line.
    var isRepaired = false
    private var content = RPCResponseContent()
    private var payloads: RPCPayloadReader?

    init(keepsPayloads: Bool) { payloads = keepsPayloads ? RPCPayloadReader() : nil }

    mutating func beginLine(length: Int64) {
        lineLength = length
        isRepaired = false
    }

    /// The row's kind; `nil` for kinds this version does not know.
    static func kind(of row: LogRow) -> RPCRowKind? {
        if let schema = row.schema?.bytes {
            let name = schema.slice(0..<(schema.firstIndex(of: 47) ?? schema.count))
            if name.equalsIgnoringCase("difc-filtered") { return .filteredItem }
            if name.equalsIgnoringCase("rpc-message") {
                if let event = row.event?.bytes { return kind(named: event) }
                return kind(ofDirection: row)
            }
        }
        if let event = row.event?.bytes, event.count > 0 { return kind(named: event) }
        if let type = row.type?.bytes { return kind(named: type) }
        return nil
    }

    private static func kind(ofDirection row: LogRow) -> RPCRowKind? {
        guard let direction = row.direction?.bytes else { return nil }
        if direction.equalsIgnoringCase("out") { return .request }
        return direction.equalsIgnoringCase("in") ? .response : nil
    }

    private static func kind(named name: ByteSpan) -> RPCRowKind? {
        switch name.count {
        case 7: name.equalsIgnoringCase("request") ? .request : nil
        case 8: name.equalsIgnoringCase("response") ? .response : nil
        case 11: name.equalsIgnoringCase("rpc_request") ? .request : nil
        case 12: name.equalsIgnoringCase("rpc_response") ? .response : nil
        case 13: name.equalsIgnoringCase("difc_filtered") ? .filteredItem : nil
        case 33:
            name.equalsIgnoringCase("unrecognized_endpoint_passthrough") ? .unrecognizedEndpoint : nil
        default: nil
        }
    }

    mutating func read(
        _ row: LogRow, kind: RPCRowKind, at position: LinePosition, isCut: Bool, into sink: some RecordSink
    ) -> LineVerdict {
        switch kind {
        case .request, .response:
            guard let server = row.serverID?.string(limit: 256) else {
                return .rejected(reason: "message without server_id")
            }
            var message = RPCMessage(
                schema: row.schema == nil && row.event == nil ? .v1 : .v2, timestamp: row.time,
                direction: kind == .request ? .request : .response, server: server,
                size: Int(clamping: lineLength))
            message.isPayloadIncomplete = isCut
            message.transportError = row.error?.string(limit: RPCMessage.textLimit)
            message.agentSecrecy = row.agentSecrecy?.stringArray
            message.agentIntegrity = row.agentIntegrity?.stringArray
            if let payload = row.payload {
                if kind == .request {
                    message.method = row.method?.string(limit: 256)
                    message.readRequest(payload)
                } else {
                    content.read(payload, into: &message)
                }
            } else {
                message.isPayloadIncomplete = true
                if kind == .request { message.method = row.method?.string(limit: 256) }
            }
            if payloads != nil, kind == .response || message.method == "tools/call" {
                message.payload = payloads?.read(row, kind: kind, isIncomplete: isCut || isRepaired)
            }
            sink.receive(.rpc(message), at: position)
            if let blocked = message.guardBlock(repository: content.errorRepository) {
                sink.receive(.guardBlocked(blocked), at: position)
            }
        case .filteredItem:
            sink.receive(.filteredItem(RPCRowReader.filteredItem(of: row)), at: position)
        case .unrecognizedEndpoint:
            sink.receive(
                .unrecognizedEndpoint(
                    UnrecognizedEndpoint(
                        timestamp: row.time, method: row.method?.string(limit: 64) ?? "",
                        path: row.path?.string(limit: RPCMessage.textLimit) ?? "")), at: position)
        }
        return .parsed
    }

    /// A filtered item of a JSONL row or of the JSON behind `[DIFC-FILTERED] ` in a text log.
    static func filteredItem(of row: LogRow) -> FilteredItem {
        let limit = RPCMessage.textLimit
        var item = FilteredItem(
            timestamp: row.time,
            server: row.serverID?.string(limit: 256) ?? row.serverName?.string(limit: 256) ?? "",
            tool: row.toolName?.string(limit: 256) ?? "",
            description: row.description?.string(limit: limit) ?? "",
            reason: row.reason?.string(limit: limit) ?? "")
        item.secrecy = row.secrecyTags?.stringArray
        item.integrity = row.integrityTags?.stringArray
        item.authorAssociation = row.authorAssociation?.string(limit: 256)
        item.authorLogin = row.authorLogin?.string(limit: 256)
        item.url = row.url?.string(limit: limit)
        item.number = row.number?.string(limit: 64) ?? row.number?.integer.map(String.init)
        item.sha = row.sha?.string(limit: 256)
        return item
    }
}

extension RPCMessage {
    /// Longest text that is kept of a row.
    static let textLimit = 4096

    /// Fills in what a request's payload says.
    fileprivate mutating func readRequest(_ payload: JSONValue) {
        var members = payload.members
        var parameters: JSONValue?
        while members.advance() {
            let name = members.name
            if name.equals("params") {
                parameters = members.value
            } else if name.equals("id") {
                id = members.value.idText
            } else if name.equals("method") {
                if method == nil { method = members.value.string(limit: 256) }
            } else if name.equals("_error") {
                isPayloadIncomplete = true
            } else if name.equals("_raw") {
                isPayloadIncomplete = true
                if method == "tools/call", let raw = members.value.bytes {
                    tool = RPCMessage.tool(inRawRequest: raw)
                }
            }
        }
        if payload.kind != .object { isPayloadIncomplete = true }
        guard method == "tools/call", let parameters else { return }
        var arguments: JSONValue?
        var members2 = parameters.members
        while members2.advance() {
            let name = members2.name
            if name.equals("name") {
                tool = members2.value.string(limit: 256)
            } else if name.equals("arguments") {
                arguments = members2.value
            }
        }
        if let arguments { readArguments(arguments) }
    }

    /// The tool of a request that redaction has broken: keys are sorted, so its name is the last member.
    private static func tool(inRawRequest raw: ByteSpan) -> String? {
        let text = raw.trimmed
        guard text.hasPrefix("{\"jsonrpc\":"), text.hasSuffix("\"}}"),
            let quote = text.lastIndex(of: 34, before: text.count - 3),
            text.hasPrefix(",\"name\":", at: quote - 8)
        else { return nil }
        let name = text.slice(quote + 1..<text.count - 3)
        guard (1...128).contains(name.count) else { return nil }
        for index in 0..<name.count where !name[index].isNameByte { return nil }
        return name.text
    }

    private mutating func readArguments(_ arguments: JSONValue) {
        var owner: JSONValue?
        var repository: JSONValue?
        var query: JSONValue?
        var number: JSONValue?
        var operation: JSONValue?
        var perPage: JSONValue?
        var count = 0
        var members = arguments.members
        while members.advance() {
            let name = members.name
            count += 1
            switch name.count {
            case 4: if name.equals("repo") { repository = members.value }
            case 5:
                if name.equals("owner") {
                    owner = members.value
                } else if name.equals("query") {
                    query = members.value
                }
            case 6: if name.equals("method") { operation = members.value }
            case 7: if name.equals("perPage") { perPage = members.value }
            case 10: if name.equals("pullNumber") { number = members.value }
            case 12: if name.equals("issue_number") { number = members.value }
            default: break
            }
        }
        var target: String?
        if let owner = owner?.bytes, let repository = repository?.bytes {
            target = repositoryName(owner: owner, repository: repository)
        }
        requestedRepository = target
        switch tool {
        case "search_repositories":
            guard count == 2, perPage?.integer == 10, let query = query?.bytes, query.hasPrefix("repo:")
            else { return }
            let name = query.suffix(from: 5)
            guard let slash = name.firstIndex(of: 47),
                let repository = repositoryName(
                    owner: name.slice(0..<slash), repository: name.suffix(from: slash + 1))
            else { return }
            guardLookup = .repositoryVisibility(repository: repository)
        case "issue_read":
            guard count == 4, arguments["issue_number"] != nil, let lookup = lookup(target, number, operation)
            else { return }
            guardLookup = .issue(repository: lookup.repository, number: lookup.number)
        case "pull_request_read":
            guard count == 4, arguments["pullNumber"] != nil, let lookup = lookup(target, number, operation)
            else { return }
            guardLookup = .pullRequest(repository: lookup.repository, number: lookup.number)
        default: break
        }
    }

    /// The guard asks for single objects with `method: "get"` and the number as a string.
    private func lookup(
        _ repository: String?, _ number: JSONValue?, _ operation: JSONValue?
    ) -> (repository: String, number: String)? {
        guard let repository, let operation = operation?.bytes, operation.equals("get"),
            let digits = number?.bytes, digits.unsignedDecimal != nil
        else { return nil }
        return (repository, digits.text)
    }

    /// The block that a foreign gateway reports as a JSON-RPC error of its own range (−32001…−32006).
    fileprivate func guardBlock(repository: String?) -> GuardBlocked? {
        guard let protocolError, let key = GuardBlocked.reasonKey(code: protocolError.code) else {
            return nil
        }
        var blocked = GuardBlocked(
            timestamp: timestamp, server: server, reason: protocolError.reason ?? key)
        blocked.tool = tool
        blocked.code = protocolError.code
        blocked.repository = repository
        return blocked
    }
}

extension GuardBlocked {
    /// The reason behind an error code of gh-aw's guard policy range; `nil` for other codes.
    static func reasonKey(code: Int) -> String? {
        switch code {
        case -32001: "access_denied"
        case -32002: "repo_not_allowed"
        case -32003: "insufficient_permissions"
        case -32004: "private_repo_denied"
        case -32005: "blocked_user"
        case -32006: "integrity_below_minimum"
        default: nil
        }
    }
}

extension JSONValue {
    /// A JSON-RPC id as text.
    var idText: String? {
        if let text = string(limit: 256) { return text }
        if let integer { return String(integer) }
        return nil
    }
}

/// `owner/repository` in lower case; `nil` unless both are plain names.
func repositoryName(owner: ByteSpan, repository: ByteSpan) -> String? {
    guard (1...100).contains(owner.count), (1...200).contains(repository.count) else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(owner.count + repository.count + 1)
    for index in 0..<owner.count {
        guard owner[index].isNameByte else { return nil }
        bytes.append(owner[index].lowercased)
    }
    bytes.append(47)
    for index in 0..<repository.count {
        guard repository[index].isNameByte else { return nil }
        bytes.append(repository[index].lowercased)
    }
    return String(decoding: bytes, as: UTF8.self)
}

extension UInt8 {
    /// A letter, digit, hyphen, dot or underscore: what names of owners, repositories and tools are made of.
    var isNameByte: Bool {
        switch self {
        case 48...57, 65...90, 97...122, 45, 46, 95: true
        default: false
        }
    }

    /// The ASCII letter in lower case; other bytes as they are.
    var lowercased: UInt8 { (65...90).contains(self) ? self | 32 : self }
}

extension Span where Element == UInt8 {
    /// Whether the bytes are those of `text`, which is in lower case, without regard to ASCII case.
    func equalsIgnoringCase(_ text: StaticString) -> Bool {
        guard count == text.utf8CodeUnitCount else { return false }
        for index in 0..<count where self[index].lowercased != text.utf8Start[index] { return false }
        return true
    }
}
