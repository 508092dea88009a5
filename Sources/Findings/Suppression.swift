/// A decision of a configuration that a finding does not count for a time.
package struct Suppression: Sendable, Hashable {
    /// Why, in the user's words.
    package var reason: String
    /// Until when, as the user wrote it: a date, with whose end (UTC) it ends, or an RFC 3339 time.
    package var expires: String

    package init(reason: String, expires: String) {
        self.reason = reason
        self.expires = expires
    }
}
