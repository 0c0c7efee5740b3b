import Boards
import Catalogue
import Diagnostics
import Values

/// Which public records name which, in fields and cells of the kind `record`, turned round.
///
/// So a promise leads to what became of it, and a decision to the entries that rest on it. Tables
/// about residents are passed over.
struct Referrers: Sendable {
    private let byAddress: [String: [RegisteredNotice]]

    /// Looks through all public records once.
    init(of board: Board, _ byNumber: [Text: RegisteredNotice]) {
        var found: [String: [RegisteredNotice]] = [:]
        for entry in board.entries where entry.isShown {
            Self.forEachReference(of: entry.notice) { reference in
                guard
                    let target = Self.record(reference, from: entry.notice, of: board, byNumber),
                    target !== entry, found[target.address]?.last !== entry
                else { return }
                found[target.address, default: []].append(entry)
            }
        }
        byAddress = found
    }

    /// The records that name one, newest publication first.
    subscript(entry: RegisteredNotice) -> [RegisteredNotice] { byAddress[entry.address] ?? [] }

    /// The public record that a text names: by number, by address, or by a path.
    static func record(
        _ reference: Text, from notice: Notice, of board: Board,
        _ byNumber: [Text: RegisteredNotice]
    ) -> RegisteredNotice? {
        if let entry = byNumber[reference] { return entry }
        let target = reference.string
        for written in ["/" + target, target] {
            if case .record(let entry, _) = board.links.resolve(written, from: notice.source.path),
                entry.notice.status != .draft
            {
                return entry
            }
        }
        return nil
    }

    private static func forEachReference(of notice: Notice, _ body: (Text) -> Void) {
        guard let item = notice.item, notice.isReadable else { return }
        for index in item.references {
            if case .text(let text) = notice.values[index].value { body(text) }
        }
        for (index, type) in item.tables where !type.isPersonal && !type.referenceColumns.isEmpty {
            guard case .table(let table) = notice.values[index].value else { continue }
            for row in 0..<table.rowCount {
                for column in type.referenceColumns {
                    if let text = table.text(row, column) { body(text) }
                }
            }
        }
    }
}
