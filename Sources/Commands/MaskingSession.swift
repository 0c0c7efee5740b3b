import Diagnostics
import Glibc
import Outputs
import Rules

/// `check --fix` as its user meets it: the change is shown, then asked for, then made.
struct MaskingSession {
    let options: BoardOptions
    /// Whether it was agreed to beforehand.
    let isAgreed: Bool

    private var language: MessageLanguage { options.language }

    /// Shows the change and makes it if it is wanted; the board as it then is, and whether all that
    /// was planned was done.
    func run(_ checked: CheckedBoard, _ pipeline: Pipeline) async throws -> (CheckedBoard, Bool) {
        if checked.isUnreadable { return (checked, true) }
        let plan = try await MaskedFiles(checked, pipeline)
        show(plan, checked.findings)
        sayLeft(plan.left)
        if plan.files.isEmpty {
            say(Message(en: "there is nothing to mask", zh: "没有可以打码的号码"))
            return (checked, true)
        }
        guard isWanted(plan) else { return (checked, false) }
        let isDone = try write(plan)
        return (isDone ? plan.checked : try await pipeline.check(), isDone)
    }

    /// The change; beside findings for programs it goes to standard error.
    private func show(_ plan: MaskedFiles, _ findings: Findings) {
        let toOutput = options.format.isText
        let isTerminal = toOutput ? Standard.outputIsTerminal : Standard.errorIsTerminal
        let palette: Palette = isTerminal && !BoardOptions.wantsNoColor ? .ansi : .plain
        let text = plan.files.map { $0.diff(findings, palette: palette) }.joined()
        if toOutput { Standard.output(Array(text.utf8)) } else { Standard.error(Array(text.utf8)) }
    }

    private func sayLeft(_ left: [LeftNumber]) {
        for number in left {
            let span = number.finding.span
            let place = LineTable(span.file).place(at: Int(span.range.start))
            let path = VisibleText.of(PersonalDigits.masked(path: span.file.path))
            let reason = number.reason.message
            let at = span.file.bytes.isEmpty ? path : "\(path):\(place.line):\(place.column)"
            say(
                Message(
                    en: "\(at): not masked: \(reason.english)",
                    zh: "\(at)：没有改动：\(reason.chinese)"))
        }
    }

    private func isWanted(_ plan: MaskedFiles) -> Bool {
        if isAgreed { return true }
        guard Standard.inputIsTerminal, Standard.outputIsTerminal else {
            say(
                Message(
                    en: "nothing was changed: without a terminal --fix writes only with --yes",
                    zh: "没有改动任何文件：不在终端里运行时，要加上 --yes 才会改"))
            return false
        }
        let (numbers, files) = (plan.count, plan.files.count)
        let question = Message(
            en:
                "mask \(Self.numbers(numbers).english) in \(Self.files(files).english)? yes or no: ",
            zh: "要给 \(files) 个文件里的 \(numbers) 个号码打码吗？请输入“是”或“否”（y/n）：")
        Standard.error(Array(question.text(in: language).utf8))
        let isYes = Self.means(yes: Standard.line() ?? "")
        if !isYes { say(Message(en: "nothing was changed", zh: "没有改动任何文件")) }
        return isYes
    }

    /// Whether an answer agrees; anything that is not plainly a yes is a no.
    private static func means(yes answer: String) -> Bool {
        let word = answer.trimmingPrefix(while: \.isWhitespace).prefix { !$0.isWhitespace }
        return ["y", "yes", "是", "是的", "好", "好的", "对"].contains(word.lowercased())
    }

    /// Writes all files, each after its backup; false if one could not be replaced.
    private func write(_ plan: MaskedFiles) throws -> Bool {
        let backups = BackupFolder(board: options.board)
        var kept: [(path: String, backup: String)] = []
        var written: [MaskedFile] = []
        defer { report(written, kept) }
        for file in plan.files {
            do {
                let target = try ContentFile(board: options.board, path: file.path)
                kept.append((file.path, try backups.keep(file.before, of: file.path)))
                try target.replace(file.before, with: file.after)
                written.append(file)
            } catch let refusal as ContentFile.Refusal {
                say(RefusedFile(path: file.path, refusal: refusal).message)
            }
        }
        return written.count == plan.files.count
    }

    private func report(_ written: [MaskedFile], _ kept: [(path: String, backup: String)]) {
        if kept.isEmpty { return }
        let count = written.reduce(0) { $0 + $1.fixes.count }
        say(
            Message(
                en: "masked \(Self.numbers(count).english) in \(Self.files(written.count).english)",
                zh: "给 \(written.count) 个文件里的 \(count) 个号码打了码"))
        for (path, backup) in kept {
            let (path, backup) = (
                PersonalDigits.masked(path: path), PersonalDigits.masked(path: backup)
            )
            say(
                Message(
                    en: "\(VisibleText.of(path)) as it was: \(VisibleText.of(backup))",
                    zh: "\(VisibleText.of(path)) 原来的内容：\(VisibleText.of(backup))"))
        }
        say(
            Message(
                en:
                    "these backups hold the numbers in clear: keep \(BackupFolder.name)/ off public "
                    + "places and out of git, and delete it once you have looked at the result",
                zh: "备份里有完整的号码：不要把 \(BackupFolder.name)/ 放到公开的地方，也不要提交到 git；"
                    + "核对无误后请删除"))
    }

    private static func numbers(_ count: Int) -> Message {
        Message(en: "\(count) \(count == 1 ? "number" : "numbers")", zh: "\(count) 个号码")
    }

    private static func files(_ count: Int) -> Message {
        Message(en: "\(count) \(count == 1 ? "file" : "files")", zh: "\(count) 个文件")
    }

    private func say(_ message: Message) {
        Standard.error(message.text(in: language))
    }
}
