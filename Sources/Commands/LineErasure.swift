import Glibc

/// Takes the progress bar off the terminal when the program is told to end while it is shown.
enum LineErasure {
    private static let signals = [SIGINT, SIGTERM]

    private static let erase: @convention(c) (Int32) -> Void = { number in
        let erased: StaticString = "\r\u{1B}[K"
        _ = write(2, erased.utf8Start, erased.utf8CodeUnitCount)
        // By default again, so that the shell sees what ended it.
        raise(number)
    }

    /// Erases the line before a signal ends the program; a signal that does anything else stays so.
    static func arm() {
        var action = sigaction()
        action.__sigaction_handler.sa_handler = erase
        action.sa_flags = Int32(bitPattern: UInt32(SA_RESETHAND))
        for number in signals where address(of: number) == 0 { sigaction(number, &action, nil) }
    }

    /// Lets these signals end the program at once again.
    static func disarm() {
        let own = unsafeBitCast(erase, to: Int.self)
        for number in signals where address(of: number) == own { signal(number, SIG_DFL) }
    }

    /// Where the code lies that a signal runs; 0 where it ends the program.
    private static func address(of number: Int32) -> Int {
        var action = sigaction()
        sigaction(number, nil, &action)
        return unsafeBitCast(action.__sigaction_handler, to: Int.self)
    }
}
