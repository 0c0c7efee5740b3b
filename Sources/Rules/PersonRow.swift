import Catalogue
import Diagnostics
import Values

/// A row of a table that names a resident, from a field, a CSV or a body.
struct PersonRow {
    /// A cell: what its column is called, and what stands in it.
    struct Cell {
        let names: [String]
        let text: Text
        let range: Range<Int>
    }

    let cells: [Cell]
    /// The file that the places are in.
    let source: SourceFile

    /// Where the row stands: its first cell that has something in it.
    var start: Cell? { cells.first { !$0.text.isEmpty } }

    /// Calls the closure with every row about a person, of tables and of the body's tables.
    static func forEach(in subject: Subject, _ body: (PersonRow) -> Void) {
        for table in subject.tables where table.type.namesResidents {
            let columns = table.type.columns.map { [$0.key] + $0.name.variants.map(\.text) }
            for row in 0..<table.value.rowCount {
                body(PersonRow(row, of: table.value, columns))
            }
        }
        let notice = subject.notice
        forEach(in: notice.source, notice.body.offsets, body)
    }

    /// Calls the closure with every row about a person in the tables of a body.
    static func forEach(
        in source: SourceFile, _ range: Range<Int>, _ body: (PersonRow) -> Void
    ) {
        for table in BodyTable.all(in: source.bytes, range) {
            let heads = table.head.map(\.text.string)
            guard heads.contains(where: PersonalWords.isNameHead) else { continue }
            for row in table.rows {
                let cells = zip(heads, row).map { head, cell in
                    Cell(names: [head], text: cell.text, range: cell.range)
                }
                body(PersonRow(cells: cells, source: source))
            }
        }
    }

    private init(cells: [Cell], source: SourceFile) {
        self.cells = cells
        self.source = source
    }

    private init(_ row: Int, of table: TableValue, _ columns: [[String]]) {
        source = table.source
        cells = columns.indices.compactMap { column in
            let cell = table.cell(row: row, column: column)
            if cell.value.isBlank { return nil }
            let range = Self.unquoted(cell.range.offsets, in: table.source.bytes)
            return Cell(
                names: columns[column],
                text: Text(table.source.bytes, range.lowerBound, range.upperBound), range: range)
        }
    }

    private static func unquoted(_ range: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
        guard range.count > 1, let first = bytes[range].first, first == 0x22 || first == 0x27,
            bytes[range.upperBound - 1] == first
        else { return range }
        return (range.lowerBound + 1)..<(range.upperBound - 1)
    }
}

extension TableType {
    /// Whether its rows name residents, and not only those who handled a payment.
    fileprivate var namesResidents: Bool {
        columns.contains { column in
            guard case .person(let mask) = column.type else { return false }
            return isPersonal || mask || PersonalWords.isNameHead(column.label.chinese)
        }
    }
}

/// Words that tell what a column holds.
enum PersonalWords {
    /// Whether a column of such a name names residents.
    static func isNameHead(_ head: String) -> Bool {
        head == "name" || head == "Name"
            || ["姓名", "户主", "申请人", "受助人", "救助对象", "领取人", "学生", "家长", "捐款人", "居民", "对象"].contains {
                head.hasSuffix($0)
            }
    }

    /// Whether a column of such a name holds a birth date.
    static func isBirthHead(_ head: String) -> Bool {
        head == "born" || head == "birth" || head == "birth-date" || head == "birthday"
            || head.hasPrefix("出生") || head == "生日"
    }

    /// Whether a column of such a name holds an age in years.
    static func isAgeHead(_ head: String) -> Bool {
        head == "age" || head == "年龄" || head == "周岁"
    }

    /// Whether a text holds one of the words.
    static func has(_ words: [[UInt8]], in text: Text) -> Bool {
        text.withBytes { bytes in
            words.contains { word in
                guard let first = word.first, bytes.count >= word.count else { return false }
                return (0...(bytes.count - word.count)).contains { start in
                    bytes[start] == first
                        && bytes[start..<(start + word.count)].elementsEqual(word)
                }
            }
        }
    }
}
