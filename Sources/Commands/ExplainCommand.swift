import ArgumentParser
import Diagnostics
import Rules

/// `noticeboard explain`: a rule's page, or all rules with a line each, on standard output.
struct ExplainCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain", abstract: "Say what a rule means and how to mend it. 说明一条规则。")

    @Argument(
        help: "The rule's name, as findings show it; none for all. 规则名，不写则全部列出。",
        completion: .custom { _, _, _ in Rulebook.knownNames })
    var rule: String?

    @OptionGroup var messages: MessageOptions

    func run() async throws {
        let language = messages.language
        guard let rule else {
            Standard.output(Array(Self.list(in: language).utf8))
            return
        }
        guard let page = RulePage.page(of: RuleID(rule)) else { throw unknown(rule, language) }
        Standard.output(Array(page.markdown(in: language, heading: "#").utf8))
    }

    private static func list(in language: MessageLanguage) -> String {
        let width = RulePage.all.map { $0.id.description.utf8.count }.max() ?? 0
        return RulePage.all.map { page in
            let id = page.id.description
            let gap = String(repeating: " ", count: width - id.utf8.count + 2)
            return id + gap + page.summary(in: language) + "\n"
        }.joined()
    }

    private func unknown(_ rule: String, _ language: MessageLanguage) -> ValidationError {
        let nearest = NearMiss.nearest(to: rule, among: RulePage.all.map(\.id.description))
        return ValidationError(
            Message(
                en: "there is no rule '\(rule)'"
                    + (nearest.map { "; did you mean '\($0)'?" } ?? ""),
                zh: "没有“\(rule)”这条规则" + (nearest.map { "；是不是“\($0)”？" } ?? "")
            ).text(in: language))
    }
}
