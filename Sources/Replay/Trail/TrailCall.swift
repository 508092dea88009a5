import Findings
import GuardEngine
import LogParsing

/// How a call ended for the agent.
enum CallEnd: Hashable {
    /// No record tells.
    case unknown
    case answered
    /// An error; the first line and what it begins with tell which.
    case failed(String)
}

/// A payload of a log, and how far it can be trusted.
struct TrailPayload: Hashable {
    var reference: PayloadStore.Reference
    /// Redaction has changed it.
    var isSanitised: Bool
    /// Redaction may have eaten more than a secret: after a word such as `token:` it takes everything up to the next
    /// blank, quotation marks and members included.
    var isTorn: Bool
    /// What is here is not all that was logged.
    var isIncomplete: Bool
}

/// What the text log says of one call of an agent, from its first to its last record.
///
/// Records bear no request id; with several calls open some are attributed by order, see ``isAttributionAmbiguous``.
final class TrailCall {
    let tool: String
    var session: String
    var server: String?
    var begin: Timestamp?
    var endTime: Timestamp?
    /// Places in the sequence of all records: state of guards depends on it.
    let beginOrdinal: Int
    var responseOrdinal: Int?
    var endOrdinal: Int?
    var process: Int
    var arguments: TrailPayload?
    var end = CallEnd.unknown
    /// The whole error, or the result the agent got before it was rewritten.
    var endPayload: TrailPayload?
    var evidence: [Evidence] = []

    // Decisions as logged; all but the denial only with debug traces.
    var isDispatched = false
    var isAnnounced = false
    /// No record of the call names its server; lists of tools do.
    var isServerInferred = false
    var agentLabels: LabelPair?
    var resource: LabeledResource?
    var operation: Operation?
    var isCoarseCheckFailed: Bool?
    var resourceInput: TrailPayload?
    var responseInput: TrailPayload?
    var isLabelling = false
    /// The host found no labels for items.
    var isUnlabelled = false
    var accessible: Int?
    var total: Int?
    var strictBlock: (filtered: Int, total: Int)?
    var filtered: [(item: FilteredItem, evidence: Evidence)] = []
    var denial: (resource: String, reason: String, evidence: Evidence)?
    var isPayloadReplaced = false
    var isLegacySession = false
    var guestFrame: GuestFrame?
    /// Begun by a dispatch trace: old logs have no lines of clients.
    let isDispatchOnly: Bool
    /// Other calls were open, and a record could have been one of theirs.
    var isAttributionAmbiguous = false
    /// Other calls of the same tool were open meanwhile: records of removed items name the tool alone.
    var hasTwin = false
    /// Other calls were open meanwhile.
    var isOverlapped = false
    /// Position in ``BackendTrail/exchanges``.
    var exchange: Int?
    /// The exchange was found by order alone.
    var isExchangeByOrder = false

    init(
        tool: String, session: String, server: String?, begin: Timestamp?, ordinal: Int, process: Int,
        isDispatchOnly: Bool
    ) {
        self.tool = tool
        self.session = session
        self.server = server
        self.begin = begin
        beginOrdinal = ordinal
        self.process = process
        self.isDispatchOnly = isDispatchOnly
    }

    /// Whether the call may have been sent to the backend, as far as its end tells.
    var mayReachBackend: Bool {
        guard case .failed(let text) = end else { return true }
        let refusals = [
            "DIFC Violation:", "guard session initialization failed:", "guard labeling failed:",
            "tool call limit reached for", "rate limit circuit breaker is",
        ]
        return !refusals.contains { text.hasPrefix($0) } && !text.holds("is not in the allowed-tools list")
    }
}

/// A first call of a session to a guarded server.
struct SessionStart {
    var session: String
    var server: String
    var guardName: String
    var ordinal: Int
    var process: Int
    var policy: [UInt8]
    /// The exact input, with trusted bots; debug traces only.
    var input: [UInt8]?
    var answer: (labels: LabelPair, mode: EnforcementMode?)?
    var failure: String?
    var evidence: Evidence
}

/// What the log says of a server's guard.
struct ServerSetup {
    var guardName: String?
    /// The policy as configured, before any override.
    var policy: [UInt8]?
    /// `nil` when no line tells.
    var visibility: SinkVisibility?
    var moduleSize: Int?
    var isModuleLoaded = false
    var evidence: Evidence?
}

/// A process of the gateway: guards are alive again, labels and budgets start anew.
struct GatewayProcess {
    var servers: [String: ServerSetup] = [:]
    var configuredMode: String?
    /// The first trap by the name of the guard.
    var traps: [String: (function: String, error: String, ordinal: Int, evidence: Evidence)] = [:]
}

/// What a guest wrote about one response while labelling it, in logs of old gateways.
struct GuestFrame {
    var tool: String?
    /// `using path-based labeling with n paths`, `generated n labeled items`.
    var items: Int?
    var isPaths = false
    /// The labels of the first items, as far as the preview goes.
    var shown: [LabeledResource] = []
    /// Labels of an item that stands for all.
    var fallback: LabelPair?
    /// Repositories looked up meanwhile; `true` is private.
    var visibilities: [String: Bool] = [:]
}

extension Evidence {
    /// Bytes of a quotation.
    private static let quotationLimit = 200

    /// The same place with a quotation: the first line of `text`, secrets masked.
    func quoting(_ text: String) -> Evidence {
        var result = self
        let line = SecretMask.mask(
            String(decoding: text.utf8.prefix { $0 != 10 }.prefix(4096), as: UTF8.self))
        result.excerpt =
            line.utf8.count <= Evidence.quotationLimit
            ? line : String(decoding: line.utf8.prefix(Evidence.quotationLimit), as: UTF8.self) + "…"
        return result
    }
}

/// Texts that redaction may have changed.
enum Redaction {
    /// Whether two descriptions are the same as far as redaction left them: what comes behind its mark is not known.
    static func isSame(_ first: String, _ second: String) -> Bool {
        if Bytewise.equal(first, second) { return true }
        for (whole, cut) in [(first, second), (second, first)] {
            // Descriptions hold the first digits of a SHA, so of the mark too.
            let bytes = Array(cut.utf8)
            if let place = bytes.place(of: Array("[REDACT".utf8), from: 0),
                whole.utf8.starts(with: bytes[..<place])
            {
                return true
            }
        }
        return false
    }
}

extension String {
    /// Whether the text holds another, byte by byte.
    func holds(_ part: String) -> Bool {
        let (text, wanted) = (utf8Span.span, part.utf8Span.span)
        guard wanted.count > 0, text.count >= wanted.count else { return wanted.count == 0 }
        var start = 0
        while start <= text.count - wanted.count {
            var index = 0
            while index < wanted.count, text[start + index] == wanted[index] { index += 1 }
            if index == wanted.count { return true }
            start += 1
        }
        return false
    }

    /// The text behind the first `start` and before the next `end`.
    func between(_ start: String, _ end: String) -> String? {
        let bytes = Array(utf8)
        guard let from = bytes.place(of: Array(start.utf8), from: 0) else { return nil }
        let first = from + start.utf8.count
        guard let stop = bytes.place(of: Array(end.utf8), from: first) else { return nil }
        return String(decoding: bytes[first..<stop], as: UTF8.self)
    }
}

extension [UInt8] {
    /// Where `part` begins at or behind `start`.
    func place(of part: [UInt8], from start: Int) -> Int? {
        guard let first = part.first else { return start }
        var index = start
        while index + part.count <= count {
            if self[index] == first, self[index..<index + part.count].elementsEqual(part) { return index }
            index += 1
        }
        return nil
    }

    /// Whether redaction has left its mark.
    var isRedacted: Bool { place(of: Array("[REDACTED]".utf8), from: 0) != nil }

    /// Whether redaction may have eaten more than a secret: what it leaves then is `word=[REDACTED]`.
    var isTorn: Bool { place(of: Array("=[REDACTED]".utf8), from: 0) != nil }
}
