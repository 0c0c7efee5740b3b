import CZlib

/// The parts of a ZIP file (APPNOTE 6.3.10), as documents are packed; strict, and read on demand.
struct ZipPackage {
    private struct Entry {
        let method: Int
        let packedSize: Int
        let size: Int
        let header: Int
    }

    /// Names of its parts, in the order of its directory.
    let names: [String]

    private let bytes: [UInt8]
    private let entries: [String: Entry]

    private static let entryLimit = 4096
    /// Deflate packs a page of nothing some thousand times; no document comes near.
    private static let ratioLimit = 400
    private static let ratioMatters = 1 << 20

    /// Reads the directory at the end of a file.
    init(_ bytes: [UInt8]) throws(UnreadableAttachment) {
        self.bytes = bytes
        let window = ByteOrder(bytes)
        guard let end = Self.endRecord(window), let count = window.two(end + 10),
            var next = window.four(end + 16)
        else { throw .damaged }
        guard count <= Self.entryLimit else { throw .tooLarge }
        var names: [String] = []
        var entries: [String: Entry] = [:]
        for _ in 0..<count {
            guard window.four(next) == 0x0201_4B50, let flags = window.two(next + 8),
                let method = window.two(next + 10), let packedSize = window.four(next + 20),
                let size = window.four(next + 24), let nameLength = window.two(next + 28),
                let extraLength = window.two(next + 30), let noteLength = window.two(next + 32),
                let header = window.four(next + 42),
                let name = window.part(next + 46, count: nameLength)
            else { throw .damaged }
            if flags & 1 != 0 { throw .encrypted }
            let text = String(decoding: name, as: UTF8.self)
            // Two parts of one name could show one thing and hide another.
            guard entries[text] == nil else { throw .damaged }
            names.append(text)
            entries[text] = Entry(
                method: method, packedSize: packedSize, size: size, header: header)
            next += 46 + nameLength + extraLength + noteLength
        }
        self.names = names
        self.entries = entries
    }

    /// Whether it has a part.
    func has(_ name: String) -> Bool { entries[name] != nil }

    /// The bytes of a part; nil when it has none of that name.
    func part(_ name: String, _ harvest: Harvest) throws(UnreadableAttachment) -> [UInt8]? {
        guard let entry = entries[name] else { return nil }
        let window = ByteOrder(bytes)
        guard window.four(entry.header) == 0x0403_4B50,
            let nameLength = window.two(entry.header + 26),
            let extraLength = window.two(entry.header + 28),
            let packed = window.part(
                entry.header + 30 + nameLength + extraLength, count: entry.packedSize)
        else { throw .damaged }
        if entry.size > Self.ratioMatters, entry.size / max(1, packed.count) > Self.ratioLimit {
            throw .tooLarge
        }
        try harvest.unpack(entry.size)
        switch entry.method {
        case 0 where entry.size == entry.packedSize: return Array(packed)
        case 8: return try Self.inflated(packed, size: entry.size)
        default: throw .damaged
        }
    }

    private static func endRecord(_ window: ByteOrder) -> Int? {
        var place = window.count - 22
        while place >= max(0, window.count - 22 - 0xFFFF) {
            if window.four(place) == 0x0605_4B50, let noteLength = window.two(place + 20),
                place + 22 + noteLength == window.count
            {
                return place
            }
            place -= 1
        }
        return nil
    }

    /// Unpacks to exactly so many bytes; a stream that says otherwise is refused.
    private static func inflated(
        _ packed: ArraySlice<UInt8>, size: Int
    ) throws(UnreadableAttachment) -> [UInt8] {
        var isWhole = false
        // One byte more, so that a stream that is longer than it says cannot end well.
        let bytes = [UInt8](unsafeUninitializedCapacity: size + 1) { output, count in
            packed.withUnsafeBufferPointer { input in
                var stream = z_stream()
                stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
                stream.avail_in = uInt(input.count)
                stream.next_out = output.baseAddress
                stream.avail_out = uInt(size + 1)
                let format = -MAX_WBITS
                guard
                    inflateInit2_(
                        &stream, format, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
                else { return }
                defer { inflateEnd(&stream) }
                isWhole =
                    inflate(&stream, Z_FINISH) == Z_STREAM_END && Int(stream.total_out) == size
            }
            count = isWhole ? size : 0
        }
        guard isWhole else { throw .damaged }
        return bytes
    }
}

/// Numbers in bytes, the lowest first; nil outside of them.
private struct ByteOrder {
    private let bytes: [UInt8]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    var count: Int { bytes.count }

    func two(_ place: Int) -> Int? {
        guard place >= 0, place + 2 <= bytes.count else { return nil }
        return Int(bytes[place]) | Int(bytes[place + 1]) << 8
    }

    func four(_ place: Int) -> Int? {
        guard let low = two(place), let high = two(place + 2) else { return nil }
        return low | high << 16
    }

    func part(_ place: Int, count: Int) -> ArraySlice<UInt8>? {
        guard place >= 0, count >= 0, count <= bytes.count - place else { return nil }
        return bytes[place..<place + count]
    }
}
