/// `cache.log` of Squid: its own messages, `YYYY/MM/DD HH:MM:SS| text`, with ` kid1` before the bar when several
/// processes write it. Indented lines continue the message above.
///
/// Taken are the request counter at shutdown, which checks the completeness of `access.log`, and the messages of a
/// Squid that could not start or crashed. Everything else is start-up and shutdown chatter.
package struct SquidCacheLog: LineFormat {
    package static let descriptor = FormatDescriptor(
        kind: .squidCacheLog,
        summary: "Squid cache log (start, shutdown, crashes)",
        paths: ["sandbox/firewall/logs/cache.log", "squid-logs/cache.log", "cache.log"],
        sniff: { head in
            let (seen, matching) = head.countHeadLines { SquidCacheLog.messageStart(of: $0) != nil }
            if matching == 0 { return .no }
            return matching * 2 > seen ? .yes : .maybe
        },
        makeParser: { _ in LineParser(SquidCacheLog()) })

    /// Bytes of a message that are kept.
    private static let messageLimit = 1024

    package init() {}

    package mutating func parse(
        _ line: ByteSpan, at position: LinePosition, into sink: some RecordSink
    ) -> LineVerdict {
        guard line.trimmed.count > 0 else { return .blank }
        guard let start = SquidCacheLog.messageStart(of: line) else {
            if line.hasPrefix("FATAL: ") {
                sink.receive(
                    .squidFatal(message: line.text(limit: SquidCacheLog.messageLimit)), at: position)
                return .parsed
            }
            return SquidCacheLog.isContinuation(line) ? .parsed : .rejected(reason: "no time and bar")
        }
        let message = line.suffix(from: start)
        if message.hasPrefix("Preparing for shutdown after "), message.hasSuffix(" requests") {
            let digits = message.slice(
                "Preparing for shutdown after ".utf8
                    .count..<max(
                        "Preparing for shutdown after ".utf8.count, message.count - " requests".utf8.count))
            guard let requests = digits.unsignedDecimal else {
                return .rejected(reason: "no request count at shutdown")
            }
            sink.receive(.squidShutdown(requests: requests), at: position)
        } else if message.hasPrefix("FATAL:") || message.hasPrefix("assertion failed") {
            sink.receive(
                .squidFatal(message: message.text(limit: SquidCacheLog.messageLimit)), at: position)
        }
        return .parsed
    }

    /// Where the message behind `YYYY/MM/DD HH:MM:SS| ` or `YYYY/MM/DD HH:MM:SS kid1| ` starts.
    private static func messageStart(of line: ByteSpan) -> Int? {
        guard line.count >= 20, line[4] == 47, line[7] == 47, line[10] == 32, line[13] == 58, line[16] == 58,
            line.slice(0..<4).unsignedDecimal != nil, line.slice(17..<19).unsignedDecimal != nil,
            let bar = line.firstIndex(of: 124, from: 19), bar < 40
        else { return nil }
        let process = line.slice(19..<bar)
        guard process.count == 0 || process.hasPrefix(" kid") || process.hasPrefix(".") else { return nil }
        return bar + 1 < line.count && line[bar + 1] == 32 ? bar + 2 : bar + 1
    }

    /// Indented lines, and what Squid prints without a time when it ends abnormally.
    private static func isContinuation(_ line: ByteSpan) -> Bool {
        line.hasPrefix(" ") || line.hasPrefix("\t") || line.hasPrefix("Squid Cache (Version ")
            || line.hasPrefix("CPU Usage: ") || line.hasPrefix("Maximum Resident Size: ")
            || line.hasPrefix("Page faults with physical i/o: ")
    }
}
