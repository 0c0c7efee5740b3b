import ArgumentParser

/// The program's entry.
package enum Program {
    /// Runs the command that the arguments name, and exits.
    package static func run() async {
        await Noticeboard.main()
    }
}
