package import Diagnostics

/// Why an attached file cannot be searched.
package enum UnreadableAttachment: Error, Hashable, Sendable {
    /// A Word, Excel or PowerPoint file of before 2007, or a workbook stored as records (`.xlsb`).
    case oldOffice
    /// It asks for a password.
    case encrypted
    /// A workbook with macros, which are programs.
    case macros
    /// A picture, a sound or a film.
    case picture
    /// An archive of files that is no document.
    case archive
    /// It breaks off, or does not keep to its format.
    case damaged
    /// It holds more than is read, or unpacks to far more than its size.
    case tooLarge
    /// A page of a PDF without any text, most often a scan.
    case textlessPage(Int)
    /// The program that reads PDF is not installed.
    case missingPDFReader
    /// The program that reads PDF took too long, or gave up.
    case stubbornPDF
    /// A document with something else embedded that cannot be read itself.
    case embedded(String)
    /// Nothing that is known.
    case unknownKind

    /// The reason in words that follow a colon.
    package var message: Message {
        switch self {
        case .oldOffice:
            Message(
                en: "it is of an old Office format (.doc, .xls, .ppt, .xlsb)",
                zh: "这是旧格式的文档或表格（.doc、.xls、.ppt、.xlsb）")
        case .encrypted: Message(en: "it asks for a password", zh: "打开它要密码")
        case .macros:
            Message(en: "it holds macros, which are programs", zh: "里面有宏（程序）")
        case .picture: Message(en: "it is a picture, a sound or a film", zh: "这是图片、录音或录像")
        case .archive: Message(en: "it is an archive of other files", zh: "这是压缩包")
        case .damaged: Message(en: "it is damaged", zh: "文件损坏")
        case .tooLarge: Message(en: "it holds too much", zh: "里面的内容太多")
        case .textlessPage(let page):
            Message(
                en: "page \(page) holds no text, as a scan does not",
                zh: "第 \(page) 页没有文字，可能是扫描件")
        case .missingPDFReader:
            Message(
                en: "the program that reads PDF, pdftotext, is not installed",
                zh: "没有安装读取 PDF 的程序 pdftotext")
        case .stubbornPDF:
            Message(en: "its pages cannot be read in time", zh: "它的页面读不出来")
        case .embedded(let name):
            Message(
                en: "'\(name)' is embedded in it and cannot be read", zh: "里面嵌着读不了的“\(name)”")
        case .unknownKind:
            Message(en: "its kind is not known", zh: "不认识这种文件")
        }
    }
}
