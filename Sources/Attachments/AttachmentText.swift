package import Values

/// What could be read out of an attached file.
package struct AttachmentText: Sendable {
    /// What is written in it, piece by piece, in the order of the file.
    package let pieces: [AttachmentPiece]
    /// Why not all of it could be read; nil when it could.
    package let unread: UnreadableAttachment?

    /// Makes a text of pieces, and of the reason why there are no more of them.
    package init(pieces: [AttachmentPiece] = [], unread: UnreadableAttachment? = nil) {
        self.pieces = pieces
        self.unread = unread
    }
}

/// A stretch of text in an attached file: a cell, a paragraph, a comment.
package struct AttachmentPiece: Sendable {
    /// Where it stands, as a reader of the file would look for it.
    package let place: AttachmentPlace
    /// The text in UTF-8.
    package let text: Text

    /// Makes a piece.
    package init(_ place: AttachmentPlace, _ text: Text) {
        self.place = place
        self.text = text
    }
}
