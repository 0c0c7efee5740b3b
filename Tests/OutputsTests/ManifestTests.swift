import Outputs
import Testing

struct ManifestTests {
    private let folder = TemporaryFolder()

    @Test func `the manifest lists size and SHA-256 of every file in byte order`() throws {
        try folder.build(["b.html": "abc", "a/z": "", "a.b": "公", "引\"\\\u{1f}": "x", "B": "x"])
        #expect(
            folder.read("site/manifest.json") == #"""
                {"version":1,"files":[
                {"path":"B","bytes":1,"sha256":"\#(hashOfX)"},
                {"path":"a.b","bytes":3,"sha256":"\#(hashOfPublic)"},
                {"path":"a/z","bytes":0,"sha256":"\#(hashOfNothing)"},
                {"path":"b.html","bytes":3,"sha256":"\#(hashOfABC)"},
                {"path":"引\"\\\u001f","bytes":1,"sha256":"\#(hashOfX)"}
                ]}

                """#)
    }

    @Test func `a site without pages has a manifest without files`() throws {
        try folder.build([:])
        #expect(folder.tree("site") == ["manifest.json": "{\"version\":1,\"files\":[\n]}\n"])
    }

    @Test func `names that differ only in their bytes are two files, and read back as two`() throws
    {
        let names = ["引\"\\\u{1f}/\u{7f}😀", "e\u{301}", "\u{e9}"]
        let staged = try SiteWriter(folder: "\(folder.path)/site").begin()
        let entries = try names.map { try staged.put(OutputFile(path: $0, bytes: [1])) }
        #expect(try staged.finish(entries).written == 3)
        let summary = try folder.build([:])
        #expect(summary.removed == 3)
        #expect(folder.tree("site").keys.sorted() == ["manifest.json"])
    }

    @Test func `an entry says what the manifest will`() throws {
        let staged = try SiteWriter(folder: "\(folder.path)/site").begin()
        let entry = try staged.put(OutputFile(path: "b.html", bytes: Array("abc".utf8)))
        staged.abandon()
        #expect(entry.path == "b.html" && entry.byteCount == 3)
        #expect(entry.sha256 == hashOfABC)
    }
}

private let hashOfABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
private let hashOfNothing = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
private let hashOfX = "2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881"
private let hashOfPublic = "9b67720a9243f02a96b1c397949875b0e0f1eefb11ae024d022042f056c70d8a"
