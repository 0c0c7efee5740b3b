import Pages

/// A file of the site that is made when it is asked for, and not kept.
package struct PlannedFile: Sendable {
    /// Relative to the site, such as `finance/monthly-ledger/2026-10.html`.
    package let path: String

    /// Makes the whole content; may be called from any thread.
    ///
    /// Throws `TemplateFindings` when a template asks for what is not there, or what reading a
    /// file of the content throws.
    package let bytes: @Sendable () throws -> [UInt8]

    /// Makes a planned file.
    init(_ path: SitePath, bytes: @escaping @Sendable () throws -> [UInt8]) {
        self.path = path.text
        self.bytes = bytes
    }
}
