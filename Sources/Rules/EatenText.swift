import Catalogue
package import Diagnostics

/// The end of a text is not read, because a blank and `#` before it make it a comment.
///
/// In YAML a `#` after a blank begins a comment: of `3幢 #2电梯` only `3幢` is published. Said of
/// texts that are not in quotes, in fields and in tables of the record itself, where what follows
/// `#` stands right after it; `# a remark` with a blank is a comment that somebody meant. Dates,
/// amounts and other values are left alone, since a remark beside them is no part of them.
///
/// 中文：文字后面的一截因为“空格加#”被当成注释，不会公开。
///
/// 比如“3幢 #2电梯”只公开“3幢”。把整段文字放进英文双引号里。真要写注释，在#后面空一格。
///
/// ```bad
/// item: R19
/// title: 3幢 «#2电梯为什么停了»
/// ```
///
/// ```good
/// item: R19
/// title: "3幢 #2电梯为什么停了"
/// ```
package enum EatenText: Rule {
    package static let id: RuleID = "eaten-text"
    package static let severity = Severity.warning

    package static func check(_ subject: Subject, _ context: RuleContext) -> [Diagnostic] {
        let notice = subject.notice
        guard notice.isReadable, let item = notice.item else { return [] }
        let end = min(notice.body.offsets.lowerBound, notice.source.bytes.count)
        guard notice.source.bytes[..<end].contains(hash) else { return [] }
        var found: [Diagnostic] = []
        for (index, value) in notice.values.enumerated() {
            switch value.value {
            case .text:
                found += eaten(after: value.range, item.layout.fields[index], notice)
            case .list(let items):
                for text in items {
                    found += eaten(after: text.range, item.layout.fields[index], notice)
                }
            case .table(let table):
                guard table.head == nil, case .table(let type) = item.layout.fields[index].type
                else { continue }
                for (place, cell) in table.cells.enumerated() {
                    guard case .text = cell.value else { continue }
                    found += eaten(
                        after: cell.range, type.columns[place % table.columnCount], notice)
                }
            default: continue
            }
        }
        return found
    }

    private static let hash = UInt8(ascii: "#")

    /// One finding or none.
    private static func eaten(
        after range: SourceRange, _ field: Field, _ notice: Notice
    ) -> [Diagnostic] {
        switch field.type {
        case .text, .paragraph, .list: break
        default: return []
        }
        let bytes = notice.source.bytes
        let (start, end) = (range.offsets.lowerBound, range.offsets.upperBound)
        guard start < end, end < bytes.count, bytes[start] != UInt8(ascii: "\""),
            bytes[start] != UInt8(ascii: "'"), let mark = comment(in: bytes, after: end)
        else { return [] }
        let span = notice.source.span(mark.lowerBound, mark.upperBound)
        let label = field.label
        return [
            finding(
                Message(
                    en: "the end of '\(label.english)' is read as a comment and not published",
                    zh: "“\(label.chinese)”后面这一截被当成注释，不会公开"),
                at: span, of: notice,
                hint: Message(
                    en: "put the whole text in double quotation marks", zh: "把整段文字放进英文双引号里"))
        ]
    }

    /// A comment on the same line whose text begins right after its mark, without blanks at its end.
    private static func comment(in bytes: [UInt8], after start: Int) -> Range<Int>? {
        var mark = start
        while mark < bytes.count, blankWidth(at: mark, in: bytes) > 0 {
            mark += blankWidth(at: mark, in: bytes)
        }
        guard mark > start, mark + 1 < bytes.count, bytes[mark] == hash,
            bytes[mark + 1] > 0x20, bytes[mark + 1] != hash,
            blankWidth(at: mark + 1, in: bytes) == 0
        else { return nil }
        var end = mark
        while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
        while bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 { end -= 1 }
        return mark..<end
    }

    /// Number of bytes of a blank, also an ideographic one; 0 for anything else.
    private static func blankWidth(at index: Int, in bytes: [UInt8]) -> Int {
        if bytes[index] == 0x20 || bytes[index] == 0x09 { return 1 }
        let isWide =
            index + 2 < bytes.count && bytes[index] == 0xE3 && bytes[index + 1] == 0x80
            && bytes[index + 2] == 0x80
        return isWide ? 3 : 0
    }
}
