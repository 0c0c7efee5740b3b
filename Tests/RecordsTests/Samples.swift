import Diagnostics
import Records
import Values

/// Text in which `«` and `»` mark a place; the marks are no part of it.
struct Marked {
    let text: String
    let bytes: [UInt8]
    /// The marked ranges, in order.
    let ranges: [Range<Int>]

    init(_ marked: String) {
        var bytes: [UInt8] = []
        var starts: [Int] = []
        var ranges: [Range<Int>] = []
        for scalar in marked.unicodeScalars {
            switch scalar {
            case "«": starts.append(bytes.count)
            case "»": ranges.append((starts.popLast() ?? 0)..<bytes.count)
            default: bytes += Array(String(scalar).utf8)
            }
        }
        self.bytes = bytes
        self.ranges = ranges.sorted {
            ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound)
        }
        text = String(decoding: bytes, as: UTF8.self)
    }
}

/// Names that the built-in catalogue knows.
let sampleKeys = KnownKeys(
    ["标题", "摘要", "关键词", "收支明细", "日期", "收入", "支出", "文件", "审核人", "更正", "说明"].map {
        Text($0)
    })

/// A record of the given front matter.
func record(_ yaml: String, known: KnownKeys = sampleKeys) -> Record {
    record(bytes: Array("---\n\(yaml)\n---\n".utf8), known: known)
}

/// A record of the given bytes.
func record(bytes: [UInt8], known: KnownKeys = sampleKeys) -> Record {
    Record(DecodedFile(path: "content/finance/a.md", raw: bytes), column: .finance, known: known)
}

/// A tree in a short notation: `{key=text, key=[text, -]}`; `-` is a blank, quotes stay.
func outline(_ tree: FieldTree, _ node: Int = 0) -> String {
    if tree.isEmpty { return "nothing" }
    switch tree[node].kind {
    case .blank: return "-"
    case .scalar:
        let text = tree.text(of: node).string.replacing("\n", with: "␊")
        return tree[node].isQuoted ? "'\(text)'" : text
    case .sequence:
        var items: [String] = []
        tree.forEachItem(of: node) { items.append(outline(tree, $0)) }
        return "[" + items.joined(separator: ", ") + "]"
    case .mapping:
        var entries: [String] = []
        tree.forEachEntry(of: node) { key, value in
            entries.append(outline(tree, key) + "=" + outline(tree, value))
        }
        return "{" + entries.joined(separator: ", ") + "}"
    }
}

/// The outline of a front matter, or what is wrong with it.
func outline(_ yaml: String, known: KnownKeys = sampleKeys) -> String {
    let record = record(yaml, known: known)
    guard record.faults.isEmpty else { return "\(record.faults)" }
    return outline(record.fields)
}

/// Random numbers that are the same in every run (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
