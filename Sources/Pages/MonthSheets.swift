import Boards
import Catalogue
import Records
import Templates
import Values

/// Records as sheets for the wall, column by column: what `pages/month` draws.
struct MonthSheets: Sendable {
    private let site: Site
    private let grounds: [String: RecordGround]

    /// Prepares the sheets of a site's records.
    init(_ site: Site) {
        self.site = site
        var grounds: [String: RecordGround] = [:]
        for series in site.board.series where !series.entries.isEmpty {
            grounds[series.item.code] = RecordGround(site, series)
        }
        self.grounds = grounds
    }

    /// The values of a page at this address below the language's folder, with these records; the name
    /// stands at the foot of every sheet.
    func pairs(
        of entries: [RegisteredNotice], on path: String, named name: String
    ) -> [(TemplateName, TemplateValue)] {
        let columns = Column.allCases.map { column in
            TemplateValue.object([
                "code": .text(column.rawValue), "name": .text(site.name(of: column)),
            ])
        }
        let groups = groups(of: entries).map { column, held in
            TemplateValue.object([
                "id": .text("column-" + column.rawValue), "name": .text(site.name(of: column)),
                "sheets": .list(
                    held.map { sheet($0.ground, $0.entry, number: $0.number, on: path) }),
            ])
        }
        let own = entries.count == 1 ? entries[0].notice.text(.contact)?.string : nil
        return [
            ("sheetPhone", .text(own ?? site.board.settings.contacts.first?.phone ?? "")),
            ("sheetName", .text(name)),
            ("columns", .list(columns)), ("groups", .list(groups)),
        ]
    }

    /// The records in the order of their sheets: column by column, in the order of the catalogue, then
    /// as they are given.
    func ordered(_ entries: [RegisteredNotice]) -> [RegisteredNotice] {
        groups(of: entries).flatMap { $0.held.map(\.entry) }
    }

    private typealias Held = (ground: RecordGround, entry: RegisteredNotice, number: Int)

    private func groups(of entries: [RegisteredNotice]) -> [(column: Column, held: [Held])] {
        var byItem: [String: [(number: Int, entry: RegisteredNotice)]] = [:]
        for (index, entry) in entries.enumerated() {
            byItem[entry.item?.code ?? "", default: []].append((index + 1, entry))
        }
        return Column.allCases.compactMap { column in
            let held = site.board.series(of: column).flatMap { series -> [Held] in
                guard let ground = grounds[series.item.code] else { return [] }
                return (byItem[series.item.code] ?? []).map { (ground, $0.entry, $0.number) }
            }
            return held.isEmpty ? nil : (column, held)
        }
    }

    private func sheet(
        _ ground: RecordGround, _ entry: RegisteredNotice, number: Int, on path: String
    ) -> TemplateValue {
        let publication = Publication(
            of: entry.notice, asOf: site.board.asOf, site.board.clocks)
        let place = SheetPlace(
            page: SitePath(site.folder + path), level: 4,
            headingPrefix: "s\(number)-\(ContentAddress.prefix)")
        var pairs = RecordSheet.pairs(ground, entry, publication, at: place)
        pairs.append(("sheet", .text("s\(number)")))
        pairs.append(("path", .text(SitePath(entry.address).encoded + ".html")))
        return .object(TemplateObject(pairs))
    }
}
