/// Makes damaged inputs out of good ones.
package enum Mutation {
    /// `bytes` with one to eight random changes: flipped, removed, doubled, swapped or inserted runs, NUL bytes,
    /// invalid UTF-8, cut ends.
    package static func mutate(_ bytes: [UInt8], using generator: inout SeededGenerator) -> [UInt8] {
        var result = bytes
        for _ in 0..<Int.random(in: 1...8, using: &generator) {
            guard !result.isEmpty else { return [UInt8.random(in: 0...255, using: &generator)] }
            let position = Int.random(in: 0..<result.count, using: &generator)
            let length = min(Int.random(in: 1...32, using: &generator), result.count - position)
            switch Int.random(in: 0..<9, using: &generator) {
            case 0: result[position] = UInt8.random(in: 0...255, using: &generator)
            case 1: result[position] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
            case 2: result.removeSubrange(position..<position + length)
            case 3: result.insert(contentsOf: result[position..<position + length], at: position)
            case 4: result.insert(0, at: position)
            case 5: result.insert(contentsOf: [0xFF, 0xC3, 0x28], at: position)
            case 6: result.insert(contentsOf: Array("\"\\{}[]:,\n\t |".utf8), at: position)
            case 7: result.removeSubrange(position...)
            default:
                let other = Int.random(in: 0..<result.count, using: &generator)
                result.swapAt(position, other)
            }
        }
        return result
    }
}
