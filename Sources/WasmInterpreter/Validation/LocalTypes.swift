/// Types and frame slots of a function's locals, found in constant time for ordinary functions and by bisection
/// where few bytes declare very many, so that preparing a function never costs more than its size.
struct LocalTypes {
    private struct Run {
        var first: Int
        var firstSlot: Int
        var type: ValueType
    }

    /// A local.
    struct Local: BitwiseCopyable {
        var type: ValueType
        /// Its first slot in the frame.
        var slot: Int
    }

    private var dense = TrivialStack<Local>()
    private var runs: [Run] = []
    /// Locals, parameters included.
    private(set) var count = 0
    /// Slots of all locals.
    private(set) var slots = 0
    /// Slots of the parameters.
    private(set) var parameterSlots = 0

    mutating func prepare(_ type: FunctionType, _ body: FunctionBody) {
        dense.truncate(0)
        runs.removeAll(keepingCapacity: true)
        count = 0
        slots = 0
        var total = type.parameters.count
        for run in body.locals { total += run.count }
        let isDense = total <= 64 + type.parameters.count + 4 * body.code.count
        for parameter in type.parameters { append(1, parameter, isDense) }
        parameterSlots = slots
        for run in body.locals where run.count > 0 { append(run.count, run.type, isDense) }
    }

    private mutating func append(_ number: Int, _ type: ValueType, _ isDense: Bool) {
        if isDense {
            for index in 0..<number { dense.append(Local(type: type, slot: slots + index * type.slots)) }
        } else {
            runs.append(Run(first: count, firstSlot: slots, type: type))
        }
        count += number
        slots += number * type.slots
    }

    /// A local by index, nil if there is none.
    @inline(__always)
    subscript(index: UInt32) -> Local? {
        let index = Int(index)
        return index < dense.count ? dense[index] : sparse(index)
    }

    @inline(never)
    private func sparse(_ index: Int) -> Local? {
        guard index < count, !runs.isEmpty else { return nil }
        var low = 0
        var high = runs.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if runs[middle].first <= index { low = middle } else { high = middle }
        }
        let run = runs[low]
        return Local(type: run.type, slot: run.firstSlot + (index - run.first) * run.type.slots)
    }
}
