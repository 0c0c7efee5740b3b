import Catalogue
import Templates
import Values

/// What beside its kind of value decides how a field is shown.
enum ValueStyle {
    case plain, phone, record, percent, person

    /// The style of a field.
    init(_ type: FieldType) {
        switch type {
        case .phone: self = .phone
        case .record: self = .record
        case .percent: self = .percent
        case .person: self = .person
        case .text, .paragraph, .integer, .decimal, .money, .date, .period, .flag, .choice,
            .list, .table:
            self = .plain
        }
    }
}

/// Shows one value of a record: as plain text where it can be, as inline HTML where it leads
/// somewhere.
struct FieldText {
    let site: Site
    let notice: Notice
    /// The address of the page that shows it.
    let page: SitePath

    /// A single value of a field, days and periods in words; absent for a blank one.
    ///
    /// Lists and tables have sections of their own.
    func value(_ value: FieldValue, as style: ValueStyle, raw: () -> Text) -> TemplateValue {
        var html = InlineHTML()
        switch value {
        case .period(let period): html.period(period, words: site.strings.words(period))
        case .blank, .list, .table, .unreadable, .text, .integer, .decimal, .money, .flag, .date:
            return cell(value, as: style, raw: raw)
        }
        return html.value
    }

    /// The same for a cell of a table, where a period is plain text.
    func cell(_ value: FieldValue, as style: ValueStyle, raw: () -> Text) -> TemplateValue {
        switch value {
        case .blank, .list, .table: .absent
        case .unreadable: TemplateValue(raw())
        case .text(let text):
            switch style {
            case .phone: Telephone.link(text)
            case .record: reference(text)
            case .person: person(text)
            case .plain, .percent: TemplateValue(text)
            }
        case .integer(let number): .text(number.grouped)
        case .decimal(let number):
            .text(
                style == .percent
                    ? number.percent : number.integer?.grouped ?? number.description)
        case .money(let amount): .text(amount.description)
        case .date(let day): time(day, words: site.strings.words(day))
        case .period(let period): .text(site.strings.words(period))
        case .flag(let flag): .text(site.strings[flag ? .yes : .no])
        }
    }

    /// A link to the record that is named; its name alone when it is not public.
    func reference(_ text: Text) -> TemplateValue {
        guard let entry = site.record(text, from: notice) else { return TemplateValue(text) }
        var html = InlineHTML(capacity: 160)
        html.markup("<a href=\"")
        html.text(page.link(to: SitePath(site.folder + entry.address + ".html")))
        let title = site.wording(.title, of: entry.notice)
        html.markup("\"")
        if case .absent = title?.language, site.marksNames {
            html.markup(" lang=\"")
            html.text(site.strings.language)
            html.markup("\"")
        }
        html.markup(">")
        html.text(title?.text ?? text)
        html.markup("</a>")
        return html.value
    }

    private func person(_ name: Text) -> TemplateValue {
        guard site.marksNames else { return TemplateValue(name) }
        var html = InlineHTML()
        html.name(name, on: site)
        return html.value
    }

    /// A day of the period that the record is about, without the year.
    func shortDay(_ day: Day) -> TemplateValue { time(day, words: site.strings.short(day)) }

    private func time(_ day: Day, words: String) -> TemplateValue {
        var html = InlineHTML(capacity: 64)
        html.day(day, words: words)
        return html.value
    }
}

extension Int64 {
    /// With a separator between thousands, as amounts of money are written: `12,860`.
    var grouped: String {
        let digits = Array(String(magnitude).utf8)
        var bytes: [UInt8] = self < 0 ? [UInt8(ascii: "-")] : []
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index).isMultiple(of: 3) {
                bytes.append(UInt8(ascii: ","))
            }
            bytes.append(digit)
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
