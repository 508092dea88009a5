private import Glibc

/// Remembers what was made of lines, so that lines which repeat but for a few bytes (times, ports) are taken apart
/// once.
///
/// A line's shape is the part of it that decides about `Value`, given as two pieces. Bounded in memory, and in
/// time whatever the shapes: beyond the bounds nothing more is remembered.
struct LineShapes<Value> {
    /// Shapes remembered.
    static var maximumCount: Int { 8192 }
    /// Bytes of the longest shape remembered.
    static var maximumLength: Int { 512 }
    /// Slots looked at for one shape: more only help who crafts shapes that collide.
    private static var probes: Int { 8 }
    private static var slotCount: Int { 32_768 }

    private struct Entry {
        var hash: UInt64
        var start: Int
        var headLength: Int
        var length: Int
    }

    /// Index in `entries` plus 1; 0 for a free slot. Empty until the first shape.
    private var slots: [Int32] = []
    private var entries: [Entry] = []
    private var values: [Value] = []
    private var bytes: [UInt8] = []

    /// The number of a shape that has been added; numbers count up from 0.
    func number(of head: ByteSpan, _ tail: ByteSpan) -> Int? {
        guard !slots.isEmpty else { return nil }
        let hash = Self.hash(head, tail)
        for probe in 0..<Self.probes {
            let index = Int(slots[Self.slot(hash, probe)]) - 1
            guard index >= 0 else { return nil }
            if entries[index].hash == hash, isEqual(entries[index], head, tail) { return index }
        }
        return nil
    }

    /// What was added under a number of ``number(of:_:)``.
    func value(at number: Int) -> Value { values[number] }

    /// Remembers a new shape.
    ///
    /// - Parameter value: made for the number the shape gets.
    mutating func add(_ head: ByteSpan, _ tail: ByteSpan, _ value: (_ number: Int) -> Value) {
        let length = head.count + tail.count
        guard entries.count < Self.maximumCount, length <= Self.maximumLength else { return }
        if slots.isEmpty { slots = [Int32](repeating: 0, count: Self.slotCount) }
        let hash = Self.hash(head, tail)
        for probe in 0..<Self.probes {
            let slot = Self.slot(hash, probe)
            guard slots[slot] == 0 else { continue }
            values.append(value(entries.count))
            entries.append(
                Entry(hash: hash, start: bytes.count, headLength: head.count, length: length))
            slots[slot] = Int32(entries.count)
            head.withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
            tail.withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
            return
        }
    }

    private func isEqual(_ entry: Entry, _ head: ByteSpan, _ tail: ByteSpan) -> Bool {
        guard entry.headLength == head.count, entry.length == head.count + tail.count else { return false }
        return bytes.withUnsafeBufferPointer { bytes in
            guard let known = bytes.baseAddress.map({ $0 + entry.start }) else { return entry.length == 0 }
            let isHeadEqual = head.withUnsafeBufferPointer {
                $0.baseAddress.map { memcmp($0, known, entry.headLength) == 0 } ?? true
            }
            return isHeadEqual
                && tail.withUnsafeBufferPointer {
                    $0.baseAddress.map {
                        memcmp($0, known + entry.headLength, entry.length - entry.headLength) == 0
                    } ?? true
                }
        }
    }

    private static func slot(_ hash: UInt64, _ probe: Int) -> Int {
        (Int(truncatingIfNeeded: hash >> 40) &+ probe) & (slotCount - 1)
    }

    private static func hash(_ head: ByteSpan, _ tail: ByteSpan) -> UInt64 {
        mix(tail, mix(head, 0x9E37_79B9_7F4A_7C15))
    }

    /// Eight bytes at a time; the equality of the bytes is checked, so speed is what counts.
    private static func mix(_ span: ByteSpan, _ seed: UInt64) -> UInt64 {
        span.withUnsafeBytes { bytes in
            var hash = seed ^ UInt64(truncatingIfNeeded: bytes.count)
            var index = 0
            while index + 8 <= bytes.count {
                let word = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
                hash = (hash ^ word) &* 0xD6E8_FEB8_6659_FD93
                hash ^= hash >> 32
                index += 8
            }
            var rest: UInt64 = 0
            while index < bytes.count {
                rest = rest << 8 | UInt64(bytes[index])
                index += 1
            }
            hash = (hash ^ rest) &* 0xD6E8_FEB8_6659_FD93
            return hash ^ hash >> 32
        }
    }
}
