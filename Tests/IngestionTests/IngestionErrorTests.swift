import Foundation
import Ingestion
import Testing

@Suite struct IngestionErrorTests {
    @Test func missingInput() throws {
        #expect(throws: IngestionError.missing(path: "/nowhere/at/all")) {
            try ingestForTest("/nowhere/at/all")
        }
        #expect(throws: IngestionError.missing(path: "")) { try ingestForTest("") }
        #expect(throws: IngestionError.missing(path: "a\0b")) { try ingestForTest("a\0b") }
    }

    @Test func nothingRecognised() throws {
        let scratch = try Scratch()
        #expect(throws: IngestionError.nothingRecognised(path: scratch.input, files: 0, first: [])) {
            try ingestForTest(scratch.input)
        }
        for name in ["a.txt", "b/c.txt"] { try scratch.add(name, "x") }
        #expect(
            throws: IngestionError.nothingRecognised(
                path: scratch.input, files: 2, first: ["a.txt", "b/c.txt"])
        ) { try ingestForTest(scratch.input) }
    }

    @Test func damagedArchive() throws {
        let scratch = try Scratch()
        let path = try scratch.write(
            Array("PK\u{03}\u{04}".utf8) + [UInt8](repeating: 255, count: 100), to: "x.zip")
        #expect {
            try ingestForTest(path)
        } throws: { error in
            if case .damaged(path, _) = error as? IngestionError { true } else { false }
        }
    }

    @Test func textsAreInHouseStyle() {
        #expect(
            String(describing: IngestionError.missing(path: "a\u{1B}[2Jb"))
                == #"no file or folder "a\u{1b}[2Jb"; check the path"#)
        #expect(
            String(describing: IngestionError.nothingRecognised(path: "x", files: 1, first: ["y"]))
                == #""x" holds no known artifact among 1 file ("y"); give the folder that "gh run download" or "#
                + #""gh aw logs" wrote"#)
        #expect(
            String(describing: IngestionError.notAFile(path: "p", kind: "a named pipe"))
                == #""p" is a named pipe; give a file or a folder, or pipe the bytes in and give "-""#)
    }
}
