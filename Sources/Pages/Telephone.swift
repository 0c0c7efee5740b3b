import Boards
import Templates
import Values

/// A telephone number as a page shows it and as a phone dials it.
enum Telephone {
    /// The number for `tel:`: digits, and `+` in front; of two numbers, the first.
    static func dialled(_ number: String) -> String {
        var digits: [UInt8] = []
        for scalar in number.unicodeScalars {
            switch scalar {
            case "0"..."9": digits.append(UInt8(scalar.value))
            case "\u{FF10}"..."\u{FF19}": digits.append(UInt8(scalar.value - 0xFF10 + 0x30))
            case "+" where digits.isEmpty, "＋" where digits.isEmpty: digits.append(0x2B)
            case "/", "、", "；", ";", "，", ",", "转":
                if digits.count >= 3 { return String(decoding: digits, as: UTF8.self) }
            default: break
            }
        }
        return String(decoding: digits, as: UTF8.self)
    }

    /// A link that dials.
    static func link(_ number: Text) -> TemplateValue {
        var html = InlineHTML(capacity: 80)
        html.markup("<a class=\"phone\" href=\"tel:")
        html.text(dialled(number.string))
        html.markup("\">")
        html.text(number)
        html.markup("</a>")
        return html.value
    }

    /// A contact for templates: `name`, `phone`, `tel`, `hours`.
    static func value(_ contact: Contact) -> TemplateValue {
        .object([
            "name": TemplateValue(contact.name), "phone": .text(contact.phone),
            "tel": .text(dialled(contact.phone)), "hours": TemplateValue(contact.hours),
        ])
    }
}
