extension MarkdownDocument {
    /// The text without markup in UTF-8, for summaries and search: one line for each block.
    ///
    /// White space is one space, cells of a row are parted by one, images are their description.
    /// At most `limit` Unicode scalars; if there are more, the last one is `…`.
    package func plainText(limit: Int = .max) -> [UInt8] {
        var text = PlainText(limit: limit)
        var place = 0
        var gaps = gaps[...]
        while place < body.count, !text.isFull {
            switch body[place] {
            case 0x3C:
                let end = body[place...].firstIndex(of: 0x3E) ?? body.endIndex
                gaps = gaps.drop { $0.offset <= place }
                text.tag(body[(place + 1)..<end])
                while let gap = gaps.first, gap.offset <= end {
                    gaps.removeFirst()
                    guard case .target(let index) = gap.content, links[index].isImage else {
                        continue
                    }
                    for byte in links[index].text.utf8 { text.append(byte) }
                }
                place = end + 1
            case 0x26:
                let end = body[place...].firstIndex(of: 0x3B) ?? place
                text.append(Self.character(body[(place + 1)..<max(end, place + 1)]))
                place = end + 1
            default:
                text.append(body[place])
                place += 1
            }
        }
        return text.bytes
    }

    /// The character that this module's writer escapes by a name.
    private static func character(_ name: ArraySlice<UInt8>) -> UInt8 {
        switch name.first {
        case 0x71: 0x22
        case 0x6C: 0x3C
        case 0x67: 0x3E
        default: 0x26
        }
    }
}

/// Collects text, with a line for each block and no space at either end.
private struct PlainText {
    /// What was collected.
    private(set) var bytes: [UInt8] = []

    /// Whether there was more than the limit.
    private(set) var isFull = false

    private let limit: Int
    private var count = 0
    private var separator: UInt8?

    init(limit: Int) {
        self.limit = limit
    }

    /// Adds a byte of text.
    mutating func append(_ byte: UInt8) {
        guard !isFull else { return }
        guard byte > 0x20 else { return part(0x20) }
        if byte & 0xC0 != 0x80 {
            if let separator, !bytes.isEmpty, !isOver() {
                bytes.append(separator)
            }
            separator = nil
            guard !isOver() else { return }
        }
        bytes.append(byte)
    }

    /// Takes note of a tag of our own writing, given without its brackets.
    mutating func tag(_ tag: ArraySlice<UInt8>) {
        let name = (tag.first == 0x2F ? tag.dropFirst() : tag).prefix { $0 != 0x20 }
        switch name.first {
        case 0x61, 0x63, 0x65, 0x69, 0x73: break  // a, code, em, img, strong
        case 0x74 where name.count == 2 && name.last != 0x72: part(0x20)  // td, th
        default: part(0x0A)
        }
    }

    private mutating func part(_ byte: UInt8) {
        if separator != 0x0A { separator = byte }
    }

    /// Counts one more scalar; if that is too many, puts `…` for the last one.
    private mutating func isOver() -> Bool {
        guard count >= limit else {
            count += 1
            return false
        }
        guard !isFull else { return true }
        isFull = true
        if limit > 0 {
            while let last = bytes.popLast(), last & 0xC0 == 0x80 {}
            while let last = bytes.last, last <= 0x20 { bytes.removeLast() }
            bytes.append(contentsOf: "…".utf8)
        }
        return true
    }
}
