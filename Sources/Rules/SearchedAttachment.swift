package import Attachments

/// What an attached file shows of persons; of its text nothing is kept.
package struct SearchedAttachment: Sendable {
    /// How many of a kind it shows.
    struct Count: Sendable {
        let kind: PersonalKind
        let count: Int
    }

    /// What was found, in the order of the kinds; empty when all is well.
    let counts: [Count]
    /// Where the first of them stands.
    let first: AttachmentPlace?
    /// Why not all of it could be searched; nil when it could.
    let unread: UnreadableAttachment?

    /// Searches a text.
    package init(_ text: AttachmentText) {
        var counts: [PersonalKind: Int] = [:]
        var first: AttachmentPlace?
        var heads = GridHeads()
        var form = DigitCells()
        func count(_ kind: PersonalKind, at place: AttachmentPlace) {
            counts[kind, default: 0] += 1
            first = first ?? place
        }
        for piece in text.pieces {
            if let place = form.take(piece) { count(.identity, at: place) }
            let kinds = PersonalKind.numbers(in: piece.text)
            for kind in kinds { count(kind, at: piece.place) }
            if kinds.isEmpty, let grid = piece.place.grid,
                let kind = heads.take(piece.text, at: grid)
            {
                count(kind, at: piece.place)
            }
        }
        if let place = form.end() { count(.identity, at: place) }
        self.counts = PersonalKind.allCases.compactMap { kind in
            counts[kind].map { Count(kind: kind, count: $0) }
        }
        self.first = first
        unread = text.unread
    }
}
