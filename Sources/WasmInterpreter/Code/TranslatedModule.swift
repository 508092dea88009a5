import WasmHandlers

/// A module with its functions in the form the engine runs. It never changes after it was made, so any number of
/// instances on any threads may share it.
public final class TranslatedModule: @unchecked Sendable {
    /// The module as decoded.
    public let module: Module
    /// Whether the code counts fuel.
    public let isMetered: Bool
    /// Which engine the code is for.
    public let engine: EngineKind
    /// Words of all functions.
    let code: UnsafeMutableBufferPointer<UInt32>
    /// Loops that fill or copy memory, which the code names by their places here.
    let blockLoops: [BlockLoop]
    /// Number of loops found that fill or copy memory.
    package var blockLoopCount: Int { blockLoops.count }
    /// Where each defined function's code is.
    let definitions: UnsafeMutableBufferPointer<Definition>

    /// Translates all functions. Without metering code is a little faster, and neither fuel nor a deadline stops it.
    public init(
        _ module: Module, metered: Bool = true, engine: EngineKind = .preferred
    ) throws(ModuleError) {
        self.module = module
        self.engine = engine
        isMetered = metered
        let count = module.content.bodies.count
        let definitions = UnsafeMutableBufferPointer<Definition>.allocate(capacity: count)
        var entries: [Int] = []
        entries.reserveCapacity(count)
        var translator = Translator(
            module, metered: metered, engine: engine, definitions: Self.base(definitions))
        do throws(ModuleError) {
            for index in 0..<count {
                entries.append(translator.code.count)
                definitions.initializeElement(at: index, to: try translator.translate(body: index))
            }
            guard translator.code.count < Int(Int32.max) else {
                throw ModuleError(kind: .limit, message: "too much code", offset: 0, section: .code)
            }
        } catch {
            translator.code.deallocate()
            definitions.deallocate()
            throw error
        }
        code = translator.code.finished()
        blockLoops = translator.blockLoops
        // The buffer moved while it grew.
        for index in 0..<count { definitions[index].code = translator.code.base + entries[index] }
        self.definitions = definitions
    }

    private static func base(
        _ definitions: UnsafeMutableBufferPointer<Definition>
    ) -> UnsafeMutablePointer<Definition> {
        // A buffer of no elements has an address too, but the type allows that it has not.
        definitions.baseAddress
            ?? UnsafeMutablePointer(bitPattern: MemoryLayout<Definition>.alignment)
            .unsafelyUnwrapped
    }

    deinit {
        code.deallocate()
        definitions.deallocate()
    }

    /// The function whose code an address is in.
    func definition(at address: UnsafeMutablePointer<UInt32>) -> UnsafeMutablePointer<Definition>? {
        var (low, high) = (0, definitions.count)
        while low < high {
            let middle = (low + high) / 2
            if definitions[middle].code <= address { low = middle + 1 } else { high = middle }
        }
        guard low > 0, let base = definitions.baseAddress else { return nil }
        return base + (low - 1)
    }

    /// Offsets in the module of the instructions whose code holds words of a function, counted from its first. They
    /// are kept for no function; translating again is cheap enough for what only traps ask.
    func offsets(ofWords words: [Int], inFunction function: Int) -> [Int: Int] {
        var translator = Translator(
            module, metered: isMetered, engine: engine, definitions: Self.base(definitions),
            recordsOffsets: true)
        defer { translator.code.deallocate() }
        let index = function - module.content.importedFunctions
        guard module.content.bodies.indices.contains(index),
            (try? translator.translate(body: index)) != nil
        else { return [:] }
        var result: [Int: Int] = [:]
        var place = 0
        for word in Set(words).sorted() {
            while place < translator.offsets.count, translator.offsets[place].word <= word {
                result[word] = translator.offsets[place].offset
                place += 1
            }
            if result[word] == nil, place > 0 { result[word] = translator.offsets[place - 1].offset }
        }
        return result
    }
}
