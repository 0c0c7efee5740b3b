import Catalogue
import Diagnostics
import Records
import Testing
import Values

struct TranslationsReaderTests {
    private static let catalogue = CatalogueReader.catalogue(withBoardFile: nil).0

    private func notice(_ lines: String) -> Notice {
        let text = "---\nitem: R04\n\(lines)\n---\n"
        let file = DecodedFile(path: "content/residency/a.md", raw: Array(text.utf8))
        let record = Record(file, column: .residency, known: Self.catalogue.knownKeys)
        return NoticeReader.read(record, catalogue: Self.catalogue) { _ in nil }
    }

    private func wordings(_ notice: Notice) -> [String] {
        notice.translations.map { "\($0.language): \($0.text)" }
    }

    /// The faults that are not about fields that the examples leave out.
    private func faults(_ notice: Notice) -> [String] {
        notice.faults.compactMap { fault in
            switch fault {
            case .missing: nil
            case .unknownLanguage(let tag, _): "no language \(tag)"
            case .duplicateKey(let key, _, _): "twice \(key)"
            case .wrongShape(let field, _, _): "shape of \(field.key)"
            case .unreadable(_, let field, let text, _): "\(field.key) is \(text)"
            default: "another"
            }
        }
    }

    @Test func `a plain text has no translations`() {
        let notice = notice("title: 活动室开放")
        #expect(notice.text(.title)?.string == "活动室开放")
        #expect(notice.translations.isEmpty)
    }

    @Test(arguments: [
        "title:\n  zh-Hans: 活动室开放，每天\n  en: Open daily",
        "title: {zh-Hans: 活动室开放，每天, en: Open daily}",
        "title: {en: Open daily, zh-Hans: 活动室开放，每天}",
        "标题： {en: \"Open daily\", zh-Hans: '活动室开放，每天'}",
    ])
    func `a text in languages is read, and its Chinese stands for it`(_ lines: String) {
        let notice = notice(lines)
        #expect(notice.text(.title)?.string == "活动室开放，每天")
        #expect(wordings(notice).sorted() == ["en: Open daily", "zh-Hans: 活动室开放，每天"])
        #expect(faults(notice) == [])
    }

    @Test func `without Chinese the first language stands for it`() {
        let notice = notice("summary: {en: Open daily}")
        #expect(notice.text(.summary)?.string == "Open daily")
    }

    @Test(arguments: [
        ("title: {zh-Hans: 甲, fr: A}", ["no language fr"]),
        ("title: {zh-Hans: 甲, zh-Hans: 乙}", ["twice zh-Hans"]),
        ("title: {zh-Hans: 甲, en: [A]}", ["shape of title"]),
        ("title: {zh-Hans: 甲, en: TODO}", ["title is TODO"]),
        ("title: {fr: A}", ["shape of title"]),
        ("number: {en: A}", ["shape of number"]),
        ("date: {en: 2026-01-02}", ["shape of date"]),
    ])
    func `what is no text in languages is a fault`(lines: String, expected: [String]) {
        #expect(faults(notice(lines)) == expected)
    }
}
