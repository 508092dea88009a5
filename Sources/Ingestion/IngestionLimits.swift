/// How much of an input is read at most. Inputs are hostile: every limit that is passed is reported, none ends
/// the program.
package struct IngestionLimits: Sendable, Hashable {
    /// Files and archive entries looked at; the rest is reported as not listed.
    package var files = 100_000
    /// Runs in one input; those after are reported as not read.
    package var runs = 10_000
    /// Files handed to sub-runs in addition to their own, all together; see the artifact prefix in
    /// ``RunDescription``.
    package var sharedFiles = 1_000_000
    /// Folders inside each other, on disk and in entry names.
    package var depth = 64
    /// Uncompressed bytes read of one source; the source is then `truncated`.
    package var sourceBytes: Int64 = 16 << 30
    /// Uncompressed bytes read of all sources together; the source that passes it is `truncated`, those after it
    /// are `truncated` without a byte read.
    package var totalBytes: Int64 = 64 << 30
    /// Output bytes per compressed byte; more is taken for a decompression bomb.
    package var compressionRatio: Int64 = 1000
    /// Output bytes below which ``compressionRatio`` is not checked: short runs of blanks compress well.
    package var compressionRatioFloor: Int64 = 64 << 20
    /// Archives inside the input, one inside the other: 1 opens `agent.zip` in a folder or in an archive, but no
    /// archive inside of that.
    package var archiveNesting = 1
    /// Bytes decompressed only to get past them, when sources lie in an archive in another order than they are
    /// read in.
    package var passedOverBytes: Int64 = 64 << 30
    /// Bytes of an archive on standard input, which is kept in an unlinked temporary file.
    package var spooledBytes: Int64 = 16 << 30
    /// Bytes of archive entries kept in memory so that they need not be decompressed again.
    package var cachedBytes = 64 << 20
    /// Bytes of the largest archive entry kept in memory.
    package var cachedEntryBytes = 4 << 20
    /// Paths kept by name where only some are reported; the rest is counted.
    package var listedPaths = 20

    package init() {}

    /// The limits used unless told otherwise.
    package static let standard = IngestionLimits()
}
