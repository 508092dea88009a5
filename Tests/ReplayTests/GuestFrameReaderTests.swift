import GuardEngine
import Testing

@testable import Replay

/// What guests wrote about their own work, in the words of March 2026.
@Suite struct GuestFrameReaderTests {
    private static func read(_ lines: [String]) -> (frames: [GuestFrame], reader: GuestFrameReader) {
        var reader = GuestFrameReader()
        return (lines.compactMap { reader.receive($0) }, reader)
    }

    @Test func pathsWithThePreview() throws {
        let (frames, reader) = Self.read([
            ">>> label_response called", "tool_name=list_commits",
            "Repo visibility lookup cache hit for octo/demo: private",
            "using path-based labeling with 5 paths",
            #"path_output_preview={"labeled_paths":[{"path":"/0","labels":{"description":"commit:octo/demo@1a2b3c4","secrecy":["private:octo/demo"],"integrity":["none:octo/demo"]}},{"path":"/1","labels":{"description":"commit:octo/demo@2","secrecy":[],"integrity":[]}},{"path":"/2","labels":{"descr"#,
            "<<< label_response returning 1570 bytes (path-based)",
        ])
        let frame = try #require(frames.first)
        #expect(frames.count == 1)
        #expect(frame.tool == "list_commits")
        #expect(frame.items == 5)
        #expect(frame.isPaths)
        // The third is cut.
        #expect(frame.shown.map(\.description) == ["commit:octo/demo@1a2b3c4", "commit:octo/demo@2"])
        #expect(frame.shown[0].labels.secrecy == Label(["private:octo/demo"]))
        #expect(frame.shown[0].labels.integrity == Label(["none:octo/demo"]))
        #expect(frame.visibilities == ["octo/demo": true])
        #expect(reader.visibilities == ["octo/demo": true])
        #expect(frame.fallback == nil)
    }

    @Test func oneItemForAll() throws {
        let (frames, _) = Self.read([
            ">>> label_response called", "tool_name=list_branches",
            #"fallback labels: secrecy=["private:octo/demo"], integrity=["none:octo/demo", "approved:octo/demo"]"#,
            "generated 1 labeled items", "<<< label_response returning 1523 bytes",
        ])
        let frame = try #require(frames.first)
        #expect(frame.items == 1)
        #expect(!frame.isPaths)
        #expect(
            frame.fallback
                == LabelPair(
                    secrecy: Label(["private:octo/demo"]),
                    integrity: Label(["none:octo/demo", "approved:octo/demo"])))
    }

    @Test func linesOutsideOfFrames() {
        let (frames, reader) = Self.read([
            "generated 3 labeled items", #"fallback labels: secrecy=["a"], integrity=[]"#,
            "Repo visibility lookup result for octo/open: public",
            "Repo visibility lookup result for octo/gone: unknown (not in the answer)",
            "<<< label_response returning 5 bytes",
        ])
        #expect(frames.isEmpty)
        #expect(reader.visibilities == ["octo/open": false])
    }

    /// A frame that is never ended gives way to the next.
    @Test func unfinishedFrames() {
        let (frames, _) = Self.read([
            ">>> label_response called", "tool_name=first", "generated 3 labeled items",
            ">>> label_response called", "tool_name=second", "<<< label_response returning 5 bytes",
            "<<< label_response returning 5 bytes",
        ])
        #expect(frames.map(\.tool) == ["second"])
        #expect(frames.map(\.items) == [nil])
    }

    @Test(arguments: [
        "using path-based labeling with many paths", "generated 99999999999999999999 labeled items",
        "path_output_preview=", #"path_output_preview={"labels":{"labels":{}"#, "tool_name=",
        "Repo visibility lookup result for : public", "fallback labels: secrecy=[", "",
    ])
    func oddLines(line: String) {
        let (frames, _) = Self.read([
            ">>> label_response called", line, "<<< label_response returning 5 bytes",
        ])
        #expect(frames.count == 1)
        #expect(frames.first?.items == nil)
        #expect(frames.first?.shown.filter { !$0.description.isEmpty }.isEmpty == true)
    }

    @Test func repositoriesAreBounded() {
        var reader = GuestFrameReader()
        for number in 0..<10_050 {
            _ = reader.receive("Repo visibility lookup result for octo/r\(number): public")
        }
        #expect(reader.visibilities.count == 10_000)
        _ = reader.receive("Repo visibility lookup result for octo/r1: private")
        #expect(reader.visibilities["octo/r1"] == true)
    }
}
