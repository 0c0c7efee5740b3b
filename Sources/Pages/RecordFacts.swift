import Boards
import Catalogue
import Templates
import Values

/// The information header block (信息公开表头) of a record.
struct RecordFacts {
    private let site: Site
    private let entry: RegisteredNotice
    private let publication: Publication
    private var facts: [TemplateValue] = []

    /// The facts in their order, each with `label` and `value`.
    static func values(_ site: Site, _ entry: RegisteredNotice, _ publication: Publication)
        -> [TemplateValue]
    {
        var facts = RecordFacts(site: site, entry: entry, publication: publication)
        facts.collect()
        return facts.facts
    }

    private init(site: Site, entry: RegisteredNotice, publication: Publication) {
        self.site = site
        self.entry = entry
        self.publication = publication
    }

    private var notice: Notice { entry.notice }

    private mutating func collect() {
        let strings = site.strings
        add(.number, TemplateValue(entry.number))
        add(
            .issuer, notice.text(.issuer).map { TemplateValue($0) } ?? .text(site.issuer),
            isContent: notice.text(.issuer) != nil || !site.hasOwnIssuer)
        if let day = notice.day(.date) { add(.date, time(day)) }
        if let day = notice.day(.published) { add(.published, time(day)) }
        if let item = entry.item { add(.topic, topic(item)) }
        if let period = notice.period { add(.period, .text(strings.words(period))) }
        add(.openness, .text(strings[.opennessText]))
        add(.state, .text(strings[state]))
        addReview()
        if let until = publication.objectionUntil, entry.isShown { addWindow(until) }
        addPosting()
        add(.phone, phone)
        if let basis = entry.item?.basis { add(.basis, site.shown(basis)) }
        if case .list(let words) = notice[.keywords].value {
            let joined = words.map(\.text.string).joined(separator: strings[.keywordSeparator])
            add(.keywords, .text(joined), isContent: true)
        }
    }

    private mutating func add(
        _ label: PageText, _ value: TemplateValue, isContent: Bool = false
    ) {
        facts.append(
            .object([
                "label": .text(site.strings[label]), "value": value,
                "valueLang": isContent ? site.contentLanguage : .absent,
            ]))
    }

    private var state: PageText {
        if notice.status == .withdrawn { return .withdrawn }
        if publication.isOpen { return .openTag }
        return (notice.table(.corrections)?.rowCount ?? 0) > 0 ? .stateCorrected : .stateCurrent
    }

    /// The column and the item.
    private func topic(_ item: Item) -> TemplateValue {
        var html = InlineHTML(capacity: 120)
        html.text(site.name(of: item.column))
        html.markup(" / ")
        html.markup("<a href=\"index.html\">")
        if case .html(let name) = site.shown(item.name) {
            html.markup(name)
        } else {
            html.text(item.name.text(in: site.strings.language))
        }
        html.markup("</a>")
        return html.value
    }

    private func time(_ day: Day) -> TemplateValue {
        var html = InlineHTML(capacity: 64)
        html.day(day, words: site.strings.words(day))
        return html.value
    }

    private mutating func addReview() {
        var who = ""
        if case .list(let names) = notice[.reviewedBy].value {
            who = names.map(\.text.string).joined(separator: site.strings[.keywordSeparator])
        }
        switch (notice.day(.reviewed), who.isEmpty) {
        case (let day?, false):
            let text = site.strings.filled(
                .reviewedText, ("day", site.strings.words(day)), ("who", who))
            add(.reviewed, .text(text))
        case (let day?, true): add(.reviewed, time(day))
        case (nil, false): add(.reviewed, .text(who))
        case (nil, true): break
        }
        if let opinion = notice.text(.opinion) {
            add(.opinion, TemplateValue(opinion), isContent: true)
        }
    }

    private mutating func addWindow(_ until: Day) {
        var html = InlineHTML(capacity: 128)
        html.day(until, words: site.strings.words(until))
        html.markup(" <span class=\"tag ")
        if publication.isOpen {
            html.markup("is-open\">")
            html.text(site.strings.daysLeft(publication.daysLeft))
        } else {
            html.markup("is-closed\">")
            html.text(site.strings[.windowClosedShort])
        }
        html.markup("</span>")
        add(.untilDate, html.value)
    }

    private mutating func addPosting() {
        guard let posted = notice.day(.posted) else { return }
        let from = site.strings.words(posted)
        let text =
            notice.day(.removed).map {
                site.strings.filled(
                    .postedUntilText, ("from", from), ("to", site.strings.words($0)))
            } ?? site.strings.filled(.postedText, ("from", from))
        add(.posted, .text(text))
    }

    private var phone: TemplateValue {
        if let own = notice.text(.contact) { return Telephone.link(own) }
        return Telephone.link(Text(site.board.settings.contacts.first?.phone ?? ""))
    }
}
