/// Tells link targets that could run a script or open a local file from all others.
enum LinkSafety {
    /// Whether no page may carry the target.
    ///
    /// `javascript:`, `vbscript:`, `file:` and `data:` in any case and with anything invisible
    /// between the letters; `data:` is let through for png, gif, jpeg and webp images.
    static func isUnsafe(_ target: String) -> Bool {
        guard target.utf8.contains(0x3A) else { return false }
        var scheme: [UInt8] = []
        for scalar in target.unicodeScalars where !isInvisible(scalar) {
            switch scalar {
            case ":": return isRefused(scheme, of: target)
            case "a"..."z": scheme.append(UInt8(truncatingIfNeeded: scalar.value))
            case "A"..."Z": scheme.append(UInt8(truncatingIfNeeded: scalar.value) | 0x20)
            default: return false
            }
            if scheme.count > 10 { return false }
        }
        return false
    }

    private static func isRefused(_ scheme: [UInt8], of target: String) -> Bool {
        switch scheme {
        case Array("javascript".utf8), Array("vbscript".utf8), Array("file".utf8): true
        case Array("data".utf8): !isPicture(target)
        default: false
        }
    }

    private static func isPicture(_ target: String) -> Bool {
        let start = target.utf8.prefix(16).map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
        return ["png", "gif", "jpeg", "webp"].contains { kind in
            start.starts(with: "data:image/\(kind);".utf8)
                || start.starts(with: "data:image/\(kind),".utf8)
        }
    }

    /// Whether a browser or a reader may pass over it: controls, spaces, zero widths, directions.
    private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0...0x20, 0x7F...0xA0: true
        case 0x80...:
            scalar.properties.isWhitespace || scalar.properties.isDefaultIgnorableCodePoint
        default: false
        }
    }
}
