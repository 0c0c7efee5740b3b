import Catalogue
import Diagnostics
import Pages
import Values

/// A value of a record as data: the same in every language of the site.
///
/// Money has two decimals, a percentage is a fraction, days and periods are ISO 8601, and another
/// record is its number. What could not be read is left out, never guessed.
struct DataValue {
    private let value: FieldValue
    private let type: FieldType
    private let notice: Notice
    private let site: Site

    /// A value of a field of this type; nil where there is nothing that could be read.
    init?(_ value: FieldValue, _ type: FieldType, in notice: Notice, of site: Site) {
        switch value {
        case .blank, .unreadable, .table: return nil
        case .text, .integer, .decimal, .money, .date, .period, .flag, .list: break
        }
        self.value = value
        self.type = type
        self.notice = notice
        self.site = site
    }

    private func shown(_ text: Text) -> Text {
        type.isReference ? site.record(text, from: notice)?.number ?? text : text
    }

    /// Appends it as a cell of a CSV; the items of a list are parted by `、`.
    func append(to bytes: inout [UInt8]) -> RecordTable.CellKind {
        switch value {
        case .blank, .unreadable, .table: return .blank
        case .text(let text):
            shown(text).withBytes { bytes.append(contentsOf: $0) }
            return .text
        case .list(let items):
            for (index, item) in items.enumerated() {
                if index > 0 { bytes.append(contentsOf: "、".utf8) }
                item.text.withBytes { bytes.append(contentsOf: $0) }
            }
            return .text
        case .integer(let number): bytes.append(contentsOf: String(number).utf8)
        case .flag(let flag): bytes.append(contentsOf: (flag ? "true" : "false").utf8)
        case .decimal, .money, .date, .period: appendPlain(to: &bytes)
        }
        return .figure
    }

    /// Writes it as JSON: a string, a number, a truth value or an array of strings.
    func write(to json: inout JSONWriter) {
        switch value {
        case .blank, .unreadable, .table: break
        case .text(let text): json.text(shown(text))
        case .list(let items): json.array { json in for item in items { json.text(item.text) } }
        case .integer(let number): json.number(Int(number))
        case .flag(let flag): json.flag(flag)
        case .decimal, .money, .date, .period: json.plain { appendPlain(to: &$0) }
        }
    }

    private func appendPlain(to bytes: inout [UInt8]) {
        switch value {
        case .money(let amount): amount.append(to: &bytes, grouped: false)
        case .date(let day): day.append(to: &bytes)
        case .decimal(let number): bytes.append(contentsOf: number.description.utf8)
        case .period(let period): bytes.append(contentsOf: period.description.utf8)
        case .blank, .unreadable, .table, .text, .integer, .flag, .list: break
        }
    }
}

extension JSONWriter {
    /// Writes a text.
    mutating func text(_ text: Text) {
        text.withBytes { string(utf8: $0) }
    }

    /// Writes a member that is a text, where there is one.
    mutating func member(_ name: String, _ value: Text?) {
        guard let value else { return }
        key(name)
        text(value)
    }

    /// Writes a member that is a day, where there is one.
    mutating func member(_ name: String, _ value: Day?) {
        guard let value else { return }
        key(name)
        plain { value.append(to: &$0) }
    }
}
