import Catalogue
package import Diagnostics
import Records

/// The bytes of a record or of a table beside it are not UTF-8.
///
/// A file in GB18030, as Notepad and Excel save it in China, is read, with a warning; any other
/// bytes are an error at the first place that cannot be read, and nothing of the file is used. Save
/// the file as UTF-8.
///
/// 中文：记录或旁边的表格文件不是 UTF-8 编码。
///
/// GB18030 编码的文件（记事本、Excel 常存成这样）照样能读，只给一个警告；别的编码读不出来，
/// 从第一个读不出的地方报错误，整个文件都不采用。用原来的软件打开，“另存为”时编码选 UTF-8 就
/// 好了。
///
/// ```bad text
/// A file that was saved as UTF-16, or of which a part was lost on the way.
/// ```
///
/// ```bad 文字
/// 存成“Unicode”（UTF-16）的文件，或者传输时损坏的文件。
/// ```
///
/// ```good
/// item: R04
/// matter: 活动室开放时间
/// ```
package enum Encoding: Rule {
    package static let id: RuleID = "encoding"
    package static let severity = Severity.error

    package static func check(_ subject: Subject, _ context: RuleContext) -> [Diagnostic] {
        let notice = subject.notice
        let item = notice.item?.code
        var found: [Diagnostic] = []
        for fault in notice.recordFaults {
            switch fault {
            case .gb18030: found.append(gb18030(at: notice.source.span(0, 0), item: item))
            case .unknownEncoding(let range):
                found.append(unknown(at: notice.source.span(range), item: item))
            default: break
            }
        }
        for case .tableEncoding(let isGB18030, let span) in notice.faults {
            found.append(isGB18030 ? gb18030(at: span, item: item) : unknown(at: span, item: item))
        }
        return found
    }

    /// A file that was read from GB18030.
    static func gb18030(at span: SourceSpan, item: String?) -> Diagnostic {
        Diagnostic(
            rule: id, severity: .warning,
            message: Message(
                en: "the file is in GB18030, not UTF-8", zh: "文件是 GB18030 编码，不是 UTF-8"),
            span: span,
            hint: Message(
                en: "it was read; to be safe, save it again as UTF-8",
                zh: "已按 GB18030 读取；稳妥起见，请另存为 UTF-8 编码"),
            item: item)
    }

    /// A file that could not be read.
    static func unknown(at span: SourceSpan, item: String?) -> Diagnostic {
        finding(
            Message(en: "the file is not UTF-8 from here on", zh: "文件从这里起不是 UTF-8 编码，读不出来"),
            at: span, item: item,
            hint: Message(
                en: "open it in the program that wrote it and save it as UTF-8",
                zh: "请用原来的软件打开，另存为 UTF-8 编码"))
    }
}
