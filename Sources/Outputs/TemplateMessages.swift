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
        Message(en: english(kind), zh: chinese(kind))
    }

    private static func english(_ kind: TemplateFault.Kind) -> String {
        switch kind {
        case .notUTF8: "the template is not UTF-8"
        case .tooLarge: "the template is larger than 4 MiB"
        case .duplicateTemplate(let name): "there are two templates '\(name)'"
        case .unclosedTag: "this tag is never closed"
        case .emptyTag: "this tag has no name"
        case .unknownTag(let mark): "a tag cannot begin with '\(mark)'"
        case .badName(let name): "'\(name)' cannot be a name"
        case .badDelimiters: "a change of delimiters gives two of them"
        case .unclosedSection(let name): "'\(name)' is opened here and never closed"
        case .strayClose(let name): "'\(name)' is closed and was never opened"
        case .wrongClose(let found, let expected):
            "'\(found)' is closed where '\(expected)' is open"
        case .nestedTooDeep: "sections lie in each other more than 64 deep"
        case .unknownTemplate(let name): "there is no template '\(name)'"
        case .endlessInclusion(let names):
            "templates include each other without end: \(names.joined(separator: " → "))"
        case .strayInParent: "text between the blocks of a parent would be left out"
        case .unknownBlock(let name, let parent): "'\(parent)' has no place for a block '\(name)'"
        case .duplicateBlock(let name): "the block '\(name)' is given twice"
        }
    }

    private static func chinese(_ kind: TemplateFault.Kind) -> String {
        switch kind {
        case .notUTF8: "模板不是 UTF-8 编码"
        case .tooLarge: "模板超过 4 MiB"
        case .duplicateTemplate(let name): "有两个模板都叫“\(name)”"
        case .unclosedTag: "这个标签没有结束"
        case .emptyTag: "这个标签没有名字"
        case .unknownTag(let mark): "标签不能以“\(mark)”开头"
        case .badName(let name): "“\(name)”不能作名字"
        case .badDelimiters: "更换标签符号要写一对"
        case .unclosedSection(let name): "“\(name)”在这里开始，没有结束"
        case .strayClose(let name): "“\(name)”没有开始就结束了"
        case .wrongClose(let found, let expected): "这里结束的是“\(found)”，应当是“\(expected)”"
        case .nestedTooDeep: "层层嵌套超过 64 层"
        case .unknownTemplate(let name): "没有模板“\(name)”"
        case .endlessInclusion(let names): "模板互相包含，没有尽头：\(names.joined(separator: " → "))"
        case .strayInParent: "写在各个块之间的内容不会显示"
        case .unknownBlock(let name, let parent): "“\(parent)”里没有留给“\(name)”的位置"
        case .duplicateBlock(let name): "块“\(name)”写了两次"
        }
    }
}
