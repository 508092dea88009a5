import Testing
import WasmHandlers

/// The numbering of internal instructions that the engines rely on.
@Suite struct OperationTests {
    @Test func numbersAreRawValues() {
        for operation in Operation.allCases {
            #expect(operation.number == Int(operation.rawValue))
        }
        #expect(Operation.allCases.map(\.number) == Array(0..<Operation.allCases.count))
        #expect(Operation.i32Add == .i32Add && Operation.i32Add != .i32Sub)
    }

    @Test func everyOperationHasAHandler() {
        for operation in Operation.allCases {
            #expect(HandlerTable.shared.addresses[operation.number * Form.count] != 0, "\(operation)")
        }
    }
}
