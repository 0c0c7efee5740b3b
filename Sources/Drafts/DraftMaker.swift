package import Catalogue
import Diagnostics
import Records
package import Values

/// Lays out records to be filled in, with what the board already knows: the balance that is carried
/// over, due days, the next voucher.
package struct DraftMaker: Sendable {
    let register: Register
    let clocks: Clocks
    let names: KeyNames
    let paths: Set<String>
    let today: Day

    /// Takes a board: its records, the paths of all its files, its clocks, today.
    package init(
        register: Register, paths: Set<String>, clocks: Clocks, today: Day, names: KeyNames
    ) {
        self.register = register
        self.paths = paths
        self.clocks = clocks
        self.today = today
        self.names = names
    }

    /// A draft of an item; its file is one that the board does not have.
    package func draft(of item: Item, _ occasion: Occasion, title: String? = nil) -> Draft {
        Draft(
            item: item, occasion: occasion, path: freePath(of: item, occasion),
            text: RecordText(parts(item, occasion, title)))
    }

    private func freePath(of item: Item, _ occasion: Occasion) -> String {
        let base = "content/\(item.column.rawValue)/\(item.slug)/\(occasion.key)"
        var path = base + ".md"
        var count = 1
        while paths.contains(path) {
            count += 1
            path = "\(base)-\(count).md"
        }
        return path
    }

    // MARK: Parts

    private func parts(_ item: Item, _ occasion: Occasion, _ title: String?) -> [RecordText.Part] {
        let own = FieldEntries(of: item, occasion, in: register, names)
        let rest = own.optional + commonOptional(item)
        var parts = head(item, occasion, title)
        if !own.required.isEmpty {
            parts.append(remark(Self.toFillIn))
            parts += own.required.map(RecordText.Part.entry)
        }
        parts.append(remark(Self.toAdd))
        return parts + rest.map(RecordText.Part.entry)
    }

    /// What the record is about, and how it is published.
    private func head(_ item: Item, _ occasion: Occasion, _ title: String?) -> [RecordText.Part] {
        let name = item.name.text(in: language.rawValue)
        var entries = [
            entry(.item, .scalar(item.number), about: Message(verbatim: name)),
            entry(.title, .text(title ?? self.title(of: item, occasion))),
        ]
        switch occasion {
        case .period(let period): entries.append(entry(.period, .period(period)))
        case .day(let day):
            let about = Message(
                en: "the day when it was decided or completed", zh: "决定或办成的日子")
            entries.append(entry(.date, .date(day), about: about))
        }
        let published = RecordText.Entry(
            names.key(of: .published), .date(publication(item, occasion)), isCommentedOut: true)
        return entries.map(RecordText.Part.entry) + [
            remark(howToPublish(item, occasion)),
            .entry(entry(.status, .scalar(names.word(for: .draft)))), .entry(published),
        ]
    }

    private static let toFillIn = Message(
        en: "To be filled in, one after the other; before you fill in lines that begin with #, "
            + "take it off",
        zh: "下面逐项填写；行首有 # 的，要填先去掉 #")
    private static let toAdd = Message(
        en: "Only where there is something to say: take the # off and fill in",
        zh: "下面有内容才填：去掉行首的 # 再填")

    private func remark(_ text: Message) -> RecordText.Part {
        .remark(text.text(in: language))
    }

    /// The language of keys and comments.
    var language: MessageLanguage { names.language }

    private func entry(
        _ field: CommonField, _ value: RecordText.Value, about comment: Message? = nil
    ) -> RecordText.Entry {
        RecordText.Entry(names.key(of: field), value, comment: comment?.text(in: language))
    }

    /// The title of a record that nobody has given one.
    package func title(of item: Item, _ occasion: Occasion) -> String {
        let name = item.name.text(in: language.rawValue)
        guard case .period(let period) = occasion else { return name }
        return Message(en: "\(name), \(period.english)", zh: period.chinese + name)
            .text(in: language)
    }

    // MARK: Dates

    private func due(_ item: Item, _ occasion: Occasion) -> Day? {
        switch occasion {
        case .period(let period): return clocks.due(of: item, in: period).day
        case .day(let day):
            guard let term = item.due else { return nil }
            return clocks.end(of: term, after: day).day
        }
    }

    /// The day to publish on: the due day, or today when that is over or there is none.
    private func publication(_ item: Item, _ occasion: Occasion) -> Day {
        max(due(item, occasion) ?? today, today)
    }

    private func howToPublish(_ item: Item, _ occasion: Occasion) -> Message {
        let published = names.key(of: .published)
        let status = names.key(of: .status)
        var english = "On the day of publication: take off the # before '\(published)', write that "
        english += "day's date, and delete the line '\(status)'"
        var chinese = "公开那天：去掉“\(published)”前面的 #，写上当天的日期，再删掉“\(status)”这一行"
        if let due = due(item, occasion) {
            let isOver = due < today
            english += isOver ? "\nIt was due on \(due)" : "\nDue by \(due)"
            chinese += isOver ? "\n应在 \(due) 以前公开，已经过期" : "\n最迟 \(due) 公开"
        }
        if let objection = item.objection {
            let end = clocks.end(of: objection, after: publication(item, occasion)).day
            english += "\nObjections are taken for \(objection.english) from then on"
            chinese += "\n公示\(objection.chinese)"
            if let end {
                english += ", until \(end) if it is published on the day below"
                chinese += "；照下面的日期公开，公示到 \(end)"
            }
        }
        return Message(en: english, zh: chinese)
    }

    // MARK: Common fields

    private func commonOptional(_ item: Item) -> [RecordText.Entry] {
        let attachments = CommonField.AttachmentColumn.self
        let review = Message(
            en: "the supervisors' review, not after publication", zh: "居务监督委员会的审核，不晚于公开日期")
        var rows: [(CommonField, RecordText.Value, Message?)] = [
            (.summary, .blank, Message(en: "one plain sentence for residents", zh: "给居民看的一句话")),
            (.reviewed, .blank, review), (.reviewedBy, .list([]), nil), (.opinion, .blank, nil),
            (.posted, .blank, Message(en: "put up on the wall", zh: "贴上墙的日子")),
            (
                .attachments,
                .table([
                    [
                        cell(attachments.file.rawValue, of: .attachments),
                        cell(attachments.title.rawValue, of: .attachments),
                    ]
                ]), Message(en: "files beside this one", zh: "附件，放在这个文件旁边")
            ),
        ]
        if item.periodLength != nil {
            rows.append(
                (
                    .nil, .scalar(names.word(for: true)),
                    Message(
                        en: "nothing to report: then only these two are needed",
                        zh: "这一期没有内容的，只填下面两项，上面要填的不用填")
                ))
            rows.append((.reason, .blank, nil))
        }
        return rows.map { field, value, comment in
            RecordText.Entry(
                names.key(of: field), value, comment: comment?.text(in: language),
                isCommentedOut: true)
        }
    }

    private func cell(_ column: Int, of field: CommonField) -> RecordText.Cell {
        guard case .table(let type) = CommonField.fields[field.rawValue].type else {
            return RecordText.Cell("", .blank)
        }
        return RecordText.Cell(names.key(of: type.columns[column], in: type.layout), .blank)
    }
}
