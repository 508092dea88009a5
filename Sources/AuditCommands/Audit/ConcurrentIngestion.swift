import Dispatch
import Ingestion
import LogParsing
import RunAudit

/// Reads the gateway's and the firewall's logs of a folder at the same time: they are the large ones, and nothing
/// of one is needed to read the other.
enum ConcurrentIngestion {
    typealias Runs = [IngestedRun<ReplayingCollector>]

    /// A result handed from one thread to another: written before the semaphore is signalled, read after.
    private final class Handover: @unchecked Sendable {
        var result: Result<Runs, IngestionError>?
    }

    /// Finds and reads the runs of an input.
    ///
    /// The result does not depend on whether there were two readers. Limits hold for each reader.
    ///
    /// - Parameters:
    ///   - decide: what is done with what each run left for replay.
    ///   - progress: told by the reader of the gateway's logs.
    static func ingest(
        _ input: Input, limits: IngestionLimits, decide: RunReading.Decide?,
        progress: ((Int64, Int64?) -> Void)?
    ) -> Result<Runs, IngestionError> {
        // Archives would have to be decompressed twice, and standard input can be read once only.
        guard input.isFolder else { return read(input, .all, limits, decide, progress) }
        let firewall = Handover()
        let isRead = DispatchSemaphore(value: 0)
        // A reader of its own: it shares nothing with this one but the input.
        DispatchQueue(label: "firewall").async {
            let kinds = RunFactsBuilder.firewallKinds
            let part = IngestionPart(includesDamage: false) { kinds.contains($0) }
            firewall.result = read(input, part, limits, nil, nil)
            isRead.signal()
        }
        let kinds = RunFactsBuilder.firewallKinds
        let part = IngestionPart(includesDamage: true) { !kinds.contains($0) }
        let gateway = read(input, part, limits, decide, progress)
        isRead.wait()
        return join(gateway, firewall.result)
    }

    private static func read(
        _ input: Input, _ part: IngestionPart, _ limits: IngestionLimits, _ decide: RunReading.Decide?,
        _ progress: ((Int64, Int64?) -> Void)?
    ) -> Result<Runs, IngestionError> {
        do throws(IngestionError) {
            return .success(
                try Ingestion.ingest(
                    input, part: part, limits: limits, keepsPayloads: decide != nil, progress: progress
                ) { ReplayingCollector($0, decide: decide) })
        } catch {
            return .failure(error)
        }
    }

    private static func join(
        _ gateway: Result<Runs, IngestionError>, _ firewall: Result<Runs, IngestionError>?
    ) -> Result<Runs, IngestionError> {
        guard case .success(let runs) = gateway, case .success(let others) = firewall else { return gateway }
        for run in runs {
            let same = others.first {
                $0.description.root == run.description.root && $0.description.prefix == run.description.prefix
            }
            if let same { run.collector.facts.takeFirewall(of: same.collector.facts) }
        }
        return gateway
    }
}
