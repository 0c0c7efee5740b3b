import Glibc

/// The time since the machine started, which no one sets; for time-outs alone.
enum Monotonic {
    /// Now, in milliseconds.
    static var now: Int {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
    }
}
