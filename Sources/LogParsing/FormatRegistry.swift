/// Every format awaudit reads, one line each.
package enum FormatRegistry {
    package static let all: [FormatDescriptor] = []
}
