import Glibc

/// The processors this process may use.
package enum Processors {
    /// At least one.
    package static let count = max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
}
