import Diagnostics
import Templates

/// Puts what is wrong with templates into sentences.
enum TemplateMessages {
    /// The rule id of all of them.
    static let rule: RuleID = "bad-template"

    static func finding(_ message: Message, at span: SourceSpan) -> Diagnostic {
        Diagnostic(rule: rule, severity: .error, message: message, span: span)
    }

    /// A finding in a string file, under this rule's id.
    static func asTemplateFinding(_ other: Diagnostic) -> Diagnostic {
        Diagnostic(
            rule: rule, severity: .error, message: other.message, span: other.span,
            label: other.label, notes: other.notes, hint: other.hint)
    }

    /// A page type whose template is not there.
    static func missing(_ name: String) -> Diagnostic {
        finding(
            Message(
                en: "there is no template '\(name)', which a page needs",
                zh: "缺少页面要用的模板“\(name)”"),
            at: SourceFile(path: "templates/\(name).mustache", bytes: []).span(0, 0))
    }

    static func finding(_ fault: TemplateFault, _ sources: [String: SourceFile]) -> Diagnostic {
        finding(message(fault.kind), at: span(fault.path, fault.range, sources))
    }

    static func finding(_ fault: RenderFault, _ sources: [String: SourceFile]) -> Diagnostic {
        let path = fault.path.isEmpty ? fault.template + ".mustache" : fault.path
        return finding(message(fault.kind), at: span(path, fault.range, sources))
    }

    private static func span(
        _ path: String, _ range: Range<Int>, _ sources: [String: SourceFile]
    ) -> SourceSpan {
        let source = sources[path] ?? SourceFile(path: "templates/" + path, bytes: [])
        return source.span(range.lowerBound, range.upperBound)
    }

    private static func message(_ kind: RenderFault.Kind) -> Message {
        switch kind {
        case .unknownTemplate:
            Message(en: "there is no such template", zh: "没有这个模板")
        case .undefinedName(let name):
            Message(en: "this page has no value '\(name)'", zh: "这个页面没有名为“\(name)”的内容")
        case .notText(let name):
            Message(
                en: "'\(name)' is a list or a group, not a text",
                zh: "“\(name)”是一组内容，不能直接写成文字")
        case .tooDeep:
            Message(en: "templates and sections lie in each other without end", zh: "模板层层嵌套，没有尽头")
        case .tooLong:
            Message(en: "the page grows beyond any need", zh: "页面长得超出限度")
        }
    }

    private static func message(_ kind: TemplateFault.Kind) -> Message {
        switch kind {
        case .notUTF8: Message(en: "the template is not UTF-8", zh: "模板不是 UTF-8 编码")
        case .tooLarge: Message(en: "the template is larger than 4 MiB", zh: "模板超过 4 MiB")
        case .duplicateTemplate(let name):
            Message(en: "there are two templates '\(name)'", zh: "有两个模板都叫“\(name)”")
        case .unclosedTag: Message(en: "this tag is never closed", zh: "这个标签没有结束")
        case .emptyTag: Message(en: "this tag has no name", zh: "这个标签没有名字")
        case .unknownTag(let mark):
            Message(en: "a tag cannot begin with '\(mark)'", zh: "标签不能以“\(mark)”开头")
        case .badName(let name):
            Message(en: "'\(name)' cannot be a name", zh: "“\(name)”不能作名字")
        case .badDelimiters:
            Message(en: "a change of delimiters gives two of them", zh: "更换标签符号要写一对")
        case .unclosedSection(let name):
            Message(en: "'\(name)' is opened here and never closed", zh: "“\(name)”在这里开始，没有结束")
        case .strayClose(let name):
            Message(en: "'\(name)' is closed and was never opened", zh: "“\(name)”没有开始就结束了")
        case .wrongClose(let found, let expected):
            Message(
                en: "'\(found)' is closed where '\(expected)' is open",
                zh: "这里结束的是“\(found)”，应当是“\(expected)”")
        case .nestedTooDeep:
            Message(en: "sections lie in each other more than 64 deep", zh: "层层嵌套超过 64 层")
        case .unknownTemplate(let name):
            Message(en: "there is no template '\(name)'", zh: "没有模板“\(name)”")
        case .endlessInclusion(let names):
            Message(
                en: "templates include each other without end: \(names.joined(separator: " → "))",
                zh: "模板互相包含，没有尽头：\(names.joined(separator: " → "))")
        case .strayInParent:
            Message(
                en: "text between the blocks of a parent would be left out",
                zh: "写在各个块之间的内容不会显示")
        case .unknownBlock(let name, let parent):
            Message(
                en: "'\(parent)' has no place for a block '\(name)'",
                zh: "“\(parent)”里没有留给“\(name)”的位置")
        case .duplicateBlock(let name):
            Message(en: "the block '\(name)' is given twice", zh: "块“\(name)”写了两次")
        }
    }
}
