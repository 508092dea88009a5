import Findings
import GuardEngine
import GuardHost

/// The guard of one server in one process of the gateway: the native one and the module beside it, each with the
/// state it has come to.
final class GuardPair {
    /// What the gateway would run here.
    enum Kind {
        case builtIn(BuiltInGuard)
        /// The GitHub guard.
        case github
        /// A guard that is not known here, by its name; `nil` when nothing tells which.
        case foreign(String?)
    }

    let server: String
    var kind: Kind
    private let native = NativeGuardInstance()
    private let module: (any Guard)?
    private var nativeBook: LookUpBook
    private var moduleBook: LookUpBook

    init(server: String, kind: Kind, module: (any Guard)?, book: LookUpBook) {
        self.server = server
        self.kind = kind
        self.module = module
        nativeBook = book
        rereadableBook = book
        moduleBook = book
    }

    /// What both guards said.
    struct Answer {
        var native: GuardOutcome
        var module: GuardOutcome?
        /// Questions whose answer no log has, and whose answers cannot be enumerated.
        var missing: [String] = []
        /// What the native guard says when other questions without an answer are answered otherwise.
        var alternatives: [GuardOutcome] = []
        /// Whether return code, output and error are the same; `nil` without a module.
        var isSame: Bool?
    }

    /// Every logged answer, from the first.
    let rereadableBook: LookUpBook

    var hasModule: Bool { module != nil }
    /// Why the module is not called any more.
    var moduleFailure: String? { module?.failure }

    /// - Parameters:
    ///   - window: When the call under way asks its questions.
    ///   - isShared: Whether other calls may have asked meanwhile.
    func call(
        _ function: GuardFunction, input: [UInt8], window: ClosedRange<Timestamp>? = nil,
        isShared: Bool = false
    ) -> Answer {
        nativeBook.window = window
        nativeBook.isShared = isShared
        moduleBook.window = window
        moduleBook.isShared = isShared
        nativeBook.missing = []
        let native = native.call(function, input: input) { [unowned self] in nativeBook.answer($0) }
        var answer = Answer(native: native)
        if !nativeBook.missing.isEmpty {
            answer.missing = nativeBook.missing.filter { $0.kind == nil }.map(\.text)
            let kinds = Set(nativeBook.missing.compactMap(\.kind))
            if answer.missing.isEmpty { answer.alternatives = alternatives(function, input, kinds) }
        }
        if let module {
            moduleBook.missing = []
            let other = module.call(function, input: input) { [unowned self] in moduleBook.answer($0) }
            answer.module = other
            answer.isSame = GuardPair.isSame(native, other)
        }
        return answer
    }

    /// The native guard's answers under the assumptions between which the real look-ups lie.
    private func alternatives(
        _ function: GuardFunction, _ input: [UInt8], _ kinds: Set<LookUpBook.Missing.Kind>
    ) -> [GuardOutcome] {
        LookUpBook.Assumption.others(kinds).map { assumption in
            var book = nativeBook
            book.assumption = assumption
            return self.native.copy().call(function, input: input) { book.answer($0) }
        }
    }

    /// Lists of items are the same however their data is spelled.
    private static func isSame(_ first: GuardOutcome, _ second: GuardOutcome) -> Bool {
        if first.error != second.error { return false }
        if first.output == second.output { return first.returnCode == second.returnCode }
        guard let left = HostJSON.parse(first.output), let right = HostJSON.parse(second.output) else {
            return false
        }
        return HostJSON.text(left) == HostJSON.text(right)
    }
}
