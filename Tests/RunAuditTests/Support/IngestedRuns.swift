import Facts
import Findings
import Ingestion
import LogParsing

@testable import RunAudit

/// The same conformance as the command's: the two targets do not know each other.
extension RunFactsBuilder: Ingestion.RunCollector {}

/// Reads a folder or file as the command does and judges its runs.
func auditInput(_ path: String) throws -> [RunReport] {
    try ingest(.path(path)) { RunFactsBuilder(label: $0.root, subRun: $0.prefix) }.map {
        RunAuditor.audit($0.collector.finish(unexamined: UnexaminedFiles()))
    }
}
