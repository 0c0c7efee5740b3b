package import Catalogue
import CommonMark
package import Diagnostics
package import Records

extension Rulebook {
    /// What the rules say of a free page: its bytes, links, files that it hands out, images and raw HTML.
    package static func findings(
        onPage source: SourceFile, encoding: TextEncoding = .utf8, _ links: ContentLinks,
        attachments: [String: SearchedAttachment] = [:]
    ) -> [Diagnostic] {
        switch encoding {
        case .unknown(let range): return [Encoding.unknown(at: source.span(range), item: nil)]
        case .gb18030, .utf8: break
        }
        let document = MarkdownDocument(source.bytes, in: Record.body(of: source))
        var found = BrokenLink.findings(in: document, of: source, links, item: nil)
        found += PersonalAttachment.findings(in: document, of: source, links, attachments)
        found += MissingAltText.findings(in: document, of: source, item: nil)
        found += RawHTML.findings(in: document, of: source, item: nil)
        found += personalFindings(onPage: source)
        let body = Record.body(of: source)
        let tables = BodyTable.all(in: source.bytes, body)
        found += PersonalColumn.findings(in: tables, of: source, item: nil)
        found += HealthBesideName.findings(onPage: source, body, tables)
        found += LostMask.findings(in: source, body, item: nil)
        if case .gb18030 = encoding {
            found.append(Encoding.gb18030(at: source.span(0, 0), item: nil))
        }
        return found
    }

    /// What the rules say of Markdown files by their path alone, records and free pages aside.
    package static func findings(onStray path: String) -> [Diagnostic] {
        guard ContentFolder.isMarkdown(path), ContentFolder.column(of: path) == nil,
            !ContentFolder.isPage(path), !path.hasSuffix("/README.md")
        else { return [] }
        return [WrongColumn.stray(path)]
    }

    /// What the rules say of what lies in the content and is not read.
    package static func findings(onUnread path: String) -> [Diagnostic] {
        [BrokenLink.unread(path)]
    }
}
