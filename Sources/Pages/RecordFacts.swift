import Boards
import Catalogue
import Templates
import Values

/// The information header block (信息公开表头) of a record.
struct RecordFacts {
    private let site: Site
    private let entry: RegisteredNotice
    private let publication: Publication
    private let digest: String
    private let page: SitePath
    private var facts: [TemplateValue] = []

    /// The facts in their order for a page, each with `label` and `value`; those that a sheet on the
    /// wall has no room for are marked.
    static func values(
        _ site: Site, _ entry: RegisteredNotice, _ publication: Publication, digest: String,
        on page: SitePath
    ) -> [TemplateValue] {
        var facts = RecordFacts(
            site: site, entry: entry, publication: publication, digest: digest, page: page)
        facts.collect()
        return facts.facts
    }

    private init(
        site: Site, entry: RegisteredNotice, publication: Publication, digest: String,
        page: SitePath
    ) {
        self.digest = digest
        self.site = site
        self.entry = entry
        self.publication = publication
        self.page = page
    }

    private var notice: Notice { entry.notice }

    private mutating func collect() {
        let strings = site.strings
        add(.number, TemplateValue(entry.number))
        if let own = site.wording(.issuer, of: notice) {
            add(.issuer, own)
        } else {
            add(.issuer, .text(site.issuer), isContent: !site.hasOwnIssuer)
        }
        if let day = notice.day(.date) { add(.date, time(day)) }
        if let day = notice.day(.published) { add(.published, published(day)) }
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
        addDigest()
    }

    /// What is on the web page alone: it says what the sheet shows elsewhere, or what only the web has.
    private static let webOnly: Set<PageText> = [
        .topic, .period, .openness, .state, .posted, .basis, .keywords,
    ]

    private mutating func add(
        _ label: PageText, _ value: TemplateValue, isContent: Bool = false
    ) {
        facts.append(
            .object([
                "isWebOnly": .flag(Self.webOnly.contains(label)),
                "label": .text(site.strings[label]), "value": value,
                "valueLang": isContent ? site.contentLanguage : .absent,
            ]))
    }

    private mutating func add(_ label: PageText, _ wording: Wording) {
        facts.append(
            .object([
                "isWebOnly": .flag(Self.webOnly.contains(label)),
                "label": .text(site.strings[label]), "value": TemplateValue(wording.text),
                "valueLang": wording.language,
            ]))
    }

    private mutating func addDigest() {
        if digest.isEmpty { return }
        var html = InlineHTML()
        html.markup("<span class=\"digest\">")
        html.text(digest)
        html.markup("</span>")
        add(.digest, html.value)
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
        html.markup(" / <a href=\"")
        html.text(page.link(to: SitePath(site.folder + item.folder + "index.html")))
        html.markup("\">")
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

    /// The day of publication; where that was late, by how many days, and when it was due.
    private func published(_ day: Day) -> TemplateValue {
        var html = InlineHTML(capacity: 160)
        html.day(day, words: site.strings.words(day))
        if entry.isShown, let late = site.board.clocks.lateness(of: notice) {
            html.markup(" <span class=\"tag is-late\">")
            html.text(site.strings.filled(.stateLateDays, ("n", String(late.days))))
            html.markup("</span> <span class=\"muted\">")
            html.text(site.strings.filled(.lateText, ("day", site.strings.words(late.due))))
            html.markup("</span>")
        }
        return html.value
    }

    private mutating func addReview() {
        var names: [LocatedText] = []
        if case .list(let list) = notice[.reviewedBy].value { names = list }
        switch (notice.day(.reviewed), names.isEmpty) {
        case (let day?, false):
            // What stands around the names is found by putting a mark in their place.
            let mark = "\u{FFFC}"
            let parts = site.strings.filled(
                .reviewedText, ("day", site.strings.words(day)), ("who", mark)
            ).split(separator: mark, maxSplits: 1, omittingEmptySubsequences: false)
            var html = InlineHTML()
            html.text(String(parts[0]))
            add(names, to: &html)
            if parts.count > 1 { html.text(String(parts[1])) }
            add(.reviewed, html.value)
        case (let day?, true): add(.reviewed, time(day))
        case (nil, false):
            var html = InlineHTML()
            add(names, to: &html)
            add(.reviewed, html.value)
        case (nil, true): break
        }
        if let opinion = site.wording(.opinion, of: notice) { add(.opinion, opinion) }
    }

    private func add(_ names: [LocatedText], to html: inout InlineHTML) {
        for (index, name) in names.enumerated() {
            if index > 0 { html.text(site.strings[.keywordSeparator]) }
            html.name(name.text, on: site)
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
