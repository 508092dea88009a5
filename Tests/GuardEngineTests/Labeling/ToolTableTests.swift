import Testing

@testable import GuardEngine

@Suite struct ToolTableTests {
    @Test func everyToolHasOneRow() {
        #expect(ToolTable.all.count == 219)
        #expect(Set(ToolTable.all.map { "\($0.name)" }).count == 219)
    }

    @Test func operationsAreAsManyAsInTheListsOfTheGuard() {
        func count(_ operation: GuardEngine.Operation) -> Int {
            ToolTable.all.filter { $0.operation == operation }.count
        }
        // 71 writes of the server, 31 of the command line, toolsets and 4 old names.
        #expect(count(.write) == 71 + 31 + 1 + 4)
        // 31 of the server, 2 of agents and projects, 1 old name.
        #expect(count(.readWrite) == 31 + 2 + 1)
    }

    @Test func blockedTools() {
        #expect(
            ToolTable.all.filter(\.isBlocked).map { "\($0.name)" }.sorted() == [
                "archive_repository", "create_agent_task", "rename_repository", "transfer_repository",
                "unarchive_repository",
            ])
    }

    @Test(arguments: [
        ("lock_anything", GuardEngine.Operation.write), ("unlock_", .write), ("lock", .read),
        ("Lock_issue", .read),
        ("merge_upstream", .read), ("delete_branch", .read), ("create_thing", .read), ("", .read),
        (" get_issue", .read), ("delete_file", .write), ("merge_pull_request", .readWrite),
    ])
    func operations(name: String, expected: GuardEngine.Operation) {
        #expect(ToolRule.of(Array(name.utf8)).operation == expected)
    }

    @Test func rowsAreSortedWithinTheirTables() {
        for table in [
            ToolTable.issues, ToolTable.pullRequests, ToolTable.discussions, ToolTable.contents,
            ToolTable.actions,
            ToolTable.repositories, ToolTable.security, ToolTable.projects, ToolTable.accounts,
            ToolTable.searches,
        ] {
            let names = table.map { "\($0.name)" }
            #expect(names == names.sorted())
        }
    }
}
