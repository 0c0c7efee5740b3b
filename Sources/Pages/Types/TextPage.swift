import Boards
import CommonMark
import Diagnostics
import Templates

/// A free page: about this board, how to ask, how to object.
package enum TextPage: PageType {
    package static let template = "pages/text"

    package static func pages(of site: Site) -> [Page] {
        site.board.pages.map { page in
            Page(site, page.address, template: template) { value(page, site) }
        }
    }

    private static func value(_ page: FreePage, _ site: Site) -> TemplateObject {
        var pairs = PageFrame(site, at: .elsewhere).pairs(
            path: page.address, title: .text(page.title), isContent: true,
            meta: [("ArticleTitle", .text(page.title)), ("ContentSource", .text(site.issuer))])
        let html = BodyHTML.html(
            MarkdownDocument(page.source.bytes, in: page.body.offsets), from: page.source.path,
            at: .own(SitePath(site.folder + page.address)), site: site)
        pairs.append(("body", .html(html)))
        return TemplateObject(pairs)
    }
}
