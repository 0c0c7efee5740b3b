import Diagnostics
import Values

/// Why a cell cannot be read exactly, in words.
enum CellFault: Error {
    /// A formula that could not be reckoned.
    case formulaError
    /// A formula whose result the file does not hold.
    case unreckoned
    /// A number or day that cannot be.
    case impossible
    /// A value that does not read as its type.
    case value(ValueFault)
    /// More decimals are stored than an amount has.
    case decimals(stored: String, shown: String)
    /// It is shown in another unit than it is stored in.
    case scaled(stored: String)
    /// A share, a fraction or a day where an amount belongs.
    case otherKind
    /// A number without a date's form.
    case bareNumber
    /// `10.1` may be the first or the tenth, as numbers lose zeros.
    case ambiguousDay(month: Int, day: Int)
    /// A date without a year, and no period to take it from.
    case yearless
    /// Digits beyond what a spreadsheet keeps.
    case lostDigits
    /// A mark that repeats what stands above.
    case ditto
    /// A voucher number that the program took for a date.
    case takenForDate

    /// What is wrong; follows a colon.
    var reason: Message {
        switch self {
        case .formulaError:
            Message(en: "the formula has an error", zh: "公式出错了")
        case .unreckoned:
            Message(en: "the formula's result is not in the file", zh: "文件里没有存公式的结果")
        case .impossible:
            Message(en: "there is no such number or day", zh: "没有这样的数或日子")
        case .value(let fault): Self.reason(fault)
        case .decimals(let stored, let shown):
            Message(
                en: "it holds \(stored), which is shown as \(shown); an amount has two decimals",
                zh: "里面存的是 \(stored)，显示成 \(shown)；金额只能到分")
        case .scaled(let stored):
            Message(
                en: "it is shown in another unit than the \(stored) that it holds",
                zh: "显示的单位和里面存的 \(stored) 不同")
        case .otherKind:
            Message(en: "it is shown as a share, a date or a time", zh: "显示成了百分数、日期或时间")
        case .bareNumber:
            Message(en: "a bare number does not say which day", zh: "光是一个数，看不出是哪一天")
        case .ambiguousDay(let month, let day):
            Message(
                en: "it may be day \(day) or day \(day * 10) of month \(month), "
                    + "as numbers lose a zero at the end",
                zh: "可能是 \(month)月\(day)日，也可能是 \(month)月\(day * 10)日（数字末尾的 0 会丢）")
        case .yearless:
            Message(en: "it has no year", zh: "没有年份")
        case .lostDigits:
            Message(
                en: "a spreadsheet keeps 15 digits of a number, so some are lost",
                zh: "表格里的数字只保留 15 位，后面的已经丢了")
        case .ditto:
            Message(en: "it only repeats what stands above", zh: "只写了“同上”")
        case .takenForDate:
            Message(en: "the spreadsheet has made a date of it", zh: "表格软件把它变成了日期")
        }
    }

    /// What to do.
    var hint: Message {
        switch self {
        case .formulaError:
            Message(en: "mend the formula in the sheet", zh: "在表里把公式改好")
        case .unreckoned:
            Message(
                en: "open the file in Excel or WPS, save it, and import it again",
                zh: "用 Excel 或 WPS 打开，保存一次，再导入")
        case .impossible, .otherKind:
            Message(
                en: "set the cell's format and write the value again",
                zh: "改好单元格格式，重新填一次")
        case .value(let fault): Self.hint(fault)
        case .decimals:
            Message(
                en: "write the amount to the fen, or round the formula: =ROUND(…,2)",
                zh: "写成到分的金额，或者给公式加上四舍五入：=ROUND(…,2)")
        case .scaled:
            Message(
                en: "give the cell a format such as 0.00 that shows what it holds",
                zh: "把单元格格式改成 0.00，让它显示真实的数")
        case .bareNumber, .ambiguousDay, .yearless:
            Message(en: "write it as 2026-10-08", zh: "写成 2026-10-08 的样子")
        case .lostDigits, .takenForDate:
            Message(
                en: "set the cell's format to text and write it again",
                zh: "把单元格格式改成“文本”，重新填一次")
        case .ditto: Message(en: "write it out", zh: "请把内容写出来")
        }
    }

    private static func reason(_ fault: ValueFault) -> Message {
        switch fault {
        case .placeholder:
            Message(en: "something is still to be filled in", zh: "还没有填好")
        case .approximate:
            Message(en: "a figure is never approximate", zh: "数目不能是约数")
        case .tooManyDecimals:
            Message(en: "it has too many decimals", zh: "小数位太多")
        case .outOfRange: Message(en: "there is no such value", zh: "没有这样的数或日子")
        case .capitals:
            Message(en: "the formal capitals break their rules", zh: "大写金额写得不对")
        case .form: Message(en: "it cannot be read exactly", zh: "读不准")
        }
    }

    private static func hint(_ fault: ValueFault) -> Message {
        switch fault {
        case .placeholder, .approximate:
            Message(en: "find out the value and write it", zh: "查清楚，再填准确的内容")
        case .tooManyDecimals, .outOfRange, .capitals, .form:
            Message(en: "mend the cell in the sheet", zh: "在表里改好这一格")
        }
    }
}
