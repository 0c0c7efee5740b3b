extension ContentLinks {
    /// Whether a body has a link to something else than a record or another site.
    ///
    /// A quick look at the bytes, so that most bodies need not be parsed twice; it may say yes for
    /// nothing, but never no for a link; images count as links unless asked otherwise.
    package static func mayLeadToFile(
        _ bytes: [UInt8], _ body: Range<Int>, countingImages: Bool = true
    ) -> Bool {
        bytes.withUnsafeBufferPointer { whole in
            let text = UnsafeBufferPointer(rebasing: whole[body])
            var index = 0
            while index + 1 < text.count {
                defer { index += 1 }
                guard text[index] == UInt8(ascii: "]") else { continue }
                if text[index + 1] == UInt8(ascii: ":") { return true }
                guard text[index + 1] == UInt8(ascii: "(") else { continue }
                if !countingImages, isImage(text, closing: index) { continue }
                let start = index + 2
                var end = start
                while end < text.count, isPlain(text[end]) { end += 1 }
                let target = UnsafeBufferPointer(rebasing: text[start..<end])
                let isWhole = end < text.count && text[end] == UInt8(ascii: ")")
                guard isWhole, leadsToRecord(target) else { return true }
            }
            return false
        }
    }

    /// Whether a bracket closes what can only be the description of an image.
    private static func isImage(_ text: UnsafeBufferPointer<UInt8>, closing: Int) -> Bool {
        var index = closing - 1
        while index >= 0, text[index] != UInt8(ascii: "["), text[index] != UInt8(ascii: "]") {
            index -= 1
        }
        guard index > 0, text[index] == UInt8(ascii: "["), text[index - 1] == UInt8(ascii: "!")
        else { return false }
        return index < 2 || text[index - 2] != UInt8(ascii: "\\")
    }

    /// Letters, digits and what else stands for itself in an address.
    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "-"),
            UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: ":"), UInt8(ascii: "#"):
            true
        default: byte >= 0x80
        }
    }

    private static func leadsToRecord(_ target: UnsafeBufferPointer<UInt8>) -> Bool {
        let path = target.prefix { $0 != UInt8(ascii: "#") }
        if path.isEmpty { return true }
        return path.suffix(3).elementsEqual(".md".utf8)
            || path.suffix(5).elementsEqual(".html".utf8)
            || path.starts(with: "https:".utf8) || path.starts(with: "http:".utf8)
    }
}
