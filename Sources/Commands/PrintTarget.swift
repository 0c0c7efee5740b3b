import ArgumentParser
import Boards
import Catalogue
import Diagnostics
import Pages
import Records
import Values

/// What is to be printed: all records of a month, or some records.
struct PrintTarget {
    /// The records.
    let entries: [RegisteredNotice]
    /// The month, where all of it is asked for.
    let month: Period?
    /// The language of the sheets, a BCP 47 tag.
    let language: String

    /// What the sheets are called at their feet.
    func name(in strings: SiteStrings) -> String {
        if let month { return PrintedSheets.name(of: month, in: strings) }
        return entries.count == 1 ? entries[0].number.string : ""
    }

    /// The name of the file when none is given, without its ending.
    var fileName: String {
        let name = month?.description ?? (entries.first?.number.string ?? "")
        let plain = name.map { $0 == "/" || $0 == "." ? "-" : $0 }
        return "sheets-" + String(plain) + (month == nil && entries.count > 1 ? "-etc" : "")
    }

    /// The records of these columns alone.
    func limited(to columns: [Column]) -> PrintTarget {
        PrintTarget(
            entries: entries.filter { $0.item.map { columns.contains($0.column) } ?? false },
            month: month, language: language)
    }
}

/// Finds what the words of a command line name on a board.
struct PrintTargetReader {
    let board: Board
    let messages: MessageLanguage

    /// The target; throws wrong usage with what could be meant.
    func target(_ words: [String]) throws -> PrintTarget {
        var language = board.settings.languages.first ?? "zh-Hans"
        var entries: [RegisteredNotice] = []
        var months: [Period] = []
        var rest = words.map(Self.address)[...]
        while let word = rest.popFirst() {
            var word = word
            if let slash = word.firstIndex(of: "/"),
                board.settings.languages.contains(String(word[..<slash]))
            {
                language = String(word[..<slash])
                word = String(word[word.index(after: slash)...])
            }
            if let month = month(word) {
                entries += try published(in: month)
                months.append(month)
            } else if let entry = entry(word) {
                entries.append(entry)
            } else if let item = board.catalogue.item(Text(word)) {
                entries.append(try entry(of: item, key: rest.popFirst()))
            } else {
                throw unknown(word)
            }
        }
        var seen: Set<Int> = []
        return PrintTarget(
            entries: entries.filter { seen.insert($0.index).inserted },
            month: months.count == 1 && words.count == 1 ? months[0] : nil, language: language)
    }

    /// An address as a reader may have it: from the address bar, from the site's folder.
    private static func address(_ word: String) -> String {
        var word = word
        for beginning in ["./", "/", "site/"] where word.hasPrefix(beginning) {
            word = String(word.dropFirst(beginning.count))
        }
        return word.hasSuffix(".html") ? String(word.dropLast(".html".count)) : word
    }

    private func month(_ word: String) -> Period? {
        let text = word.after("months/") ?? word
        guard let period = try? Period.parse(Text(text)), period.length == .month else {
            return nil
        }
        return period
    }

    private func published(in month: Period) throws -> [RegisteredNotice] {
        let entries = board.entries.filter { entry in
            entry.notice.day(.published).map { Period(.month, containing: $0) } == month
        }
        guard entries.isEmpty else { return entries }
        throw usage(
            Message(
                en: "nothing was published in \(month)" + newest.english,
                zh: "\(month.chinese)没有公开过内容" + newest.chinese))
    }

    private var newest: Message {
        guard let day = board.entries.first?.notice.day(.published) else {
            return Message(en: "", zh: "")
        }
        let month = Period(.month, containing: day)
        return Message(
            en: "; the newest month is \(month) (months go by the day of publication)",
            zh: "；最近的月份是 \(month)（月份按公开日期算）")
    }

    private func entry(_ word: String) -> RegisteredNotice? {
        board.entries.first { $0.address == word || $0.number.string == word }
    }

    private func entry(of item: Item, key: String?) throws -> RegisteredNotice {
        let entries = board.series.first { $0.item.code == item.code }?.entries ?? []
        let period = key.flatMap { try? Period.parse(Text($0)) }
        if let key,
            let entry = entries.first(where: { entry in
                entry.key == key || (period != nil && entry.notice.period == period)
            })
        {
            return entry
        }
        let keys = entries.prefix(3).map { "\(item.number) \($0.key)" }
        guard !keys.isEmpty else {
            throw usage(
                Message(
                    en: "nothing was published for \(item.number) yet",
                    zh: "\(item.number) 还没有公开过内容"))
        }
        let hint = Message(
            en: "write it as \(keys.joined(separator: ", "))",
            zh: "写成 \(keys.joined(separator: "、")) 的样子")
        throw usage(
            key.map {
                Message(
                    en: "\(item.number) has no public record '\($0)'; \(hint.english)",
                    zh: "\(item.number) 没有“\($0)”这份已公开的内容；\(hint.chinese)")
            }
                ?? Message(
                    en: "which record of \(item.number)? \(hint.english)",
                    zh: "要打印 \(item.number) 的哪一份？\(hint.chinese)"))
    }

    private func unknown(_ word: String) -> ValidationError {
        let names = board.entries.flatMap { [$0.address, $0.number.string] }
        let nearest = NearMiss.nearest(to: word, among: names)
        let example =
            board.entries.first?.notice.day(.published)
            .map { Period(.month, containing: $0).description } ?? "2026-10"
        return usage(
            Message(
                en: "there is no month and no public record '\(word)'; "
                    + (nearest.map { "did you mean '\($0)'?" }
                        ?? "write a month (\(example)) or a record's address or number"),
                zh: "没有“\(word)”这个月份，也没有这份已公开的内容；"
                    + (nearest.map { "是不是“\($0)”？" } ?? "请写月份（\(example)），或者内容的网址、索引号")))
    }

    private func usage(_ message: Message) -> ValidationError {
        ValidationError(message.text(in: messages))
    }
}
