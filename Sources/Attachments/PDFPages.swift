import Values

/// The pages of a PDF, as the program that reads it gives them.
enum PDFPages {
    /// Parts the text at its form feeds; a page without text cannot be searched.
    static func read(_ text: [UInt8], into harvest: Harvest) {
        var page = 1
        var start = 0
        while start < text.count, !harvest.isFull {
            let end = text[start...].firstIndex(of: 0x0C) ?? text.count
            let content = Text(text, start, end)
            if content.isBlank { harvest.miss(.textlessPage(page)) }
            harvest.add(.page(page), content)
            start = end + 1
            page += 1
        }
        if page == 1 { harvest.miss(.textlessPage(1)) }
    }
}
