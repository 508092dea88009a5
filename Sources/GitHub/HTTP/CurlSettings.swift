/// What the environment says of proxies and certificates, by curl's rules.
package struct CurlSettings: Sendable, Hashable {
    /// The proxy for https; empty for none.
    package var proxy = ""
    /// Hosts that are contacted without it, separated by commas.
    package var noProxy = ""
    /// A file with the certificates to trust instead of the system's.
    package var certificateFile: String?
    /// A folder with such certificates.
    package var certificateFolder: String?
    /// Seconds until a connection must be there.
    package var connectSeconds = 20
    /// Seconds after which a connection is given up that brings next to nothing.
    package var idleSeconds = 45
    package var userAgent = "awaudit"

    package init(_ environment: [String: String] = [:]) {
        func first(_ names: String...) -> String? {
            names.lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
        }
        proxy = first("https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY") ?? ""
        noProxy = first("no_proxy", "NO_PROXY") ?? ""
        certificateFile = first("CURL_CA_BUNDLE", "SSL_CERT_FILE")
        certificateFolder = first("SSL_CERT_DIR")
    }
}
