import ArgumentParser
import Diagnostics

/// What the parser of arguments says of wrong usage, in Chinese.
enum ChineseUsage {
    /// The whole text of an error, line by line.
    static func text(of english: String) -> String {
        let isRoot = english.contains("Usage: \(Noticeboard.name) <subcommand>")
        return english.split(separator: "\n").map { line(String($0), isRoot: isRoot) }
            .joined(separator: "\n")
    }

    private static func line(_ line: String, isRoot: Bool) -> String {
        if let rest = line.after("Error: ") {
            return "错误：" + sentence(rest, isRoot: isRoot)
        }
        if let rest = line.after("Help:  ") {
            let parts = rest.split(separator: "  ", maxSplits: 1).map(String.init)
            let help = parts.count > 1 ? "  " + ChineseHelp.description(of: parts[1]) : ""
            return "说明：" + ChineseHelp.synopsis(parts[0]) + help
        }
        if let rest = line.after("Usage: ") { return "用法：" + ChineseHelp.synopsis(rest) }
        if line.hasPrefix("  See '") { return "详细说明：" + (quoted(line).first ?? "") }
        // What is left goes on with an error: a list of what may be given.
        return line
    }

    private static func sentence(_ text: String, isRoot: Bool) -> String {
        let names = quoted(text).map { ChineseHelp.synopsis($0) }
        let first = names.first ?? ""
        let second = names.count > 1 ? names[1] : ""
        switch text {
        case _ where text.hasPrefix("Unknown option '"):
            return "没有“\(first)”这个选项" + (second.isEmpty ? "" : "；是不是“\(second)”？")
        case _ where text.hasPrefix("Missing value for '"): return "“\(first)”后面没有写内容"
        case _ where text.hasPrefix("Missing expected argument '"): return "没有写“\(first)”"
        case _ where text.hasPrefix("Missing one of: '"):
            return "下面的要写一个：" + names.joined(separator: "、")
        case "Missing required subcommand.": return "没有写要做什么"
        case _ where text.hasPrefix("The option '"):
            return "选项“\(first)”后面不用写内容，这里写了“\(second)”"
        case _ where text.hasPrefix("The value '"):
            let choices = names.dropFirst(2).joined(separator: "、")
            return "“\(second)”不能填“\(first)”" + (choices.isEmpty ? "" : "；只能填：\(choices)")
        case _ where text.hasPrefix("Value to be set with "): return "“\(first)”和“\(second)”不能一起用"
        case _ where text.hasPrefix("Unexpected argument '"):
            return isRoot ? unknownCommand(first) : "多写了“\(first)”"
        case _ where text.contains(" unexpected arguments: '"):
            return "多写了：" + names.joined(separator: "、")
        default: return text.contains(where: \.isChinese) ? text : "命令写得不对"
        }
    }

    private static func unknownCommand(_ word: String) -> String {
        let commands = Noticeboard.configuration.subcommands.compactMap { command in
            command.configuration.commandName
        }
        let nearest = NearMiss.nearest(to: word, among: commands)
        return "没有“\(word)”这个命令" + (nearest.map { "；是不是“\($0)”？" } ?? "")
    }

    /// What stands between single quotes.
    private static func quoted(_ text: String) -> [String] {
        text.split(separator: "'", omittingEmptySubsequences: false).enumerated()
            .filter { $0.offset % 2 == 1 }.map { String($0.element) }
    }
}

extension String {
    /// What follows a beginning; nil when the text does not begin so.
    func after(_ beginning: String) -> String? {
        hasPrefix(beginning) ? String(dropFirst(beginning.count)) : nil
    }
}

extension Character {
    /// Whether it is a Chinese character.
    var isChinese: Bool {
        unicodeScalars.first.map { (0x3400...0x9FFF).contains($0.value) } ?? false
    }
}
