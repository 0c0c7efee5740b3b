package import Diagnostics

/// A place in an attached file, as a person who opens it would find it.
package indirect enum AttachmentPlace: Sendable {
    /// A line of a plain text, from 1.
    case line(Int)
    /// A cell of a CSV: the line that it begins in and its column, from 1.
    case lineCell(line: Int, column: Int)
    /// A cell of a sheet, from 1; hidden where its row or column is.
    case cell(SheetName, row: Int, column: Int, isHidden: Bool)
    /// A comment on a cell of a sheet, by the cell's name.
    case note(SheetName, String)
    /// A header, a footer, a text box or a list of choices of a sheet.
    case sheetMargin(SheetName)
    /// A paragraph of a document, from 1.
    case paragraph(DocumentSection, Int)
    /// A cell of a document's table; each counted from 1.
    case tableCell(DocumentSection, table: Int, row: Int, column: Int)
    /// A page of a PDF, from 1.
    case page(Int)
    /// Title, author, keywords and what else a document says of itself.
    case properties
    /// Any other part of a document, by its name inside of it.
    case part(String)
    /// A place in a document that is embedded in another one.
    case inside(String, AttachmentPlace)
}

/// A sheet of a workbook.
package struct SheetName: Sendable {
    /// Its place among the sheets, from 0.
    package let index: Int
    /// Its name on the tab.
    package let name: String
    /// Whether its tab is not shown.
    package let isHidden: Bool

    var message: Message {
        isHidden
            ? Message(en: "sheet '\(name)' (hidden)", zh: "“\(name)”表（隐藏）")
            : Message(en: "sheet '\(name)'", zh: "“\(name)”表")
    }

    /// A cell of it in Chinese; a blank parts Latin letters from characters, but not from a bracket.
    func chinese(cell: String) -> String {
        message.chinese + (isHidden ? "" : " ") + cell + " 格"
    }
}

/// A part of a document that has paragraphs of its own.
package enum DocumentSection: Sendable {
    case body, header, footer, footnote, comment, deleted
    case slide(Int)
    case slideNotes(Int)
    case part(String)

    var message: Message? {
        switch self {
        case .body: nil
        case .header: Message(en: "the header", zh: "页眉")
        case .footer: Message(en: "the footer", zh: "页脚")
        case .footnote: Message(en: "the footnotes", zh: "脚注")
        case .comment: Message(en: "the comments", zh: "批注")
        case .deleted: Message(en: "tracked deletions", zh: "修订中删除的文字")
        case .slide(let number): Message(en: "slide \(number)", zh: "第 \(number) 张幻灯片")
        case .slideNotes(let number):
            Message(en: "the notes of slide \(number)", zh: "第 \(number) 张幻灯片的备注")
        case .part(let name): Message(en: "part '\(name)'", zh: "内部文件“\(name)”")
        }
    }
}

/// A cell's place in a table, to find its column's head by.
package struct GridPlace: Hashable, Sendable {
    /// The table among the tables of its file.
    package let table: Int
    /// The row, from 1.
    package let row: Int
    /// The column, from 1.
    package let column: Int
}

extension AttachmentPlace {
    /// The place in words, after 'in'.
    package var message: Message {
        switch self {
        case .line(let line): Message(en: "line \(line)", zh: "第 \(line) 行")
        case .lineCell(let line, let column):
            Message(en: "line \(line), column \(column)", zh: "第 \(line) 行第 \(column) 列")
        case .cell(let sheet, let row, let column, let isHidden):
            Self.cell(sheet, CellName.letters(of: column) + "\(row)", isHidden: isHidden)
        case .note(let sheet, let cell):
            Message(
                en: "\(sheet.message.english), comment on \(cell)",
                zh: "\(sheet.chinese(cell: cell))的批注")
        case .sheetMargin(let sheet):
            Message(
                en: "\(sheet.message.english), outside of the cells",
                zh: "\(sheet.message.chinese)单元格之外")
        case .paragraph(let section, let number):
            Self.inSection(section, Message(en: "paragraph \(number)", zh: "第 \(number) 段"))
        case .tableCell(let section, let table, let row, let column):
            Self.inSection(
                section,
                Message(
                    en: "table \(table), row \(row), column \(column)",
                    zh: "第 \(table) 个表格第 \(row) 行第 \(column) 列"))
        case .page(let page): Message(en: "page \(page)", zh: "第 \(page) 页")
        case .properties: Message(en: "the document properties", zh: "文档属性")
        case .part(let name): Message(en: "part '\(name)'", zh: "内部文件“\(name)”")
        case .inside(let name, let place):
            Message(
                en: "the embedded '\(name)', \(place.message.english)",
                zh: "嵌入的“\(name)”\(place.message.chinese)")
        }
    }

    /// The word of place before the English words.
    package var englishPreposition: String {
        switch self {
        case .page, .paragraph(.slide, _): "on"
        default: "in"
        }
    }

    /// Its place in a table; nil outside of tables.
    package var grid: GridPlace? {
        switch self {
        case .lineCell(let line, let column): GridPlace(table: 0, row: line, column: column)
        case .cell(let sheet, let row, let column, _):
            GridPlace(table: sheet.index, row: row, column: column)
        case .tableCell(.body, let table, let row, let column):
            GridPlace(table: table, row: row, column: column)
        default: nil
        }
    }

    private static func cell(_ sheet: SheetName, _ name: String, isHidden: Bool) -> Message {
        isHidden && !sheet.isHidden
            ? Message(
                en: "\(sheet.message.english), cell \(name) (hidden)",
                zh: "\(sheet.chinese(cell: name))（隐藏）")
            : Message(
                en: "\(sheet.message.english), cell \(name)",
                zh: sheet.chinese(cell: name))
    }

    private static func inSection(_ section: DocumentSection, _ place: Message) -> Message {
        guard let message = section.message else { return place }
        return Message(
            en: "\(message.english), \(place.english)", zh: "\(message.chinese)\(place.chinese)")
    }
}
