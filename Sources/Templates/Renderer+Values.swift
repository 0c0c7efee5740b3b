extension Renderer {
    /// The value of a name; nil, if lenient, for one that nothing defines.
    ///
    /// The first part is looked up from the top of the stack down, the others in what it names.
    mutating func find(_ name: NameReference) throws(RenderFault) -> UnsafePointer<TemplateValue>? {
        guard let first = name.first else {
            return if let top = scopes.last { top.value } else { try undefined(name) }
        }
        var depth = scopes.count
        while depth > 0 {
            depth -= 1
            stepsLeft -= 1
            if let value = Self.value(first, in: scopes[depth].pairs) {
                return name.rest.isEmpty ? value : try find(name, in: value)
            }
        }
        return try undefined(name)
    }

    private func find(
        _ name: NameReference, in value: UnsafePointer<TemplateValue>
    ) throws(RenderFault) -> UnsafePointer<TemplateValue>? {
        var value = value
        for index in name.rest {
            let part = program.parts[Int(index)]
            switch value.pointee {
            case .object(let object):
                // The object is part of `value`, so its pairs outlive the closure.
                let found = object.pairs.withUnsafeBufferPointer { Self.value(part, in: $0) }
                guard let found else { return try undefined(name) }
                value = found
            case .absent:
                return value
            case .flag, .text, .bytes, .html, .list:
                return try undefined(name)
            }
        }
        return value
    }

    private func undefined(
        _ name: NameReference
    ) throws(RenderFault) -> UnsafePointer<TemplateValue>? {
        guard program.mode == .strict else { return nil }
        throw program.fault(at: name.tag) { .undefinedName($0) }
    }

    @inline(__always)
    private static func value(
        _ name: TemplateName, in pairs: UnsafeBufferPointer<TemplateObject.Pair>
    ) -> UnsafePointer<TemplateValue>? {
        guard var pair = pairs.baseAddress else { return nil }
        let end = pair + pairs.count
        while pair < end {
            if pair.pointee.0 == name {
                return (UnsafeRawPointer(pair) + TemplateObject.valueOffset)
                    .assumingMemoryBound(to: TemplateValue.self)
            }
            pair += 1
        }
        return nil
    }

    /// Writes a value, escaped.
    mutating func writeValue(_ name: NameReference) throws(RenderFault) {
        guard let value = try find(name) else { return }
        switch value.pointee {
        case .absent: break
        case .text(var text): text.withUTF8 { output.appendEscaped($0) }
        case .bytes(let bytes, let range):
            bytes.withUnsafeBufferPointer { output.appendEscaped(Self.part(range, of: $0)) }
        case .html(let bytes): bytes.withUnsafeBufferPointer { output.append($0) }
        case .flag(let flag): output.append(flag ? "true" : "false")
        case .list, .object:
            guard program.mode == .lenient else {
                throw program.fault(at: name.tag) { .notText($0) }
            }
        }
    }

    /// Writes a value of which the template says that it needs no escaping: only in lenient mode is
    /// that believed of anything but HTML.
    mutating func writeRawValue(_ name: NameReference) throws(RenderFault) {
        guard program.mode == .lenient, let value = try find(name) else {
            return try writeValue(name)
        }
        switch value.pointee {
        case .text(var text): text.withUTF8 { output.append($0) }
        case .bytes(let bytes, let range):
            bytes.withUnsafeBufferPointer { output.append(Self.part(range, of: $0)) }
        case .absent, .flag, .html, .list, .object: try writeValue(name)
        }
    }

    private static func part(
        _ range: Range<Int32>, of bytes: UnsafeBufferPointer<UInt8>
    ) -> UnsafeBufferPointer<UInt8> {
        let lower = min(max(Int(range.lowerBound), 0), bytes.count)
        let upper = min(max(Int(range.upperBound), lower), bytes.count)
        return UnsafeBufferPointer(rebasing: bytes[lower..<upper])
    }
}
