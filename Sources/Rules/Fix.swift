package import Diagnostics
import Records
import Values

/// A number in clear that can be masked where it stands: data made from a finding.
package struct Fix: Sendable {
    /// What was found, and where.
    package let finding: Diagnostic
    /// What stands there instead, in UTF-8, as many characters as the number has.
    package var replacement: [UInt8] { mask.bytes(extent, star) }
    /// Whether nothing of the number stays.
    package var isWhole: Bool { extent == .whole }

    private let mask: NumberMask
    private let extent: NumberMask.Extent
    private let isYAML: Bool
    private let isMarkdown: Bool

    /// The same fix with a mask that leaves nothing of the number.
    package var whole: Fix {
        Fix(finding, mask, .whole, isYAML: isYAML, isMarkdown: isMarkdown)
    }

    init(
        _ finding: Diagnostic, _ mask: NumberMask, _ extent: NumberMask.Extent = .usual,
        isYAML: Bool, isMarkdown: Bool
    ) {
        self.finding = finding
        self.mask = mask
        self.extent = extent
        self.isYAML = isYAML
        self.isMarkdown = isMarkdown
    }

    /// In a body asterisks may be emphasis, and at the start of a YAML value they are an alias.
    private var star: NumberMask.Star {
        let beginsWithStar = mask.bytes(extent, .plain).first == 0x2A
        return isMarkdown || isYAML && beginsWithStar ? .wide : .plain
    }
}

/// A number in clear that is left as it is, and why.
package struct LeftNumber: Sendable {
    /// What was found, and where.
    package let finding: Diagnostic
    /// Why it must be masked by hand.
    package let reason: Reason

    /// Why a number must be masked by hand.
    package enum Reason: Hashable, Sendable {
        /// Markup, a reference, an invisible character or a line end stands in it.
        case split
        /// Its check digit is wrong, so that nobody knows what it was meant to be.
        case unsure
        /// It is part of a link's target or of an address.
        case linked
        /// It stands in board.yml or catalogue.yml.
        case settings
        /// It stands in an attached file.
        case attached
        /// The file cannot be written back in its own encoding.
        case encoding
        /// A mask would raise a finding of this rule.
        case breaking(RuleID)
    }

    /// Makes one.
    package init(_ finding: Diagnostic, _ reason: Reason) {
        self.finding = finding
        self.reason = reason
    }
}

extension LeftNumber.Reason {
    /// The reason in words that follow a place and a colon.
    package var message: Message {
        switch self {
        case .split:
            Message(
                en: "other signs, markup or a line end stand inside the number",
                zh: "号码中间夹着别的符号，或者换了行")
        case .unsure:
            Message(
                en: "a digit of it is wrong: see first what number it is", zh: "号码里有错，请先核对是什么号码")
        case .linked:
            Message(en: "it is part of a link or an address", zh: "它是链接或网址的一部分")
        case .settings:
            Message(en: "it stands in the board's settings", zh: "它写在公开栏的设置里")
        case .attached: Message(en: "attached files are not changed", zh: "附件里的内容不会改动")
        case .encoding:
            Message(
                en: "the file's encoding cannot be kept", zh: "改动以后保持不了文件原来的编码")
        case .breaking(let rule):
            Message(
                en: "masked, it would be a fault of another kind [\(rule)]",
                zh: "打码以后会成为另一种问题 [\(rule)]")
        }
    }
}
