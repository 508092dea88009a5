/// Every format awaudit reads, one line each.
package enum FormatRegistry {
    package static let all: [FormatDescriptor] = [
        // Gateway.
        RPCMessages.descriptor,
        GatewayJSONL.descriptor,
        GatewayLog.descriptor,
        ProxyLog.descriptor,
        ServerLog.descriptor,
        GatewayStderr.descriptor,
    ]
}
