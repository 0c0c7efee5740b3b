import Attachments
import Catalogue
import CommonMark
package import Diagnostics

/// An attached file shows a person's number in clear, or cannot be searched for one.
///
/// Searched is every file in `attachments`, and every file of the board that a body links to: text
/// and CSV, XLSX with its hidden sheets, rows and columns and its comments, DOCX with its comments
/// and tracked deletions, PPTX, ODS, ODT, OFD and the text of PDF. Found are identity numbers
/// (GB 11643), bank cards and mobile numbers, and filled cells below heads such as 身份证号, 银行账号
/// or 家庭住址 even where a digit is wrong; cells with `*` in them are masked. A picture, a scan, an
/// archive, an old `.doc` or `.xls` or a file with a password cannot be searched: look through it,
/// and let it through with a reason. Law: 个人信息保护法 art. 25 and 28.
///
/// 中文：附件里有没遮盖的个人号码，或者附件没法检查。
///
/// “附件”里的文件和正文链接的文件都会检查：文本、CSV、XLSX（包括隐藏的表、行、列和批注）、DOCX（包括
/// 批注和修订中删除的文字）、PPTX、ODS、ODT、OFD 和 PDF 里的文字。查的是身份证号、银行卡号和手机号；
/// 列名是“身份证号”“银行账号”“家庭住址”一类的，下面的格子没有遮盖也算。图片、扫描件、压缩包、旧格式的
/// .doc 和 .xls、加了密码的文件没法检查，请自己看一遍，没有问题再写明理由放行。
///
/// ```bad content/residency/answer.md
/// item: R19
/// attachments:
///   - {file: «报名表.csv», title: 报名表}
/// ```
///
/// ```bad content/residency/报名表.csv
/// 姓名,证件号码
/// 李某,11010519491231002X
/// ```
///
/// ```good content/residency/answer.md
/// item: R19
/// attachments:
///   - {file: 报名表.csv, title: 报名表}
/// ```
///
/// ```good content/residency/报名表.csv
/// 姓名,证件号码
/// 李某,1****************X
/// ```
package enum PersonalAttachment: Rule {
    package static let id: RuleID = "personal-attachment"
    package static let severity = Severity.error

    package static func check(_ subject: Subject, _ context: RuleContext) -> [Diagnostic] {
        if context.attachments.isEmpty { return [] }
        let notice = subject.notice
        let references =
            AttachmentReferences.attached(to: notice, subject.links)
            + AttachmentReferences.linked(in: subject.body, of: notice.source, subject.links)
        return findings(at: references, context.attachments, item: notice.item?.code)
    }

    /// What it says of the links of a free page.
    static func findings(
        in body: MarkdownDocument, of source: SourceFile, _ links: ContentLinks,
        _ attachments: [String: SearchedAttachment]
    ) -> [Diagnostic] {
        if attachments.isEmpty { return [] }
        return findings(
            at: AttachmentReferences.linked(in: body, of: source, links), attachments, item: nil)
    }

    /// One finding for a file, however often the record names it.
    private static func findings(
        at references: [AttachmentReferences.Reference],
        _ attachments: [String: SearchedAttachment], item: String?
    ) -> [Diagnostic] {
        var named: Set<String> = []
        return references.compactMap { reference in
            guard let searched = attachments[reference.path],
                named.insert(reference.path).inserted
            else { return nil }
            if let first = searched.first {
                return finding(
                    message(reference.name, searched.counts, first), at: reference.span,
                    item: item, hint: maskHint)
            }
            guard let reason = searched.unread else { return nil }
            return finding(
                Message(
                    en: "'\(reference.name)' cannot be searched for personal numbers: "
                        + reason.message.english,
                    zh: "没法检查“\(reference.name)”里有没有个人号码：\(reason.message.chinese)"),
                at: reference.span, item: item,
                hint: reason == .missingPDFReader ? installHint : lookHint)
        }
    }

    private static func message(
        _ name: String, _ counts: [SearchedAttachment.Count], _ first: AttachmentPlace
    ) -> Message {
        let parts = counts.map { $0.kind.counted($0.count) }
        let isOne = counts.count == 1 && counts.first?.count == 1
        let english = parts.map(\.english)
        let listed =
            english.count < 3
            ? english.joined(separator: " and ")
            : english.dropLast().joined(separator: ", ") + " and " + (english.last ?? "")
        return Message(
            en: "'\(name)' shows \(listed) in clear, "
                + (isOne ? "" : "the first ") + first.englishPreposition + " "
                + first.message.english,
            zh: "“\(name)”里有 " + parts.map(\.chinese).joined(separator: "、") + "没有遮盖，"
                + (isOne ? "在" : "第一处在") + first.message.chinese)
    }

    private static let maskHint = Message(
        en: "mask them in the file, or take them out; hidden sheets and comments are published too",
        zh: "请在文件里遮盖或删掉；隐藏的表和批注也会一起公开")

    private static let lookHint = Message(
        en: "look through it yourself, then let it through with `allow:` and a reason",
        zh: "请自己看一遍，没有问题再用“放行”写明理由")

    private static let installHint = Message(
        en: "install the package poppler-utils", zh: "请安装软件包 poppler-utils")
}
