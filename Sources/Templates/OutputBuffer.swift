/// Bytes being written.
struct OutputBuffer: ~Copyable {
    private var bytes: UnsafeMutablePointer<UInt8>
    private var capacity: Int
    private let most: Int
    private(set) var count = 0
    /// Whether something was dropped.
    private(set) var isOverfull = false

    /// Room for `most` bytes; what goes beyond is dropped.
    init(most: Int) {
        self.most = most
        capacity = min(1 << 15, most)
        bytes = .allocate(capacity: capacity)
    }

    deinit {
        bytes.deallocate()
    }

    /// What has been written, added to `output`.
    func append(to output: inout [UInt8]) {
        output.append(contentsOf: UnsafeBufferPointer(start: bytes, count: count))
    }

    @inline(__always)
    mutating func append(_ source: UnsafePointer<UInt8>, count size: Int) {
        if size > capacity - count { grow(by: size) }
        guard size <= capacity - count else { return }
        (bytes + count).initialize(from: source, count: size)
        count += size
    }

    @inline(__always)
    mutating func append(_ source: UnsafeBufferPointer<UInt8>) {
        guard let start = source.baseAddress else { return }
        append(start, count: source.count)
    }

    mutating func append(_ text: StaticString) {
        append(text.utf8Start, count: text.utf8CodeUnitCount)
    }

    /// Adds text with the five characters escaped that mean something in HTML.
    mutating func appendEscaped(_ source: UnsafeBufferPointer<UInt8>) {
        guard let start = source.baseAddress else { return }
        var written = 0
        for index in 0..<source.count where Self.isSpecial(start[index]) {
            append(start + written, count: index - written)
            append(Self.escape(start[index]))
            written = index + 1
        }
        append(start + written, count: source.count - written)
    }

    private mutating func grow(by size: Int) {
        guard size <= most - count else {
            isOverfull = true
            return
        }
        capacity = min(most, max(2 * capacity, count + size))
        let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
        larger.moveInitialize(from: bytes, count: count)
        bytes.deallocate()
        bytes = larger
    }

    @inline(__always)
    private static func isSpecial(_ byte: UInt8) -> Bool {
        // One bit for each of " & ' < >, which are all below 64.
        byte < 64 && (0x5000_00C4_0000_0000 as UInt64) >> UInt64(byte) & 1 != 0
    }

    private static func escape(_ byte: UInt8) -> StaticString {
        switch byte {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "\""): "&quot;"
        default: "&#39;"
        }
    }
}
