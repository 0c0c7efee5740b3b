import Catalogue
import CommonMark
package import Diagnostics

/// A body has HTML in it, which is shown as text.
package enum RawHTML: Rule {
    package static let id: RuleID = "raw-html"
    package static let severity = Severity.warning

    package static func check(_ subject: Subject, _ context: RuleContext) -> [Diagnostic] {
        findings(in: subject.body, of: subject.notice.source, item: subject.notice.item?.code)
    }

    /// What it says of a body.
    static func findings(in body: MarkdownDocument, of source: SourceFile, item: String?)
        -> [Diagnostic]
    {
        body.rawHTML.map { range in
            finding(
                Message(en: "HTML here is shown as text", zh: "这里的 HTML 代码会原样显示成文字"),
                at: source.span(range.lowerBound, range.upperBound), item: item,
                hint: Message(en: "write it in Markdown", zh: "请改用 Markdown 写法"))
        }
    }
}
