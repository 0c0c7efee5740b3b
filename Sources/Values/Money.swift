/// An amount in yuan, exact to the fen.
package struct Money: Hashable, Sendable {
    /// The amount in fen; negative below zero.
    package let fen: Int64

    /// An amount of so many fen.
    package init(fen: Int64) {
        self.fen = fen
    }

    /// Nothing.
    package static let zero = Money(fen: 0)

    /// The largest amount that is read or reckoned with, either side of zero: 99,999,999,999,999.99.
    package static let limit = Money(fen: 9_999_999_999_999_999)

    /// The sum; nil beyond the limit.
    package func adding(_ other: Money) -> Money? {
        Self.checked(fen.addingReportingOverflow(other.fen))
    }

    /// The difference; nil beyond the limit.
    package func subtracting(_ other: Money) -> Money? {
        Self.checked(fen.subtractingReportingOverflow(other.fen))
    }

    /// So many times the amount; nil beyond the limit.
    package func multiplying(by factor: Int64) -> Money? {
        Self.checked(fen.multipliedReportingOverflow(by: factor))
    }

    /// The amount with the other sign; nil beyond the limit.
    package var negated: Money? { Money.zero.subtracting(self) }

    private static func checked(_ result: (partialValue: Int64, overflow: Bool)) -> Money? {
        guard !result.overflow, result.partialValue.magnitude <= limit.fen.magnitude else {
            return nil
        }
        return Money(fen: result.partialValue)
    }
}

extension Money: Comparable {
    package static func < (left: Money, right: Money) -> Bool { left.fen < right.fen }
}

extension Money {
    /// Reads an amount in figures or in formal capitals, never guessed and never rounded.
    ///
    /// Figures: `1250`, `1,250.00`, `¥1,250.00`, `￥1250`, `1250元`, `5000元整`, `1.25万元`,
    /// `人民币1250元`, `-80.00`, also in full-width characters and with U+2212 for the minus.
    /// Capitals: `人民币壹仟贰佰伍拾元整`, see `FormalCapitals`. White space around it does not matter.
    /// Throws `placeholder`, `approximate`, `tooManyDecimals`, `outOfRange` beyond the limit,
    /// `capitals`, or `form`, which blank text is too.
    package static func parse(_ text: Text) throws(ValueFault) -> Money {
        if let fen = text.withBytes({ plainFigures($0) }) { return Money(fen: fen) }
        let plain = FullWidth.normalized(text).trimmed
        do throws(ValueFault) {
            return try plain.withBytes { (bytes) throws(ValueFault) -> Money in
                try figures(bytes)
            }
        } catch .form {
            if let amount = FormalCapitals.read(plain) { return amount }
            let fault: ValueFault = FormalCapitals.areMeant(by: plain) ? .capitals : .form
            throw ValueFault.classified(text, otherwise: fault)
        } catch {
            throw error
        }
    }

    /// The way that nearly all amounts are written, `-1,250.00`; nil for all others.
    private static func plainFigures(_ bytes: UnsafeBufferPointer<UInt8>) -> Int64? {
        var scanner = ByteScanner(bytes)
        let isNegative = scanner.take(UInt8(ascii: "-"))
        guard let number = Figures.read(&scanner), scanner.isAtEnd, number.fits,
            number.decimals <= 2
        else { return nil }
        let fen = scaled(number.mantissa, by: 2 - number.decimals)
        guard let fen, fen <= limit.fen else { return nil }
        return isNegative ? -fen : fen
    }

    private static func figures(_ bytes: UnsafeBufferPointer<UInt8>) throws(ValueFault) -> Money {
        var scanner = ByteScanner(bytes)
        _ = scanner.take("人民币")
        var isNegative = scanner.takeMinus()
        if scanner.take("¥") || scanner.take("￥"), !isNegative {
            isNegative = scanner.takeMinus()
        }
        guard let number = Figures.read(&scanner) else { throw .form }
        var places = 2
        var isWhole = false
        if scanner.take("万元") {
            places = 6
        } else if scanner.take("元") {
            isWhole = scanner.take("整") || scanner.take("正")
        }
        guard scanner.isAtEnd else { throw .form }
        if number.decimals > places { throw .tooManyDecimals }
        guard number.fits, let fen = scaled(number.mantissa, by: places - number.decimals),
            fen <= limit.fen
        else { throw .outOfRange }
        if isWhole && fen % 100 != 0 { throw .form }
        return Money(fen: isNegative ? -fen : fen)
    }

    private static func scaled(_ mantissa: Int64, by places: Int) -> Int64? {
        if places == 0 { return mantissa }
        var factor: Int64 = 1
        for _ in 0..<places { factor *= 10 }
        let (value, overflow) = mantissa.multipliedReportingOverflow(by: factor)
        return overflow ? nil : value
    }
}
