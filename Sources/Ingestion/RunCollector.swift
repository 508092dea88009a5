package import Findings
package import LogParsing

/// Takes everything read of one run, source after source.
package protocol RunCollector: RecordSink {
    /// A source is about to be read. Path and kind are final, status (`present`) and counts are not.
    func begin(source: EvidenceSource)
    /// The source begun last has been read; status and counts are final.
    func end(source: EvidenceSource)
    /// The run has been read. Default: nothing.
    func endRun()
}

extension RunCollector {
    package func endRun() {}
}
