import ArtifactCache
import Foundation
import GitHub
import TestSupport
import Testing

@testable import AuditCommands

/// Room in the cache while several runs are fetched.
@Suite(.enabled(if: FakeGitHub.isAvailable)) struct CacheRoomTests {
    /// What the first run left goes when the second one has been fetched, not only at the end.
    @Test(arguments: [1, Int64.max]) func roomIsMadeBetweenRuns(limit: Int64) throws {
        let scenario = try NightlyScenario([
            .init(id: 101, fixture: "clean"), .init(id: 102, fixture: "codex-bypass"),
        ])
        let folder = scenario.folder.appendingPathComponent("cache").path
        let cache = try ArtifactCache(folder: folder, limit: limit)
        let client = GitHubClient(
            api: try #require(HTTPURL(try scenario.start().api)), token: AccessToken(NightlyScenario.token),
            transport: CurlTransport(CurlSettings([:])), clock: RetryClock(now: { 0 }, sleep: { _ in }),
            seed: 1)
        let repository = try #require(RepositoryName("octo/demo", defaultHost: "github.com"))
        let fetcher = RunFetcher(
            client: client, repository: repository, cache: cache, room: CacheRoom(cache),
            temporaryFolder: scenario.folder.path, keep: nil, limit: .max, seconds: 60, parallel: 1,
            now: { 0 },
            progress: SharedProgress(nil))
        for run in [Int64(101), 102] {
            _ = try fetcher.fetch(RunReference(repository: nil, run: run))
        }
        #expect(cache.list().map(\.run) == (limit == 1 ? ["102"] : ["101", "102"]))
    }
}
