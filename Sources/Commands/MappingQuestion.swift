import Catalogue
import Diagnostics
import Drafts

/// Asks the person at the terminal whether the columns are right.
struct MappingQuestion {
    private let mapping: ColumnMapping
    private let title: Message
    private let language: MessageLanguage

    init(_ mapping: ColumnMapping, _ title: Message, _ language: MessageLanguage) {
        self.mapping = mapping
        self.title = title
        self.language = language
    }

    /// The mapping as it was accepted; nil when it was cancelled, or nobody answers any more.
    func answer() -> ColumnMapping? {
        var current = mapping
        Standard.error(MappingTable(current, title, language).text)
        while true {
            say(question)
            guard let answer = Standard.line() else { return nil }
            let words = answer.filter { !$0.isWhitespace }
            if ["q", "Q", "ｑ", "取消"].contains(words) { return nil }
            if words.isEmpty {
                if current.missing.isEmpty { return current }
                let missing = current.missingWords
                say(Message(en: missing.english + "; say which one", zh: "还\(missing.chinese)，请指明"))
            } else if let changes = MappingChange.list(answer) {
                do throws(MappingFault) {
                    current = try current.changed(changes)
                    Standard.error(MappingTable(current, title, language).text)
                } catch {
                    say(error.message)
                }
            } else {
                say(Message(en: "that was not understood", zh: "没有看懂"))
            }
        }
    }

    private var question: Message {
        Message(
            en: "Enter takes it (a column with ? alone is left out); H=expense changes a column, "
                + "H= leaves it out; q cancels",
            zh: "直接回车：照此导入（只有“？”的列不导入）；写 H=支出：改 H 列；写 H=：不要 H 列；写 q：取消")
    }

    private func say(_ message: Message) { Standard.error(message.text(in: language)) }
}
