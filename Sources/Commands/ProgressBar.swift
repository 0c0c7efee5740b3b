import Diagnostics
import Glibc
import Synchronization

/// Shows on a terminal how far long work is, on one line of standard error that is gone afterwards.
///
/// Any thread may count; whoever counts when a tenth of a second has gone by draws.
final class ProgressBar: Sendable {
    private let label: String
    private let total: Int
    private let count = Atomic<Int>(0)
    /// When it may be drawn next, in nanoseconds of the monotonic clock.
    private let nextTime: Atomic<UInt64>
    private let isDrawn = Atomic<Bool>(false)

    private static let interval: UInt64 = 100_000_000

    fileprivate init(_ label: String, of total: Int, from time: UInt64) {
        self.label = label
        self.total = total
        nextTime = Atomic(time)
    }

    /// Counts what was done.
    func advance(by step: Int = 1) {
        let done = count.add(step, ordering: .relaxed).newValue
        let now = MonotonicClock.now
        let next = nextTime.load(ordering: .relaxed)
        guard now >= next else { return }
        let isMine = nextTime.compareExchange(
            expected: next, desired: now + Self.interval, ordering: .relaxed
        ).exchanged
        guard isMine else { return }
        if !isDrawn.exchange(true, ordering: .relaxed) { LineErasure.arm() }
        let line = Self.line(label, done: done, of: total, width: Self.terminalWidth)
        Standard.error(Array("\r\(line)\u{1B}[K".utf8))
    }

    /// Takes the line away; nobody may count any more.
    func finish() {
        guard isDrawn.load(ordering: .relaxed) else { return }
        Standard.error(Array("\r\u{1B}[K".utf8))
        LineErasure.disarm()
    }

    /// The line for a terminal of so many columns: label, bar, percentage and figures as far as
    /// they fit. The last column stays free, for some terminals go on to the next line there.
    static func line(_ label: String, done: Int, of total: Int, width: Int) -> String {
        let part = total > 0 ? min(max(0, done), total) : 0
        let percent = "\(total > 0 ? part * 100 / total : 0)%"
        let figures = " \(part)/\(total)"
        let room = width - 1
        let words = DisplayWidth.of(label) + 1
        let long = words + percent.count + figures.count
        // A bar that is shorter says nothing.
        let bar = min(40, room - long - 3)
        if bar >= 8 {
            let filled = total > 0 ? part * bar / total : 0
            let marks = String(repeating: "#", count: filled)
            let rest = String(repeating: "-", count: bar - filled)
            return "\(label) [\(marks)\(rest)] \(percent)\(figures)"
        }
        if long <= room { return "\(label) \(percent)\(figures)" }
        if words + percent.count <= room { return "\(label) \(percent)" }
        return percent.count <= room ? percent : ""
    }

    private static var terminalWidth: Int {
        var size = winsize()
        guard ioctl(2, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
        return Int(size.ws_col)
    }
}

/// Whether and from when a command shows how far it is.
struct ProgressDisplay: Sendable {
    private let language: MessageLanguage
    private let isShown: Bool
    /// When there may be a bar: a second after the command began.
    private let time: UInt64

    /// A display that shows nothing.
    static let none = ProgressDisplay(language: .english, isQuiet: true)

    /// A display for a command that begins now; it shows something on a terminal alone.
    init(language: MessageLanguage, isQuiet: Bool) {
        self.language = language
        isShown =
            !isQuiet && Standard.errorIsTerminal && !Standard.outputIsPipe && Self.canMoveBack
            && !Self.isAutomated
        time = MonotonicClock.now + 1_000_000_000
    }

    /// A bar for so many pieces of work; nil where none is shown, or there is nothing to do.
    func bar(_ label: Message, of total: Int) -> ProgressBar? {
        guard isShown, total > 0 else { return nil }
        return ProgressBar(label.text(in: language), of: total, from: time)
    }

    /// Whether the terminal goes back to the beginning of a line.
    private static var canMoveBack: Bool {
        guard let name = getenv("TERM").map({ String(cString: $0) }) else { return false }
        return !name.isEmpty && name != "dumb"
    }

    /// Whether a service for builds runs it, whose terminal is a log.
    private static var isAutomated: Bool {
        guard let value = getenv("CI").map({ String(cString: $0) }) else { return false }
        return !value.isEmpty && value != "false" && value != "0"
    }
}

/// Time that only goes on.
private enum MonotonicClock {
    /// Nanoseconds since some moment.
    static var now: UInt64 {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
    }
}
