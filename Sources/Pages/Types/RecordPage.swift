import Boards
import Catalogue
import Diagnostics
import Records
import Templates
import Values

/// A record: head, notes, the item's own fields, body, attachments, corrections, objections.
package enum RecordPage: PageType {
    package static let template = "pages/record"

    package static func pages(of site: Site) -> [Page] {
        var pages: [Page] = []
        pages.reserveCapacity(site.board.entries.count)
        for series in site.board.series {
            let ground = RecordGround(site, series)
            for index in series.entries.indices {
                let entry = series.entries[index]
                pages.append(
                    Page(
                        site, entry.address + ".html", template: template,
                        isIndexed: entry.isIndexed, changed: entry.notice.changed
                    ) {
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
    let itemName: TemplateValue
    let plainItemName: String
    let contacts: TemplateValue
    /// The names of the item's fields, in order.
    let labels: [TemplateValue]
    /// What the item's fields are together.
    let shape: ItemShape
    /// The periods of a ledger; nil for other items.
    let history: LedgerHistory?
    private let byPeriod: [Period: RegisteredNotice]

    init(_ site: Site, _ series: Series) {
        let item = series.item
        self.site = site
        self.series = series
        columnName = site.name(of: item.column)
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
        shape = ItemShape(item)
        history = LedgerHistory(series)
        var byPeriod: [Period: RegisteredNotice] = [:]
        if item.periodLength != nil {
            for entry in series.entries where entry.isShown {
                if let period = entry.notice.period { byPeriod[period] = entry }
            }
        }
        self.byPeriod = byPeriod
    }

    /// The item's public record one period earlier.
    func previous(of entry: RegisteredNotice) -> RegisteredNotice? {
        entry.notice.period?.previous.flatMap { byPeriod[$0] }
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
            path: entry.address + ".html", title: title,
            titleLanguage: NoticeLine(site: site).titleLanguage(of: entry),
            meta: meta(title, description),
            things: entry.isIndexed ? things(title.plainText, description) : [])
        pairs += RecordSheet.pairs(ground, entry, publication, at: .own(page))
        let phone = notice.text(.contact)?.string ?? site.board.settings.contacts.first?.phone
        pairs.append(("sheetPhone", .text(phone ?? "")))
        pairs.append(("sheetNumber", .text(entry.number.string)))
        pairs.append(("columnName", .text(ground.columnName)))
        pairs.append(("plainItemName", .text(ground.plainItemName)))
        let day = notice.period?.firstDay ?? notice.day(.date)
        pairs.append(("year", TemplateValue(day.map { String($0.year) })))
        pairs.append(("stateName", .text(strings[stateName])))
        pairs.append(("window", window))
        pairs.append(("objectionText", .text(objectionText)))
        pairs.append(("phones", phones))
        pairs.append(("neighbours", neighbours(of: page)))
        return TemplateObject(pairs)
    }

    /// What a search filters by.
    private var stateName: PageText {
        if notice.status == .withdrawn { return .withdrawn }
        if notice.isNil { return .nil }
        return site.board.clocks.lateness(of: notice) == nil ? .statePublished : .late
    }

    private func meta(_ title: TemplateValue, _ description: String)
        -> [(StaticString, TemplateValue)]
    {
        let issuer: TemplateValue = .text(issuer)
        return [
            ("ColumnName", .text(ground.columnName)),
            ("ColumnType", .text(strings[.columnType])),
            ("ArticleTitle", title),
            // A day only: no record says at what hour it went on the board.
            ("PubDate", TemplateValue(notice.day(.published)?.description)),
            ("ContentSource", issuer),
            ("Keywords", .text(keywords)),
            ("Author", issuer),
            ("Description", .text(description)),
            ("robots", entry.isIndexed ? .absent : .text("noindex")),
        ]
    }

    /// The record's own issuer, else the board's.
    private var issuer: String {
        site.wording(.issuer, of: notice)?.text.string ?? site.issuer
    }

    /// The record's keywords; without any its item's name.
    private var keywords: String {
        guard entry.isShown, case .list(let words) = notice[.keywords].value, !words.isEmpty else {
            return ground.plainItemName
        }
        return words.map(\.text.string).joined(separator: ",")
    }

    /// The record's summary; without one, or withdrawn, a sentence on what it is.
    private var description: String {
        if entry.isShown, let summary = site.wording(.summary, of: notice)?.text {
            return summary.string
        }
        let key: PageText = entry.isShown ? .recordDescription : .withdrawnDescription
        return strings.filled(
            key, ("item", ground.plainItemName), ("issuer", issuer),
            ("day", notice.day(.published).map(strings.words) ?? ""))
    }

    private func things(_ title: String, _ description: String) -> [JSONNode] {
        let depth = entry.address.utf8.count { $0 == UInt8(ascii: "/") }
        let prefix =
            site.board.settings.baseURL.map { $0 + site.folder }
            ?? String(repeating: "../", count: depth)
        return StructuredData(prefix: prefix).record(
            entry, title: title, description: description,
            language: strings.language == "zh-Hant"
                ? strings.language : site.board.settings.languages.first ?? strings.language,
            site)
    }

    private var window: TemplateValue {
        guard let until = publication.objectionUntil, publication.isOpen else { return .absent }
        return .object([
            "class": .text("is-open"), "left": .text(strings.daysLeft(publication.daysLeft)),
            "text": .text(strings.filled(.windowOpen, ("day", strings.words(until)))),
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
                "contentLang": NoticeLine(site: site).titleLanguage(of: other),
            ])
        }
        guard entries.count > 1 else { return .absent }
        return .object(["previous": link(index + 1), "next": link(index - 1)])
    }
}
