import Diagnostics
import Glibc

/// The system's reason for a refusal, in words for people.
struct SystemReason {
    private let message: Message

    /// The reason for an error number.
    init(_ code: Int32) {
        let words = String(cString: strerror(code))
        let chinese =
            switch code {
            case ENOENT: "没有这个文件或文件夹"
            case EACCES, EPERM: "没有权限"
            case ENOSPC, EDQUOT: "磁盘满了"
            case EROFS: "磁盘是只读的"
            case EISDIR: "这是文件夹，不是文件"
            case ENOTDIR: "路径中有一段不是文件夹"
            case EIO: "磁盘读写出错"
            case EMFILE, ENFILE: "打开的文件太多"
            case ENAMETOOLONG: "文件名太长"
            case ELOOP: "链接绕成了圈"
            default: "系统错误 \(code)"
            }
        message = Message(en: words, zh: chinese)
    }

    /// The reason in a language.
    func text(in language: MessageLanguage) -> String { message.text(in: language) }
}
