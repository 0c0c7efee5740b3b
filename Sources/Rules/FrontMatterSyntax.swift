import Catalogue
package import Diagnostics
import Records

/// The front matter cannot be read.
///
/// It is YAML, forgiving about full-width punctuation, without anchors, aliases, tags or further
/// documents. The finding says where the reading stopped and what usually helps. Files beyond 4 MiB
/// and lists nested deeper than 16 levels are refused here too.
///
/// 中文：文件开头的字段读不出来。
///
/// 字段写成“名称: 内容”，冒号后面空一格；全角的冒号、逗号、括号也认。不能用 `&`、`*`、`!` 开头的特
/// 殊写法。报出的位置是读不下去的地方，毛病有时在它前面一点：常见的是引号、括号没有配对，或
/// 者缩进没有对齐。超过 4 MiB 的文件、嵌套超过 16 层的列表也在这里报。
///
/// ```bad
/// item: R04
/// title: «*开放时间»
/// ```
///
/// ```good
/// item: R04
/// title: "*开放时间"
/// ```
package enum FrontMatterSyntax: Rule {
    package static let id: RuleID = "front-matter-syntax"
    package static let severity = Severity.error

    package static func check(_ subject: Subject, _ context: RuleContext) -> [Diagnostic] {
        let notice = subject.notice
        return notice.recordFaults.compactMap { fault in
            switch fault {
            case .yaml(let fault):
                finding(
                    fault.message, at: notice.source.span(fault.range), of: notice,
                    hint: fault.hint)
            case .frontMatterUnclosed(let range):
                finding(
                    Message(
                        en: "the front matter that begins here has no '---' line at its end",
                        zh: "文件头从这里开始，但后面没有“---”这一行来结束"),
                    at: notice.source.span(range), of: notice,
                    hint: Message(
                        en: "add a line '---' after the last field", zh: "在最后一个字段后面加一行“---”"))
            case .tooLarge(let bytes, let limit):
                finding(
                    Message(
                        en: "the file has \(bytes) bytes; a record may have \(limit)",
                        zh: "文件有 \(bytes) 字节，一份记录最多 \(limit) 字节"),
                    at: notice.source.span(0, 0), of: notice,
                    hint: Message(
                        en: "put long material into an attachment", zh: "长材料请作为附件公开"))
            case .gb18030, .unknownEncoding, .frontMatterMissing: nil
            }
        }
    }
}
