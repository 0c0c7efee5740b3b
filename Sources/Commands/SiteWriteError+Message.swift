import Diagnostics
import Outputs

extension SiteWriteError {
    /// What went wrong and what to do, for people.
    var message: Message {
        switch fault {
        case .system(let operation, let code):
            let reason = SystemReason(code)
            return Message(
                en: "cannot write \(path) (\(operation.rawValue)): \(reason.text(in: .english))",
                zh: "写不了 \(path)：\(reason.text(in: .chinese))")
        case .unsafePath:
            return Message(
                en: "a page would be written outside of the site: \(path)",
                zh: "有一页会写到网站文件夹之外：\(path)")
        case .duplicatePath:
            return Message(
                en: "two pages would be written to \(path)", zh: "有两页会写到同一个地址：\(path)")
        case .foreignFile(let others):
            let more = others > 0
            return Message(
                en: "\(path)\(more ? " and \(others) more" : "") was not written by a build and "
                    + "would be overwritten; move it away, or empty the folder",
                zh: "\(path)\(more ? " 等 \(others + 1) 个文件" : "")不是本程序写的，不能覆盖；请先移走，"
                    + "或清空网站文件夹")
        case .anotherBuild:
            return Message(
                en: "another build is writing \(path); wait until it has ended",
                zh: "另一次生成正在写 \(path)，请等它结束")
        case .foreignBuildingFolder:
            return Message(
                en: "\(path) holds files that no build put there; move them away",
                zh: "\(path) 里有不是本程序放的文件，请先移走")
        case .notAFolder:
            return Message(en: "\(path) is not a folder", zh: "\(path) 不是文件夹")
        case .mountPoint:
            return Message(
                en: "\(path) is a mount point and cannot be exchanged; write into a folder inside "
                    + "it with --output",
                zh: "\(path) 是挂载点，不能整体替换；请用 --output 写到它里面的一个文件夹")
        }
    }
}
