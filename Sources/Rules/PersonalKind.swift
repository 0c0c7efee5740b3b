import Diagnostics

/// A kind of what is not to be shown of a person.
enum PersonalKind: CaseIterable, Sendable {
    case identity, bankAccount, mobile, address

    /// So many of them, with the words for it.
    func counted(_ count: Int) -> Message {
        switch self {
        case .identity:
            Message(
                en: count == 1 ? "an identity number" : "\(count) identity numbers",
                zh: "\(count) 个身份证号")
        case .bankAccount:
            Message(
                en: count == 1 ? "a bank account number" : "\(count) bank account numbers",
                zh: "\(count) 个银行账号")
        case .mobile:
            Message(
                en: count == 1 ? "a mobile number" : "\(count) mobile numbers",
                zh: "\(count) 个手机号")
        case .address:
            Message(
                en: count == 1 ? "a home address" : "\(count) home addresses",
                zh: "\(count) 个家庭住址")
        }
    }
}
