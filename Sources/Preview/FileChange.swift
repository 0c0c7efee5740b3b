import Glibc

/// What the system tells of one change, out of `struct inotify_event` of inotify(7).
struct FileChange {
    let watch: Int32
    let mask: UInt32
    /// The name in the watched folder; empty for the folder itself.
    let name: String

    /// Reads all that a buffer holds.
    static func all(in buffer: UnsafeRawBufferPointer) -> [FileChange] {
        let head = MemoryLayout<inotify_event>.size
        var changes: [FileChange] = []
        var start = 0
        while start + head <= buffer.count {
            let event = buffer.loadUnaligned(fromByteOffset: start, as: inotify_event.self)
            let end = min(start + head + Int(event.len), buffer.count)
            let name = buffer[(start + head)..<end].prefix { $0 != 0 }
            changes.append(
                FileChange(
                    watch: event.wd, mask: event.mask,
                    name: String(decoding: name, as: UTF8.self)))
            start = end
        }
        return changes
    }

    func has(_ flag: Int32) -> Bool { mask & UInt32(bitPattern: flag) != 0 }

    /// Whether the name is one that editors and office programs give to files of their own: hidden
    /// files and locks, copies, and what is being written.
    static func isPassing(_ name: String) -> Bool {
        name.hasPrefix(".") || name.hasPrefix("~") || name.hasSuffix("~") || name.hasPrefix("#")
            || name == "4913"
            || [".swp", ".swx", ".swo", ".tmp", ".bak", ".part", ".crdownload"].contains {
                name.lowercased().hasSuffix($0)
            }
    }
}
