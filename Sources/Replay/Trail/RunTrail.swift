import Findings
import GuardEngine
package import LogParsing

/// Takes the records of one run, source by source in any order, and keeps what deciding its calls again needs.
package final class RunTrail: RecordSink {
    let store: PayloadStore
    let gatewayLog: GatewayTrail
    let gatewayStderr: GatewayTrail
    let proxyLog: GatewayTrail
    let backend: BackendTrail
    private var path = ""
    private var kind: ArtifactKind?

    package convenience init() { self.init(PayloadStore()) }

    init(_ store: PayloadStore) {
        self.store = store
        gatewayLog = GatewayTrail(store)
        gatewayStderr = GatewayTrail(store)
        proxyLog = GatewayTrail(store, isProxy: true)
        backend = BackendTrail(store)
    }

    /// Starts a source; its records follow.
    package func begin(path: String, kind: String) {
        self.path = path
        self.kind = ArtifactKind(rawValue: kind)
    }

    package func receive(_ record: Record, at position: LinePosition) {
        let evidence = Evidence(path: path, line: position.line, offset: position.offset)
        switch (record, kind) {
        case (.gatewayLog(let record), .gatewayLog): gatewayLog.receive(record, at: evidence)
        case (.gatewayLog(let record), .gatewayStderr): gatewayStderr.receive(record, at: evidence)
        case (.gatewayLog(let record), .proxyLog): proxyLog.receive(record, at: evidence)
        case (.rpc(let message), .rpcMessages): backend.receive(message, at: evidence)
        case (.filteredItem(let item), .rpcMessages): backend.receive(item, at: evidence)
        case (.advertisedTools(let server, let tools), .toolsJSON):
            for tool in tools.prefix(10_000) where owners.count < 100_000 {
                owners[tool, default: []].insert(server)
            }
        default: break
        }
    }

    /// Servers by the tools they are known to have.
    private var owners: [String: Set<String>] = [:]

    /// The one server that has a tool: by the list of tools, else by the requests.
    private func nameServers() {
        var seen: [String: Set<String>] = [:]
        for exchange in backend.exchanges { seen[exchange.tool, default: []].insert(exchange.server) }
        for call in text.calls where call.server == nil {
            for candidates in [owners[call.tool], seen[call.tool]] {
                if let candidates, candidates.count == 1 {
                    call.server = candidates.first
                    call.isServerInferred = true
                    break
                }
            }
        }
    }

    /// The text log that tells the calls; the same choice as that of the run's facts.
    var text: GatewayTrail {
        gatewayLog.callCount >= gatewayStderr.callCount ? gatewayLog : gatewayStderr
    }

    /// Whether the run has a text log that tells calls.
    private(set) lazy var hasText = text.callCount > 0 || !text.starts.isEmpty

    /// The calls of agents with their requests to backends; not to be asked before the last record.
    private(set) lazy var calls: [TrailCall] = {
        guard hasText else { return callsOfBackend() }
        CallMatching(store).match(text.calls, backend)
        nameServers()
        return text.calls
    }()

    /// Without a text log the requests are all there is.
    private func callsOfBackend() -> [TrailCall] {
        var calls: [TrailCall] = []
        for (index, exchange) in backend.exchanges.enumerated() where !exchange.isLookUpShaped {
            let call = TrailCall(
                tool: exchange.tool, session: "", server: exchange.server, begin: exchange.time,
                ordinal: 2 * index, process: 0, isDispatchOnly: false)
            call.endOrdinal = 2 * index + 1
            call.exchange = index
            backend.exchanges[index].isTaken = true
            calls.append(call)
        }
        return calls
    }
}
