import Values

/// The texts that the cells of a workbook share (ISO/IEC 29500-1 §18.4), and which of them are shown.
final class SharedStrings {
    private let buffer: [UInt8]
    private let ends: [Int]
    private var isShown: [Bool]

    /// Reads the part; a workbook without one has none.
    init(_ bytes: [UInt8]?) throws(UnreadableAttachment) {
        var buffer: [UInt8] = []
        var ends: [Int] = []
        var isText = false
        var isPhonetic = false
        if let bytes {
            try XMLPass.read(bytes) { event in
                switch event {
                case .start("t", _): isText = !isPhonetic
                case .start("rPh", _): isPhonetic = true
                case .end("rPh"): isPhonetic = false
                case .end("t"): isText = false
                case .end("si"): ends.append(buffer.count)
                case .text(let text) where isText: buffer.append(contentsOf: text)
                case .start, .end, .text: break
                }
            }
        }
        self.buffer = buffer
        self.ends = ends
        isShown = ends.map { _ in false }
    }

    /// A text by its number, from 0, which a cell shows; nil when there is none.
    func shown(_ index: Int) -> Text? {
        guard ends.indices.contains(index) else { return nil }
        isShown[index] = true
        return text(index)
    }

    /// Those that no cell has shown, as some programs leave behind.
    var leftOver: [Text] {
        ends.indices.filter { !isShown[$0] }.map(text)
    }

    private func text(_ index: Int) -> Text {
        Text(buffer, index == 0 ? 0 : ends[index - 1], ends[index])
    }
}
