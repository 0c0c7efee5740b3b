package import Values

/// A question that a record answers or has still to answer: any item with the dates `asked` and
/// `answered`.
package struct Inquiry: Sendable {
    /// When it was asked.
    package let asked: Day
    /// The last day for an answer.
    package let due: Day
    /// How many days there are for an answer: 15 for a formal inquiry (公开质询), else 10.
    package let days: Int
    /// Whether the record gives no day of an answer.
    package let isOpen: Bool
    /// The value of `asked`.
    package let askedValue: LocatedValue

    private static let askedKey = Text("asked")
    private static let answeredKey = Text("answered")
    private static let kindKey = Text("kind")
    private static let formalInquiry = Text("公开质询")

    /// The question of a record; nil when its item knows none, or no readable day of it is given.
    package init?(_ notice: Notice) {
        guard let layout = notice.item?.layout, notice.isReadable,
            let asked = layout.index(of: Self.askedKey),
            let answered = layout.index(of: Self.answeredKey),
            case .date = layout.fields[asked].type, case .date = layout.fields[answered].type,
            case .date(let day) = notice.values[asked].value
        else { return nil }
        var isFormal = false
        if let kind = layout.index(of: Self.kindKey),
            case .text(let text) = notice.values[kind].value
        {
            isFormal = text == Self.formalInquiry
        }
        days = isFormal ? 15 : 10
        guard let due = day.adding(days: days) else { return nil }
        self.asked = day
        self.due = due
        askedValue = notice.values[asked]
        isOpen = notice.values[answered].value.isBlank
    }
}
