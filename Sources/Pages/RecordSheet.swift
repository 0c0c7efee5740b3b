import Boards
import Catalogue
import Diagnostics
import Records
import Templates
import Values

/// Where on a page a record is shown: a page of its own, or one of several on it.
struct SheetPlace {
    /// The address of the page.
    let page: SitePath
    /// The level of the headings inside the record.
    let level: Int
    /// What the ids of headings in its body begin with, so that no two are the same.
    let headingPrefix: String

    /// A record's own page.
    static func own(_ page: SitePath) -> SheetPlace {
        SheetPlace(page: page, level: 2, headingPrefix: ContentAddress.prefix)
    }
}

/// What is shown of a record wherever all of it is shown: title, notes, facts, fields, body.
///
/// Of a withdrawn record only the head, the reason and the corrections are shown.
struct RecordSheet {
    private let ground: RecordGround
    private let entry: RegisteredNotice
    private let publication: Publication
    private let place: SheetPlace

    /// The values that `parts/shown` and the templates of whole records ask for.
    static func pairs(
        _ ground: RecordGround, _ entry: RegisteredNotice, _ publication: Publication,
        at place: SheetPlace
    ) -> [(TemplateName, TemplateValue)] {
        let sheet = RecordSheet(
            ground: ground, entry: entry, publication: publication, place: place)
        return sheet.pairs
    }

    private var site: Site { ground.site }
    private var notice: Notice { entry.notice }
    private var strings: SiteStrings { ground.site.strings }

    private var pairs: [(TemplateName, TemplateValue)] {
        let words = site.wording(.reason, of: notice)
        let reason: TemplateValue = .object([
            "reason": TemplateValue(words?.text), "contentLang": words?.language ?? .absent,
        ])
        let summary = entry.isShown ? site.wording(.summary, of: notice) : nil
        let digest = site.supply.digest(site, entry)
        let corrections = Correction.all(of: notice).map { $0.value(strings) }
        return [
            ("title", NoticeLine(site: site).title(of: entry)),
            ("itemName", ground.itemName),
            ("period", notice.period.map { .text(strings.words($0)) } ?? .absent),
            ("summary", TemplateValue(summary?.text)),
            ("summaryLang", summary?.language ?? .absent),
            ("withdrawn", notice.status == .withdrawn ? reason : .absent),
            ("nothing", notice.isNil && entry.isShown ? reason : .absent),
            (
                "corrections",
                corrections.isEmpty ? .absent : .object(["entries": .list(corrections)])
            ),
            ("correction", latest(of: corrections)),
            (
                "facts",
                .list(
                    RecordFacts.values(
                        site, entry, publication, digest: digest, on: place.page))
            ),
            ("columnClass", .text("in-" + ground.series.item.column.rawValue)),
            ("isOwnPage", .flag(place.level == 2)),
            ("digest", digest.isEmpty ? .absent : .text(digest)),
            ("symbol", symbol),
            ("signatures", .list(Signatures.values(site, entry))),
            ("paperText", .text(paperText)),
            ("headingLevel", .text(String(place.level))),
            ("shown", entry.isShown ? shown : .absent),
        ]
    }

    /// The code of the address of the record's own page, where the board says where it is.
    private var symbol: TemplateValue {
        let page = SitePath(site.folder + entry.address + ".html")
        guard let base = site.board.settings.baseURL,
            let symbol = site.supply.symbol(base + page.encoded)
        else { return .absent }
        let side = symbol.size + 8
        return .object([
            "box": .text("-4 -4.5 \(side) \(side)"), "strokes": .html(symbol.strokes),
            "address": .text(base + page.encoded),
        ])
    }

    /// How to object, without anything that would be wrong a day later: paper hangs for weeks.
    private var paperText: String {
        guard let until = publication.objectionUntil, entry.isShown else {
            return strings[.paperQuestion]
        }
        return strings.filled(.paperObjection, ("day", strings.words(until)))
    }

    private func latest(of corrections: [TemplateValue]) -> TemplateValue {
        guard case .object(let latest)? = corrections.first else { return .absent }
        let title = strings.filled(.correctedTitle, ("n", String(corrections.count)))
        return .object([
            "title": .text(title), "day": latest["day"] ?? .absent,
            "text": latest["text"] ?? .absent,
        ])
    }

    /// What is shown of a record that stands.
    ///
    /// Where its personal rows were taken down, so are body and attachments: either may name them.
    private var shown: TemplateValue {
        let text = FieldText(site: site, notice: notice, page: place.page)
        let sections = entry.item.map {
            FieldSections.values(text, $0, ground.shape, labels: ground.labels, entry)
        }
        let ledger = ground.history.flatMap {
            LedgerSection(site, ground.series.item, $0, page: place.page).value(of: entry)
        }
        let isOwnPage = place.level == 2
        let body = notice.body.offsets
        let isWithheld = site.board.withholds(entry)
        let isBlank = isWithheld || notice.source.bytes[body].allSatisfy { $0 <= 0x20 }
        return .object([
            "ledger": ledger ?? .absent,
            "isOwnPage": .flag(isOwnPage),
            "withheld": isWithheld ? .text(strings[.withheldRows]) : .absent,
            "sections": .list(sections ?? []),
            "hasSteps": .flag(
                FieldSections.areAny(of: ["stages", "slip"], in: sections ?? [])),
            "hasTables": .flag(FieldSections.areAny(of: ["table"], in: sections ?? [])),
            "checks": isOwnPage
                ? CheckSection.value(site, entry, after: ground.previous(of: entry)) : .absent,
            "referrers": isOwnPage ? referrers : .absent,
            "body": isBlank
                ? .absent
                : .html(
                    BodyHTML.html(
                        site.bodies.document(of: entry), from: notice.source.path, at: place,
                        site: site)),
            "attachments": isWithheld
                ? .absent : Attachment.list(of: notice, on: place.page, of: site),
        ])
    }

    /// The records that name this one, the newest first: at most four of an item, twenty in all.
    private var referrers: TemplateValue {
        var counts: [String: Int] = [:]
        let few = site.referrers(of: entry).filter { other in
            counts[other.item?.code ?? "", default: 0] += 1
            return counts[other.item?.code ?? "", default: 0] <= 4
        }
        let others = few.prefix(20).map { other in
            TemplateValue.object([
                "href": .text(
                    place.page.link(to: SitePath(site.folder + other.address + ".html"))),
                "title": NoticeLine(site: site).title(of: other),
                "item": other.item.map { site.shown($0.name) } ?? .absent,
            ])
        }
        return others.isEmpty ? .absent : .object(["entries": .list(others)])
    }
}
