/// The closing line of a run: how many records were checked, and what was found.
package enum FindingsSummary {
    /// The line, such as `94 records: 2 errors, 1 warning; 1 let through`; without the records where
    /// the board could not be read at all.
    package static func message(of findings: Findings, isUnreadable: Bool = false) -> Message {
        let counts = Severity.allCases.reversed().compactMap { severity -> Message? in
            let count = findings.count(of: severity)
            return count == 0 ? nil : words(count, severity)
        }
        let allowed = findings.allowed.count
        let english =
            counts.isEmpty
            ? "no findings" : counts.map(\.english).joined(separator: ", ")
        let chinese = counts.isEmpty ? "没有发现问题" : counts.map(\.chinese).joined(separator: "，")
        let subject = isUnreadable ? unreadable : records(findings.records)
        return Message(
            en: subject.english + ": " + english
                + (allowed == 0 ? "" : "; \(allowed) let through"),
            zh: subject.chinese + "：" + chinese + (allowed == 0 ? "" : "；放行 \(allowed) 处"))
    }

    private static let unreadable = Message(en: "the board cannot be read", zh: "这个公开栏读不了")

    private static func records(_ count: Int) -> Message {
        Message(en: "\(count) \(count == 1 ? "record" : "records")", zh: "\(count) 份记录")
    }

    private static func words(_ count: Int, _ severity: Severity) -> Message {
        Message(
            en: "\(count) \(severity.rawValue)\(count == 1 ? "" : "s")",
            zh: "\(count) 个\(severity.chineseName)")
    }
}

extension Severity {
    /// Its Chinese name.
    package var chineseName: String {
        switch self {
        case .error: "错误"
        case .warning: "警告"
        case .remark: "提示"
        case .note: "说明"
        }
    }
}
