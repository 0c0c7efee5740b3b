/// A JSON value that is put together before it is written; members keep their order.
package indirect enum JSONTree: Sendable, Hashable {
    case text(String)
    case number(Int)
    case flag(Bool)
    case null
    case list([JSONTree])
    case object([Member])

    /// A named value of an object.
    package struct Member: Sendable, Hashable {
        /// Its name.
        package let name: String
        /// Its value.
        package let value: JSONTree

        /// Makes a member.
        package init(_ name: String, _ value: JSONTree) {
            self.name = name
            self.value = value
        }
    }

    /// The value of a member of an object; nil for a name that it has not.
    package subscript(name: String) -> JSONTree? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.name == name }?.value
    }

    /// The object with another member at its end.
    package func adding(_ name: String, _ value: JSONTree) -> JSONTree {
        guard case .object(let members) = self else { return self }
        return .object(members + [Member(name, value)])
    }

    /// Writes it: what lies near the top on lines of its own, what lies deeper on one line.
    package func file() -> [UInt8] {
        var writer = JSONWriter()
        write(&writer, indent: 0)
        return writer.file()
    }

    private static let depthOfLines = 3

    private func write(_ writer: inout JSONWriter, indent: Int) {
        switch self {
        case .text(let text): writer.string(text)
        case .number(let number): writer.number(number)
        case .flag(let flag): writer.flag(flag)
        case .null: writer.null()
        case .list(let items):
            let isFlat = indent >= Self.depthOfLines || items.allSatisfy(\.isPlain)
            writer.array { writer in
                for item in items {
                    if !isFlat { writer.line(indent: indent + 1) }
                    item.write(&writer, indent: indent + 1)
                }
                if !isFlat, !items.isEmpty { writer.endLine(indent: indent) }
            }
        case .object(let members):
            let isFlat = indent >= Self.depthOfLines
            writer.object { writer in
                for member in members {
                    if !isFlat { writer.line(indent: indent + 1) }
                    writer.key(member.name)
                    member.value.write(&writer, indent: indent + 1)
                }
                if !isFlat, !members.isEmpty { writer.endLine(indent: indent) }
            }
        }
    }

    private var isPlain: Bool {
        switch self {
        case .list, .object: false
        case .text, .number, .flag, .null: true
        }
    }
}

extension JSONTree: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral,
    ExpressibleByIntegerLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
    /// A text.
    package init(stringLiteral text: String) { self = .text(text) }
    /// A flag.
    package init(booleanLiteral flag: Bool) { self = .flag(flag) }
    /// A number.
    package init(integerLiteral number: Int) { self = .number(number) }
    /// A list.
    package init(arrayLiteral items: JSONTree...) { self = .list(items) }
    /// An object.
    package init(dictionaryLiteral members: (String, JSONTree)...) {
        self = .object(members.map { Member($0, $1) })
    }
}
