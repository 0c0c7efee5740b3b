import Diagnostics
import Records
import Testing
import Values

/// Whatever the bytes, reading ends, and every place lies inside the file.
struct AnyBytesTests {
    private static let samples: [[UInt8]] = {
        let board = #filePath.split(separator: "/").dropLast(3)
        let root = "/" + board.joined(separator: "/")
        guard let folder = try? ContentFolder(board: root) else { return [] }
        return folder.paths.compactMap { try? folder.read($0) }
    }()

    private func check(_ raw: [UInt8]) {
        let file = DecodedFile(path: "content/finance/a.md", raw: raw)
        let size = file.source.bytes.count
        let record = Record(file, column: .finance, known: sampleKeys)
        check(record.fields)
        check(YAMLFile(file).tree)
        for fault in record.faults {
            let range: SourceRange? =
                switch fault {
                case .unknownEncoding(let range), .frontMatterMissing(let range),
                    .frontMatterUnclosed(let range):
                    range
                case .yaml(let fault): fault.range
                case .gb18030, .tooLarge: nil
                }
            if let range, range.start < 0 || range.start > range.end || Int(range.end) > size {
                Issue.record("\(fault) in \(raw)")
            }
        }
        let body = Record.body(of: file.source)
        if body.upperBound != size { Issue.record("the body ends before the file: \(raw)") }
        let table = CSVTable(file.source)
        for row in 0..<table.rowCount {
            for cell in table.row(row) where Int(cell.range.end) > size {
                Issue.record("a cell ends after the file: \(raw)")
            }
        }
    }

    private func check(_ tree: FieldTree) {
        guard !tree.isEmpty else { return }
        let count = Int(tree[0].next)
        for index in 0..<count {
            let node = tree[index]
            let isInside =
                node.range.start >= 0 && node.range.start <= node.range.end
                && Int(node.range.end) <= tree.source.bytes.count
                && Int(node.next) > index && Int(node.next) <= count
            if !isInside || tree.text(of: index).string.utf8.count < 0 {
                Issue.record("node \(index) of \(tree.source.bytes)")
            }
        }
    }

    @Test(arguments: 0..<8 as Range<UInt64>)
    func `random bytes are read`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<200 {
            let count = Int.random(in: 0..<200, using: &random)
            check((0..<count).map { _ in UInt8.random(in: 0...255, using: &random) })
        }
    }

    @Test(arguments: 0..<8 as Range<UInt64>)
    func `random structure is read`(seed: UInt64) {
        let parts = [
            "- ", "-　", "a", ": ", "：", "\n", "\n  ", "\n　", "[", "]", "{", "}", "［", "］", "｛",
            "｝", ",", "，", "\"", "'", "|\n", ">-\n", "　", "日期", "收入", "#", " # ", "\\", "~",
            "5,000", "&", "*", "!", "%", "---\n", "\t", "\r", "?", "\u{85}", "\u{FEFF}", "\u{2028}",
        ]
        var random = SeededGenerator(seed: seed)
        for _ in 0..<1000 {
            var text = Bool.random(using: &random) ? "---\n" : ""
            for _ in 0..<Int.random(in: 0..<40, using: &random) {
                text += parts[Int.random(in: 0..<parts.count, using: &random)]
            }
            check(Array((text + "\n---\n").utf8))
        }
    }

    @Test(arguments: 0..<6 as Range<UInt64>)
    func `mutated records are read`(seed: UInt64) {
        #expect(!Self.samples.isEmpty)
        var random = SeededGenerator(seed: seed)
        for sample in Self.samples where !sample.isEmpty {
            for _ in 0..<4 {
                var raw = sample
                let place = Int.random(in: 0..<raw.count, using: &random)
                switch Int.random(in: 0..<4, using: &random) {
                case 0: raw[place] = UInt8.random(in: 0...255, using: &random)
                case 1: raw.removeSubrange(place..<min(raw.count, place + 7))
                case 2: raw.insert(contentsOf: raw[0..<min(place, 64)], at: place)
                default: raw.removeSubrange(place...)
                }
                check(raw)
            }
        }
    }

    @Test(arguments: [
        "[", "{", "- ", "a: ", "：", "，", "\"", "? ", "　", "\n", "\r", "{a,b", "{a，", "[a，", "［",
        "-　",
        "- a：", "- a：\n", "a: |\n", "%TAG !a! b\n", "　#", "'", "[\n", "x", "&a ",
    ])
    func `a file of one thing repeated is read at once`(unit: String) {
        let clock = ContinuousClock()
        let bytes = Array("---\na: ".utf8) + Array(String(repeating: unit, count: 100_000).utf8)
        let time = clock.measure { check(bytes + Array("\n---\n".utf8)) }
        #expect(time < .seconds(20))
    }
}
