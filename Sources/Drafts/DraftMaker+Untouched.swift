package import Catalogue
import Diagnostics
import Values

extension DraftMaker {
    /// Whether nobody has typed anything into the draft of an occasion, so that nothing is lost
    /// with it: it is as it was laid out, today or earlier, in either language; or it says nothing
    /// but what it is about, and has no remark that a draft has not.
    package func isUntouched(_ notice: Notice, of item: Item, _ occasion: Occasion) -> Bool {
        guard notice.status == .draft, notice.item === item else { return false }
        let text = Self.plain(String(decoding: notice.source.bytes, as: UTF8.self))
        let makers = makers(of: text)
        let drafts = makers.map { $0.draft(of: item, occasion).text.string }
        if drafts.contains(text) { return true }
        guard Self.isBlank(notice), Self.isBlank(notice.source.bytes[notice.body.offsets]) else {
            return false
        }
        let title = notice.text(.title)?.string
        let known = Set(drafts.flatMap(Self.lines))
        return makers.contains { $0.title(of: item, occasion) == title }
            && Self.lines(of: text).allSatisfy { !$0.hasPrefix("#") || known.contains($0) }
    }

    /// Who may have laid out a draft: in each language, on the day that it proposes to publish on
    /// or today, before or after there was a record to carry over from.
    private func makers(of text: String) -> [DraftMaker] {
        let nothing = Register([], boardCode: "")
        return MessageLanguage.allCases.flatMap { language in
            let names = KeyNames(language)
            let start = "#\(names.key(of: .published)): "
            let days = Self.lines(of: text).filter { $0.hasPrefix(start) }
                .compactMap { try? Day.parse(Text(String($0.dropFirst(start.count)))) }
            return (days + [today]).flatMap { day in
                [register, nothing].map { register in
                    DraftMaker(
                        register: register, paths: paths, clocks: clocks, today: day,
                        names: names)
                }
            }
        }
    }

    /// Whether a record says nothing but what it is about, and nothing that is no part of it.
    private static func isBlank(_ notice: Notice) -> Bool {
        let subjects: Set<CommonField> = [.item, .title, .period, .date, .status]
        let isWhole =
            notice.recordFaults.isEmpty
            && notice.faults.allSatisfy { fault in
                if case .missing = fault { true } else { false }
            }
        return isWhole && notice.translations.isEmpty
            && notice.values.enumerated().allSatisfy { index, value in
                if subjects.contains(where: { $0.rawValue == index }) { return true }
                guard case .table(let table) = value.value else { return value.value.isBlank }
                return table.source.path == notice.source.path
                    && (0..<table.rowCount).allSatisfy { row in
                        (0..<table.columnCount).allSatisfy { column in
                            table.cell(row: row, column: column).value.isBlank
                        }
                    }
            }
    }

    private static func isBlank(_ bytes: ArraySlice<UInt8>) -> Bool { Text(Array(bytes)).isBlank }

    /// A text as the program writes it, whatever editor has saved it since.
    private static func plain(_ text: String) -> String {
        let lines = text.replacing("\r\n", with: "\n")
        return lines.hasPrefix("\u{FEFF}") ? String(lines.unicodeScalars.dropFirst()) : lines
    }

    private static func lines(of text: String) -> [Substring] {
        text.split(separator: "\n", omittingEmptySubsequences: true)
    }
}
