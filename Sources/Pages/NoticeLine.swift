import Boards
import Catalogue
import Templates
import Values

/// A record as one line of a list.
struct NoticeLine {
    let site: Site

    /// A line for `parts/notices`: title, address, item, state, day of publication.
    func value(_ entry: RegisteredNotice, showsItem: Bool) -> TemplateValue {
        let state = state(of: entry.notice)
        return .object([
            "path": .text(SitePath(entry.address).encoded + ".html"),
            "title": title(of: entry),
            "contentLang": titleLanguage(of: entry),
            "item": showsItem ? entry.item.map { site.shown($0.name) } ?? .absent : .absent,
            "state": state.map { .text(site.strings[$0.text]) } ?? .absent,
            "stateClass": state.map { .text($0.style) } ?? .absent,
            "day": TemplateValue(entry.notice.day(.published)?.description),
        ])
    }

    /// Its title; its number when it has none.
    func title(of entry: RegisteredNotice) -> TemplateValue {
        TemplateValue(site.wording(.title, of: entry.notice)?.text ?? entry.number)
    }

    /// The `lang` attribute of its title.
    func titleLanguage(of entry: RegisteredNotice) -> TemplateValue {
        site.wording(.title, of: entry.notice)?.language ?? .absent
    }

    /// Lines for `parts/notices`; absent when there is none.
    func list(_ entries: some Sequence<RegisteredNotice>, showsItem: Bool) -> TemplateValue {
        let lines = entries.map { value($0, showsItem: showsItem) }
        return lines.isEmpty ? .absent : .object(["notices": .list(lines)])
    }

    private func state(of notice: Notice) -> (text: PageText, style: String)? {
        if notice.status == .withdrawn { return (.withdrawn, "is-withdrawn") }
        if notice.isNil { return (.nil, "is-nil") }
        if Publication(of: notice, asOf: site.board.asOf, site.board.clocks).isOpen {
            return (.openTag, "is-open")
        }
        if (notice.table(.corrections)?.rowCount ?? 0) > 0 { return (.corrected, "is-corrected") }
        return nil
    }
}
