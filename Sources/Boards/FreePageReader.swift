import Diagnostics
package import Records
import Values

/// Reads a free page: CommonMark, with an optional front matter that gives its title.
package enum FreePageReader {
    /// Reads a file below `content/pages/`.
    package static func read(_ file: DecodedFile) -> FreePage {
        let source = file.source
        let body = Record.body(of: source)
        let folder = "content/pages/"
        let name =
            source.path.hasPrefix(folder) ? source.path.dropFirst(folder.count) : source.path[...]
        let slug = String(name.hasSuffix(".md") ? name.dropLast(3) : name)
        if let title = frontMatterTitle(of: file) {
            return FreePage(
                source: source, slug: slug, title: title,
                body: SourceRange(start: body.lowerBound, end: body.upperBound))
        }
        let (title, start) = firstHeading(of: source.bytes, body)
        return FreePage(
            source: source, slug: slug, title: title ?? slug,
            body: SourceRange(start: start, end: body.upperBound))
    }

    private static func frontMatterTitle(of file: DecodedFile) -> String? {
        let record = Record(file, column: nil, known: KnownKeys([Text("标题"), Text("title")]))
        guard record.isReadable else { return nil }
        let tree = record.fields
        guard let node = tree.value(of: "title", in: 0) ?? tree.value(of: "标题", in: 0) else {
            return nil
        }
        let title = tree.text(of: node).trimmed
        return title.isEmpty ? nil : title.string
    }

    /// A `# heading` at the top becomes the page's title and leaves the body.
    private static func firstHeading(of bytes: [UInt8], _ body: Range<Int>) -> (String?, Int) {
        var start = body.lowerBound
        while start < body.upperBound, [0x0A, 0x0D, 0x20].contains(bytes[start]) { start += 1 }
        var end = start
        while end < body.upperBound, bytes[end] != 0x0A { end += 1 }
        let line = Text(bytes, start, end).trimmed
        guard line.count > 1, line[0] == UInt8(ascii: "#"), line[1] == 0x20 || line[1] == 0x09
        else { return (nil, body.lowerBound) }
        let title = withoutClosing(line.part(2, line.count).trimmed)
        return (title.isEmpty ? nil : title.string, min(end + 1, body.upperBound))
    }

    /// A heading without the `#`s that may close it, which have a blank before them (CommonMark §4.2).
    private static func withoutClosing(_ heading: Text) -> Text {
        var end = heading.count
        while end > 0, heading[end - 1] == UInt8(ascii: "#") { end -= 1 }
        guard end == 0 || heading[end - 1] == 0x20 || heading[end - 1] == 0x09 else {
            return heading
        }
        return heading.part(0, end).trimmed
    }
}
