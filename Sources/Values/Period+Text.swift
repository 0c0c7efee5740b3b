extension Period {
    /// Reads a month, quarter, half-year or year, in ASCII or in Chinese.
    ///
    /// `2026-10`, `2026年10月`, `2026年10月份`; `2026-Q4`, `2026Q4`, `2026年第四季度`, `2026年四季度`,
    /// `2026年第4季度`; `2026-H1`, `2026H1`, `2026年上半年`; `2026`, `2026年`, `2026年度`. Letters in any
    /// case, full-width characters are read, white space around it does not matter. Throws
    /// `placeholder`, `approximate`, `outOfRange` (no such month, or outside 1900 to 2200) or `form`.
    package static func parse(_ text: Text) throws(ValueFault) -> Period {
        if let period = text.withBytes({ read($0) }) { return period }
        let plain = FullWidth.normalized(text).trimmed
        do throws(ValueFault) {
            return try plain.withBytes { (bytes) throws(ValueFault) -> Period in
                guard let parts = parts(bytes) else { throw .form }
                guard let period = Period(parts.0, year: parts.1, index: parts.2) else {
                    throw .outOfRange
                }
                return period
            }
        } catch .form {
            throw ValueFault.classified(text, otherwise: .form)
        } catch {
            throw error
        }
    }

    private static func read(_ bytes: UnsafeBufferPointer<UInt8>) -> Period? {
        guard let parts = parts(bytes) else { return nil }
        return Period(parts.0, year: parts.1, index: parts.2)
    }

    private static func parts(_ bytes: UnsafeBufferPointer<UInt8>) -> (PeriodLength, Int, Int)? {
        var scanner = ByteScanner(bytes)
        guard let year = scanner.number(exactly: 4) else { return nil }
        let part: (PeriodLength, Int)?
        if scanner.isAtEnd {
            part = (.year, 1)
        } else if scanner.take("年") {
            part = chinesePart(&scanner)
        } else {
            part = plainPart(&scanner)
        }
        guard let part, scanner.isAtEnd else { return nil }
        return (part.0, year, part.1)
    }

    private static func plainPart(_ scanner: inout ByteScanner) -> (PeriodLength, Int)? {
        let hasHyphen = scanner.take(UInt8(ascii: "-"))
        let letter = scanner.next & 0xDF
        if letter == UInt8(ascii: "Q") || letter == UInt8(ascii: "H") {
            scanner.skip()
            guard let index = scanner.number(digits: 1) else { return nil }
            return (letter == UInt8(ascii: "Q") ? .quarter : .halfYear, index)
        }
        guard hasHyphen, let month = scanner.number(digits: 2) else { return nil }
        return (.month, month)
    }

    private static func chinesePart(_ scanner: inout ByteScanner) -> (PeriodLength, Int)? {
        if scanner.isAtEnd || scanner.take("度") { return (.year, 1) }
        if scanner.take("上半年") { return (.halfYear, 1) }
        if scanner.take("下半年") { return (.halfYear, 2) }
        let isOrdinal = scanner.take("第")
        if let number = scanner.number(digits: 2) {
            if scanner.take("季度") { return (.quarter, number) }
            guard !isOrdinal, scanner.take("月") else { return nil }
            _ = scanner.take("份")
            return (.month, number)
        }
        for (index, numeral) in quarters.enumerated() where scanner.take(numeral) {
            return scanner.take("季度") ? (.quarter, index + 1) : nil
        }
        return nil
    }

    private static let quarters: [StaticString] = ["一", "二", "三", "四"]
}

extension Period: CustomStringConvertible {
    /// The key of a record: `2026-10`, `2026-Q4`, `2026-H1`, `2026`.
    package var description: String {
        switch length {
        case .month: "\(year)-\(index < 10 ? "0" : "")\(index)"
        case .quarter: "\(year)-Q\(index)"
        case .halfYear: "\(year)-H\(index)"
        case .year: "\(year)"
        }
    }

    /// In Chinese: `2026年10月`, `2026年第四季度`, `2026年上半年`, `2026年`.
    package var chinese: String {
        switch length {
        case .month: "\(year)年\(index)月"
        case .quarter: "\(year)年第\(Self.quarters[index - 1])季度"
        case .halfYear: "\(year)年\(index == 1 ? "上" : "下")半年"
        case .year: "\(year)年"
        }
    }

    /// In Chinese without its year: `10月`, `第四季度`, `上半年`, `全年`.
    package var chineseInYear: String {
        switch length {
        case .month: "\(index)月"
        case .quarter: "第\(Self.quarters[index - 1])季度"
        case .halfYear: index == 1 ? "上半年" : "下半年"
        case .year: "全年"
        }
    }

    /// In short English without its year: `Oct`, `Q4`, `first half`, `whole year`.
    package var englishInYear: String {
        switch length {
        case .month: String(MonthName.english[index - 1].prefix(3))
        case .quarter: "Q\(index)"
        case .halfYear: index == 1 ? "first half" : "second half"
        case .year: "whole year"
        }
    }

    /// In English: `October 2026`, `Q4 2026`, `first half of 2026`, `2026`.
    package var english: String {
        switch length {
        case .month: "\(MonthName.english[index - 1]) \(year)"
        case .quarter: "Q\(index) \(year)"
        case .halfYear: "\(index == 1 ? "first" : "second") half of \(year)"
        case .year: "\(year)"
        }
    }
}
