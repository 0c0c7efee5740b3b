import Catalogue
import Diagnostics
import Drafts
import Records
import Values

/// A few records as a board that drafts are made of.
struct DraftBoard {
    static let catalogue = CatalogueReader.catalogue(withBoardFile: nil).0
    static let today = Day(year: 2026, month: 11, day: 20) ?? .earliest

    let register: Register
    let paths: Set<String>

    /// Records by name, each in the folder of finance.
    init(_ records: [String: String] = [:]) {
        let known = Self.catalogue.knownKeys
        let files = records.map { name, text in
            DecodedFile(path: "content/finance/\(name).md", raw: Array(text.utf8))
        }.sorted { $0.source.path < $1.source.path }
        let notices = files.map { file in
            NoticeReader.read(
                Record(file, column: .finance, known: known), catalogue: Self.catalogue
            ) { _ in nil }
        }
        register = Register(notices, boardCode: "T1")
        paths = Set(files.map(\.source.path))
    }

    static func item(_ number: String) -> Item {
        guard let item = catalogue.item(Text(number)) else {
            preconditionFailure("there is no item \(number)")
        }
        return item
    }

    static func month(_ text: String) -> Period {
        guard let period = try? Period.parse(Text(text)) else {
            preconditionFailure("there is no period \(text)")
        }
        return period
    }

    func maker(_ language: MessageLanguage = .chinese) -> DraftMaker {
        DraftMaker(
            register: register, paths: paths, clocks: .builtIn, today: Self.today,
            names: KeyNames(language))
    }

    func periods(since: String, today: Day = DraftBoard.today) -> WantedPeriods {
        let coverage = Coverage(
            of: register, catalogue: Self.catalogue, since: Self.month(since), asOf: today,
            clocks: .builtIn)
        return WantedPeriods(coverage, since: Self.month(since), today: today)
    }

    /// A ledger of a month with these vouchers.
    static func ledger(_ month: String, _ vouchers: [String], status: String = "") -> String {
        let rows = vouchers.map { "  - {日期: \(month)-08, 凭证号: \($0), 科目: 水电, 摘要: 电费, 支出: 1}" }
        return """
            ---
            事项: F01
            标题: 账
            期间: \(month)
            公开日期: \(month)-28
            \(status)
            本月结余: 100.00
            收支明细:
            \(rows.joined(separator: "\n"))
            ---

            """
    }
}
