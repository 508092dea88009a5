import Glibc
import WasmHandlers

extension MemoryRecord {
    /// Size in pages.
    var pages: UInt32 { UInt32(truncatingIfNeeded: size / UInt64(MemoryType.pageSize)) }

    /// A memory of `minimum` pages, nil if the system has not that much.
    init?(_ type: MemoryType, limit: UInt32) {
        let bytes = Int(type.limits.minimum) * MemoryType.pageSize
        guard let pointer = calloc(max(bytes, 1), 1) else { return nil }
        self.init(
            bytes: pointer, size: UInt64(bytes), capacity: bytes, maximum: type.limits.maximum,
            limit: min(limit, type.limits.maximum ?? MemoryType.maximumPages))
    }

    /// Units of fuel growth takes: none unless bytes must move.
    func growthCost(by delta: Int) -> Int {
        Int(size) + delta * MemoryType.pageSize > capacity && UInt64(pages) + UInt64(delta) <= UInt64(limit)
            ? Int(size) / 64 : 0
    }

    /// Grows by a number of pages; gives the old number, or nil and changes nothing.
    mutating func grow(by delta: Int) -> UInt32? {
        let old = pages
        guard Int(old) + delta <= Int(limit), !isLent || delta == 0 else { return nil }
        let new = (Int(old) + delta) * MemoryType.pageSize
        if new > capacity {
            // Half as much again, so that growing page by page stays linear.
            let wanted = min(max(new, capacity + capacity / 2), Int(limit) * MemoryType.pageSize)
            guard let pointer = calloc(wanted, 1) else { return nil }
            memcpy(pointer, bytes, Int(size))
            free(bytes)
            bytes = pointer
            capacity = wanted
        }
        size = UInt64(new)
        return old
    }
}

/// A global: two slots at a fixed address.
struct GlobalRecord {
    var cell: UnsafeMutablePointer<UInt64>
    var type: GlobalType
}

extension TableRecord {
    /// Type of the elements.
    var type: ValueType { holdsFunctions ? .funcref : .externref }

    /// A table of `minimum` null elements, nil if the system has not that much memory.
    init?(_ type: TableType, limit: Int) {
        let count = Int(type.limits.minimum)
        guard let pointer = calloc(max(count, 1), 8) else { return nil }
        self.init(
            elements: pointer.assumingMemoryBound(to: UInt64.self), count: count,
            holdsFunctions: type.element == .funcref, maximum: type.limits.maximum,
            limit: min(limit, Int(type.limits.maximum ?? .max)))
    }

    /// Grows by a number of elements; gives the old number, or nil and changes nothing.
    mutating func grow(by delta: Int, _ value: UInt64) -> Int? {
        let old = count
        let new = count + delta
        guard new <= limit else { return nil }
        if new > capacity {
            let wanted = min(max(new, capacity + capacity / 2), limit)
            guard let pointer = calloc(wanted, 8) else { return nil }
            memcpy(pointer, elements, count * 8)
            free(elements)
            elements = pointer.assumingMemoryBound(to: UInt64.self)
            capacity = wanted
        }
        (elements + old).update(repeating: value, count: delta)
        count = new
        return old
    }
}
