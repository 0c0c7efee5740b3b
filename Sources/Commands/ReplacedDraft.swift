import Catalogue
import Diagnostics
import Records

/// A draft that nobody has filled in, whose place a record takes.
struct ReplacedDraft {
    /// Where it lies, as `content/…`.
    let path: String

    private let board: String
    private let bytes: [UInt8]

    /// Takes the draft as it was read.
    init(_ notice: Notice, in content: ContentFolder) throws {
        path = notice.source.path
        board = content.board
        bytes = try content.read(path)
        guard DecodedFile(path: path, raw: bytes).source.bytes == notice.source.bytes else {
            throw RefusedFile(path: path, refusal: .changed)
        }
    }

    /// What becomes of it, for people.
    func words(shownPath: String) -> Message {
        Message(
            en: "\(shownPath) is a draft that nobody has filled in: this record takes its place",
            zh: "\(shownPath) 是还没有填的草稿，由这份记录代替")
    }

    /// Writes the record in its place, after what belongs to it, unless somebody has changed it.
    func replace(with text: String, after others: () throws -> Void) throws {
        do {
            let file = try ContentFile(board: board, path: path)
            guard try ContentFolder.read(board + "/" + path) == bytes else {
                throw ContentFile.Refusal.changed
            }
            try others()
            try file.replace(bytes, with: Array(text.utf8))
        } catch let refusal as ContentFile.Refusal {
            throw RefusedFile(path: path, refusal: refusal)
        }
    }
}
