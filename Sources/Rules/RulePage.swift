package import Diagnostics

/// What a rule says of itself: its doc comment, in English and Chinese, with examples.
///
/// The comment begins in English; the paragraph that begins with `中文：` and all after it are
/// Chinese; blocks between fences are examples.
package struct RulePage: Sendable {
    /// The rule's id.
    package let id: RuleID
    /// How much a finding weighs unless the board says otherwise.
    package let severity: Severity
    /// The paragraphs of its text, the fault in one sentence first; Markdown, a list's lines kept.
    package let paragraphs: [MessageLanguage: [String]]
    /// Its examples, in order.
    package let examples: [RuleExample]

    /// The page of every rule, in the order of the list.
    package static let all: [RulePage] = {
        var comments: [String: StaticString] = [:]
        for file in EmbeddedFiles.all { comments["\(file.path)"] = file.text }
        return Rulebook.all.compactMap { rule in
            comments[rule.id.description].map {
                RulePage(id: rule.id, severity: rule.severity, comment: "\($0)")
            }
        }
    }()

    /// The page of a rule; nil when there is no such rule.
    package static func page(of id: RuleID) -> RulePage? { all.first { $0.id == id } }

    /// What formats say of a rule.
    package static func description(of id: RuleID) -> RuleDescription? {
        page(of: id).map { page in
            RuleDescription(
                summary: Message(en: page.summary(in: .english), zh: page.summary(in: .chinese)),
                details: Message(en: page.details(in: .english), zh: page.details(in: .chinese)),
                page: Message(
                    en: page.markdown(in: .english, heading: "#"),
                    zh: page.markdown(in: .chinese, heading: "#")),
                severity: page.severity)
        }
    }

    /// Reads a doc comment, without its slashes.
    package init(id: RuleID, severity: Severity, comment: String) {
        self.id = id
        self.severity = severity
        var reader = RulePageReader()
        for line in comment.split(separator: "\n", omittingEmptySubsequences: false) {
            reader.take(line)
        }
        reader.endParagraph()
        paragraphs = reader.paragraphs
        examples = reader.examples
    }

    /// The fault in one sentence, without a full stop.
    package func summary(in language: MessageLanguage) -> String {
        let first = paragraphs[language]?.first ?? ""
        return first.hasSuffix(".") || first.hasSuffix("。") ? String(first.dropLast()) : first
    }

    private func details(in language: MessageLanguage) -> String {
        (paragraphs[language] ?? []).joined(separator: "\n\n")
    }

    /// The page in Markdown under a heading, each line with its line feed.
    package func markdown(in language: MessageLanguage, heading: String) -> String {
        let words = PageWords(language)
        var lines = [
            "\(heading) \(id)", "",
            words.severity.replacing("%", with: words.name(of: severity)), "",
        ]
        for paragraph in paragraphs[language] ?? [] { lines += [paragraph, ""] }
        var last: String?
        for example in examples {
            let title: String
            switch example.kind {
            case .bad: title = words.bad
            case .good: title = words.good
            case .words(language): title = words.bad
            case .words: continue
            }
            if title != last { lines += [title, ""] }
            last = title
            lines += block(example, words)
        }
        return lines.dropLast().map { $0 + "\n" }.joined()
    }

    private func block(_ example: RuleExample, _ words: PageWords) -> [String] {
        if case .words = example.kind { return [example.text, ""] }
        let title = example.path.map { [words.file.replacing("%", with: "`\($0)`"), ""] } ?? []
        return title + ["```"] + example.shownLines + ["```", ""]
    }

    /// All pages as one document, a table of them first.
    package static func document(in language: MessageLanguage) -> String {
        let words = PageWords(language)
        var text = words.opening.map { $0 + "\n" }.joined()
        for page in all {
            let severity = words.name(of: page.severity)
            text += "| [`\(page.id)`](#\(page.id)) | \(severity) | "
            text += page.summary(in: language) + " |\n"
        }
        for page in all { text += "\n" + page.markdown(in: language, heading: "##") }
        return text
    }
}

/// Reads the lines of a doc comment.
private struct RulePageReader {
    private(set) var paragraphs: [MessageLanguage: [String]] = [:]
    private(set) var examples: [RuleExample] = []
    private var language = MessageLanguage.english
    private var paragraph: [Substring] = []
    private var fence: (opening: Substring, lines: [Substring])?

    mutating func take(_ line: Substring) {
        if let (opening, lines) = fence {
            guard line == "```" else {
                fence = (opening, lines + [line])
                return
            }
            let text = lines.joined(separator: "\n")
            if let example = RuleExample(fence: opening, text: text) { examples.append(example) }
            fence = nil
        } else if line.hasPrefix("```") {
            endParagraph()
            fence = (line.dropFirst(3), [])
        } else if line.isEmpty {
            endParagraph()
        } else if line.hasPrefix("中文：") {
            endParagraph()
            language = .chinese
            paragraph.append(line.dropFirst(3))
        } else {
            paragraph.append(line)
        }
    }

    mutating func endParagraph() {
        guard !paragraph.isEmpty else { return }
        var text = ""
        for line in paragraph {
            if line.hasPrefix("- ") || line.hasPrefix("  ") {
                text += text.isEmpty ? "" : "\n"
            } else if let last = text.unicodeScalars.last, let first = line.unicodeScalars.first {
                // A line break between two Chinese characters is no space.
                text +=
                    language == .chinese && (last.value > 0x7F || first.value > 0x7F)
                    ? "" : (language == .chinese ? " " : "\n")
            }
            text += line
        }
        paragraphs[language, default: []].append(text)
        paragraph = []
    }
}

/// The words of a rule's page that are no rule's own.
private struct PageWords {
    let severity: String
    let bad: String
    let good: String
    let file: String
    let opening: [String]
    private let language: MessageLanguage

    init(_ language: MessageLanguage) {
        self.language = language
        switch language {
        case .english:
            severity = "Severity: %."
            bad = "Wrong:"
            good = "Right:"
            file = "%:"
            opening = [
                "# Rules", "",
                "What `noticeboard check` says, rule by rule; `noticeboard explain RULE` prints one.",
                "`board.yml` may change a severity under `rules:`, for the board or for one item. This",
                "page is made of the doc comments in `Sources/Rules`; `make docs` writes it. In Chinese:",
                "[rules.zh-Hans.md](rules.zh-Hans.md).", "",
                "| rule | severity | raised when |", "| --- | --- | --- |",
            ]
        case .chinese:
            severity = "严重程度：%。"
            bad = "错误写法："
            good = "正确写法："
            file = "文件 %："
            opening = [
                "# 规则", "",
                "`noticeboard check` 会查出的问题，每条规则一节；`noticeboard explain 规则名` 单独显示一条。"
                    + "严重程度可以在 `board.yml` 的 `rules:` 里改，可以整栏改，也可以只改某个事项。"
                    + "本页由 `Sources/Rules` 里的说明生成，用 `make docs` 重写。英文版：[rules.md](rules.md)。",
                "", "| 规则 | 严重程度 | 什么时候报 |", "| --- | --- | --- |",
            ]
        }
    }

    func name(of severity: Severity) -> String {
        switch language {
        case .english: severity.rawValue
        case .chinese: severity.chineseName
        }
    }
}
