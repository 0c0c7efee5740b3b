/// A length of time that a rule gives: so many days, or so many working days.
package struct Term: Hashable, Sendable {
    /// What is counted.
    package enum Unit: Hashable, Sendable, CaseIterable {
        /// Days of the calendar.
        case days
        /// Days on which offices work.
        case workingDays
    }

    /// How many, 0 to 9999.
    package let amount: Int

    /// What is counted.
    package let unit: Unit

    /// So many days of a kind; nil outside 0…9999.
    package init?(_ amount: Int, _ unit: Unit) {
        guard (0...9999).contains(amount) else { return nil }
        self.amount = amount
        self.unit = unit
    }

    /// Reads `10d`, `5wd`, `10日`, `10天`, `5个工作日`, `5工作日` or `10个自然日`.
    ///
    /// White space around it does not matter, full-width digits are read. Throws `placeholder`,
    /// `approximate`, `outOfRange` (more than four digits) or `form`.
    package static func parse(_ text: Text) throws(ValueFault) -> Term {
        let plain = FullWidth.normalized(text).trimmed
        do throws(ValueFault) {
            return try plain.withBytes { (bytes) throws(ValueFault) -> Term in
                var scanner = ByteScanner(bytes)
                guard let amount = scanner.number(digits: 4) else { throw .form }
                if scanner.next &- 0x30 < 10 { throw .outOfRange }
                guard let unit = unit(&scanner), scanner.isAtEnd, let term = Term(amount, unit)
                else { throw .form }
                return term
            }
        } catch {
            throw ValueFault.classified(text, otherwise: error)
        }
    }

    private static func unit(_ scanner: inout ByteScanner) -> Unit? {
        if scanner.take("wd") || scanner.take("个工作日") || scanner.take("工作日") { return .workingDays }
        if scanner.take("d") || scanner.take("日") || scanner.take("天") || scanner.take("个自然日") {
            return .days
        }
        return nil
    }

    /// In Chinese: `10日`, `5个工作日`.
    package var chinese: String {
        switch unit {
        case .days: "\(amount)日"
        case .workingDays: "\(amount)个工作日"
        }
    }

    /// In English: `10 days`, `1 working day`.
    package var english: String {
        let days = amount == 1 ? "day" : "days"
        return switch unit {
        case .days: "\(amount) \(days)"
        case .workingDays: "\(amount) working \(days)"
        }
    }
}

extension Term: CustomStringConvertible {
    /// As in the catalogue: `10d`, `5wd`.
    package var description: String {
        switch unit {
        case .days: "\(amount)d"
        case .workingDays: "\(amount)wd"
        }
    }
}
