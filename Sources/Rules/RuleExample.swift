package import Diagnostics

/// An example on a rule's page: keys laid over a record of their item, wrong or right.
package struct RuleExample: Sendable {
    /// What it shows.
    package enum Kind: Sendable {
        /// What the rule finds fault with, between « and ».
        case bad
        /// What nothing finds fault with.
        case good
        /// What cannot be shown as keys, said in words.
        case words(MessageLanguage)
    }

    /// What it shows.
    package let kind: Kind

    /// The file that it is part of, where several are needed, such as `content/finance/a.md`.
    package let path: String?

    /// Its text, with marks.
    package let text: String

    /// Reads the word after the fence, such as `bad content/finance/a.md`; nil for another block.
    init?(fence: Substring, text: String) {
        let words = fence.split(separator: " ", maxSplits: 1)
        switch words.first {
        case "bad": kind = words.last.flatMap { Self.language($0) }.map(Kind.words) ?? .bad
        case "good": kind = .good
        default: return nil
        }
        path = words.count > 1 && words.last.flatMap(Self.language) == nil ? String(words[1]) : nil
        self.text = text
    }

    private static func language(_ word: Substring) -> MessageLanguage? {
        switch word {
        case "text": .english
        case "文字": .chinese
        default: nil
        }
    }

    /// Its lines as they are shown: without marks, and with carets below what was marked.
    var shownLines: [String] {
        let (plain, marks) = Self.unmarked(text)
        let source = SourceFile(path: path ?? "", bytes: plain)
        let table = LineTable(source)
        var carets: [Int: String] = [:]
        for mark in marks {
            let excerpt = Excerpt(of: mark, in: table)
            var line = carets[excerpt.line] ?? ""
            let gap = excerpt.caretIndent - line.utf8.count
            line += String(repeating: " ", count: max(0, gap))
            carets[excerpt.line] = line + String(repeating: "^", count: excerpt.caretCount)
        }
        let lines = String(decoding: plain, as: UTF8.self).split(
            separator: "\n", omittingEmptySubsequences: false)
        return lines.enumerated().flatMap { index, line in
            [String(line)] + (carets[index + 1].map { [$0] } ?? [])
        }
    }

    /// The bytes without marks, and the marked places.
    private static func unmarked(_ text: String) -> ([UInt8], [SourceRange]) {
        var plain: [UInt8] = []
        var open: [Int] = []
        var marks: [SourceRange] = []
        for scalar in text.unicodeScalars {
            switch scalar {
            case "«": open.append(plain.count)
            case "»": marks.append(SourceRange(start: open.popLast() ?? 0, end: plain.count))
            default: plain += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
            }
        }
        return (plain, marks)
    }
}
