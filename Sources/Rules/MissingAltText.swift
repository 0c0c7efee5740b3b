import Catalogue
import CommonMark
package import Diagnostics

/// An image has no description for those who cannot see it.
///
/// Write what it shows between the square brackets. A picture of a table or of a stamped page has
/// to be told in full in the text.
///
/// 中文：图片没有文字说明，看不见图的人不知道上面是什么。
///
/// 在方括号里写明图上是什么。图上是表格或盖章的文件的，正文里要把内容写出来。
///
/// ```bad content/residency/decision.md
/// item: R04
/// ---
/// «![](plan.svg)»
/// ```
///
/// ```bad content/residency/plan.svg
/// <svg xmlns="http://www.w3.org/2000/svg"/>
/// ```
///
/// ```good content/residency/decision.md
/// item: R04
/// ---
/// ![活动室平面图：东侧为图书角](plan.svg)
/// ```
///
/// ```good content/residency/plan.svg
/// <svg xmlns="http://www.w3.org/2000/svg"/>
/// ```
package enum MissingAltText: Rule {
    package static let id: RuleID = "missing-alt-text"
    package static let severity = Severity.warning

    package static func check(_ subject: Subject, _ context: RuleContext) -> [Diagnostic] {
        findings(in: subject.body, of: subject.notice.source, item: subject.notice.item?.code)
    }

    /// What it says of a body.
    static func findings(in body: MarkdownDocument, of source: SourceFile, item: String?)
        -> [Diagnostic]
    {
        body.links.compactMap { link in
            guard link.isImage, link.text.allSatisfy(\.isWhitespace) else { return nil }
            return finding(
                Message(en: "this image has no description", zh: "这张图片没有文字说明"),
                at: source.span(link.range.lowerBound, link.range.upperBound), item: item,
                hint: Message(
                    en: "say what it shows: ![what it shows](file)",
                    zh: "写明图上是什么：![图上是什么](文件名)"))
        }
    }
}
