package import Catalogue
import Templates
package import Values

/// Some of a board's records as sheets for the wall, on a page that is printed and not published.
package enum PrintedSheets {
    /// The page, drawn as that of a month; `name` stands at the foot of every sheet.
    package static func page(
        of site: Site, _ entries: [RegisteredNotice], named name: String
    ) -> Page {
        let path = PublishedMonth.folder + "sheets.html"
        return Page(site, path, template: MonthPage.template, isIndexed: false) {
            let lead = site.strings.filled(.monthLead, ("n", String(entries.count)))
            var pairs = PageFrame(site, at: .elsewhere).pairs(path: path, title: .text(name))
            pairs.append(("lead", .text(lead)))
            pairs += MonthSheets(site).pairs(of: entries, on: path, named: name)
            pairs.append(("neighbours", .absent))
            return TemplateObject(pairs)
        }
    }

    /// The records in the order of their sheets.
    package static func ordered(
        _ entries: [RegisteredNotice], of site: Site
    ) -> [RegisteredNotice] {
        MonthSheets(site).ordered(entries)
    }

    /// What the sheets of a month are called.
    package static func name(of month: Period, in strings: SiteStrings) -> String {
        strings.filled(.monthTitle, ("month", strings.words(month)))
    }
}
