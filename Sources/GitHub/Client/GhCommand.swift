import Glibc

/// The GitHub command line, where it is installed: it knows tokens.
package enum GhCommand {
    /// Milliseconds it may take: it only reads a file or a keyring.
    private static let timeLimit: Int32 = 5000
    private static let maximumOutput = 8192

    /// The token stored for a host; `nil` without `gh`, without a token, and when it takes too long.
    ///
    /// - Parameter environment: of the process; tokens in it are kept from `gh`, which would give them for any host.
    package static func token(for host: String, environment: [String: String]) -> String? {
        guard let path = find("gh", environment) else { return nil }
        var clean = environment
        for name in AccessToken.variables { clean[name] = nil }
        clean["GH_PROMPT_DISABLED"] = "1"
        return output(of: path, ["gh", "auth", "token", "--hostname", host], clean)
    }

    private static func find(_ name: String, _ environment: [String: String]) -> String? {
        for folder in (environment["PATH"] ?? "").split(separator: ":") where folder.hasPrefix("/") {
            let path = "\(folder)/\(name)"
            if access(path, X_OK) == 0 { return path }
        }
        return nil
    }

    /// What a program writes, if it ends well and in time.
    private static func output(
        of path: String, _ arguments: [String], _ environment: [String: String]
    ) -> String? {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { return nil }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        defer { close(ends[0]) }
        guard let process = spawn(path, arguments, environment, output: ends[1]) else {
            close(ends[1])
            return nil
        }
        close(ends[1])
        let text = read(ends[0])
        if text == nil { kill(process, SIGKILL) }
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
        return status == 0 ? text : nil
    }

    private static func spawn(
        _ path: String, _ arguments: [String], _ environment: [String: String], output: Int32
    ) -> pid_t? {
        var actions = posix_spawn_file_actions_t()
        var attributes = posix_spawnattr_t()
        guard posix_spawn_file_actions_init(&actions) == 0 else { return nil }
        defer { posix_spawn_file_actions_destroy(&actions) }
        guard posix_spawnattr_init(&attributes) == 0 else { return nil }
        defer { posix_spawnattr_destroy(&attributes) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_adddup2(&actions, output, 1)
        posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
        let variables = environment.filter { !$0.key.contains("\0") && !$0.value.contains("\0") }
        var words = arguments.map { strdup($0) } + [nil]
        var settings = variables.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { for pointer in words + settings { free(pointer) } }
        var process: pid_t = 0
        let code = posix_spawn(&process, path, &actions, &attributes, &words, &settings)
        return code == 0 ? process : nil
    }

    /// All that comes until the end; `nil` when it is too much or comes too late.
    private static func read(_ descriptor: Int32) -> String? {
        let end = now() + Int64(timeLimit)
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1024)
        while bytes.count <= maximumOutput {
            var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
            let rest = end - now()
            guard rest > 0 else { return nil }
            let ready = poll(&request, 1, Int32(rest))
            if ready < 0, errno == EINTR { continue }
            guard ready > 0 else { return nil }
            let count = Glibc.read(descriptor, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return count == 0 ? String(decoding: bytes, as: UTF8.self) : nil }
            bytes += buffer.prefix(count)
        }
        return nil
    }

    private static func now() -> Int64 {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
    }
}
