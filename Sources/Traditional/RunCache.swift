import Synchronization

/// What runs of Chinese characters were made into, so that what every page says is converted once.
///
/// It holds what is a function of the run alone, so no result depends on who came first.
final class RunCache: Sendable {
    /// Longer runs seldom come twice.
    private static let longest = 120
    /// Runs kept in a part; what comes later is converted each time.
    private static let limit = 1 << 13

    private let parts: [Part]

    /// A part with a lock of its own, so that threads seldom wait for each other.
    private final class Part: Sendable {
        let runs = Mutex<[[UInt8]: [UInt8]]>([:])
    }

    init() {
        parts = (0..<16).map { _ in Part() }
    }

    /// The wording of a run: the kept one, else what the closure makes.
    func wording(of run: [UInt8], make: ([UInt8]) -> [UInt8]) -> [UInt8] {
        guard run.count <= Self.longest, let last = run.last else { return make(run) }
        let part = parts[Int(last ^ run[run.count / 2]) & 15]
        if let known = part.runs.withLock({ $0[run] }) { return known }
        let wording = make(run)
        part.runs.withLock { runs in
            if runs.count < Self.limit { runs[run] = wording }
        }
        return wording
    }
}
