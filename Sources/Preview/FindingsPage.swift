package import Diagnostics

/// The page that stands in the place of a site that cannot be built: every finding with file, line,
/// excerpt and hint.
///
/// Like every form of findings it shows no personal number in clear.
package struct FindingsPage: Sendable {
    private let build: PreviewBuild
    private let language: MessageLanguage

    /// No more findings are shown than this.
    package static let limit = 200

    /// Makes the page of a build, in a language.
    package init(of build: PreviewBuild, in language: MessageLanguage) {
        self.build = build
        self.language = language
    }

    /// The page; `last` is the address of the last good site's page, where there is one.
    package func bytes(last: String?, version: String) -> [UInt8] {
        let title = text(build.isBroken ? Words.broken : Words.findings)
        let html = """
            <!DOCTYPE html>
            <html lang="\(language.rawValue)">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>\(title)</title>
            <link rel="icon" href="data:,">
            <link rel="stylesheet" href="/-/preview.css">
            <script src="/-/reload.js" data-version="\(HTMLText.escaped(version))" defer></script>
            </head>
            <body class="nb-findings">
            <main>
            <p class="nb-language"><a href="?lang=\(other.rawValue)" lang="\(other.rawValue)">\
            \(otherName)</a></p>
            <h1>\(title)</h1>
            \(lead(last))
            \(section(.error, Words.errors))
            \(section(.warning, Words.warnings))
            </main>
            </body>
            </html>

            """
        return Array(html.utf8)
    }

    private func lead(_ last: String?) -> String {
        var parts: [String] = []
        if let problem = build.problem {
            parts.append("<p class=\"nb-problem\">\(masked(problem))</p>")
        }
        let summary = FindingsSummary.message(of: build.findings, isUnreadable: isUnreadable)
        parts.append("<p>\(masked(summary))</p>")
        if build.isBroken { parts.append("<p>\(text(Words.advice))</p>") }
        let links = build.isBroken ? last.map { ($0, Words.last) } : ("/", Words.back)
        if let (address, words) = links {
            parts.append("<p><a href=\"\(HTMLText.escaped(address))\">\(text(words))</a></p>")
        } else {
            parts.append("<p>\(text(Words.noSite))</p>")
        }
        return parts.joined(separator: "\n")
    }

    private var isUnreadable: Bool { build.isBroken && build.findings.records == 0 }

    private func section(_ severity: Severity, _ heading: Message) -> String {
        let all = build.findings.diagnostics.filter { $0.severity == severity }
        if all.isEmpty { return "" }
        let shown = all.prefix(Self.limit).map { finding in
            FindingHTML(finding, of: build.findings, in: language).text
        }
        let more = all.count - shown.count
        let rest =
            more == 0
            ? "" : "\n<p>\(text(Message(en: "and \(more) more", zh: "还有 \(more) 个")))</p>"
        return "<section>\n<h2>\(text(heading)) (\(all.count))</h2>\n"
            + shown.joined(separator: "\n") + rest + "\n</section>"
    }

    private func text(_ message: Message) -> String {
        HTMLText.escaped(message.text(in: language))
    }

    private func masked(_ message: Message) -> String {
        HTMLText.escaped(
            VisibleText.of(build.findings.redaction.masked(message.text(in: language))))
    }

    private var other: MessageLanguage { language == .chinese ? .english : .chinese }

    private var otherName: String { other == .chinese ? "中文" : "English" }

    private enum Words {
        static let broken = Message(en: "Not published yet", zh: "还不能发布")
        static let findings = Message(en: "Findings", zh: "检查结果")
        static let errors = Message(en: "Errors", zh: "错误")
        static let warnings = Message(en: "Warnings", zh: "警告")
        static let advice = Message(
            en: "Mend the errors and save the file: this page then shows the site again by itself.",
            zh: "把错误改好，保存文件，这一页会自己变回网站。")
        static let last = Message(
            en: "Look at this page as it was last without errors", zh: "看这一页上次没有错误时的样子")
        static let back = Message(en: "Back to the board", zh: "回到公开栏")
        static let noSite = Message(
            en: "There is no earlier site to look at: it has had errors since this preview began.",
            zh: "还没有可以看的网站：从这次预览开始就有错误。")
    }
}
