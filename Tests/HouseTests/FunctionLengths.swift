/// How many lines each function of a file has, from its first line to its closing brace.
enum FunctionLengths {
    /// A function and its lines.
    struct Length {
        /// Line of its name, from 1.
        let line: Int
        let count: Int
    }

    /// The functions of a file, by their first lines; `code` is without comments and texts.
    static func of(_ code: [String]) -> [Length] {
        code.indices.compactMap { index in
            let words = code[index].split { $0 == " " || $0 == "(" || $0 == "<" || $0 == "?" }
            let kinds: Set<Substring> = ["func", "init", "subscript"]
            let before = words.prefix { !kinds.contains($0) }
            guard before.count < words.count, before.allSatisfy(isModifier),
                let open = openingLine(of: index, in: code)
            else { return nil }
            let closing = code[index].prefix { $0 == " " } + "}"
            guard let end = code[open...].firstIndex(where: { $0 == closing }) else { return nil }
            return Length(line: index + 1, count: end - index + 1)
        }
    }

    private static func isModifier(_ word: Substring) -> Bool {
        word.hasPrefix("@") || word.allSatisfy { $0.isLowercase || $0 == ")" }
    }

    /// The line whose brace opens the body, at most a few lines on; nil for a requirement of a
    /// protocol and for a function on one line.
    private static func openingLine(of index: Int, in code: [String]) -> Int? {
        var depth = 0
        for line in index..<min(index + 20, code.count) {
            if code[line].hasSuffix("{") { return line }
            depth += code[line].count { $0 == "(" } - code[line].count { $0 == ")" }
            let next = line + 1 < code.count ? code[line + 1].drop { $0 == " " } : ""
            let goesOn = ["->", "throws", "async", "where", "{", ")"]
            if depth <= 0, !goesOn.contains(where: { next.hasPrefix($0) }) { return nil }
        }
        return nil
    }
}
