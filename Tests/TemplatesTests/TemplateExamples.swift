import Templates

/// The templates of a test: `page`, and others by name.
struct TemplateExamples {
    let sources: [TemplateSource]

    init(_ page: String, others: KeyValuePairs<String, String> = [:]) {
        sources = ([("page", page)] + others.map { ($0.key, $0.value) }).map {
            TemplateSource(name: $0.0, path: "templates/\($0.0).mustache", text: Array($0.1.utf8))
        }
    }

    /// What `page` makes of a value.
    func rendered(
        _ value: TemplateValue = .object([:]), mode: TemplateMode = .strict,
        limits: RenderLimits = .standard
    ) throws -> String {
        var output: [UInt8] = []
        let set = try TemplateSet(sources, mode: mode, limits: limits)
        try set.render("page", value, into: &output)
        return String(decoding: output, as: UTF8.self)
    }

    /// The fault of rendering `page`, nil if there is none.
    func renderFault(
        _ value: TemplateValue = .object([:]), limits: RenderLimits = .standard
    ) throws -> RenderFault? {
        do {
            _ = try rendered(value, limits: limits)
            return nil
        } catch let fault as RenderFault {
            return fault
        }
    }

    /// The faults of loading.
    func faults(mode: TemplateMode = .strict) -> [TemplateFault] {
        do {
            _ = try TemplateSet(sources, mode: mode)
            return []
        } catch {
            return error.faults
        }
    }

    /// The kinds of the faults of loading.
    var kinds: [TemplateFault.Kind] { faults().map(\.kind) }
}
