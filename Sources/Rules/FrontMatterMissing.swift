import Catalogue
package import Diagnostics
import Records

/// A record has no front matter.
///
/// A record begins with a line `---`, then its fields, then a line `---` again. Without it nobody
/// can tell what the record is about. Add the lines, or move the file to `content/pages` if it is a
/// page.
///
/// 中文：文件开头没有写字段的部分。
///
/// 每份记录先是一行“---”，再是“事项”“标题”等各个字段，然后又是一行“---”，后面才是正
/// 文。缺了这一部分，就不知道这是哪一项公开。请补上；如果这只是一个说明页面，请移到 `content/pages` 里。
///
/// ```bad text
/// A file that begins with its text, such as `# Decision`, and not with a line `---`.
/// ```
///
/// ```bad 文字
/// 文件一开头就是正文，例如“# 会议决定”，前面没有“---”这一行。
/// ```
///
/// ```good
/// item: R04
/// title: 关于活动室开放时间的决定
/// ```
package enum FrontMatterMissing: Rule {
    package static let id: RuleID = "front-matter-missing"
    package static let severity = Severity.error

    package static func check(_ subject: Subject, _ context: RuleContext) -> [Diagnostic] {
        let notice = subject.notice
        for case .frontMatterMissing(let range) in notice.recordFaults {
            return [
                finding(
                    Message(
                        en: "the record does not begin with a '---' line",
                        zh: "文件开头没有“---”这一行"),
                    at: notice.source.span(range), of: notice,
                    hint: Message(
                        en: "begin with '---', then lines such as 'item: F01', then '---'",
                        zh: "先写一行“---”，再写“事项: F01”等各行，最后再写一行“---”"))
            ]
        }
        return []
    }
}
