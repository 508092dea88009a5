import WasmHandlers

/// A loop that fills or copies memory step by step, as C libraries are compiled to where there is no `memory.fill` and
/// `memory.copy`: straight code that stores the same value, or what it has just loaded, at places that advance with
/// every iteration, and repeats while a counter or pointer has not reached a bound.
///
/// Such loops are found by what they do, not by their bytes. When one is entered, most of its iterations are done at
/// once, as far as it is certain that each would have done the same: all within the memory, all within the fuel, all
/// followed by another. The loop itself does the rest, so whatever ends it, ends it exactly as ever.
struct BlockLoop {
    /// A local's value plus a number, as the iteration began; a number alone without a local.
    struct Term: Equatable {
        /// Slot of the local, -1 for none.
        var slot: Int
        var number: UInt32
    }

    /// What must be so for the loop to go on, and is certain to stay so while the difference of both sides allows.
    enum Test {
        /// Other than the bound.
        case notEqual
        /// On one side of the bound.
        case less, lessOrEqual, greater, greaterOrEqual
    }

    /// What is stored.
    enum Content: Equatable {
        /// A byte again and again.
        case byte(UInt8)
        /// A local again and again, of so many bytes; it must consist of equal ones.
        case local(slot: Int, width: UInt32)
        /// What is at another place, byte for byte in the same order.
        case copy(Place)
    }

    /// The bytes an iteration touches: they follow each other without gaps, and are as many as it advances by.
    struct Place: Equatable {
        /// The address before offsets are added.
        var address: Term
        /// Offset of the first byte.
        var offset: UInt32
    }

    /// Locals that change by the same number in every iteration.
    var steps: [(slot: Int, step: UInt32)] = []
    var destination = Place(address: Term(slot: -1, number: 0), offset: 0)
    var content = Content.byte(0)
    /// Bytes an iteration stores, which is how far it advances.
    var size: UInt32 = 0
    var isDownward = false
    var test = Test.notEqual
    var isSigned = false
    /// What is compared at the end of an iteration, and with what.
    var tested = Term(slot: -1, number: 0)
    var bound = Term(slot: -1, number: 0)
    /// How far it advances in an iteration.
    var testedStep: UInt32 = 0

    /// The change of a local in an iteration, nil if it is no such local.
    func step(of slot: Int) -> UInt32? { steps.first { $0.slot == slot }?.step }
}

/// Finds block loops: follows the instructions of a loop once, with the locals' first values as unknowns.
struct BlockLoopFinder {
    /// What a store stores.
    private enum Value: Equatable {
        case number(UInt64)
        case local(slot: Int)
        case loaded(BlockLoop.Term, offset: UInt32)
    }

    private struct Store {
        var address: BlockLoop.Term
        var offset: UInt32
        var width: UInt32
        var value: Value
    }

    private enum Symbol {
        case term(BlockLoop.Term)
        /// A local's value of any type, or a number, that is only stored.
        case value(Value)
        case loaded(BlockLoop.Term, offset: UInt32, opcode: UInt8)
        case comparison(UInt8, BlockLoop.Term, BlockLoop.Term)
    }

    private var stack: [Symbol] = []
    /// Values of the locals that were set, by slot.
    private var current: [(slot: Int, symbol: Symbol)] = []
    private var loop = BlockLoop()
    /// Locals that were read before they were set.
    private var readFirst: [Int] = []
    private var loads = 0
    private var stores: [Store] = []
    private static let maximumInstructions = 96

    /// The loop whose body begins where the reader is, if it is one.
    mutating func find(_ reader: ByteReader, _ locals: LocalTypes) -> BlockLoop? {
        var reader = reader
        stack.removeAll(keepingCapacity: true)
        current.removeAll(keepingCapacity: true)
        readFirst.removeAll(keepingCapacity: true)
        stores.removeAll(keepingCapacity: true)
        loads = 0
        loop = BlockLoop()
        guard let isFound = try? follow(&reader, locals), isFound else { return nil }
        return finished()
    }

    private func symbol(_ slot: Int) -> Symbol? { current.first { $0.slot == slot }?.symbol }

    /// Follows the body; whether all of it was understood.
    private mutating func follow(_ reader: inout ByteReader, _ locals: LocalTypes) throws(ModuleError) -> Bool
    {
        for _ in 0..<Self.maximumInstructions {
            let opcode = try reader.byte()
            switch opcode {
            case Opcode.localGet:
                guard let local = locals[try reader.unsigned32()] else { return false }
                stack.append(value(of: local))
            case Opcode.localSet, Opcode.localTee:
                guard let local = locals[try reader.unsigned32()], let symbol = stack.popLast() else {
                    return false
                }
                if let place = current.firstIndex(where: { $0.slot == local.slot }) {
                    current[place].symbol = symbol
                } else {
                    current.append((local.slot, symbol))
                }
                if opcode == Opcode.localTee { stack.append(symbol) }
            case Opcode.i32Const:
                stack.append(.term(.init(slot: -1, number: UInt32(bitPattern: try reader.signed32()))))
            case Opcode.i64Const:
                stack.append(.value(.number(UInt64(bitPattern: try reader.signed64()))))
            case 0x6A, 0x6B:
                guard let right = popTerm(), let left = popTerm() else { return false }
                if right.slot < 0 {
                    let number = opcode == 0x6A ? right.number : 0 &- right.number
                    stack.append(.term(.init(slot: left.slot, number: left.number &+ number)))
                } else if left.slot < 0, opcode == 0x6A {
                    stack.append(.term(.init(slot: right.slot, number: right.number &+ left.number)))
                } else {
                    return false
                }
            case Opcode.firstLoad...Opcode.lastLoad:
                _ = try reader.unsigned32()
                let offset = try reader.unsigned32()
                guard let address = popTerm(), address.slot >= 0 else { return false }
                loads += 1
                stack.append(.loaded(address, offset: offset, opcode: opcode))
            case Opcode.firstStore...Opcode.lastStore:
                _ = try reader.unsigned32()
                guard store(opcode, try reader.unsigned32()) else { return false }
            case Opcode.i32Eqz:
                guard let term = popTerm() else { return false }
                stack.append(.comparison(0x46, term, .init(slot: -1, number: 0)))
            case 0x46...0x4F:
                guard let right = popTerm(), let left = popTerm() else { return false }
                stack.append(.comparison(opcode, left, right))
            case Opcode.brIf:
                guard try reader.unsigned32() == 0, try reader.byte() == Opcode.end,
                    let last = stack.popLast()
                else { return false }
                return stack.isEmpty && setTest(last)
            default: return false
            }
        }
        return false
    }

    private mutating func value(of local: LocalTypes.Local) -> Symbol {
        if let symbol = symbol(local.slot) { return symbol }
        readFirst.append(local.slot)
        if local.type == .i32 { return .term(.init(slot: local.slot, number: 0)) }
        return .value(.local(slot: local.slot))
    }

    private mutating func popTerm() -> BlockLoop.Term? {
        guard case .term(let term)? = stack.popLast() else { return nil }
        return term
    }

    private mutating func store(_ opcode: UInt8, _ offset: UInt32) -> Bool {
        guard let symbol = stack.popLast(), let address = popTerm(), address.slot >= 0 else { return false }
        let width = UInt32(1) << Opcode.naturalAlignments[Int(opcode - Opcode.firstLoad)]
        let value: Value
        switch symbol {
        case .term(let term) where term.slot < 0: value = .number(UInt64(term.number))
        case .term(let term) where term.number == 0: value = .local(slot: term.slot)
        case .value(let plain): value = plain
        case .loaded(let source, let sourceOffset, let load):
            // Extended bytes that are cut off again are the bytes that were loaded.
            guard UInt32(1) << Opcode.naturalAlignments[Int(load - Opcode.firstLoad)] == width else {
                return false
            }
            value = .loaded(source, offset: sourceOffset)
        default: return false
        }
        stores.append(Store(address: address, offset: offset, width: width, value: value))
        return true
    }

    /// Takes the condition of the jump back.
    private mutating func setTest(_ symbol: Symbol) -> Bool {
        var (opcode, left, right): (UInt8, BlockLoop.Term, BlockLoop.Term)
        switch symbol {
        case .term(let term): (opcode, left, right) = (0x47, term, .init(slot: -1, number: 0))
        case .comparison(let comparison, let first, let second):
            (opcode, left, right) = (comparison, first, second)
        default: return false
        }
        let tests: [UInt8: (BlockLoop.Test, Bool)] = [
            0x47: (.notEqual, false), 0x48: (.less, true), 0x49: (.less, false), 0x4A: (.greater, true),
            0x4B: (.greater, false), 0x4C: (.lessOrEqual, true), 0x4D: (.lessOrEqual, false),
            0x4E: (.greaterOrEqual, true), 0x4F: (.greaterOrEqual, false),
        ]
        guard let (found, isSigned) = tests[opcode] else { return false }
        var test = found
        if isSet(right), !isSet(left) {
            (left, right) = (right, left)
            switch test {
            case .notEqual: break
            case .less: test = .greater
            case .lessOrEqual: test = .greaterOrEqual
            case .greater: test = .less
            case .greaterOrEqual: test = .lessOrEqual
            }
        }
        (loop.test, loop.isSigned, loop.tested, loop.bound) = (test, isSigned, left, right)
        return true
    }

    private func isSet(_ term: BlockLoop.Term) -> Bool { term.slot >= 0 && symbol(term.slot) != nil }

    /// The loop, if what was found fits together.
    private mutating func finished() -> BlockLoop? {
        for (slot, symbol) in current {
            if case .term(let term) = symbol, term.slot == slot {
                loop.steps.append((slot, term.number))
            } else if readFirst.contains(slot) {
                // What an iteration leaves for the next one is not followed.
                return nil
            }
        }
        guard let first = stores.first, !isSet(loop.bound), let step = loop.step(of: loop.tested.slot),
            step != 0, let stride = loop.step(of: first.address.slot),
            let target = place(of: stores.map { ($0.address, $0.offset) }, stride),
            let content = content(stride)
        else { return nil }
        loop.testedStep = step
        loop.destination = target
        loop.content = content
        loop.size = Int32(bitPattern: stride).magnitude
        loop.isDownward = Int32(bitPattern: stride) < 0
        return loop
    }

    /// The place all accesses of an iteration make up, if they do.
    private func place(
        of accesses: [(address: BlockLoop.Term, offset: UInt32)], _ stride: UInt32
    ) -> BlockLoop.Place? {
        guard let address = accesses.first?.address, let lowest = accesses.map(\.offset).min(),
            accesses.allSatisfy({ $0.address == address }), loop.step(of: address.slot) == stride
        else { return nil }
        var next = UInt64(lowest)
        for (offset, width) in zip(accesses.map(\.offset), stores.map(\.width)).sorted(by: { $0.0 < $1.0 }) {
            guard offset == next else { return nil }
            next += UInt64(width)
        }
        guard next - UInt64(lowest) == Int32(bitPattern: stride).magnitude else { return nil }
        return BlockLoop.Place(address: address, offset: lowest)
    }

    /// What is stored, if it is one thing.
    private func content(_ stride: UInt32) -> BlockLoop.Content? {
        guard let first = stores.first else { return nil }
        switch first.value {
        case .number:
            // All bytes of all numbers must be equal.
            guard loads == 0 else { return nil }
            var byte: UInt8?
            for store in stores {
                guard case .number(let number) = store.value else { return nil }
                for index in 0..<UInt64(store.width) {
                    let found = UInt8(truncatingIfNeeded: number >> (index * 8))
                    guard byte ?? found == found else { return nil }
                    byte = found
                }
            }
            return byte.map { .byte($0) }
        case .local(let slot):
            // The widest store has the bytes of the others.
            guard loads == 0, symbol(slot) == nil, stores.allSatisfy({ $0.value == first.value }) else {
                return nil
            }
            return .local(slot: slot, width: stores.map(\.width).max() ?? first.width)
        case .loaded:
            // Every load must be one whose place is known to be in the memory.
            guard loads == stores.count else { return nil }
            var accesses: [(address: BlockLoop.Term, offset: UInt32)] = []
            for store in stores {
                guard case .loaded(let address, let offset) = store.value,
                    // Bytes stay in their order.
                    offset &- store.offset == accesses.first.map({ $0.offset &- first.offset })
                        ?? (offset &- store.offset)
                else { return nil }
                accesses.append((address, offset))
            }
            return place(of: accesses, stride).map { .copy($0) }
        }
    }
}
