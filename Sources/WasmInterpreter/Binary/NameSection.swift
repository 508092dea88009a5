/// The custom section `name`, read on demand: only traps need it. Damage in it is no fault of the module, so what
/// cannot be read is without a name.
extension Module {
    /// Names of functions by index, as far as the module tells them.
    public func functionNames() -> [Int: String] {
        var names: [Int: String] = [:]
        guard let section = content.customSections.last(where: { $0.name == "name" }) else { return names }
        var reader = ByteReader(bytes, in: section.content, section: .custom)
        do throws(ModuleError) {
            while !reader.isAtEnd {
                let id = try reader.byte()
                let part = try reader.take(try reader.length())
                guard id == 1 else { continue }
                var map = ByteReader(bytes, in: part, section: .custom)
                for _ in 0..<(try map.count(limit: .max, "names")) {
                    let index = Int(try map.unsigned32())
                    names[index] = try map.name(limit: .max)
                }
            }
        } catch {
            return names
        }
        return names
    }
}
