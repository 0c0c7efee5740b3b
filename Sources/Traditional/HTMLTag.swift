/// A tag of a page that a template wrote: names in lower case, values in double quotes.
struct HTMLTag {
    /// What it is.
    enum Kind { case start, end, other }

    /// What it is; a comment, a declaration or a stray `<` is neither start nor end.
    let kind: Kind
    /// From `<` to behind `>`.
    let range: Range<Int>
    /// Its name.
    let name: Range<Int>
    /// Names and values of its attributes; those without a quoted value are left out.
    let attributes: [(name: Range<Int>, value: Range<Int>)]

    /// Reads the tag at a `<`.
    init(_ html: [UInt8], at start: Int) {
        var index = start + 1
        let isEnd = index < html.count && html[index] == UInt8(ascii: "/")
        if isEnd { index += 1 }
        let first = index
        while index < html.count, Self.isNameByte(html[index]) { index += 1 }
        name = first..<index
        guard !name.isEmpty else {
            kind = .other
            attributes = []
            let isMarkup = first < html.count && html[first] == UInt8(ascii: "!")
            let end = isMarkup ? html[first...].firstIndex(of: UInt8(ascii: ">")) : nil
            range = start..<(end.map { $0 + 1 } ?? start + 1)
            return
        }
        var found: [(name: Range<Int>, value: Range<Int>)] = []
        while index < html.count, html[index] != UInt8(ascii: ">") {
            let key = index
            while index < html.count, Self.isNameByte(html[index]) { index += 1 }
            let end = index
            if index + 1 < html.count, html[index] == UInt8(ascii: "="),
                html[index + 1] == UInt8(ascii: "\"")
            {
                let value = index + 2
                let close = html[value...].firstIndex(of: UInt8(ascii: "\"")) ?? html.count
                found.append((key..<end, value..<close))
                index = min(close + 1, html.count)
            } else if end == key {
                index += 1
            }
        }
        kind = isEnd ? .end : .start
        attributes = found
        range = start..<min(index + 1, html.count)
    }

    /// Whether the element has no content and no end.
    func isVoid(in html: [UInt8]) -> Bool {
        Self.void.contains { html[name].elementsEqual($0.utf8) }
            || range.count > 1 && html[range.upperBound - 2] == UInt8(ascii: "/")
    }

    private static let void = [
        "meta", "link", "br", "img", "input", "hr", "col", "wbr", "source", "area", "base",
    ]

    private static func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: ":"),
            UInt8(ascii: "_"):
            true
        default: false
        }
    }
}

/// Finds what a page marks as names.
enum TagScanner {
    private static let mark = Array("translate=\"no\">".utf8)
    /// Bytes of the longest name, eight characters.
    private static let longest = 24

    /// The texts of elements with `translate="no"` that are names: two to eight Chinese characters.
    static func names(in html: [UInt8]) -> PhraseList {
        var names: Set<[UInt8]> = []
        var index = 0
        while let start = html[index...].firstIndex(of: UInt8(ascii: "t")) {
            index = start + 1
            guard index < html.count, html[index] == UInt8(ascii: "r"),
                html[start...].starts(with: mark)
            else { continue }
            let text = html[(start + mark.count)...].prefix { $0 != UInt8(ascii: "<") }
            if (6...longest).contains(text.count), text.allSatisfy({ $0 >= 0x80 }) {
                names.insert(Array(text))
            }
            index = text.endIndex
        }
        return PhraseList(names.map { (text: $0, wording: $0) })
    }
}
