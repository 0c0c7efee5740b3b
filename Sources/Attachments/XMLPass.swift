import CExpat

/// What goes by while an XML part is read; names are without their prefix.
enum XMLEvent {
    /// An element begins.
    case start(String, XMLAttributes)
    /// An element ends.
    case end(String)
    /// Some text; longer texts come in several.
    case text(UnsafeBufferPointer<UInt8>)
}

/// The attributes of an element, readable while it begins.
struct XMLAttributes {
    fileprivate let list: UnsafeMutablePointer<UnsafePointer<CChar>?>?

    /// The value of an attribute by its name without prefix.
    subscript(name: StaticString) -> String? {
        guard var next = list else { return nil }
        while let key = next[0], let value = next[1] {
            if isSame(XMLPass.local(key), name.utf8Start) { return String(cString: value) }
            next += 2
        }
        return nil
    }

    /// Whether an attribute is there and says so.
    func isTrue(_ name: StaticString) -> Bool { self[name] == "1" || self[name] == "true" }

    private func isSame(_ key: UnsafePointer<CChar>, _ name: UnsafePointer<UInt8>) -> Bool {
        var index = 0
        while key[index] != 0, UInt8(bitPattern: key[index]) == name[index] { index += 1 }
        return key[index] == 0 && name[index] == 0
    }
}

/// One pass of libexpat over a part of a document, strict about what may do harm.
///
/// A document type is refused, and with it every entity of a file's own and everything from outside.
final class XMLPass {
    private static let depthLimit = 256

    private let parser: XML_Parser
    private let take: (XMLEvent) -> Void
    private var depth = 0

    private init(_ parser: XML_Parser, _ take: @escaping (XMLEvent) -> Void) {
        self.parser = parser
        self.take = take
    }

    /// Reads a whole part.
    static func read(
        _ bytes: [UInt8], _ take: @escaping (XMLEvent) -> Void
    ) throws(UnreadableAttachment) {
        guard let parser = XML_ParserCreate(nil), bytes.count < Int32.max else { throw .damaged }
        defer { XML_ParserFree(parser) }
        let pass = XMLPass(parser, take)
        XML_SetUserData(parser, Unmanaged.passUnretained(pass).toOpaque())
        XML_SetElementHandler(
            parser,
            { data, name, attributes in XMLPass.of(data)?.start(name, attributes) },
            { data, name in XMLPass.of(data)?.end(name) })
        XML_SetCharacterDataHandler(parser) { data, text, count in
            XMLPass.of(data)?.text(text, count)
        }
        XML_SetStartDoctypeDeclHandler(parser) { data, _, _, _, _ in XMLPass.of(data)?.stop() }
        let status = withExtendedLifetime(pass) {
            bytes.withUnsafeBytes { raw in
                XML_Parse(
                    parser, raw.baseAddress?.assumingMemoryBound(to: CChar.self),
                    Int32(raw.count), 1)
            }
        }
        if status != XML_STATUS_OK { throw .damaged }
    }

    /// A name after its prefix.
    fileprivate static func local(_ name: UnsafePointer<CChar>) -> UnsafePointer<CChar> {
        var start = name
        var next = name
        while next[0] != 0 {
            if next[0] == CChar(bitPattern: UInt8(ascii: ":")) { start = next + 1 }
            next += 1
        }
        return start
    }

    private static func of(_ data: UnsafeMutableRawPointer?) -> XMLPass? {
        data.map { Unmanaged<XMLPass>.fromOpaque($0).takeUnretainedValue() }
    }

    private func start(
        _ name: UnsafePointer<CChar>?,
        _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>?
    ) {
        depth += 1
        guard let name, depth <= Self.depthLimit else { return stop() }
        take(.start(String(cString: Self.local(name)), XMLAttributes(list: attributes)))
    }

    private func end(_ name: UnsafePointer<CChar>?) {
        depth -= 1
        guard let name else { return }
        take(.end(String(cString: Self.local(name))))
    }

    private func text(_ text: UnsafePointer<CChar>?, _ count: Int32) {
        guard let text else { return }
        text.withMemoryRebound(to: UInt8.self, capacity: Int(count)) { bytes in
            take(.text(UnsafeBufferPointer(start: bytes, count: Int(count))))
        }
    }

    private func stop() {
        XML_StopParser(parser, 0)
    }
}
