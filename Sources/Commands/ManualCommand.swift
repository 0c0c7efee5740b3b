import ArgumentParser

/// `noticeboard manual`: the manual page, for `make install`; help does not list it.
struct ManualCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "manual",
        abstract: "Print the manual page for man. 输出 man 用的手册页。", shouldDisplay: false)

    @OptionGroup var messages: MessageOptions

    func run() {
        Standard.output(Array(ManualPage.text(in: messages.language).utf8))
    }
}
