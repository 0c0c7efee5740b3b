/// The list of every file of a site, as `manifest.json` holds it.
struct Manifest {
    /// Where it stands in the site; it does not list itself.
    static let path = "manifest.json"

    /// Sorted by path, byte by byte.
    let entries: [ManifestEntry]

    init(_ entries: [ManifestEntry]) {
        self.entries = entries.sorted { $0.precedes($1) }
    }

    /// The file: one line an entry, the same bytes for the same entries.
    var file: OutputFile {
        var text: [UInt8] = []
        text.reserveCapacity(64 + entries.count * 160)
        text += #"{"version":1,"files":["#.utf8
        var separator = "\n"
        for entry in entries {
            text += separator.utf8
            text += #"{"path":"#.utf8
            Self.append(quoted: entry.path, to: &text)
            text += #","bytes":"#.utf8
            text += String(entry.byteCount).utf8
            text += #","sha256":""#.utf8
            entry.appendDigits(to: &text)
            text += #""}"#.utf8
            separator = ",\n"
        }
        text += "\n]}\n".utf8
        return OutputFile(path: Self.path, bytes: text)
    }

    /// The paths, for finding one among them.
    var paths: PathList {
        var bytes: [UInt8] = []
        var ranges: [Range<Int>] = []
        ranges.reserveCapacity(entries.count)
        for entry in entries {
            let start = bytes.count
            bytes += entry.path.utf8
            ranges.append(start..<bytes.count)
        }
        return PathList(bytes: bytes, ranges: ranges)
    }

    private static func append(quoted path: String, to text: inout [UInt8]) {
        text.append(UInt8(ascii: "\""))
        for byte in path.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"):
                text += [UInt8(ascii: "\\"), byte]
            case 0..<0x20:
                let low = byte & 0xF
                text += [0x5C, 0x75, 0x30, 0x30, 0x30 + (byte >> 4)]
                text.append(low < 10 ? 0x30 + low : 0x57 + low)
            default:
                text.append(byte)
            }
        }
        text.append(UInt8(ascii: "\""))
    }
}
