package import Facts
package import Findings
package import LogParsing

/// Takes the records of one run, source by source in any order, and joins them into ``RunFacts``.
///
/// Every collector is bounded: what does not fit is counted, and the count says so.
package final class RunFactsBuilder: RecordSink {
    let gatewayLog = GatewayLogCollector()
    let gatewayStderr = GatewayLogCollector()
    let serverLogs = GatewayLogCollector()
    let proxyLog = GatewayLogCollector()
    let rpc = RPCCollector()
    let gatewayJSONL = RPCCollector()
    private(set) var accessLog = FirewallCollector()
    private(set) var auditLog = FirewallCollector()
    let run = RunCollector()
    private(set) var sources: [EvidenceSource] = []
    /// Requests of ``rpc`` whose answers the gateway kept because labelling failed.
    var withheldRequests: Set<Int> = []
    /// Places of calls in the list of the run's calls, by the index of their request in ``rpc``.
    var requestOwners: [Int: Int] = [:]

    /// What GitHub says of the run, to be set before ``finish(unexamined:)``; `nil` when nobody asked.
    package var hosted: HostedRun?

    private let label: String
    private let subRun: String?
    private var current = SourcePlace(path: "", kind: .awInfo, position: LinePosition(line: 1, offset: 0))

    /// - Parameters:
    ///   - label: the run's folder relative to the input; empty for the input itself.
    ///   - subRun: prefix of a called workflow's artifacts.
    package init(label: String, subRun: String?) {
        self.label = label
        self.subRun = subRun
    }

    /// Starts a source; its records follow.
    package func begin(source: EvidenceSource) {
        // Sources of other kinds (a damaged archive) give no records.
        let kind = ArtifactKind(rawValue: source.kind) ?? .awInfo
        current = SourcePlace(path: source.path, kind: kind, position: LinePosition(line: 1, offset: 0))
        for collector in [accessLog, auditLog] { collector.beginSource() }
    }

    /// The kinds of sources a second builder may collect at the same time, for ``takeFirewall(of:)``.
    package static let firewallKinds: Set<ArtifactKind> = [.accessLog, .auditJSONL]

    /// Takes over what another builder collected of the same run's sources of ``firewallKinds``.
    package func takeFirewall(of other: RunFactsBuilder) {
        accessLog = other.accessLog
        auditLog = other.auditLog
        let kinds = Dictionary(uniqueKeysWithValues: zip(ArtifactKind.allCases.map(\.rawValue), 0...))
        // Sources come in the order of kinds; those without one (a damaged archive) come last.
        let all = (sources + other.sources).enumerated()
        sources = all.sorted { left, right in
            let (a, b) = (kinds[left.element.kind] ?? .max, kinds[right.element.kind] ?? .max)
            return a == b ? left.offset < right.offset : a < b
        }.map(\.element)
    }

    /// Ends a source with what was read from it.
    package func end(source: EvidenceSource) { sources.append(source) }

    package func receive(_ record: Record, at position: LinePosition) {
        current.position = position
        let place = current
        switch record {
        case .gatewayLog(let record): gatewayCollector(of: place.kind).receive(record, at: place)
        case .rpc(let message): rpcCollector(of: place.kind).receive(message, at: place)
        case .filteredItem(let item): rpcCollector(of: place.kind).receive(item, at: place)
        case .unrecognizedEndpoint(let endpoint): rpcCollector(of: place.kind).receive(endpoint, at: place)
        case .gatewayCall(let row): rpcCollector(of: place.kind).receive(row, at: place)
        case .guardBlocked(let block): rpcCollector(of: place.kind).receive(block, at: place)
        case .firewallRequest(let request):
            (place.kind == .auditJSONL ? auditLog : accessLog).receive(request, at: place)
        default: run.receive(record, at: place)
        }
    }

    private func gatewayCollector(of kind: ArtifactKind) -> GatewayLogCollector {
        switch kind {
        case .proxyLog: proxyLog
        case .serverLog: serverLogs
        case .gatewayStderr: gatewayStderr
        default: gatewayLog
        }
    }

    private func rpcCollector(of kind: ArtifactKind) -> RPCCollector {
        kind == .gatewayJSONL ? gatewayJSONL : rpc
    }

    /// Joins everything.
    ///
    /// - Parameter unexamined: files of the run that are no known artifact.
    package func finish(unexamined: UnexaminedFiles) -> RunFacts {
        for collector in [gatewayLog, gatewayStderr, serverLogs, proxyLog] { collector.finish() }
        for collector in [rpc, gatewayJSONL] { collector.finish() }
        for collector in [accessLog, auditLog] { collector.finish() }
        var facts = RunFacts()
        facts.unexaminedFiles = unexamined
        facts.guards = joinedGuards()
        facts.identity = completed(joinedIdentity())
        facts.calls = joinedCalls(&facts)
        facts.difc = joinedDIFC(guards: facts.guards, &facts)
        facts.proxy = joinedProxy()
        facts.backend = joinedBackend()
        facts.firewall = joinedFirewall(&facts)
        facts.models = run.models
        facts.safeOutputs = run.safeOutputs
        facts.workflow = completed(run.workflow)
        EvidenceCoverage.judge(&facts, builder: self)
        addHosted(to: &facts)
        return facts
    }

    /// The gateway's text logs by trust: the main log, the per-server copies, stderr.
    var textLogs: [GatewayLogCollector] { [gatewayLog, serverLogs, gatewayStderr] }

    /// Whether a source of this kind is known to be incomplete: a difference to its copy then proves nothing more.
    func isDamaged(_ kind: ArtifactKind) -> Bool {
        sources.contains { $0.kind == kind.rawValue && $0.isDamaged }
    }

    /// Of several logs that tell the same story, the one that tells most of it.
    func fullest<Value>(_ count: (Value) -> Int, _ part: (GatewayLogCollector) -> Value) -> Value {
        let parts = textLogs.map(part)
        var best = parts[0]
        for candidate in parts.dropFirst() where count(candidate) > count(best) { best = candidate }
        return best
    }

    private func joinedIdentity() -> RunIdentity {
        var identity = run.identity
        identity.label = label
        identity.subRun = subRun
        let folder = label.split(separator: "/").last.map(String.init) ?? ""
        if identity.runID == nil {
            let digits = folder.hasPrefix("run-") ? String(folder.dropFirst(4)) : folder
            if digits.utf8.count >= 6, digits.utf8.allSatisfy({ (48...57).contains($0) }) {
                identity.runID = digits
            }
        }
        for log in textLogs + [proxyLog] {
            for version in log.versions where !identity.gatewayVersions.contains(version) {
                identity.gatewayVersions.append(version)
            }
        }
        if identity.gatewayVersions.isEmpty, let version = run.declaredGatewayVersion {
            identity.gatewayVersions = [version]
        }
        if identity.url == nil, let repository = identity.repository, let id = identity.runID {
            identity.url = "https://github.com/\(repository)/actions/runs/\(id)"
        }
        return identity
    }

    private func joinedProxy() -> ProxyFacts {
        var proxy = proxyLog.proxy
        if proxyLog.hasRecords { proxy.isPresent = true }
        // The JSONL event is the machine-safe copy of the same warning; the text log may have more (older
        // versions, a JSONL that could not be opened).
        var endpoints = rpc.passthroughs
        for entry in proxy.passthroughs {
            let key = "\(entry.method) \(entry.template)"
            if entry.tally.count > endpoints[key]?.tally.count ?? 0 { endpoints[key] = entry }
        }
        proxy.passthroughs = endpoints.sorted { $0.key < $1.key }.map(\.value)
        proxy.byPath.sort { ($0.template, $0.method, $0.tool) < ($1.template, $1.method, $1.tool) }
        return proxy
    }

    private func joinedBackend() -> BackendFacts {
        var backend = BackendFacts()
        backend.rateLimits = fullest(\.count) { $0.backend.rateLimits } + proxyLog.backend.rateLimits
        backend.circuitBreakers = fullest(\.count) { $0.backend.circuitBreakers }
        for log in textLogs {
            backend.failedServers.merge(log.backend.failedServers) { $0.count >= $1.count ? $0 : $1 }
        }
        backend.configurationErrors = fullest(\.count) { $0.backend.configurationErrors }
        backend.compilationCacheFallbacks = fullest(\.count) { $0.backend.compilationCacheFallbacks }
        backend.advertisedTools = rpc.advertised.merging(run.advertisedTools) { $1 }
        return backend
    }
}
