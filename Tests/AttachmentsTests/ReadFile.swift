import Attachments
import Diagnostics

/// A file as the reader gives it, in a form that tests can compare.
struct ReadFile {
    /// Each piece with its place in front.
    let pieces: [String]
    /// The same in Chinese.
    let chinesePieces: [String]
    let unread: UnreadableAttachment?

    init(
        _ bytes: [UInt8], named name: String = "a",
        pdf: @escaping PDFTextReader = { _ throws(UnreadableAttachment) in throw .missingPDFReader }
    ) {
        let text = AttachmentReader(pdf: pdf).text(of: name, bytes)
        pieces = text.pieces.map { "\($0.place.message.english): \($0.text)" }
        chinesePieces = text.pieces.map { "\($0.place.message.chinese)：\($0.text)" }
        unread = text.unread
    }

    init(_ text: String, named name: String = "a") {
        self.init(Array(text.utf8), named: name)
    }
}
