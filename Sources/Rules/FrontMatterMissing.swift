import Catalogue
package import Diagnostics
import Records

/// A record has no front matter.
///
/// A record begins with a line `---`, then its fields, then a line `---` again.
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
