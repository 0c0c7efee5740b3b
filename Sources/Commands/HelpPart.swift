import Diagnostics

/// The part of a help text, which is in English and then in Chinese, that one language has.
enum HelpPart {
    /// The part, with what the parser of arguments adds about values and defaults.
    static func of(_ text: String, in language: MessageLanguage) -> String {
        switch language {
        case .chinese: ChineseHelp.description(of: text)
        case .english: english(of: text)
        }
    }

    private static func english(of text: String) -> String {
        guard let first = text.firstIndex(where: \.isChinese) else { return text }
        guard let end = text[..<first].ranges(of: ". ").last else { return text }
        let words = String(text[..<end.lowerBound]) + "."
        guard text.hasSuffix(")"), let open = text.lastIndex(of: "(") else { return words }
        let addition = text[open...]
        let isAdded = addition.hasPrefix("(default: ") || addition.hasPrefix("(values: ")
        return isAdded ? words + " " + addition : words
    }

    /// A script for completion in which every help text has one language.
    ///
    /// The texts stand in square brackets and quotation marks, as zsh and fish want them.
    static func ofScript(_ script: String, in language: MessageLanguage) -> String {
        let lines = script.split(separator: "\n", omittingEmptySubsequences: false)
        return lines.map { line in
            line.contains(where: \.isChinese) || language == .chinese
                ? ofScriptLine(String(line), in: language) : String(line)
        }.joined(separator: "\n")
    }

    private static func ofScriptLine(_ line: String, in language: MessageLanguage) -> String {
        for (opening, closing) in [("[", "]"), (" -d '", "'"), (":", "'")] {
            guard let start = line.firstRange(of: opening)?.upperBound else { continue }
            // The Chinese part has no quotation mark, the English one may have one.
            let last =
                line[start...].lastIndex(where: \.isChinese) ?? line[start...].startIndex
            let from = opening == "[" || last == start ? start : last
            guard let end = line[from...].firstRange(of: closing)?.lowerBound else { continue }
            let text = String(line[start..<end])
            let part = HelpPart.of(text, in: language)
            if part != text, language == .english || part.contains(where: \.isChinese) {
                return line[..<start] + part + line[end...]
            }
        }
        return line
    }
}
