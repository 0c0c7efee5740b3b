import Testing

/// A front matter that would cost a careless reader its memory, its time or its stack.
struct FrontMatterTrap: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let yaml: String
    /// The rules of the findings that it must end in, and no others.
    let rules: Set<String>

    private init(_ name: String, _ yaml: String, rules: Set<String> = ["front-matter-syntax"]) {
        testDescription = name
        self.yaml = yaml
        self.rules = rules
    }

    private init(_ name: String, repeated piece: String, _ count: Int = 100_000, end: String = "") {
        self.init(name, String(repeating: piece, count: count) + end)
    }

    private init(_ name: String, lines: Range<Int>, _ line: (Int) -> String) {
        self.init(name, lines.map(line).joined(separator: "\n"))
    }

    private static let missing: Set<String> = ["required-field"]

    static let all = [
        FrontMatterTrap("deep lists", "a: " + String(repeating: "[", count: 100_000)),
        FrontMatterTrap("deep mappings", "a: " + String(repeating: "{a: ", count: 100_000)),
        FrontMatterTrap("deep full-width lists", "a：" + String(repeating: "［", count: 100_000)),
        FrontMatterTrap("deep rows", repeated: "- ", end: "x"),
        FrontMatterTrap("deep keys", repeated: "? ", end: "x"),
        FrontMatterTrap("deep steps", lines: 0..<2000) { String(repeating: " ", count: $0) + "a:" },
        FrontMatterTrap("deep wide steps", lines: 0..<2000) {
            String(repeating: "　", count: $0) + "a："
        },
        FrontMatterTrap("aliases of aliases", lines: 0..<60) { line in
            line == 0 ? "a0: &a0 [x]" : "a\(line): &a\(line) [*a\(line - 1), *a\(line - 1)]"
        },
        FrontMatterTrap("anchors", lines: 0..<20_000) { "k\($0): &a\($0) x" },
        FrontMatterTrap("a tag", "a: !!python/object/apply:os.system [x]"),
        FrontMatterTrap("a merge key", "<<: *base"),
        FrontMatterTrap("an open quote", "a: \"" + String(repeating: "x\n", count: 50_000)),
        FrontMatterTrap("an open bracket", "a: [" + String(repeating: "x,\n", count: 50_000)),
        FrontMatterTrap("an endless key", repeated: "键", end: ": 1"),
        FrontMatterTrap("colons", repeated: ": "),
        FrontMatterTrap("full-width colons without a key", repeated: "：\n"),
        FrontMatterTrap("comments", repeated: "# x\n", end: "a"),
        FrontMatterTrap("fences", String(repeating: "---\n", count: 100_000), rules: missing),
        FrontMatterTrap("blank lines", String(repeating: "\n", count: 100_000), rules: missing),
        FrontMatterTrap(
            "thousands of keys",
            (0..<5000).map { "k\($0): \($0)" }.joined(separator: "\n"), rules: missing),
        FrontMatterTrap(
            "an endless list", "keywords: [" + String(repeating: "a,", count: 200_000) + "]",
            rules: missing),
    ]
}
