import Attachments
import Catalogue
import Diagnostics
import Values

/// What `import` says to do now.
enum ImportAdvice {
    /// Findings of these rules keep a record from being written at all.
    static let privacyRules: Set<RuleID> = [
        "unmasked-id-number", "unmasked-phone", "unmasked-bank-card",
    ]

    /// What to do about a file that cannot be read; empty where the reason says it.
    static func on(_ reason: UnreadableAttachment) -> [Message] {
        switch reason {
        case .oldOffice, .unknownKind, .picture, .textlessPage, .missingPDFReader, .stubbornPDF,
            .embedded, .archive:
            [
                Message(
                    en: "save it in Excel or WPS as .xlsx or as CSV",
                    zh: "请在 Excel 或 WPS 里另存为 .xlsx 或 CSV")
            ]
        case .encrypted:
            [
                Message(
                    en: "open it and save it without a password", zh: "请打开它，另存一份不带密码的")
            ]
        case .macros:
            [
                Message(
                    en: "save it as .xlsx, which has none", zh: "请另存为不带宏的 .xlsx")
            ]
        case .damaged:
            [
                Message(
                    en: "open it in Excel or WPS and save it anew",
                    zh: "请用 Excel 或 WPS 打开，重新保存一次")
            ]
        case .tooLarge:
            [
                Message(
                    en: "copy the sheet into a workbook of its own",
                    zh: "请把这张表单独复制到一个新文件")
            ]
        }
    }

    /// The finding on a sheet whose title names another period than was asked for.
    static func otherPeriod(
        _ title: (period: Period, span: SourceSpan), than period: Period, _ item: Item
    ) -> Diagnostic {
        Diagnostic(
            rule: "wrong-period", severity: .error,
            message: Message(
                en: "the sheet is that of \(title.period), but --period is \(period)",
                zh: "这张表是\(title.period.chinese)的，--period 写的是\(period.chinese)"),
            span: title.span,
            hint: Message(
                en: "take the sheet of \(period), or write --period \(title.period)",
                zh: "换成\(period.chinese)的表，或者写 --period \(title.period)"),
            item: item.code)
    }

    /// What comes after writing.
    static func next(hasErrors: Bool, isDraft: Bool) -> Message {
        if hasErrors {
            return Message(
                en: "written with errors: mend the record; or mend the sheet, delete the record, "
                    + "and import it again",
                zh: "已写好，但还有错误：请改这份记录；或者改表、删掉这份记录，再导入一次")
        }
        if isDraft {
            return Message(
                en:
                    "it is a draft: on the day of publication write the date in place of the status",
                zh: "现在是草稿：公开那天，把“状态”一行换成“公开日期”")
        }
        return Message(en: "next: noticeboard check", zh: "下一步：noticeboard check")
    }
}
