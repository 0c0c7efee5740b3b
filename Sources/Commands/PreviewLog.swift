import Diagnostics
import Preview

/// What a preview says on standard error: the findings, and what became of the site.
struct PreviewLog: Sendable {
    let language: MessageLanguage
    let isQuiet: Bool

    /// Says what came of a build.
    func say(_ build: PreviewBuild) {
        Standard.error(
            BoardOptions.text(build.findings, isTerminal: Standard.errorIsTerminal))
        if let problem = build.problem { WorldErrors.warn(problem, language) }
        if isQuiet { return }
        let isUnreadable = build.isBroken && build.findings.records == 0
        if build.problem == nil {
            let summary = FindingsSummary.message(of: build.findings, isUnreadable: isUnreadable)
            Standard.error(summary.text(in: language))
        }
        if build.isBroken {
            Standard.error(
                Message(
                    en: "the last site without errors stays; mend the errors and save",
                    zh: "网站保持上次没有错误的样子；改好后保存即可"
                ).text(in: language))
        } else {
            let count = build.changedFiles
            Standard.error(
                Message(
                    en: "the site is built: \(count) \(count == 1 ? "file" : "files") changed",
                    zh: "网站已生成：\(count) 个文件有变化"
                ).text(in: language))
        }
    }
}
