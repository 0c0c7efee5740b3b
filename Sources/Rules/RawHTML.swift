import Catalogue
import CommonMark
package import Diagnostics

/// A body has HTML in it, which is shown as text.
///
/// Write it in Markdown. The tags of one line are one finding.
///
/// 中文：正文里有网页代码（HTML），会原样显示成文字。
///
/// 请改用 Markdown 写法：`**加粗**`、`[链接](地址)`，表格用竖线。一行里的代码只报一次。
///
/// ```bad
/// item: R04
/// ---
/// 开放时间：«<b>9:00–21:00</b>»
/// ```
///
/// ```good
/// item: R04
/// ---
/// 开放时间：**9:00–21:00**
/// ```
package enum RawHTML: Rule {
    package static let id: RuleID = "raw-html"
    package static let severity = Severity.warning

    package static func check(_ subject: Subject, _ context: RuleContext) -> [Diagnostic] {
        if subject.body.rawHTML.isEmpty { return [] }
        return findings(
            in: subject.body, of: subject.notice.source, item: subject.notice.item?.code)
    }

    /// What it says of a body.
    static func findings(in body: MarkdownDocument, of source: SourceFile, item: String?)
        -> [Diagnostic]
    {
        lines(body.rawHTML, source.bytes).map { range in
            finding(
                Message(en: "HTML here is shown as text", zh: "这里的 HTML 代码会原样显示成文字"),
                at: source.span(range.lowerBound, range.upperBound), item: item,
                hint: Message(en: "write it in Markdown", zh: "请改用 Markdown 写法"))
        }
    }

    /// The places, those that follow each other on one line as one.
    private static func lines(_ places: [Range<Int>], _ bytes: [UInt8]) -> [Range<Int>] {
        var lines: [Range<Int>] = []
        for place in places {
            if let last = lines.last, last.upperBound <= place.lowerBound,
                !bytes[last.upperBound..<place.lowerBound].contains(where: isLineEnd),
                last.isEmpty || !isLineEnd(bytes[last.upperBound - 1])
            {
                lines[lines.count - 1] = last.lowerBound..<place.upperBound
            } else {
                lines.append(place)
            }
        }
        return lines
    }

    private static func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
}
