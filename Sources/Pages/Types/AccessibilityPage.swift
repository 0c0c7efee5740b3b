import Boards
import Templates

/// What the site does so that everybody can read it, how that was checked, and whom to tell.
package enum AccessibilityPage: PageType {
    package static let template = "pages/accessibility"

    package static func pages(of site: Site) -> [Page] {
        [Page(site, "accessibility.html", template: template) { value(site) }]
    }

    private static func value(_ site: Site) -> TemplateObject {
        let lead = site.strings[.accessibilityLead]
        var pairs = PageFrame(site, at: .elsewhere).pairs(
            path: "accessibility.html", title: .text(site.strings[.accessibility]),
            meta: [
                ("ArticleTitle", .text(site.strings[.accessibility])),
                ("ContentSource", .text(site.issuer)), ("Description", .text(lead)),
            ])
        pairs.append(("lead", .text(lead)))
        return TemplateObject(pairs)
    }
}
