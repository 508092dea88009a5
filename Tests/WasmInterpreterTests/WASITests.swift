import TestSupport
import Testing
import WasmInterpreter

/// What guests get from WASI preview 1, hostile ones included.
@Suite(.everyEngine) struct WASITests {
    /// Types of all functions, from the specification's list: `i` is an i32, `I` an i64; all give an i32 but one.
    static let signatures: [(String, String)] = [
        ("args_get", "ii"), ("args_sizes_get", "ii"), ("environ_get", "ii"), ("environ_sizes_get", "ii"),
        ("clock_res_get", "ii"), ("clock_time_get", "iIi"), ("fd_advise", "iIIi"), ("fd_allocate", "iII"),
        ("fd_close", "i"), ("fd_datasync", "i"), ("fd_fdstat_get", "ii"), ("fd_fdstat_set_flags", "ii"),
        ("fd_fdstat_set_rights", "iII"), ("fd_filestat_get", "ii"), ("fd_filestat_set_size", "iI"),
        ("fd_filestat_set_times", "iIIi"), ("fd_pread", "iiiIi"), ("fd_prestat_get", "ii"),
        ("fd_prestat_dir_name", "iii"), ("fd_pwrite", "iiiIi"), ("fd_read", "iiii"), ("fd_readdir", "iiiIi"),
        ("fd_renumber", "ii"), ("fd_seek", "iIii"), ("fd_sync", "i"), ("fd_tell", "ii"), ("fd_write", "iiii"),
        ("path_create_directory", "iii"), ("path_filestat_get", "iiiii"),
        ("path_filestat_set_times", "iiiiIIi"), ("path_link", "iiiiiii"), ("path_open", "iiiiiIIii"),
        ("path_readlink", "iiiiii"), ("path_remove_directory", "iii"), ("path_rename", "iiiiii"),
        ("path_symlink", "iiiii"), ("path_unlink_file", "iii"), ("poll_oneoff", "iiii"), ("proc_exit", "i"),
        ("proc_raise", "i"), ("sched_yield", ""), ("random_get", "ii"), ("sock_accept", "iii"),
        ("sock_recv", "iiiiii"), ("sock_send", "iiiii"), ("sock_shutdown", "ii"),
    ]

    static func parameters(_ name: String) throws -> [ValueType] {
        try #require(signatures.first { $0.0 == name }).1.map { $0 == "I" ? .i64 : .i32 }
    }

    /// A guest of one memory page that exports each function under its own name.
    struct Guest {
        let store = Store()
        let wasi: WASI
        let instance: Instance
        let memory: Memory

        init(_ options: WASI.Options = WASI.Options(), writer: WASI.Writer? = nil) throws {
            wasi = WASI(options, writer: writer)
            var builder = ModuleBuilder()
            for (name, _) in signatures {
                _ = builder.importFunction(
                    WASI.moduleName, name, try parameters(name), name == "proc_exit" ? [] : [.i32])
            }
            builder.memories = [[0, 1]]
            builder.export("memory", 2, 0)
            for (index, (name, _)) in signatures.enumerated() {
                let types = try parameters(name)
                builder.function(
                    name, types, name == "proc_exit" ? [] : [.i32],
                    types.indices.flatMap { I.get($0) } + I.call(index))
            }
            var imports = Imports()
            wasi.define(in: store, &imports)
            instance = try builder.instance(in: store, imports: imports)
            memory = try #require(instance.memory("memory"))
        }

        /// The error number a call gives.
        func call(_ name: String, _ arguments: UInt64...) throws -> UInt32 {
            let values = zip(try parameters(name), arguments).map { type, number in
                type == .i64 ? Value.i64(number) : .i32(UInt32(truncatingIfNeeded: number))
            }
            guard case .i32(let number) = try instance.function(name)?.invoke(values).first else {
                return .max
            }
            return number
        }

        func bytes(_ address: UInt32, _ count: Int) -> [UInt8]? { memory.read(at: address, count: count) }

        func number(_ address: UInt32, _ count: Int = 4) throws -> UInt64 {
            try #require(bytes(address, count)).reversed().reduce(0) { $0 << 8 | UInt64($1) }
        }

        /// Writes numbers of four bytes.
        func put(_ numbers: [UInt32], at address: UInt32) {
            let bytes = numbers.flatMap { number in
                (0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
            }
            #expect(memory.write(bytes, at: address))
        }
    }

    @Test func everyFunctionHasItsType() throws {
        // Linking checks the types.
        _ = try Guest()
        #expect(Self.signatures.count == 46)
    }

    @Test func whatHasNoMachineIsNotThere() throws {
        let guest = try Guest()
        let working: Set = [
            "args_get", "args_sizes_get", "environ_get", "environ_sizes_get", "clock_res_get",
            "clock_time_get", "fd_close", "fd_fdstat_get", "fd_prestat_get", "fd_seek", "fd_tell", "fd_write",
            "poll_oneoff", "proc_exit", "sched_yield", "random_get",
        ]
        for (name, _) in Self.signatures where !working.contains(name) {
            let arguments = try Self.parameters(name).map { Value.zero($0) }
            #expect(try guest.instance.function(name)?.invoke(arguments) == [.i32(52)], "\(name)")
        }
        #expect(try guest.call("sched_yield") == 0)
    }

    @Test func randomNumbersFollowTheSeed() throws {
        // First numbers of SplitMix64 from 0, as its authors' code gives them; lowest byte first.
        let guest = try Guest()
        #expect(try guest.call("random_get", 16, 12) == 0)
        #expect(
            guest.bytes(15, 14) == [
                0, 0xAF, 0xCD, 0x1D, 0x7B, 0x39, 0xA8, 0x20, 0xE2, 0xF4, 0x65, 0xB9, 0xA1, 0,
            ])
        // What was left of the second number is dropped; the third is 06C45D188009454F.
        #expect(try guest.call("random_get", 0, 8) == 0)
        #expect(try guest.number(0, 8) == 0x06C4_5D18_8009_454F)
        var options = WASI.Options()
        options.seed = 0x9E37_79B9_7F4A_7C15
        let other = try Guest(options)
        #expect(try other.call("random_get", 0, 8) == 0)
        // A seed one step on gives the second number first.
        #expect(try other.number(0, 8) == 0x6E78_9E6A_A1B9_65F4)
        #expect(try guest.call("random_get", 65_536, 0) == 0)
        #expect(try guest.call("random_get", 0, 65_537) == 21)
        #expect(try guest.call("random_get", 65_535, 2) == 21)
        #expect(try guest.call("random_get", 0xFFFF_FFFF, 0xFFFF_FFFF) == 21)
    }

    @Test func argumentsAreWritten() throws {
        var options = WASI.Options()
        options.arguments = ["guard", "é"]
        let guest = try Guest(options)
        #expect(try guest.call("args_sizes_get", 0, 4) == 0)
        #expect(try guest.number(0) == 2)
        // "guard" and NUL, two bytes of "é" and NUL.
        #expect(try guest.number(4) == 9)
        #expect(try guest.call("args_get", 8, 100) == 0)
        #expect(try guest.number(8) == 100)
        #expect(try guest.number(12) == 106)
        #expect(guest.bytes(100, 10) == Array("guard".utf8) + [0, 0xC3, 0xA9, 0, 0])
        #expect(try guest.call("args_get", 65_529, 100) == 21)
        #expect(try guest.call("args_get", 8, 65_528) == 21)
        #expect(try guest.call("args_sizes_get", 65_533, 0) == 21)
        #expect(try guest.call("args_sizes_get", 0, 65_533) == 21)
        #expect(try guest.call("args_get", 65_528, 65_527) == 0)
    }

    @Test func argumentsAndEnvironmentAreEmptyByDefault() throws {
        let guest = try Guest()
        for name in ["args_sizes_get", "environ_sizes_get"] {
            guest.put([7, 7], at: 0)
            #expect(try guest.call(name, 0, 4) == 0)
            #expect(guest.bytes(0, 8) == [0, 0, 0, 0, 0, 0, 0, 0])
        }
        #expect(try guest.call("environ_get", 0, 0) == 0)
        #expect(try guest.call("environ_get", 65_537, 0) == 21)
        #expect(try guest.call("environ_sizes_get", 0xFFFF_FFFE, 0) == 21)
    }

    @Test func timeIsVirtual() throws {
        var options = WASI.Options()
        options.clockStart = 1_000
        options.clockStep = 250
        let guest = try Guest(options)
        for (clock, expected) in [(0, 1_000), (1, 1_250), (2, 1_500), (3, 1_750)] as [(UInt64, UInt64)] {
            #expect(try guest.call("clock_time_get", clock, 1, 8) == 0)
            #expect(try guest.number(8, 8) == expected)
        }
        // Calls that fail take no time.
        #expect(try guest.call("clock_time_get", 4, 1, 8) == 28)
        #expect(try guest.call("clock_time_get", 0, 1, 65_529) == 21)
        #expect(try guest.call("clock_time_get", 0, .max, 8) == 0)
        #expect(try guest.number(8, 8) == 2_000)
        #expect(try guest.call("clock_res_get", 1, 16) == 0)
        #expect(try guest.number(16, 8) == 250)
        #expect(try guest.call("clock_res_get", 4, 16) == 28)
        #expect(try guest.call("clock_res_get", 0, 65_535) == 21)
    }

    @Test func timeWrapsAround() throws {
        var options = WASI.Options()
        options.clockStart = .max
        options.clockStep = 2
        let guest = try Guest(options)
        #expect(try guest.call("clock_time_get", 0, 0, 0) == 0)
        #expect(try guest.number(0, 8) == .max)
        #expect(try guest.call("clock_time_get", 0, 0, 0) == 0)
        #expect(try guest.number(0, 8) == 1)
    }

    @Test func writesAreCollected() throws {
        let guest = try Guest()
        #expect(guest.memory.write(Array("hello world".utf8), at: 200))
        // "world", nothing, "hello ".
        guest.put([206, 5, 0, 0, 200, 6], at: 0)
        #expect(try guest.call("fd_write", 1, 0, 3, 100) == 0)
        #expect(try guest.number(100) == 11)
        #expect(try guest.call("fd_write", 2, 0, 1, 100) == 0)
        #expect(try guest.number(100) == 5)
        #expect(guest.wasi.standardOutput == Array("worldhello ".utf8))
        #expect(guest.wasi.standardError == Array("world".utf8))
        #expect(try guest.call("fd_write", 1, 0, 0, 100) == 0)
        #expect(try guest.number(100) == 0)
        for descriptor in [0, 3, 4, 0xFFFF_FFFF] as [UInt64] {
            #expect(try guest.call("fd_write", descriptor, 0, 1, 100) == 8)
        }
    }

    @Test func hostileVectorsAreRefusedBeforeAnythingIsWritten() throws {
        let guest = try Guest()
        // A good vector, then one that ends one byte beyond the memory.
        guest.put([200, 5, 65_530, 7], at: 0)
        #expect(try guest.call("fd_write", 1, 0, 2, 100) == 21)
        guest.put([0xFFFF_FFFF, 0xFFFF_FFFF], at: 0)
        #expect(try guest.call("fd_write", 1, 0, 1, 100) == 21)
        guest.put([65_536, 0], at: 0)
        #expect(try guest.call("fd_write", 1, 0, 1, 100) == 0)
        guest.put([65_537, 0], at: 0)
        #expect(try guest.call("fd_write", 1, 0, 1, 100) == 21)
        guest.put([0, 5], at: 0)
        // The list, its length or the place of the result outside the memory.
        #expect(try guest.call("fd_write", 1, 65_532, 1, 100) == 21)
        #expect(try guest.call("fd_write", 1, 0, 8_193, 100) == 21)
        #expect(try guest.call("fd_write", 1, 0, 0xFFFF_FFFF, 100) == 21)
        #expect(try guest.call("fd_write", 1, 0x2000_0000, 0x2000_0000, 100) == 21)
        #expect(try guest.call("fd_write", 1, 0, 1, 65_533) == 21)
        #expect(guest.wasi.standardOutput.isEmpty)
        // 8,192 vectors of the whole memory, 2^29 bytes, fit an i32 but not the limit of output.
        guest.put((0..<16_384).map { $0 % 2 == 0 ? 0 : 65_536 }, at: 0)
        #expect(try guest.call("fd_write", 1, 0, 8_192, 100) == 0)
        #expect(guest.wasi.standardOutput.count == 16 * 1024 * 1024)
        #expect(try guest.number(100) == 16 * 1024 * 1024)
    }

    @Test func outputIsBounded() throws {
        var options = WASI.Options()
        options.outputLimit = 7
        let guest = try Guest(options)
        #expect(guest.memory.write(Array("abcde".utf8), at: 200))
        guest.put([200, 3, 203, 2], at: 0)
        #expect(try guest.call("fd_write", 1, 0, 2, 100) == 0)
        #expect(try guest.number(100) == 5)
        #expect(try guest.call("fd_write", 1, 0, 2, 100) == 0)
        #expect(try guest.number(100) == 2)
        #expect(try guest.call("fd_write", 1, 0, 2, 100) == 51)
        // Nothing always fits, and the other descriptor has room of its own.
        #expect(try guest.call("fd_write", 1, 0, 0, 100) == 0)
        #expect(try guest.call("fd_write", 2, 0, 2, 100) == 0)
        #expect(guest.wasi.standardOutput == Array("abcdeab".utf8))
        #expect(guest.wasi.standardError == Array("abcde".utf8))
    }

    @Test func writersTakeOutputInOrder() throws {
        var taken: [(WASI.Output, [UInt8])] = []
        let guest = try Guest { output, bytes in
            taken.append((output, bytes))
            return taken.count < 2
        }
        #expect(guest.memory.write(Array("ab".utf8), at: 200))
        guest.put([200, 1, 201, 1], at: 0)
        #expect(try guest.call("fd_write", 2, 0, 1, 100) == 0)
        #expect(try guest.call("fd_write", 1, 8, 1, 100) == 64)
        #expect(taken.map(\.0) == [.standardError, .standardOutput])
        #expect(taken.map(\.1) == [[0x61], [0x62]])
        #expect(guest.wasi.standardOutput.isEmpty)
    }

    @Test func descriptorsAreStreamsUntilClosed() throws {
        let guest = try Guest()
        // A character device without flags; rights to poll and, beyond input, to write; nothing inherited.
        #expect(try guest.call("fd_fdstat_get", 1, 8) == 0)
        #expect(
            guest.bytes(8, 24) == [2, 0, 0, 0, 0, 0, 0, 0, 0x40, 0, 0, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0])
        #expect(try guest.call("fd_fdstat_get", 0, 8) == 0)
        #expect(try guest.number(16, 8) == 0x0800_0000)
        #expect(try guest.call("fd_fdstat_get", 3, 8) == 8)
        #expect(try guest.call("fd_fdstat_get", 2, 65_513) == 21)
        #expect(try guest.call("fd_fdstat_get", 2, 65_512) == 0)
        #expect(try guest.call("fd_seek", 1, 0, 0, 8) == 70)
        #expect(try guest.call("fd_tell", 2, 8) == 70)
        #expect(try guest.call("fd_seek", 3, 0, 0, 8) == 8)
        for descriptor in 0...4 as ClosedRange<UInt64> {
            #expect(try guest.call("fd_prestat_get", descriptor, 8) == 8)
        }
        #expect(try guest.call("fd_close", 1) == 0)
        #expect(try guest.call("fd_close", 1) == 8)
        #expect(try guest.call("fd_close", 3) == 8)
        #expect(try guest.call("fd_close", 0xFFFF_FFFF) == 8)
        #expect(try guest.call("fd_write", 1, 0, 0, 8) == 8)
        #expect(try guest.call("fd_fdstat_get", 1, 8) == 8)
        #expect(try guest.call("fd_seek", 1, 0, 0, 8) == 8)
        #expect(try guest.call("fd_write", 2, 0, 0, 8) == 0)
    }

    @Test func sleepIsCounted() throws {
        let guest = try Guest()
        // A clock's subscription: two milliseconds from now.
        guest.put([0, 0, 0, 0, 1, 0, 2_000_000, 0, 0, 0, 0], at: 0)
        #expect(try guest.call("poll_oneoff", 0, 400, 1, 600) == 0)
        #expect(guest.wasi.requestedSleep == 2_000_000)
        // At a time of day that has passed, which is 0 at first.
        guest.put([0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 1], at: 0)
        #expect(try guest.call("poll_oneoff", 0, 400, 1, 600) == 0)
        #expect(guest.wasi.requestedSleep == 2_000_000)
    }

    @Test func pollingNeverWaits() throws {
        let guest = try Guest()
        // Three subscriptions of 48 bytes: a clock, writing to 1, reading from 9.
        guest.put([0x1111_1111, 0x2222_2222, 0, 0, 1, 0, 0xFFFF_FFFF, 0xFFFF_FFFF], at: 0)
        guest.put([3, 0, 2, 0, 1], at: 48)
        guest.put([4, 0, 1, 0, 9], at: 96)
        #expect(guest.memory.write([UInt8](repeating: 0xFF, count: 96), at: 400))
        #expect(try guest.call("poll_oneoff", 0, 400, 3, 600) == 0)
        #expect(try guest.number(600) == 3)
        let rest = [UInt8](repeating: 0, count: 21)
        #expect(guest.bytes(400, 32) == [0x11, 0x11, 0x11, 0x11, 0x22, 0x22, 0x22, 0x22, 0, 0, 0] + rest)
        #expect(guest.bytes(432, 32) == [3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2] + rest)
        // The descriptor is not open: the event says so.
        #expect(guest.bytes(464, 32) == [4, 0, 0, 0, 0, 0, 0, 0, 8, 0, 1] + rest)
        #expect(try guest.call("poll_oneoff", 0, 400, 0, 600) == 28)
        #expect(try guest.call("poll_oneoff", 0, 400, 1_366, 600) == 21)
        #expect(try guest.call("poll_oneoff", 65_489, 400, 1, 600) == 21)
        #expect(try guest.call("poll_oneoff", 0, 65_505, 1, 600) == 21)
        #expect(try guest.call("poll_oneoff", 0, 400, 1, 65_533) == 21)
        #expect(try guest.call("poll_oneoff", 0, 400, 0xFFFF_FFFF, 600) == 21)
        guest.put([0, 0, 3], at: 0)
        #expect(try guest.call("poll_oneoff", 0, 400, 1, 600) == 28)
    }

    @Test func exitEndsExecution() throws {
        let guest = try Guest()
        #expect(guest.wasi.exitCode == nil)
        let trap = try #require(throws: Trap.self) { try guest.call("proc_exit", 0x1_0003) }
        #expect(trap.kind == .host)
        #expect((trap.underlying as? WASIExit)?.code == 0x1_0003)
        #expect(guest.wasi.exitCode == 0x1_0003)
    }

    @Test func guestsWithoutMemoryFault() throws {
        let store = Store()
        var builder = ModuleBuilder()
        let random = builder.importFunction(WASI.moduleName, "random_get", [.i32, .i32], [.i32])
        builder.function("f", [.i32, .i32], [.i32], I.get(0) + I.get(1) + I.call(random))
        var imports = Imports()
        WASI().define(in: store, &imports)
        let function = try #require(try builder.instance(in: store, imports: imports).function("f"))
        #expect(try function(.i32(0), .i32(1)) == [.i32(21)])
        #expect(try function(.i32(0), .i32(0)) == [.i32(0)])
    }

    @Test func longCallsTakeFuel() throws {
        let guest = try Guest()
        guest.store.fuel = 100_000
        #expect(try guest.call("random_get", 0, 64) == 0)
        let before = try #require(guest.store.fuel)
        #expect(try guest.call("random_get", 0, 65_536) == 0)
        let after = try #require(guest.store.fuel)
        // 65,536 bytes are worth 1,024 units; the few instructions of the call come on top.
        #expect((1_024..<1_100).contains(before - after))
        guest.store.fuel = 1_000
        #expect(
            try #require(throws: Trap.self) { try guest.call("random_get", 0, 65_536) }.kind == .outOfFuel)
        #expect(guest.store.fuel == 0)
    }

    @Test func hostileCallsNeverCrash() throws {
        var generator = SeededGenerator(seed: 45)
        let interesting: [UInt64] = [
            0, 1, 2, 3, 8, 64, 4_096, 65_528, 65_535, 65_536, 65_537, 0x7FFF_FFFF, 0x8000_0000, 0xFFFF_FFFF,
            .max,
        ]
        var options = WASI.Options()
        options.outputLimit = 1 << 20
        options.arguments = ["a", "b"]
        let guest = try Guest(options)
        for _ in 0..<5_000 {
            let (name, _) = Self.signatures[Int.random(in: 0..<Self.signatures.count, using: &generator)]
            if name == "fd_close" || name == "proc_exit" { continue }
            let arguments = try Self.parameters(name).map { type in
                let number = interesting[Int.random(in: 0..<interesting.count, using: &generator)]
                return type == .i64 ? Value.i64(number) : .i32(UInt32(truncatingIfNeeded: number))
            }
            let results = try #require(try guest.instance.function(name)?.invoke(arguments))
            guard case .i32(let number) = results.first else { throw Trap(.host) }
            #expect([0, 8, 21, 28, 51, 52, 70].contains(number), "\(name) \(arguments)")
        }
        #expect(guest.wasi.standardOutput.count <= 1 << 20)
    }
}
