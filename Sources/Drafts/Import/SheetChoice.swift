package import Catalogue
package import Diagnostics
package import Sheets
package import Values

/// Which sheet of a file belongs to which table of an item.
package struct SheetChoice: Sendable {
    /// A table that was asked for, and the sheet that it is to be read from.
    package struct Wish: Sendable {
        /// Key or name of the table.
        package let table: String
        /// Name of the sheet; nil for the one that fits.
        package let sheet: String?

        /// Makes a wish.
        package init(table: String, sheet: String?) {
            self.table = table
            self.sheet = sheet
        }
    }

    /// Why there is no choice.
    package enum Fault: Error {
        /// The item has no table.
        case noTable
        /// The item has no table of this name.
        case unknownTable(String)
        /// The file has no sheet of this name.
        case unknownSheet(String)
        /// No sheet has a row that names columns of the item's tables.
        case noHead
        /// Several sheets fit.
        case severalSheets([String])
        /// The sheet fits several tables, by their indices in the layout.
        case severalTables([Int])
    }

    private let file: Spreadsheet
    private let item: Item
    private let period: Period?

    /// Looks at a file for an item and a period.
    package init(_ file: Spreadsheet, for item: Item, _ period: Period?) {
        self.file = file
        self.item = item
        self.period = period
    }

    /// The mappings of the tables, by their index in the item's layout.
    ///
    /// Hidden sheets are taken only when they are named.
    package func mappings(
        sheet name: String?, wishes: [Wish]
    ) throws(Fault) -> [Int: ColumnMapping] {
        if item.tables.isEmpty { throw .noTable }
        if wishes.isEmpty { return try free(try sheets(named: name)) }
        var chosen: [Int: ColumnMapping] = [:]
        for wish in wishes {
            guard let (index, type) = table(named: wish.table) else {
                throw .unknownTable(wish.table)
            }
            let matcher = ColumnMatcher(type)
            let fitting = try sheets(named: wish.sheet ?? name).compactMap { matcher.best(in: $0) }
            chosen[index] = try one(of: fitting)
        }
        return chosen
    }

    private func free(_ sheets: [Sheet]) throws(Fault) -> [Int: ColumnMapping] {
        var fitting: [Int: [ColumnMapping]] = [:]
        for sheet in sheets {
            let all = item.tables.compactMap { index, type in
                ColumnMatcher(type).best(in: sheet).map { (index: index, mapping: $0) }
            }
            guard let top = all.map({ Self.fit($0.mapping) }).max() else { continue }
            let best = all.filter { Self.fit($0.mapping) == top }
            guard best.count == 1 else { throw .severalTables(best.map(\.index)) }
            fitting[best[0].index, default: []].append(best[0].mapping)
        }
        if fitting.isEmpty { throw .noHead }
        var chosen: [Int: ColumnMapping] = [:]
        for (index, mappings) in fitting.sorted(by: { $0.key < $1.key }) {
            chosen[index] = try one(of: mappings)
        }
        return chosen
    }

    private static func fit(_ mapping: ColumnMapping) -> Int {
        2 * mapping.score - 3 * mapping.missing.count
    }

    /// The only one; of several the only one whose title or tab names the period.
    private func one(of mappings: [ColumnMapping]) throws(Fault) -> ColumnMapping {
        guard let first = mappings.first else { throw .noHead }
        if mappings.count == 1 { return first }
        let ofPeriod = mappings.filter(namesPeriod)
        if ofPeriod.count == 1 { return ofPeriod[0] }
        let whole = mappings.filter(\.missing.isEmpty)
        if whole.count == 1 { return whole[0] }
        throw .severalSheets((ofPeriod.isEmpty ? mappings : ofPeriod).map(\.sheet.name))
    }

    private func namesPeriod(_ mapping: ColumnMapping) -> Bool {
        guard let period else { return false }
        let title = SheetTitle.period(above: mapping.head, in: mapping.sheet, period.length)
        if let title { return title.period == period }
        guard period.length == .month else { return false }
        let letters = FullWidth.normalized(Text(mapping.sheet.name)).string
            .filter { !$0.isWhitespace }
        let month = letters.prefix { $0 != "月" }.reversed().prefix(while: \.isNumber)
        return Int(String(month.reversed())) == period.firstMonth
    }

    private func sheets(named name: String?) throws(Fault) -> [Sheet] {
        guard let name else {
            let shown = file.sheets.filter { !$0.isHidden && !$0.rows.isEmpty }
            return shown.isEmpty ? file.sheets : shown
        }
        let named = file.sheets.filter { HeadWord.folded($0.name) == HeadWord.folded(name) }
        if named.isEmpty { throw .unknownSheet(name) }
        return named
    }

    private func table(named name: String) -> (index: Int, type: TableType)? {
        guard let index = item.layout.index(of: Text(name)) else { return nil }
        return item.tables.first { $0.index == index }
    }
}

extension SheetChoice.Fault {
    /// The fault in words, with what to do.
    package func message(on file: Spreadsheet, for item: Item) -> Message {
        let sheets = file.sheets.map { $0.name }
        let list = (
            en: sheets.map { "'\($0)'" }.joined(separator: ", "),
            zh: sheets.map { "“\($0)”" }.joined(separator: "、")
        )
        switch self {
        case .noTable:
            return Message(
                en: "\(item.number) has no table to import into; lay it out with: "
                    + "noticeboard new \(item.number)",
                zh: "\(item.number) 没有表格可以导入，请用 noticeboard new \(item.number) 建一份")
        case .unknownTable(let name):
            let keys = item.tables.map { item.layout.fields[$0.index] }
            return Message(
                en: "\(item.number) has no table '\(name)'; its tables: "
                    + keys.map(\.key).joined(separator: ", "),
                zh: "\(item.number) 没有“\(name)”这个表格；它的表格有："
                    + keys.map { $0.name.text(in: "zh-Hans") }.joined(separator: "、"))
        case .unknownSheet(let name):
            return Message(
                en: "the file has no sheet '\(name)'; its sheets: \(list.en)",
                zh: "文件里没有“\(name)”这个工作表；有：\(list.zh)")
        case .noHead:
            return Message(
                en: "no row of the file names the columns of \(item.number); a head has words such "
                    + "as \(Self.examples(item).en)",
                zh: "找不到 \(item.number) 的表头；表头里要有\(Self.examples(item).zh)这样的文字")
        case .severalSheets(let names): return Self.choice(ofSheets: names)
        case .severalTables(let indices):
            return Self.choice(ofTables: indices.map { item.layout.fields[$0] })
        }
    }

    private static func choice(ofSheets names: [String]) -> Message {
        Message(
            en: "several sheets fit: " + names.map { "'\($0)'" }.joined(separator: ", ")
                + "; choose one with --sheet '\(names.first ?? "")'",
            zh: "有好几个工作表都合适：" + names.map { "“\($0)”" }.joined(separator: "、")
                + "；用 --sheet '\(names.first ?? "")' 选一个")
    }

    private static func choice(ofTables fields: [Field]) -> Message {
        Message(
            en: "the sheet fits several tables: " + fields.map(\.key).joined(separator: ", ")
                + "; choose one with --table \(fields.first?.key ?? "")",
            zh: "这张表放进哪个表格都可以："
                + fields.map { $0.name.text(in: "zh-Hans") }.joined(separator: "、")
                + "；用 --table \(fields.first?.name.text(in: "zh-Hans") ?? "") 选一个")
    }

    private static func examples(_ item: Item) -> (en: String, zh: String) {
        let columns = (item.tables.first?.type.columns ?? []).filter(\.isAlwaysRequired).prefix(3)
            .map { $0.name.text(in: "zh-Hans") }
        return (
            columns.joined(separator: ", "), columns.map { "“\($0)”" }.joined(separator: "、")
        )
    }
}
