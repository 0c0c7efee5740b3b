import Boards
import Catalogue
import Diagnostics
import Records
import Templates
import Values

/// A record: head, notes, the item's own fields, body, attachments, corrections, objections.
///
/// Of a withdrawn record only the head, the reason and the corrections are shown.
package enum RecordPage: PageType {
    package static let template = "pages/record"

    package static func pages(of site: Site) -> [Page] {
        var pages: [Page] = []
        pages.reserveCapacity(site.board.entries.count)
        for series in site.board.series {
            let ground = RecordGround(site, series)
            for index in series.entries.indices {
                pages.append(
                    Page(site, series.entries[index].address + ".html", template: template) {
                        RecordValue(ground, index).object
                    })
            }
        }
        return pages
    }
}

/// What the pages of one item's records share.
final class RecordGround: Sendable {
    let site: Site
    let series: Series
    let frame: PageFrame
    let columnName: String
    let columnLead: String
    let columnKeywords: String
    let itemName: TemplateValue
    let plainItemName: String
    let contacts: TemplateValue
    /// The names of the item's fields, in order.
    let labels: [TemplateValue]
    /// Whether a table of the item is about residents.
    let isPersonal: Bool

    init(_ site: Site, _ series: Series) {
        let item = series.item
        self.site = site
        self.series = series
        columnName = site.name(of: item.column)
        columnLead = site.lead(of: item.column)
        columnKeywords = ColumnPage.keywords(of: item.column, site)
        itemName = site.shown(item.name)
        plainItemName = item.name.text(in: site.strings.language)
        frame = PageFrame(
            site, at: .column(item.column),
            below: [
                (.text(columnName), item.column.rawValue + "/index.html"),
                (itemName, item.folder + "index.html"),
            ])
        labels = item.fields.map { site.shown($0.name) }
        contacts = .list(site.board.settings.contacts.map(Telephone.value))
        isPersonal = item.isPersonal
    }
}

extension Item {
    /// Its folder below the language's, with `/` at its end.
    var folder: String { column.rawValue + "/" + slug + "/" }
}

/// The value of one record's page.
private struct RecordValue {
    private let ground: RecordGround
    private let index: Int
    private let entry: RegisteredNotice
    private let publication: Publication

    init(_ ground: RecordGround, _ index: Int) {
        self.ground = ground
        self.index = index
        entry = ground.series.entries[index]
        publication = Publication(
            of: entry.notice, asOf: ground.site.board.asOf, ground.site.board.clocks)
    }

    private var site: Site { ground.site }
    private var notice: Notice { entry.notice }
    private var strings: SiteStrings { ground.site.strings }

    var object: TemplateObject {
        let title = NoticeLine(site: site).title(of: entry)
        let page = SitePath(site.folder + entry.address + ".html")
        let description = description
        var pairs = ground.frame.pairs(
            path: entry.address + ".html", title: title, isContent: true,
            meta: meta(title, description),
            things: isIndexed ? things(title.plainText, description) : [])
        pairs.append(("title", title))
        pairs.append(("itemName", ground.itemName))
        pairs.append(("period", notice.period.map { .text(strings.words($0)) } ?? .absent))
        pairs.append(("summary", entry.isShown ? TemplateValue(notice.text(.summary)) : .absent))
        appendNotes(to: &pairs)
        pairs.append(("facts", .list(RecordFacts.values(site, entry, publication))))
        pairs.append(("shown", entry.isShown ? shown(on: page) : .absent))
        pairs.append(("objectionText", .text(objectionText)))
        pairs.append(("phones", phones))
        pairs.append(("neighbours", neighbours(of: page)))
        pairs.append(("symbol", symbol(of: page)))
        return TemplateObject(pairs)
    }

    private func meta(_ title: TemplateValue, _ description: String)
        -> [(StaticString, TemplateValue)]
    {
        let issuer: TemplateValue =
            notice.text(.issuer).map { TemplateValue($0) } ?? .text(site.issuer)
        return [
            ("ColumnName", .text(ground.columnName)),
            ("ColumnDescription", .text(ground.columnLead)),
            ("ColumnKeywords", .text(ground.columnKeywords)),
            ("ColumnType", .text(strings[.columnType])),
            ("ArticleTitle", title),
            // A day only: no record says at what hour it went on the board.
            ("PubDate", TemplateValue(notice.day(.published)?.description)),
            ("ContentSource", issuer),
            ("Keywords", .text(keywords)),
            ("Author", issuer),
            ("Description", .text(description)),
            ("robots", isIndexed ? .absent : .text("noindex")),
        ]
    }

    /// Whether search engines may list the page: it shows no residents, and was not withdrawn.
    private var isIndexed: Bool { entry.isShown && !ground.isPersonal }

    /// The record's keywords; without any its item's name.
    private var keywords: String {
        guard entry.isShown, case .list(let words) = notice[.keywords].value, !words.isEmpty else {
            return ground.plainItemName
        }
        return words.map(\.text.string).joined(separator: ",")
    }

    /// The record's summary; without one, or withdrawn, a sentence on what it is.
    private var description: String {
        if entry.isShown, let summary = notice.text(.summary) { return summary.string }
        let key: PageText = entry.isShown ? .recordDescription : .withdrawnDescription
        return strings.filled(
            key, ("item", ground.plainItemName),
            ("issuer", notice.text(.issuer)?.string ?? site.issuer),
            ("day", notice.day(.published).map(strings.words) ?? ""))
    }

    private func things(_ title: String, _ description: String) -> [JSONNode] {
        let depth = entry.address.utf8.count { $0 == UInt8(ascii: "/") }
        let prefix =
            site.board.settings.baseURL.map { $0 + site.folder }
            ?? String(repeating: "../", count: depth)
        return StructuredData(prefix: prefix).record(
            entry, title: title, description: description,
            language: site.board.settings.languages.first ?? strings.language, site)
    }

    /// The code of the page's address, where the board says where it is.
    private func symbol(of page: SitePath) -> TemplateValue {
        guard let base = site.board.settings.baseURL,
            let symbol = site.supply.symbol(base + page.encoded)
        else { return .absent }
        let side = symbol.size + 8
        return .object([
            "box": .text("-4 -4 \(side) \(side)"), "path": .text(symbol.path),
            "address": .text(base + page.encoded),
        ])
    }

    private func appendNotes(to pairs: inout [(TemplateName, TemplateValue)]) {
        let reason: TemplateValue = .object(["reason": TemplateValue(notice.text(.reason))])
        pairs.append(("withdrawn", notice.status == .withdrawn ? reason : .absent))
        pairs.append(("nothing", notice.isNil && entry.isShown ? reason : .absent))
        let corrections = corrections
        pairs.append(
            (
                "corrections",
                corrections.isEmpty ? .absent : .object(["entries": .list(corrections)])
            ))
        pairs.append(("correction", latest(of: corrections)))
        pairs.append(("window", window))
    }

    /// The corrections, newest first; those of one day in the order of the record, turned round.
    private var corrections: [TemplateValue] {
        guard let table = notice.table(.corrections) else { return [] }
        var rows: [(day: Day, row: Int, value: TemplateValue)] = []
        for row in 0..<table.rowCount {
            let day = table.cell(row: row, column: CommonField.CorrectionColumn.date.rawValue)
            let text = table.cell(row: row, column: CommonField.CorrectionColumn.text.rawValue)
            guard case .date(let when) = day.value, case .text(let what) = text.value else {
                continue
            }
            rows.append(
                (
                    when, row,
                    .object(["day": TemplateValue(when, in: strings), "text": TemplateValue(what)])
                ))
        }
        return rows.sorted { ($0.day, $0.row) > ($1.day, $1.row) }.map(\.value)
    }

    private func latest(of corrections: [TemplateValue]) -> TemplateValue {
        guard case .object(let latest)? = corrections.first else { return .absent }
        let title = strings.filled(.correctedTitle, ("n", String(corrections.count)))
        return .object([
            "title": .text(title), "day": latest["day"] ?? .absent,
            "text": latest["text"] ?? .absent,
        ])
    }

    private var window: TemplateValue {
        guard let until = publication.objectionUntil, publication.isOpen else { return .absent }
        return .object([
            "class": .text("is-open"), "left": .text(strings.daysLeft(publication.daysLeft)),
            "text": .text(strings.filled(.windowOpen, ("day", strings.words(until)))),
        ])
    }

    /// What is shown of a record that stands.
    ///
    /// Where its personal rows were taken down, so are body and attachments: either may name them.
    private func shown(on page: SitePath) -> TemplateValue {
        let text = FieldText(site: site, notice: notice, page: page)
        let sections = entry.item.map {
            FieldSections.values(text, $0, labels: ground.labels, entry)
        }
        let body = notice.body.offsets
        let isWithheld = site.board.withholds(entry)
        let isBlank = isWithheld || notice.source.bytes[body].allSatisfy { $0 <= 0x20 }
        return .object([
            "withheld": isWithheld ? .text(strings[.withheldRows]) : .absent,
            "sections": .list(sections ?? []),
            "body": isBlank
                ? .absent
                : .html(
                    BodyHTML.html(
                        site.bodies.document(of: entry), from: notice.source.path, page: page,
                        site: site)),
            "attachments": isWithheld
                ? .absent : Attachment.list(of: notice, on: page, of: site),
        ])
    }

    private var objectionText: String {
        guard let until = publication.objectionUntil, entry.isShown else {
            return strings[.objectionAny]
        }
        let day = strings.words(until)
        guard publication.isOpen else { return strings.filled(.objectionClosed, ("day", day)) }
        return strings.filled(
            .objectionOpen, ("day", day), ("n", String(publication.daysLeft)))
    }

    private var phones: TemplateValue {
        guard let own = notice.text(.contact) else { return ground.contacts }
        let contact = Contact(name: nil, phone: own.string, hours: nil)
        return .list([Telephone.value(contact)])
    }

    private func neighbours(of page: SitePath) -> TemplateValue {
        let entries = ground.series.entries
        func link(_ position: Int) -> TemplateValue {
            guard entries.indices.contains(position) else { return .absent }
            let other = entries[position]
            return .object([
                "href": .text(SitePath(other.key).encoded + ".html"),
                "title": NoticeLine(site: site).title(of: other),
            ])
        }
        guard entries.count > 1 else { return .absent }
        return .object(["previous": link(index + 1), "next": link(index - 1)])
    }
}
