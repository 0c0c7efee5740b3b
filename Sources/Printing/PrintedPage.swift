/// A page of a PDF, as `pdftotext -bbox` tells of it.
package struct PrintedPage: Equatable, Sendable {
    /// Its width and height in millimetres, rounded.
    package let width, height: Int
    /// Its words without anything between them.
    package let text: String

    /// Makes a page.
    package init(width: Int, height: Int, text: String) {
        self.width = width
        self.height = height
        self.text = text
    }

    /// The pages of what `pdftotext -bbox` wrote, in order; what is not of that form is left out.
    package static func all(in bytes: [UInt8]) -> [PrintedPage] {
        var pages: [PrintedPage] = []
        var open: (width: Int, height: Int, text: String)?
        for line in bytes.split(separator: UInt8(ascii: "\n")) {
            let line = String(decoding: line, as: UTF8.self)
            if line.contains("<page ") {
                guard let width = points("width", in: line),
                    let height = points("height", in: line)
                else { continue }
                open = (width, height, "")
            } else if line.contains("<word "), let start = line.firstIndex(of: ">"),
                let end = line.lastIndex(of: "<"), start < end
            {
                open?.text += line[line.index(after: start)..<end]
            } else if line.contains("</page>"), let page = open {
                pages.append(PrintedPage(width: page.width, height: page.height, text: page.text))
                open = nil
            }
        }
        return pages
    }

    /// A length in points as millimetres: 595.2 pt are 210 mm.
    private static func points(_ name: String, in line: String) -> Int? {
        guard let start = line.firstRange(of: name + "=\""),
            let end = line[start.upperBound...].firstIndex(of: "\"")
        else { return nil }
        let parts = line[start.upperBound..<end].split(separator: ".", maxSplits: 1)
        guard let whole = parts.first.flatMap({ Int($0) }), whole < 100_000 else { return nil }
        let tenth = parts.count > 1 ? Int(parts[1].prefix(1)) ?? 0 : 0
        return ((whole * 10 + tenth) * 254 + 3600) / 7200
    }
}
