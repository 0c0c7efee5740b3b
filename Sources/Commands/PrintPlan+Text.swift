import Boards
import Catalogue
import Diagnostics
import Printing
import Records
import Values

/// The plan in words.
extension PrintPlan {
    /// The whole text, with a line feed at its end.
    func text(in language: MessageLanguage) -> String {
        var lines = [
            Message(
                en: "\(entries.count) \(entries.count == 1 ? "record" : "records")",
                zh: "共 \(entries.count) 份内容"
            ).text(in: language), "",
        ]
        lines += trials.map { line(of: $0).text(in: language) }
        lines.append("")
        let sized = surfaces.filter { $0.size != nil }
        if sized.isEmpty {
            lines.append(withoutSurfaces.text(in: language))
        } else {
            lines.append(advice.text(in: language))
            lines += hangings.map { $0.text(in: language) }
            lines += leftOver.map { $0.text(in: language) }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private func line(of trial: Trial) -> Message {
        let count = trial.pages.count
        let wide = trial.pages.count { $0.width > $0.height }
        let name = trial.layout.name
        let fit = surfaces.contains { $0.size != nil } ? trial.wall.placed.count : nil
        let metres = "\(trial.area / 10_000).\(trial.area / 1000 % 10)"
        return Message(
            en: "  \(name.english): \(count) \(count == 1 ? "sheet" : "sheets"), \(wide) of them "
                + "across, \(metres) square metres"
                + (fit.map { "; records that fit: \($0) of \(entries.count)" } ?? ""),
            zh: "  \(name.chinese)：\(count) 张，其中横放 \(wide) 张，共 \(metres) 平方米"
                + (fit.map { "；放得下 \($0) 份" } ?? ""))
    }

    private var withoutSurfaces: Message {
        Message(
            en: "content/board.yml gives no board with its size; with\n"
                + "  boards:\n    - {name: Board at the gate, width: 240, height: 120}\n"
                + "(centimetres) the plan says what hangs where",
            zh: "content/board.yml 里没有写公开栏的大小。写上\n"
                + "  boards:\n    - {name: 大门口公开栏, width: 240, height: 120}\n"
                + "（单位：厘米），就能算出哪些放得下、放在哪块栏上")
    }

    private var advice: Message {
        let name = chosen.layout.name
        let command = command(chosen.layout.options)
        return chosen.wall.left.isEmpty
            ? Message(
                en: "everything fits: \(name.english)\n  \(command)",
                zh: "全部放得下：\(name.chinese)\n  \(command)")
            : Message(
                en: "not everything fits; most does so: \(name.english)\n  \(command)",
                zh: "放不下全部；这样放得最多：\(name.chinese)\n  \(command)")
    }

    private var hangings: [Message] {
        zip(surfaces, chosen.wall.hung).compactMap { surface, pages in
            guard let size = surface.size else { return nil }
            let runs = Self.runs(pages.map { $0 + 1 })
            let hung =
                runs.isEmpty
                ? Message(en: "stays empty", zh: "空着")
                : Message(
                    en: "sheets: \(runs.joined(separator: ", "))",
                    zh: "第 \(runs.joined(separator: "、")) 张")
            return Message(
                en: "  \(surface.name) (\(size.width / 10) × \(size.height / 10) cm), "
                    + hung.english,
                zh: "  \(surface.name)（\(size.width / 10)×\(size.height / 10) 厘米），\(hung.chinese)")
        }
    }

    /// Numbers in their order, those that follow each other as a run: `1–3`, `7`.
    private static func runs(_ numbers: [Int]) -> [String] {
        var runs: [ClosedRange<Int>] = []
        for number in numbers {
            if let last = runs.last, number == last.upperBound + 1 {
                runs[runs.count - 1] = last.lowerBound...number
            } else {
                runs.append(number...number)
            }
        }
        return runs.map { run in
            run.count == 1 ? String(run.lowerBound) : "\(run.lowerBound)–\(run.upperBound)"
        }
    }

    /// What has no room, and how to make the sheet of codes that leads to it.
    private var leftOver: [Message] {
        let left = chosen.wall.left.map { entries[$0] }
        guard !left.isEmpty else { return [] }
        let lines = left.map { entry -> Message in
            let title = VisibleText.masked(entry.notice.text(.title)?.string ?? "")
            let line = "  \(entry.number) \(title)"
            return Message(en: line, zh: line)
        }
        let numbers = left.map(\.number.string).joined(separator: " ")
        let codes = "  noticeboard print \(numbers) --codes"
        let advice =
            hasAddress
            ? Message(
                en: "print a sheet of codes for them, room for it is kept:\n\(codes)",
                zh: "请为它们印一张二维码，栏上已经留了位置：\n\(codes)")
            : Message(
                en: "give 'base-url' in content/board.yml, then print a sheet of codes for them:"
                    + "\n\(codes)",
                zh: "请在 content/board.yml 里写上 base-url（网站的网址），再为它们印一张二维码：\n\(codes)")
        return [
            Message(en: "\nno room for \(left.count):", zh: "\n放不下的有 \(left.count) 份：")
        ] + lines + [advice]
    }

    private func command(_ options: [String]) -> String {
        let columns = self.columns.map { list in
            ["--columns", list.columns.map(\.rawValue).joined(separator: ",")]
        }
        return (["noticeboard print"] + words + (columns ?? []) + options).joined(separator: " ")
    }
}

extension SheetLayout {
    /// What it is called.
    fileprivate var name: Message {
        isDense
            ? Message(en: "\(paper.name), sheets shared", zh: "\(paper.name)，短的合用一张")
            : Message(en: "\(paper.name), each record on its own", zh: "\(paper.name)，每份单独成张")
    }

    /// The options of `print` that ask for it.
    fileprivate var options: [String] {
        (paper == .a4 ? [] : ["--paper", paper.rawValue]) + (isDense ? ["--dense"] : [])
    }
}
