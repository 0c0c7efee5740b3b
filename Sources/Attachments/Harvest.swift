import Values

/// What is being read out of one attached file, and how much more it may hold.
///
/// It is one object, since the readers of the parts of a document all add to it.
final class Harvest {
    /// The pieces so far.
    private(set) var pieces: [AttachmentPiece] = []
    /// Why something was left out; the first reason.
    private(set) var unread: UnreadableAttachment?
    /// Whether nothing more is taken.
    private(set) var isFull = false

    private var textLeft: Int
    private var unpackedLeft: Int
    private let pieceLimit: Int

    /// Bounds, in bytes and pieces; more than any list of a community needs.
    init(textLimit: Int = 32 << 20, unpackedLimit: Int = 64 << 20, pieceLimit: Int = 1 << 20) {
        textLeft = textLimit
        unpackedLeft = unpackedLimit
        self.pieceLimit = pieceLimit
    }

    /// Adds a piece unless it is blank; no more when there is too much already.
    func add(_ place: @autoclosure () -> AttachmentPlace, _ text: Text) {
        // Texts that many cells share count every time, as they are searched every time.
        textLeft -= text.count + 16
        guard textLeft >= 0, pieces.count < pieceLimit else {
            isFull = true
            miss(.tooLarge)
            return
        }
        guard !text.isBlank else { return }
        pieces.append(AttachmentPiece(place(), text))
    }

    /// Takes bytes that are about to be unpacked off what may still be.
    func unpack(_ count: Int) throws(UnreadableAttachment) {
        guard count <= unpackedLeft else { throw .tooLarge }
        unpackedLeft -= count
    }

    /// Says that something could not be read; the rest of the file is read on.
    func miss(_ reason: UnreadableAttachment) {
        unread = unread ?? reason
    }

    /// Reads something embedded; its pieces say so.
    func embed(_ name: String, _ read: () throws(UnreadableAttachment) -> Void) {
        let start = pieces.count
        do throws(UnreadableAttachment) {
            try read()
        } catch {
            miss(.embedded(name))
        }
        for index in start..<pieces.count {
            pieces[index] = AttachmentPiece(
                .inside(name, pieces[index].place), pieces[index].text)
        }
    }
}
