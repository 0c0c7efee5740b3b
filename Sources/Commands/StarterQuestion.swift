import Boards
import Diagnostics
import Drafts
import Values

/// What `init` asks of a new board; the raw value is the option that answers it.
enum StarterQuestion: String, CaseIterable {
    case name, code, contact, since, languages

    /// Asks on the terminal until the answer will do; an empty one takes what stands there. Nil when
    /// the input ends.
    func ask(_ facts: StarterBoard.Facts, _ language: MessageLanguage) -> String? {
        let proposal = proposal(facts)
        let prompt = Message(
            en: "\(words.english) [\(proposal)]: ", zh: "\(words.chinese) [\(proposal)]：")
        while true {
            Standard.error(Array(prompt.text(in: language).utf8))
            guard let line = Standard.line() else {
                Standard.error("")
                return nil
            }
            let answer = Text(line).trimmed.string
            if answer.isEmpty { return proposal }
            guard let fault = fault(of: answer) else { return answer }
            Standard.error("  " + fault.text(in: language))
        }
    }

    /// What is wrong with an answer.
    func fault(of answer: String) -> Message? {
        let text = Text(answer).trimmed
        if text.isEmpty { return Message(en: "nothing is written", zh: "没有写内容") }
        switch self {
        case .name:
            let isLine = !answer.contains(where: \.isNewline)
            return isLine && !Placeholder.matches(text)
                ? nil : Message(en: "write the board's full name on one line", zh: "请写全名，写在一行里")
        case .code:
            let isPlain = text.string.utf8.allSatisfy { byte in
                (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
                    || byte == UInt8(ascii: "-")
            }
            return isPlain
                ? nil
                : Message(
                    en: "use letters, digits and hyphens only, as SQ01", zh: "只能用英文字母、数字和连字符，如 SQ01"
                )
        case .contact:
            return (try? PhoneNumber.parse(text)) != nil
                ? nil
                : Message(
                    en: "write one telephone number, as 0571-8000 0000",
                    zh: "写一个电话号码，如 0571-8000 0000")
        case .since:
            return (try? Period.parse(text)) != nil
                ? nil : Message(en: "write a month, as 2026-11", zh: "写月份，如 2026-11")
        case .languages:
            let known = BoardSettingsReader.knownLanguages
            let names = Self.list(answer)
            return !names.isEmpty && names.allSatisfy(known.contains)
                ? nil
                : Message(
                    en: "choose from: " + known.joined(separator: ", "),
                    zh: "可选：zh-Hans（简体）、zh-Hant（繁体）、en（英文），用逗号分开")
        }
    }

    /// Takes an answer that will do.
    func put(_ answer: String, into facts: inout StarterBoard.Facts) {
        let text = Text(answer).trimmed
        switch self {
        case .name: facts.name = text.string
        case .code: facts.code = text.string
        case .contact: facts.contact = (try? PhoneNumber.parse(text))?.description ?? facts.contact
        case .since: facts.since = (try? Period.parse(text)) ?? facts.since
        case .languages:
            facts.languages = Self.list(answer).reduce(into: []) { names, name in
                if !names.contains(name) { names.append(name) }
            }
        }
    }

    private var words: Message {
        switch self {
        case .name: Message(en: "Name of the board", zh: "公开栏的名称")
        case .code:
            Message(en: "Code, at the beginning of index numbers", zh: "代码（索引号的开头，字母和数字）")
        case .contact: Message(en: "Supervision telephone", zh: "监督电话")
        case .since: Message(en: "First month to account for", zh: "从哪个月开始公开")
        case .languages:
            Message(en: "Languages of the pages", zh: "网页的语言（zh-Hans 简体、zh-Hant 繁体、en 英文）")
        }
    }

    private func proposal(_ facts: StarterBoard.Facts) -> String {
        switch self {
        case .name: facts.name
        case .code: facts.code
        case .contact: facts.contact
        case .since: facts.since.description
        case .languages: facts.languages.joined(separator: ",")
        }
    }

    private static func list(_ answer: String) -> [String] {
        answer.split { ",，、 　".contains($0) }.map(String.init)
    }
}
