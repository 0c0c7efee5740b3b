import Glibc

/// A bell that a build rings when it has ended, for a loop that waits for descriptors.
final class WakeUp: Sendable {
    /// Readable after the bell was rung.
    let descriptor: Int32
    private let other: Int32

    init() throws(PreviewError) {
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else { throw PreviewError(.watch(path: "pipe"), code: errno) }
        for end in ends {
            _ = fcntl(end, F_SETFD, FD_CLOEXEC)
            _ = fcntl(end, F_SETFL, O_NONBLOCK)
        }
        (descriptor, other) = (ends[0], ends[1])
    }

    deinit {
        close(descriptor)
        close(other)
    }

    /// Rings; may be called from any thread.
    func ring() {
        var byte: UInt8 = 1
        while write(other, &byte, 1) < 0, errno == EINTR {}
    }

    /// Makes it silent again.
    func answer() {
        var bytes = [UInt8](repeating: 0, count: 64)
        while read(descriptor, &bytes, bytes.count) > 0 {}
    }
}
