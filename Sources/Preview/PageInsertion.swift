import Diagnostics

/// What a preview adds to a page while it is sent: the script that loads it again, and perhaps a note.
///
/// The files of the site stay as they are.
package struct PageInsertion: Sendable {
    private let html: String

    /// Makes the script's tag for a version, and a note with a link below it.
    init(version: String, note: Message?, leadsTo address: String, language: MessageLanguage) {
        let script =
            "<script src=\"/-/reload.js\" data-version=\"\(HTMLText.escaped(version))\" defer>"
            + "</script>\n"
        guard let note else {
            html = script
            return
        }
        html =
            "<link rel=\"stylesheet\" href=\"/-/preview.css\">\n"
            + "<aside class=\"nb-preview\" lang=\"\(language.rawValue)\">"
            + "<a href=\"\(HTMLText.escaped(address))\">"
            + "\(HTMLText.escaped(note.text(in: language)))</a></aside>\n" + script
    }

    /// The page with it, before the end of its body.
    ///
    /// A page whose own policy forbids scripts, as that for missing addresses has, lets this one in.
    package func page(_ page: [UInt8]) -> [UInt8] {
        let opened = Self.opened(page)
        let place = Self.last("</body", in: opened) ?? opened.count
        return Array(opened[..<place]) + Array(html.utf8) + opened[place...]
    }

    private static let closed = Array("content=\"default-src 'none'; ".utf8)

    private static func opened(_ page: [UInt8]) -> [UInt8] {
        let head = page.prefix(1024)
        guard let place = head.indices.first(where: { head[$0...].starts(with: closed) }) else {
            return page
        }
        let end = place + closed.count
        return Array(page[..<end]) + Array("script-src 'self'; connect-src 'self'; ".utf8)
            + page[end...]
    }

    /// Where a word begins for the last time, in large or small letters.
    private static func last(_ word: String, in bytes: [UInt8]) -> Int? {
        let wanted = Array(word.utf8)
        guard bytes.count >= wanted.count else { return nil }
        return (0...bytes.count - wanted.count).last { start in
            wanted.indices.allSatisfy { bytes[start + $0] | 0x20 == wanted[$0] | 0x20 }
        }
    }
}
