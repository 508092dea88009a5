import Facts
import Findings
import LogParsing

/// Collects the requests of one kind of Squid log.
///
/// The result code comes first; the status never decides alone: with SSL bump a denial answers 200, and an
/// origin's 403 is not a denial.
final class FirewallCollector {
    /// Equal requests share a key.
    private struct Key: Hashable {
        var domain: String
        var port: Int?
        var decision: FirewallDecision
        var userAgent: String?
        var client: String
        var isConnect: Bool
    }

    /// The first half of a TLS-SNI-guard pair: `NONE_NONE` 200 to CONNECT, nothing contacted yet.
    private struct PendingTunnel {
        var request: FirewallRequest
        var place: SourcePlace
    }

    private enum PendingKey: Hashable {
        case any
        case connection(String)
    }

    /// Different requests kept apart; beyond, they are only counted.
    private static let maximumTraffic = 5_000
    static let maximumPending = 20_000
    /// Steps of pattern matching the replay may take.
    private static let maximumCost = 200_000_000

    /// What any further request of a known shape does while no tunnel is pending.
    private enum Settled {
        case noise
        case row(Int, FirewallDecision, hasFailed: Bool, mismatch: String?)
    }

    private(set) var hasRecords = false
    /// Lines of real requests: noise and second halves not counted.
    private(set) var noise = 0
    private(set) var malformed = Tally()
    private(set) var uncategorised = 0
    private(set) var allowed = 0
    private(set) var denied = 0
    private(set) var incomplete = 0
    private(set) var first: Timestamp?
    private(set) var last: Timestamp?
    /// Requests as Squid's own counter sees them: noise excluded, second halves excluded, malformed included.
    var squidRequests: Int { allowed + denied + incomplete + malformed.count }

    private var rows: [FirewallTraffic] = []
    private var rowsByKey: [Key: Int] = [:]
    /// By ``FirewallRequest/shape``: requests that are equal but for time and port are judged once.
    private var settled: [Int: Settled] = [:]
    private var mismatches: [String: HostMismatch] = [:]
    private var pending = OpenTable<PendingKey, PendingTunnel>()
    /// Clients with tunnels that were denied behind a faked 200, and how many: the deny page is a second line.
    private var deniedTunnels: [String: Int] = [:]
    /// Tunnels that turned out to be decrypted: they count by the requests inside.
    private(set) var bumpedTunnels = 0

    /// Starts a source: shapes are numbered anew.
    func beginSource() { settled.removeAll(keepingCapacity: true) }

    func receive(_ request: FirewallRequest, at place: SourcePlace) {
        hasRecords = true
        if let shape = request.shape, let known = settled[shape], repeats(known, request) { return }
        if request.url.hasPrefix("error:transaction-end") {
            noise += 1
            if let shape = request.shape { settled[shape] = .noise }
            return
        }
        let code = request.resultCode
        let isBookkeeping = code.hasPrefix("NONE")
        if request.url.hasPrefix("error:")
            || isBookkeeping && Target(request) == nil
        {
            malformed.add(place.evidence("\(code) \(request.status) \(request.url)"))
            return
        }
        if let time = request.timestamp {
            first = min(first ?? time, time)
            last = max(last ?? time, time)
        }
        let connection = FirewallCollector.connection(of: request)
        let isDecrypted = request.method != "CONNECT" && FirewallCollector.isHTTPS(request.url)
        if code.hasPrefix("TCP_DENIED") {
            let isFakedAnswer = request.method == "CONNECT" && request.status == 200
            if isFakedAnswer { rememberDenied(request) }
            if isDecrypted, takePending(connection) != nil { bumpedTunnels += 1 }
            count(request, as: .denied, place, isSettled: !isFakedAnswer)
        } else if isBookkeeping, request.method == "CONNECT", request.status == 200,
            request.destination == nil
        {
            suspend(request, connection, place)
        } else if isBookkeeping, isDecrypted, request.status == 403 {
            // The deny page delivered inside the tunnel that was denied already.
            if !takeDenied(request) { count(request, as: .denied, place) }
        } else if let half = resume(request, connection) {
            // The second half names what was reached; the first half carries the User-Agent.
            var whole = half.request
            whole.destination = request.destination
            whole.status = request.status
            whole.resultCode = request.resultCode
            whole.hierarchyCode = request.hierarchyCode
            // A difference the first half shows as well is one difference.
            if Target(host: request.hostHeader)?.domain != Target(host: half.request.hostHeader)?.domain {
                checkHost(request, place)
            }
            count(whole, as: .allowed, half.place)
        } else {
            // A decrypted request: its tunnel was accepted, the requests inside are what counts.
            if isDecrypted, takePending(connection) != nil { bumpedTunnels += 1 }
            count(request, as: .allowed, place, isSettled: true)
        }
    }

    func finish() {
        for half in pending.values { count(half.request, as: .incomplete, half.place) }
        pending.removeAll()
    }

    /// The collected traffic, sorted; rules and causes by `replay`.
    func traffic(replay: FirewallPolicyReplay?, isContentFiltered: Bool) -> [FirewallTraffic] {
        // A hostile manifest must not make the replay last for ever; without it causes go by the shape.
        let bytes = rows.reduce(0) { $0 + min($1.domain.utf8.count, 256) }
        let replay = replay.flatMap {
            bytes * min($0.cost, 1 << 30) <= FirewallCollector.maximumCost ? $0 : nil
        }
        return rows.map { row in
            var row = row
            judge(&row, replay: replay, isContentFiltered: isContentFiltered)
            return row
        }.sorted(by: FirewallCollector.order)
    }

    var hostMismatches: [HostMismatch] {
        mismatches.values.sorted { ($0.target, $0.hostHeader) < ($1.target, $1.hostHeader) }
    }

    // MARK: Pairs

    private static func isHTTPS(_ url: String) -> Bool { url.utf8.starts(with: "https://".utf8) }

    private static func connection(of request: FirewallRequest) -> String {
        // audit.jsonl has no client port: there the target tells connections apart as far as possible.
        if let port = request.clientPort { return "\(request.clientAddress):\(port)" }
        let target = Target(request)
        return "\(request.clientAddress) \(target?.domain ?? request.url) \(target?.port ?? -1)"
    }

    /// The deny page names the Host header, not the tunnel's target, so without a port only the client remains.
    private static func client(of request: FirewallRequest) -> String {
        request.clientPort.map { "\(request.clientAddress):\($0)" } ?? request.clientAddress
    }

    private func rememberDenied(_ request: FirewallRequest) {
        if deniedTunnels.count >= FirewallCollector.maximumPending { deniedTunnels.removeAll() }
        deniedTunnels[FirewallCollector.client(of: request), default: 0] += 1
    }

    private func takeDenied(_ request: FirewallRequest) -> Bool {
        let client = FirewallCollector.client(of: request)
        guard let count = deniedTunnels[client] else { return false }
        deniedTunnels[client] = count > 1 ? count - 1 : nil
        return true
    }

    private func suspend(_ request: FirewallRequest, _ connection: String, _ place: SourcePlace) {
        var request = request
        // It is counted later, perhaps when another source is read.
        request.shape = nil
        pending.insert(
            PendingTunnel(request: request, place: place), keys: [.any, .connection(connection)])
        if pending.count > FirewallCollector.maximumPending, let oldest = pending.first(.any),
            let half = pending.remove(oldest)
        {
            count(half.request, as: .incomplete, half.place)
        }
    }

    private func takePending(_ connection: String) -> PendingTunnel? {
        pending.first(.connection(connection)).flatMap { pending.remove($0) }
    }

    private func resume(_ request: FirewallRequest, _ connection: String) -> PendingTunnel? {
        guard request.method == "CONNECT", request.resultCode.hasPrefix("TCP_TUNNEL") else { return nil }
        // Without a client port only a Host column without port marks a second half.
        if request.clientPort == nil, request.hostHeader?.utf8.contains(UInt8(ascii: ":")) != false {
            return nil
        }
        return takePending(connection)
    }

    // MARK: Counting

    /// Counts a request whose shape has been judged.
    ///
    /// - Returns: `false` when there is more to it: a tunnel is pending, or its evidence is still wanted.
    private func repeats(_ known: Settled, _ request: FirewallRequest) -> Bool {
        switch known {
        case .noise:
            noise += 1
            return true
        case .row(let index, let decision, let hasFailed, let mismatch):
            guard pending.count == 0, rows[index].tally.evidence.count == Tally.maximumEvidence else {
                return false
            }
            count(decision)
            rows[index].tally.count += 1
            if hasFailed { rows[index].failed += 1 }
            if let mismatch { mismatches[mismatch]?.tally.count += 1 }
            note(request.timestamp, in: index)
            return true
        }
    }

    private func count(_ decision: FirewallDecision) {
        switch decision {
        case .allowed: allowed += 1
        case .denied: denied += 1
        case .incomplete: incomplete += 1
        }
    }

    private func note(_ time: Timestamp?, in index: Int) {
        guard let time else { return }
        first = min(first ?? time, time)
        last = max(last ?? time, time)
        rows[index].first = min(rows[index].first ?? time, time)
        rows[index].last = max(rows[index].last ?? time, time)
    }

    /// - Parameter isSettled: every further request of this shape counts the same way.
    private func count(
        _ request: FirewallRequest, as decision: FirewallDecision, _ place: SourcePlace,
        isSettled: Bool = false
    ) {
        count(decision)
        let mismatch = checkHost(request, place)
        guard let index = row(of: request, decision) else {
            uncategorised += 1
            return
        }
        if rows[index].tally.evidence.count < Tally.maximumEvidence {
            rows[index].tally.add(place.evidence(FirewallCollector.excerpt(of: request)))
        } else {
            rows[index].tally.count += 1
        }
        let hasFailed = decision == .allowed && FirewallCollector.hasFailed(request)
        if hasFailed { rows[index].failed += 1 }
        note(request.timestamp, in: index)
        if isSettled, let shape = request.shape {
            settled[shape] = .row(index, decision, hasFailed: hasFailed, mismatch: mismatch)
        }
    }

    /// The row the request counts in; `nil` when there are too many different ones.
    private func row(of request: FirewallRequest, _ decision: FirewallDecision) -> Int? {
        let target =
            Target(request) ?? Target(host: request.hostHeader) ?? Target(domain: "(unknown)", port: nil)
        let key = Key(
            domain: target.domain, port: target.port, decision: decision, userAgent: request.userAgent,
            client: request.clientAddress, isConnect: request.method == "CONNECT")
        if let known = rowsByKey[key] { return known }
        guard rows.count < FirewallCollector.maximumTraffic else { return nil }
        rowsByKey[key] = rows.count
        rows.append(
            FirewallTraffic(
                domain: target.domain, port: target.port, decision: decision,
                userAgent: request.userAgent.map { SecretMask.mask($0) },
                client: FirewallClient(address: request.clientAddress),
                clientAddress: request.clientAddress, method: request.method,
                squidResult: "\(request.resultCode) (\(request.status))"))
        return rows.count - 1
    }

    private static func excerpt(of request: FirewallRequest) -> String {
        let agent = request.userAgent.map { " \"\($0)\"" } ?? ""
        return
            "\(request.clientAddress) \(request.method ?? "-") \(request.status) \(request.resultCode) \(request.url)\(agent)"
    }

    private static func hasFailed(_ request: FirewallRequest) -> Bool {
        let code = request.resultCode
        if code.hasSuffix("_ABORTED") || code.hasSuffix("_TIMEDOUT") || code.holds("_ABORTED_") {
            return true
        }
        return request.status >= 500 && (request.destination == nil || code.hasPrefix("NONE"))
    }

    /// - Returns: the key of the mismatch, if there is one.
    @discardableResult
    private func checkHost(_ request: FirewallRequest, _ place: SourcePlace) -> String? {
        guard let header = Target(host: request.hostHeader), let target = Target(request),
            header.domain != target.domain
        else { return nil }
        let key = "\(header.domain) \(target.domain)"
        guard mismatches[key] != nil || mismatches.count < 1000 else { return nil }
        mismatches[key, default: HostMismatch(hostHeader: header.domain, target: target.domain)].tally.add(
            place.evidence("Host: \(request.hostHeader ?? "-") → \(request.url)"))
        return key
    }

    // MARK: Judging

    private func judge(_ row: inout FirewallTraffic, replay: FirewallPolicyReplay?, isContentFiltered: Bool) {
        guard let replay else {
            if row.decision == .denied { row.denialCause = FirewallCollector.causeByShape(row) }
            return
        }
        let prediction = replay.prediction(
            domain: row.domain, port: row.port, isConnect: row.method == "CONNECT", client: row.client)
        switch row.decision {
        case .allowed, .incomplete:
            if let prediction, prediction.isAllowed { row.matchedRule = prediction.rule }
        case .denied:
            if let prediction, !prediction.isAllowed {
                row.matchedRule = prediction.rule
                row.denialCause = prediction.cause
            } else {
                row.denialCause = isContentFiltered ? .contentRule : .unknown
            }
        }
    }

    private static func causeByShape(_ row: FirewallTraffic) -> DenialCause {
        if let port = row.port, port != 80, port != 443 { return .port }
        if Target.isAddress(row.domain) { return .rawAddress }
        return .domain
    }

    private static func order(_ lhs: FirewallTraffic, _ rhs: FirewallTraffic) -> Bool {
        if lhs.domain != rhs.domain { return lhs.domain < rhs.domain }
        if lhs.port != rhs.port { return (lhs.port ?? 0) < (rhs.port ?? 0) }
        if lhs.decision != rhs.decision { return lhs.decision.rawValue < rhs.decision.rawValue }
        if lhs.clientAddress != rhs.clientAddress { return lhs.clientAddress < rhs.clientAddress }
        if lhs.userAgent != rhs.userAgent { return (lhs.userAgent ?? "") < (rhs.userAgent ?? "") }
        return (lhs.method ?? "") < (rhs.method ?? "")
    }
}

/// Host and port a request went to.
struct Target: Hashable {
    /// Lower case, no brackets, no trailing dot.
    var domain: String
    var port: Int?

    init(domain: String, port: Int?) {
        self.domain = domain
        self.port = port
    }

    /// The target of the request line; `nil` when its URL names no host.
    init?(_ request: FirewallRequest) {
        if request.method == "CONNECT" {
            self.init(host: request.url)
            return
        }
        guard let scheme = request.url.firstRange(of: "://") else { return nil }
        let authority = request.url[scheme.upperBound...].prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        self.init(host: String(authority.split(separator: "@").last ?? ""))
        if port == nil {
            switch request.url[..<scheme.lowerBound].lowercased() {
            case "http": port = 80
            case "https": port = 443
            case "ftp": port = 21
            default: break
            }
        }
    }

    /// `host`, `host:port`, `[v6]:port`, or with the brackets percent-encoded as Squid logs them in headers.
    init?(host text: String?) {
        guard var text = text?.lowercased(), !text.isEmpty, text != "-" else { return nil }
        if text.hasPrefix("%5b") {
            text = text.replacing("%5b", with: "[").replacing("%5d", with: "]")
        }
        if text.hasPrefix("["), let close = text.firstIndex(of: "]") {
            domain = String(text[text.index(after: text.startIndex)..<close])
            let rest = text[text.index(after: close)...]
            port = rest.hasPrefix(":") ? Int(rest.dropFirst()) : nil
        } else if let colon = text.lastIndex(of: ":"), text[..<colon].contains(":") == false {
            domain = String(text[..<colon])
            port = Int(text[text.index(after: colon)...])
        } else {
            domain = text
            port = nil
        }
        if domain.hasSuffix(".") { domain.removeLast() }
        guard !domain.isEmpty else { return nil }
        if let number = port, !(0...65_535).contains(number) { port = nil }
    }

    /// Whether `domain` is an IPv4 or IPv6 address in text form.
    static func isAddress(_ domain: String) -> Bool {
        if domain.contains(":") { return true }
        let parts = domain.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 4 && parts.allSatisfy { UInt8($0) != nil }
    }
}

extension FirewallClient {
    /// The role by the firewall's address plan (172.30.0.0/24).
    init(address: String) {
        switch address {
        case "::1", "127.0.0.1": self = .local
        case "172.30.0.1", "172.30.0.10", "172.30.0.40": self = .infrastructure
        case "172.30.0.30": self = .apiProxy
        case "172.30.0.50": self = .cliProxy
        default: self = address.hasPrefix("172.30.0.") ? .agent : .unknown
        }
    }
}
