import Boards
package import Templates
package import Values

/// A page of the site: where it is, which template draws it, and how its value is made.
package struct Page: Sendable {
    /// Its address.
    package let path: SitePath
    /// Name of its template, such as `pages/record`.
    package let template: String
    /// The language of the site that it belongs to, a BCP 47 tag.
    package let language: String
    /// Whether search engines may list it; with `false` its values say so in a meta tag too.
    package let isIndexed: Bool
    /// The day of its last change, where that is known.
    package let changed: Day?
    /// What its template shows, for the context stack: the furniture of the site, then the page.
    ///
    /// Made anew on every call; nothing is kept.
    package let values: @Sendable () -> [TemplateValue]

    /// Makes a page of a site.
    init(
        _ site: Site, _ path: String, template: String, isIndexed: Bool = true,
        changed: Day? = nil,
        value: @escaping @Sendable () -> TemplateObject
    ) {
        self.path = SitePath(site.folder + path)
        self.template = template
        language = site.strings.language
        self.isIndexed = isIndexed
        self.changed = changed
        let furniture = site.furniture
        values = { [furniture, .object(value())] }
    }
}

/// A kind of page. A new one is a file in `Types/`, a line in `PageTypes` and a template.
package protocol PageType: Sendable {
    /// Name of its template.
    static var template: String { get }

    /// All pages of this kind, in a given order.
    static func pages(of site: Site) -> [Page]
}

/// Every kind of page there is.
package enum PageTypes {
    /// The list.
    package static let all: [any PageType.Type] = [
        HomePage.self, ColumnPage.self, ItemPage.self, LedgerYearPage.self,
        LedgerCategoryPage.self, RecordPage.self, CataloguePage.self, SearchPage.self,
        TextPage.self, CoveragePage.self, CorrectionsPage.self, MonthPage.self,
        MonthIndexPage.self, AccessibilityPage.self, NotFoundPage.self,
    ]
}
