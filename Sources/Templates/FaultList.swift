/// The faults of one template, at most a hundred: a file that is no template has one on every line.
struct FaultList {
    private let source: TemplateSource
    private(set) var faults: [TemplateFault] = []

    init(_ source: TemplateSource) {
        self.source = source
    }

    var isFull: Bool { faults.count >= 100 }

    /// Whether there is a tag of which not even the kind and the name could be read.
    var hasUnreadTag: Bool {
        faults.contains { [.unclosedTag, .emptyTag, .badDelimiters].contains($0.kind) }
    }

    mutating func add(_ kind: TemplateFault.Kind, at range: Range<Int>) {
        guard !isFull else { return }
        faults.append(TemplateFault(kind, at: range, in: source))
    }
}
