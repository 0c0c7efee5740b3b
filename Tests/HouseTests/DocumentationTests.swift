import Testing

/// Every declaration that another module may use says what it is.
struct DocumentationTests {
    /// What implements a protocol is told of where the protocol is.
    private static let fromTheLanguage: Set<String> = [
        "description", "debugDescription", "hash", "encode", "allCases", "errorDescription",
        "==", "<",
    ]

    /// Names of the members of our own protocols.
    private static let ofOurProtocols: Set<String> = {
        var names: Set<String> = []
        for file in HouseFile.sources {
            var isInside = false
            for line in file.code {
                if line.hasPrefix("protocol ") || line.hasPrefix("package protocol ") {
                    isInside = !line.contains("}")
                }
                if line == "}" { isInside = false }
                let words = line.split { !$0.isLetter && !$0.isNumber }
                guard isInside,
                    let kind = words.firstIndex(where: { $0 == "func" || $0 == "var" }),
                    kind + 1 < words.count
                else { continue }
                names.insert(String(words[kind + 1]))
            }
        }
        return names
    }()

    @Test func `every declaration for other modules has a comment above it`() {
        let bare = HouseFile.sources.flatMap { file in
            zip(file.code.indices, file.code).compactMap { index, line -> String? in
                guard let name = Self.declared(in: line), !Self.fromTheLanguage.contains(name),
                    !Self.ofOurProtocols.contains(name)
                else { return nil }
                return Self.hasComment(above: index, in: file.lines)
                    ? nil : "\(file.path):\(index + 1): \(name)"
            }
        }
        #expect(bare == [])
    }

    /// The name that a line declares for other modules; nil when it declares none.
    private static func declared(in line: String) -> String? {
        let words = line.split { " (:{<?=".contains($0) }.map(String.init)
        guard words.first == "package", !words.contains("import") else { return nil }
        let kinds: Set = [
            "struct", "enum", "class", "actor", "protocol", "func", "init", "var", "let",
            "typealias", "subscript",
        ]
        guard let kind = words.firstIndex(where: kinds.contains) else { return nil }
        if line.contains("func ==") { return "==" }
        if line.contains("func <") { return "<" }
        // What a literal stands for is the language's own way to make a value.
        if line.contains("init(stringLiteral") { return nil }
        let isNamed = !["init", "subscript"].contains(words[kind])
        return isNamed && words.count > kind + 1 ? words[kind + 1] : words[kind]
    }

    @Test func `the first sentence of a comment has an end`() {
        let open = HouseFile.sources.flatMap { file in
            file.lines.indices.filter { index in
                let line = file.lines[index].drop { $0 == " " }
                guard line.hasPrefix("/// "), !Self.isComment(index - 1, in: file.lines) else {
                    return false
                }
                let paragraph = file.lines[index...].prefix { next in
                    next.contains(#/^\s*/// /#)
                }
                return paragraph.last?.last.map { $0.isASCII && $0.isLetter } ?? false
            }.map { "\(file.path):\($0 + 1)" }
        }
        #expect(open == [])
    }

    private static func isComment(_ index: Int, in lines: [String]) -> Bool {
        lines.indices.contains(index) && lines[index].contains(#/^\s*///(\s|$)/#)
    }

    /// Whether a comment stands above a line, attributes between them aside.
    private static func hasComment(above index: Int, in lines: [String]) -> Bool {
        var above = index - 1
        while above >= 0, lines[above].contains(#/^\s*@/#) { above -= 1 }
        return isComment(above, in: lines)
    }
}
