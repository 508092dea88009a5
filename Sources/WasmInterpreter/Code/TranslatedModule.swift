/// Internal code of one function.
struct Definition {
    /// First word in the code of the module.
    var entry: UInt32
    /// Slots of a frame: locals, operands, and room for what calls give.
    var frameSlots: UInt32
    /// Slots the arguments fill.
    var parameterSlots: UInt32
    /// Slots of declared locals, which start as zero, after the arguments.
    var localSlots: UInt32
    /// Index of the function in its module.
    var function: UInt32
}

/// A module with its functions in the form the engine runs. It never changes after it was made, so any number of
/// instances on any threads may share it.
package final class TranslatedModule: @unchecked Sendable {
    /// The module as decoded.
    package let module: Module
    /// Whether the code counts fuel.
    package let isMetered: Bool
    /// Words of all functions.
    let code: UnsafeMutableBufferPointer<UInt32>
    /// Where each defined function's code is.
    let definitions: UnsafeMutableBufferPointer<Definition>

    /// Translates all functions. Without metering code is a little faster, and neither fuel nor a deadline stops it.
    package init(_ module: Module, metered: Bool = true) throws(ModuleError) {
        self.module = module
        isMetered = metered
        var translator = Translator(module, metered: metered)
        let count = module.content.bodies.count
        let definitions = UnsafeMutableBufferPointer<Definition>.allocate(capacity: count)
        do throws(ModuleError) {
            for index in 0..<count {
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
        self.definitions = definitions
    }

    deinit {
        code.deallocate()
        definitions.deallocate()
    }

    /// Offsets in the module of the instructions whose code holds words of a function, counted from its first. They
    /// are kept for no function; translating again is cheap enough for what only traps ask.
    func offsets(ofWords words: [Int], inFunction function: Int) -> [Int: Int] {
        var translator = Translator(module, metered: isMetered, recordsOffsets: true)
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
