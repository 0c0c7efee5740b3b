import Boards
import Catalogue
import CommonMark
import Diagnostics
import Values

/// A piece of a site's search index: the public records of one year, or a part of them.
///
/// It is a script, because a page that is read from disk may load scripts and nothing else. A line
/// of it is a record: address, title, day of publication, letters of its state, text.
package struct SearchPiece: Sendable {
    /// Its year; `2026-2` for the second piece of a year.
    package let name: String
    /// Where it lies: `search/2026.js` in the language's folder.
    package let path: SitePath
    /// The year that its records are filed under.
    let year: Int

    private let site: Site
    private let entries: [RegisteredNotice]

    /// A year is cut when the files of its records have more bytes than this.
    private static let largest = 512 << 10

    private init(_ site: Site, year: Int, number: Int, _ entries: [RegisteredNotice]) {
        name = number == 1 ? String(year) : "\(year)-\(number)"
        path = SitePath("\(site.folder)search/\(name).js")
        self.year = year
        self.site = site
        self.entries = entries
    }

    /// The pieces of a site, the newest year first; in a piece the newest publication first.
    package static func all(of site: Site) -> [SearchPiece] {
        entriesByYear(site.board).flatMap { year, entries in
            var pieces: [SearchPiece] = []
            var start = 0
            var size = 0
            for (index, entry) in entries.enumerated() {
                size += entry.notice.source.bytes.count
                guard size > largest || index == entries.count - 1 else { continue }
                let number = pieces.count + 1
                pieces.append(
                    SearchPiece(site, year: year, number: number, Array(entries[start...index])))
                start = index + 1
                size = 0
            }
            return pieces
        }
    }

    private static func entriesByYear(_ board: Board) -> [(Int, [RegisteredNotice])] {
        var years: [Int: Int] = [:]
        years.reserveCapacity(board.entries.count)
        for series in board.series {
            for (year, entries) in series.years {
                for entry in entries { years[entry.index] = year }
            }
        }
        var byYear: [Int: [RegisteredNotice]] = [:]
        for entry in board.entries {
            guard let year = years[entry.index] else { continue }
            byYear[year, default: []].append(entry)
        }
        return byYear.sorted { $0.key > $1.key }.map { ($0.key, $0.value) }
    }

    /// The whole script.
    package var bytes: [UInt8] {
        var text = SearchText(site)
        text.begin(year: year)
        for (index, entry) in entries.enumerated() {
            text.add(entry, isFirst: index == 0)
        }
        text.end()
        return text.bytes
    }
}

/// Writes records as lines of a piece of the search index.
///
/// Left out are fields with masked names, tables about residents, tables with masked names, of a
/// withdrawn record all but its head, and body and attachments where the board withholds them.
private struct SearchText {
    private(set) var bytes: [UInt8] = []

    private let site: Site

    init(_ site: Site) {
        self.site = site
    }

    mutating func begin(year: Int) {
        bytes.append(contentsOf: "noticeboardIndex(\"\(year)\",[".utf8)
    }

    mutating func end() {
        bytes.append(contentsOf: "\n])\n".utf8)
    }

    mutating func add(_ entry: RegisteredNotice, isFirst: Bool) {
        let notice = entry.notice
        bytes.append(contentsOf: (isFirst ? "\n[\"" : ",\n[\"").utf8)
        bytes.append(contentsOf: SitePath(entry.address).encoded.utf8)
        next()
        add(notice.text(.title) ?? entry.number)
        next()
        if let day = notice.day(.published) { day.append(to: &bytes) }
        next()
        bytes.append(contentsOf: state(of: notice).utf8)
        next()
        if entry.isShown { addContent(of: entry) }
        add(entry.number)
        bytes.append(contentsOf: "\"]".utf8)
    }

    private mutating func next() {
        bytes.append(contentsOf: "\",\"".utf8)
    }

    /// `p` published, `w` withdrawn, and besides `n` nil, `l` late.
    private func state(of notice: Notice) -> String {
        guard notice.status == .published else { return "w" }
        let isLate = site.board.clocks.lateness(of: notice) != nil
        return "p" + (notice.isNil ? "n" : "") + (isLate ? "l" : "")
    }

    private mutating func addContent(of entry: RegisteredNotice) {
        let notice = entry.notice
        addLine(notice.text(.summary))
        addLine(notice.text(.reason))
        let offset = CommonField.allCases.count
        for (index, field) in (entry.item?.fields ?? []).enumerated() {
            addField(field, notice.values[offset + index].value)
        }
        let isWithheld = site.board.withholds(entry)
        if !isWithheld, notice.source.bytes[notice.body.offsets].contains(where: { $0 > 0x20 }) {
            add(site.bodies.document(of: entry).plainText())
            endLine()
        }
        if case .list(let words) = notice[.keywords].value { addList(words) }
        let attachments = isWithheld ? nil : notice.table(.attachments)
        for table in [notice.table(.corrections), attachments] {
            guard let table else { continue }
            for cell in table.cells {
                if case .text(let text) = cell.value { addLine(text) }
            }
        }
    }

    private mutating func addField(_ field: Field, _ value: FieldValue) {
        if case .person(mask: true) = field.type { return }
        guard case .table(let table) = value else {
            if append(value, field.type) { endLine() }
            return
        }
        guard case .table(let type) = field.type, !type.isPersonal, !type.hasMaskedNames else {
            return
        }
        for row in 0..<table.rowCount {
            for column in 0..<table.columnCount {
                let cell = table.cell(row: row, column: column).value
                if append(cell, type.columns[column].type) { bytes.append(0x20) }
            }
            endLine()
        }
    }

    /// Appends a single value; false when there was nothing to append.
    private mutating func append(_ value: FieldValue, _ type: FieldType) -> Bool {
        switch value {
        case .blank, .unreadable, .flag, .table: return false
        case .text(let text): add(text)
        case .list(let items): addList(items)
        case .money(let amount): amount.append(to: &bytes)
        case .date(let day): day.append(to: &bytes)
        case .period(let period): add(Array(site.strings.words(period).utf8))
        case .integer(let number): bytes.append(contentsOf: String(number).utf8)
        case .decimal(let number):
            let isPercent = if case .percent = type { true } else { false }
            bytes.append(contentsOf: (isPercent ? number.percent : number.description).utf8)
        }
        return true
    }

    private mutating func addList(_ items: [LocatedText]) {
        for item in items { addLine(item.text) }
    }

    private mutating func addLine(_ text: Text?) {
        guard let text else { return }
        add(text)
        endLine()
    }

    private mutating func endLine() {
        bytes.append(contentsOf: "\\n".utf8)
    }

    private mutating func add(_ text: Text) {
        text.withBytes { Self.append($0, to: &bytes) }
    }

    private mutating func add(_ text: [UInt8]) {
        text.withUnsafeBufferPointer { Self.append($0, to: &bytes) }
    }

    /// Appends a text as it stands in a string of a script; U+2028 and U+2029, which end a line in
    /// older browsers, as spaces.
    private static func append(_ text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
        var start = 0
        var index = 0
        while index < text.count {
            let byte = text[index]
            let isSeparator =
                byte == 0xE2 && index + 2 < text.count && text[index + 1] == 0x80
                && text[index + 2] & 0xFE == 0xA8
            guard byte < 0x20 || byte == 0x22 || byte == 0x5C || isSeparator else {
                index += 1
                continue
            }
            bytes.append(contentsOf: text[start..<index])
            switch byte {
            case 0x22, 0x5C: bytes.append(contentsOf: [0x5C, byte])
            case 0x0A: bytes.append(contentsOf: "\\n".utf8)
            default: bytes.append(0x20)
            }
            index += isSeparator ? 3 : 1
            start = index
        }
        bytes.append(contentsOf: text[start...])
    }
}

extension TableType {
    /// Whether a column of it holds names that must be masked.
    fileprivate var hasMaskedNames: Bool {
        columns.contains { column in
            if case .person(mask: true) = column.type { true } else { false }
        }
    }
}
