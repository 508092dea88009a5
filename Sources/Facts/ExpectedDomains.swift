/// Hosts that a configuration expects the agent's side to contact.
package struct ExpectedDomains: Sendable, Hashable {
    /// How a host is expected.
    package enum Match: Sendable, Hashable {
        /// By its own name.
        case name
        /// As a subdomain of an expected parent.
        case subdomain
    }

    /// Hosts that are expected themselves, lower case.
    package var names: Set<String> = []
    /// Hosts whose subdomains are expected, they themselves not; lower case, without a dot in front.
    package var parents: Set<String> = []

    package init() {}

    package var isEmpty: Bool { names.isEmpty && parents.isEmpty }

    package mutating func formUnion(_ other: ExpectedDomains) {
        names.formUnion(other.names)
        parents.formUnion(other.parents)
    }

    /// How a host is expected, its own name first; `nil` when it is not.
    ///
    /// - Parameter domain: lower case.
    package func match(_ domain: String) -> Match? {
        if names.contains(domain) { return .name }
        // A name longer than any domain name has no parent.
        guard !parents.isEmpty, domain.utf8.count <= 255 else { return nil }
        var rest = domain.utf8[...]
        while let dot = rest.firstIndex(of: UInt8(ascii: ".")) {
            rest = rest[rest.index(after: dot)...]
            // What begins with a dot is a subdomain of nothing.
            if dot > domain.utf8.startIndex, parents.contains(String(Substring(rest))) { return .subdomain }
        }
        return nil
    }
}

/// Requests of the agent's side to a host that the configuration expects.
package struct ExpectedTraffic: Sendable, Hashable {
    /// Lower case, without port.
    package var domain: String
    /// All of them: allowed, denied and never opened.
    package var requests: Int

    package init(domain: String, requests: Int) {
        self.domain = domain
        self.requests = requests
    }
}
