/// Reads the paths out of a `manifest.json`; total on any bytes.
///
/// Space, the order of keys and unknown keys do not matter. Anything else that the manifest of a
/// build cannot be, such as another version or a second list, makes it no manifest.
struct ManifestReader {
    private let bytes: [UInt8]
    private var position = 0
    private var paths: [UInt8] = []
    private var ranges: [Range<Int>] = []

    private init(_ bytes: [UInt8]) {
        self.bytes = bytes
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    }

    /// The paths that it lists, or `nil` when it is not a manifest.
    static func paths(in bytes: [UInt8]) -> PathList? {
        var reader = ManifestReader(bytes)
        var hasVersion = false
        var hasFiles = false
        let isWhole = reader.object { reader, key in
            switch key {
            case "version":
                guard !hasVersion, reader.take("1") else { return false }
                hasVersion = true
                return true
            case "files":
                guard !hasFiles else { return false }
                hasFiles = true
                return reader.array { $0.file() }
            default:
                return reader.skip(depth: 0)
            }
        }
        reader.skipSpace()
        guard isWhole, hasVersion, hasFiles, reader.position == bytes.count else { return nil }
        return PathList(bytes: reader.paths, ranges: reader.ranges)
    }

    private mutating func file() -> Bool {
        let count = ranges.count
        let isWhole = object { reader, key in
            guard key == "path" else { return reader.skip(depth: 0) }
            let start = reader.paths.count
            guard let path = reader.string() else { return false }
            reader.paths += path
            reader.ranges.append(start..<reader.paths.count)
            return true
        }
        return isWhole && ranges.count == count + 1
    }

    private mutating func object(
        _ member: (inout ManifestReader, String) -> Bool
    ) -> Bool {
        list("{", "}") { reader in
            reader.skipSpace()
            guard let key = reader.string(), reader.take(":") else { return false }
            reader.skipSpace()
            return member(&reader, String(decoding: key, as: UTF8.self))
        }
    }

    private mutating func array(_ element: (inout ManifestReader) -> Bool) -> Bool {
        list("[", "]") { reader in
            reader.skipSpace()
            return element(&reader)
        }
    }

    private mutating func list(
        _ opening: Unicode.Scalar, _ closing: Unicode.Scalar,
        _ element: (inout ManifestReader) -> Bool
    ) -> Bool {
        guard take(opening) else { return false }
        if take(closing) { return true }
        repeat {
            guard element(&self) else { return false }
        } while take(",")
        return take(closing)
    }

    private mutating func skip(depth: Int) -> Bool {
        guard depth < 16, position < bytes.count else { return false }
        switch bytes[position] {
        case UInt8(ascii: "\""):
            return string() != nil
        case UInt8(ascii: "{"):
            return object { reader, _ in reader.skip(depth: depth + 1) }
        case UInt8(ascii: "["):
            return array { $0.skip(depth: depth + 1) }
        default:
            return skipWord()
        }
    }

    private mutating func skipWord() -> Bool {
        let start = position
        while position < bytes.count {
            switch bytes[position] {
            case 0x30...0x39, 0x61...0x7A, 0x45, 0x2B, 0x2D, 0x2E:
                position += 1
            default:
                return position > start
            }
        }
        return false
    }

    private mutating func take(_ character: Unicode.Scalar) -> Bool {
        skipSpace()
        guard position < bytes.count, bytes[position] == UInt8(ascii: character) else {
            return false
        }
        position += 1
        return true
    }

    private mutating func skipSpace() {
        while position < bytes.count {
            let byte = bytes[position]
            guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return }
            position += 1
        }
    }

    private mutating func string() -> [UInt8]? {
        guard take("\"") else { return nil }
        var text: [UInt8] = []
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            switch byte {
            case UInt8(ascii: "\""):
                return text
            case UInt8(ascii: "\\"):
                guard let scalar = escaped() else { return nil }
                text += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
            case 0..<0x20:
                return nil
            default:
                text.append(byte)
            }
        }
        return nil
    }

    private mutating func escaped() -> Unicode.Scalar? {
        guard position < bytes.count else { return nil }
        let byte = bytes[position]
        position += 1
        switch byte {
        case UInt8(ascii: "u"): return unicode()
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return .init(byte)
        case UInt8(ascii: "b"): return .init(0x08)
        case UInt8(ascii: "f"): return .init(0x0C)
        case UInt8(ascii: "n"): return .init(0x0A)
        case UInt8(ascii: "r"): return .init(0x0D)
        case UInt8(ascii: "t"): return .init(0x09)
        default: return nil
        }
    }

    private mutating func unicode() -> Unicode.Scalar? {
        guard let first = fourDigits() else { return nil }
        guard (0xD800..<0xDC00).contains(first) else { return Unicode.Scalar(first) }
        guard bytes[position...].starts(with: [0x5C, 0x75]) else { return nil }
        position += 2
        guard let second = fourDigits(), (0xDC00..<0xE000).contains(second) else { return nil }
        return Unicode.Scalar(0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00))
    }

    private mutating func fourDigits() -> UInt32? {
        guard bytes.count - position >= 4 else { return nil }
        var value: UInt32 = 0
        for byte in bytes[position..<position + 4] {
            switch byte {
            case 0x30...0x39: value = value << 4 | UInt32(byte - 0x30)
            case 0x41...0x46: value = value << 4 | UInt32(byte - 0x37)
            case 0x61...0x66: value = value << 4 | UInt32(byte - 0x57)
            default: return nil
            }
        }
        position += 4
        return value
    }
}
