/// The line tables of the sources met so far, each made when it is first asked for.
///
/// A source is known by its bytes in memory, not by its path, so two texts of one path stay apart.
struct LineTables {
    private var tables: [Identity: LineTable] = [:]

    /// The table of a source.
    mutating func table(of source: SourceFile) -> LineTable {
        let identity = Identity(source)
        if let known = tables[identity] { return known }
        let made = LineTable(source)
        tables[identity] = made
        return made
    }

    /// Where a buffer lies; the table kept for it holds the buffer, so the address stays taken.
    private struct Identity: Hashable {
        let address: Int
        let count: Int

        init(_ source: SourceFile) {
            (address, count) = source.bytes.withUnsafeBufferPointer { buffer in
                (Int(bitPattern: buffer.baseAddress), buffer.count)
            }
        }
    }
}
