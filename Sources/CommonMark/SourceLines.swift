/// The lines of a text, counted as cmark does: from 1, ended by LF, CR or both.
struct SourceLines {
    /// The text.
    let text: UnsafeBufferPointer<UInt8>

    private let starts: [Int]

    /// Looks for the line ends of a text.
    init(_ text: UnsafeBufferPointer<UInt8>) {
        self.text = text
        var starts = [0]
        for place in text.indices where text[place] == 0x0A || text[place] == 0x0D {
            let isHalf = text[place] == 0x0D && place + 1 < text.count && text[place + 1] == 0x0A
            if !isHalf { starts.append(place + 1) }
        }
        self.starts = starts
    }

    /// A line without its end; an empty range at the end of the text if there is no such line.
    func line(_ number: Int) -> Range<Int> {
        guard number >= 1, number <= starts.count else { return text.count..<text.count }
        var end = number < starts.count ? starts[number] : text.count
        while end > starts[number - 1], text[end - 1] == 0x0A || text[end - 1] == 0x0D { end -= 1 }
        return starts[number - 1]..<end
    }

    /// A later line of a paragraph without the signs of the given number of block quotes.
    func content(of number: Int, quotes: Int) -> Range<Int> {
        let line = line(number)
        var start = line.lowerBound
        func passSpace() {
            while start < line.upperBound, text[start] == 0x20 || text[start] == 0x09 { start += 1 }
        }
        passSpace()
        for _ in 0..<quotes {
            guard start < line.upperBound, text[start] == 0x3E else { break }
            start += 1
            passSpace()
        }
        return start..<line.upperBound
    }
}
