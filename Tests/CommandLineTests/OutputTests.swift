import CommandLine
import Glibc
import Testing

@Suite struct OutputTests {
    /// Counts what a sink does to its writer.
    final class Recorder {
        var calls: [Int] = []
        var bytes: [UInt8] = []
        var script: [OutputSink.Outcome] = []

        func write(_ data: UnsafeRawBufferPointer) -> OutputSink.Outcome {
            calls.append(data.count)
            let outcome = script.isEmpty ? .wrote(data.count) : script.removeFirst()
            if case .wrote(let count) = outcome { bytes.append(contentsOf: data.prefix(count)) }
            return outcome
        }
    }

    private func sink(_ recorder: Recorder, flushesLines: Bool = false) -> OutputSink {
        OutputSink(isTerminal: false, flushesLines: flushesLines, writer: recorder.write)
    }

    @Test func holdsBytesBackUntilFlushed() {
        let recorder = Recorder()
        let sink = sink(recorder)
        sink.write("abc")
        sink.write([0x64, 0xFF])
        sink.writeLine()
        #expect(recorder.calls.isEmpty)
        #expect(sink.flush() == .complete)
        #expect(recorder.bytes == [0x61, 0x62, 0x63, 0x64, 0xFF, 0x0A])
        sink.flush()
        #expect(recorder.calls == [6], "an empty buffer is not written")
    }

    @Test(arguments: [0, 1, 65_535, 65_536, 65_537, 200_000])
    func keepsOrderAcrossTheBuffer(_ size: Int) {
        let recorder = Recorder()
        let sink = sink(recorder)
        let big = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 7) }
        sink.write("head")
        sink.write(big)
        sink.write(big.span)
        sink.write("tail")
        sink.flush()
        #expect(recorder.bytes == Array("head".utf8) + big + big + Array("tail".utf8))
        #expect(recorder.calls.allSatisfy { $0 <= max(OutputSink.capacity, size) && $0 > 0 })
    }

    @Test func writesManySmallPiecesInFewCalls() {
        let recorder = Recorder()
        let sink = sink(recorder)
        for _ in 0..<100_000 { sink.write("0123456789") }
        sink.flush()
        #expect(recorder.bytes.count == 1_000_000)
        #expect(recorder.calls.count <= 17)
    }

    @Test func passesLinesOnAtOnceWhenAsked() {
        let recorder = Recorder()
        let sink = sink(recorder, flushesLines: true)
        sink.write("no line end")
        #expect(recorder.calls.isEmpty)
        sink.write("; now\n")
        #expect(String(decoding: recorder.bytes, as: UTF8.self) == "no line end; now\n")
    }

    @Test func finishesPartialAndInterruptedWrites() {
        let recorder = Recorder()
        recorder.script = [.wrote(2), .failed(errno: EINTR), .wrote(1), .failed(errno: EINTR)]
        let sink = sink(recorder)
        sink.write("abcdef")
        #expect(sink.flush() == .complete)
        #expect(String(decoding: recorder.bytes, as: UTF8.self) == "abcdef")
        #expect(recorder.calls == [6, 4, 4, 3, 3])
    }

    @Test(arguments: [
        (OutputSink.Outcome.failed(errno: EPIPE), OutputSink.Result.readerGone),
        (.failed(errno: ENOSPC), .failed(errno: ENOSPC)), (.wrote(0), .failed(errno: EIO)),
    ])
    func keepsTheFirstFailure(_ outcome: OutputSink.Outcome, _ expected: OutputSink.Result) {
        let recorder = Recorder()
        recorder.script = [outcome]
        let sink = sink(recorder)
        sink.write("abc")
        #expect(sink.result == .complete)
        #expect(sink.flush() == expected)
        #expect(sink.write("more") == expected)
        #expect(sink.write([UInt8](repeating: 0, count: 100_000)) == expected)
        #expect(sink.flush() == expected)
        #expect(recorder.calls == [3], "nothing is tried again")
    }

    @Test func writesToADescriptor() throws {
        var ends: [Int32] = [0, 0]
        try #require(pipe(&ends) == 0)
        defer { close(ends[0]) }
        let sink = OutputSink(descriptor: ends[1])
        #expect(!sink.isTerminal)
        sink.write("through the pipe")
        #expect(sink.flush() == .complete)
        close(ends[1])
        var buffer = [UInt8](repeating: 0, count: 100)
        let count = read(ends[0], &buffer, 100)
        #expect(String(decoding: buffer.prefix(count), as: UTF8.self) == "through the pipe")
    }

    @Test func reportsAClosedPipe() throws {
        signal(SIGPIPE, SIG_IGN)
        var ends: [Int32] = [0, 0]
        try #require(pipe(&ends) == 0)
        close(ends[0])
        defer { close(ends[1]) }
        let sink = OutputSink(descriptor: ends[1])
        sink.write("nobody reads this")
        #expect(sink.flush() == .readerGone)
    }

    @Test func reportsAFullDisk() throws {
        let descriptor = open("/dev/full", O_WRONLY)
        try #require(descriptor >= 0)
        defer { close(descriptor) }
        let sink = OutputSink(descriptor: descriptor)
        sink.write("x")
        #expect(sink.flush() == .failed(errno: ENOSPC))
        #expect(Terminal.describe(errno: ENOSPC) == "No space left on device")
    }

    /// A non-blocking pipe that is full makes write(2) fail with EAGAIN until somebody reads.
    @Test func waitsForANonBlockingDescriptor() async throws {
        var ends: [Int32] = [0, 0]
        try #require(pipe(&ends) == 0)
        try #require(fcntl(ends[1], F_SETFL, O_NONBLOCK) == 0)
        let (reading, writing) = (ends[0], ends[1])
        let total = 1_000_000
        async let received: Int = {
            var buffer = [UInt8](repeating: 0, count: 10_000)
            var sum = 0
            while true {
                let count = read(reading, &buffer, buffer.count)
                if count <= 0 { return sum }
                sum += count
            }
        }()
        let sink = OutputSink(descriptor: writing)
        sink.write([UInt8](repeating: 1, count: total))
        #expect(sink.flush() == .complete)
        close(writing)
        #expect(await received == total)
        close(reading)
    }

    @Test(
        arguments: [
            (ColourChoice.auto, true, [:], true), (.auto, false, [:], false),
            (.auto, true, ["NO_COLOR": ""], true),
            (.auto, true, ["NO_COLOR": "0"], false), (.auto, true, ["TERM": "dumb"], false),
            (.auto, true, ["TERM": "xterm"], true),
            (.always, false, ["NO_COLOR": "1", "TERM": "dumb"], true),
            (.never, true, [:], false),
        ] as [(ColourChoice, Bool, [String: String], Bool)])
    func choosesColour(
        _ choice: ColourChoice, _ isTerminal: Bool, _ environment: [String: String], _ expected: Bool
    ) {
        #expect(choice.style(isTerminal: isTerminal, environment: environment).isColoured == expected)
    }

    @Test func stylesNestAndVanish() {
        let style = Style(isColoured: true)
        #expect(style.bold(style.red("x")) == "\u{1B}[1m\u{1B}[31mx\u{1B}[39m\u{1B}[22m")
        #expect(style.dim("x") == "\u{1B}[2mx\u{1B}[22m")
        #expect(style.green("x") == "\u{1B}[32mx\u{1B}[39m")
        #expect(style.yellow("x") == "\u{1B}[33mx\u{1B}[39m")
        #expect(style.cyan("x") == "\u{1B}[36mx\u{1B}[39m")
        #expect(style.red("") == "")
        let plain = Style.plain
        #expect([plain.bold("x"), plain.dim("x"), plain.red("x"), plain.green("x")] == ["x", "x", "x", "x"])
    }

    @Test(
        arguments: [
            ([:], 80), (["COLUMNS": "132"], 132), (["COLUMNS": "5"], 20), (["COLUMNS": "100000"], 1000),
            (["COLUMNS": "0"], 80), (["COLUMNS": "-3"], 80), (["COLUMNS": "wide"], 80),
        ] as [([String: String], Int)])
    func findsTheWidth(_ environment: [String: String], _ expected: Int) {
        let (sink, _) = OutputSink.memory(isTerminal: true)
        #expect(Terminal.width(of: sink, environment: environment) == expected)
    }

    /// A pseudo-terminal whose width we set.
    @Test func asksTheTerminal() throws {
        let master = open("/dev/ptmx", O_RDWR | O_NOCTTY)
        try #require(master >= 0)
        defer { close(master) }
        var (locked, number): (Int32, Int32) = (0, 0)
        // TIOCSPTLCK and TIOCGPTN, which Swift does not import.
        try #require(ioctl(master, 0x4004_5431, &locked) == 0)
        try #require(ioctl(master, 0x8004_5430, &number) == 0)
        let name = "/dev/pts/\(number)"
        let slave = open(name, O_RDWR | O_NOCTTY)
        try #require(slave >= 0)
        defer { close(slave) }
        var size = winsize(ws_row: 24, ws_col: 91, ws_xpixel: 0, ws_ypixel: 0)
        try #require(ioctl(slave, UInt(TIOCSWINSZ), &size) == 0)
        let sink = OutputSink(descriptor: slave)
        #expect(sink.isTerminal)
        #expect(Terminal.width(of: sink, environment: [:]) == 91)
        #expect(Terminal.width(of: sink, environment: ["COLUMNS": "70"]) == 70)
    }
}

@Suite struct ProgressLineTests {
    final class Clock {
        var now: UInt64 = 1_000
        func advance(milliseconds: UInt64) { now += milliseconds * 1_000_000 }
    }

    @Test func redrawsAtMostTenTimesASecond() {
        let (sink, contents) = OutputSink.memory(isTerminal: true)
        let clock = Clock()
        var line = ProgressLine(sink: sink, environment: [:], clock: { clock.now })
        var made = 0
        for step in 0..<1000 {
            line.update(
                {
                    made += 1
                    return "step \(step)"
                }())
            clock.advance(milliseconds: 1)
        }
        #expect(made == 10)
        line.clear()
        #expect(
            contents.text
                == stride(from: 0, to: 1000, by: 100).map { "\rstep \($0)\u{1B}[K" }.joined() + "\r\u{1B}[K")
    }

    @Test func drawsAgainAtOnceAfterBeingCleared() {
        let (sink, contents) = OutputSink.memory(isTerminal: true)
        var line = ProgressLine(sink: sink, environment: [:], clock: { 0 })
        line.clear()
        #expect(contents.text.isEmpty, "nothing to take away")
        line.update("a")
        line.update("lost")
        line.clear()
        line.clear()
        line.update("b")
        #expect(contents.text == "\ra\u{1B}[K\r\u{1B}[K\rb\u{1B}[K")
    }

    @Test func survivesAClockGoingBack() {
        let (sink, contents) = OutputSink.memory(isTerminal: true)
        let clock = Clock()
        var line = ProgressLine(sink: sink, environment: [:], clock: { clock.now })
        line.update("a")
        clock.now = 0
        line.update("b")
        #expect(contents.text == "\ra\u{1B}[K")
    }

    @Test func fitsTheTerminalAndEscapes() {
        let (sink, contents) = OutputSink.memory(isTerminal: true)
        var line = ProgressLine(sink: sink, environment: ["COLUMNS": "20"], clock: { 0 })
        line.update("\u{1B}[2Jevil\nname that goes on and on")
        #expect(contents.text == "\r\\x1b[2Jevil\\nnam...\u{1B}[K")
    }

    @Test(arguments: [(false, [:]), (true, ["TERM": "dumb"])] as [(Bool, [String: String])])
    func staysAwayFromFilesAndDumbTerminals(_ isTerminal: Bool, _ environment: [String: String]) {
        let (sink, contents) = OutputSink.memory(isTerminal: isTerminal)
        var line = ProgressLine(sink: sink, environment: environment, clock: { 0 })
        #expect(!line.isEnabled)
        line.update("a")
        line.clear()
        sink.flush()
        #expect(contents.bytes.isEmpty)
    }
}
