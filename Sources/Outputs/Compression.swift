import CBrotli
import CDeflate

/// A compressed form of a file, which a server sends in the place of the file itself.
enum Compression: CaseIterable {
    /// RFC 1952.
    case gzip
    /// RFC 7932.
    case brotli

    /// What is put behind the file's name.
    var suffix: String {
        switch self {
        case .gzip: ".gz"
        case .brotli: ".br"
        }
    }

    /// Of what is smaller, in bytes, compressing saves less than the lines that tell of it.
    static let leastSize = 512

    /// Whether a file is text, which compresses well, by the end of its name.
    static func isText(_ path: String) -> Bool {
        let kinds = [
            ".html", ".css", ".js", ".svg", ".json", ".atom", ".xml", ".csv", ".txt", ".md",
            ".webmanifest",
        ]
        return kinds.contains { path.hasSuffix($0) }
    }

    /// The compressed bytes, the same for the same bytes; nil when they are not fewer.
    func compressed(_ bytes: [UInt8]) -> [UInt8]? {
        let packed =
            switch self {
            case .gzip: Self.gzipped(bytes)
            case .brotli: Self.brotlied(bytes)
            }
        return packed.flatMap { $0.count < bytes.count ? $0 : nil }
    }

    /// Level 12 of 12: what it writes is 4 % smaller than the best of zlib.
    ///
    /// Its header has no time and no name. Nil where there is no memory for it.
    private static func gzipped(_ bytes: [UInt8]) -> [UInt8]? {
        guard let compressor = libdeflate_alloc_compressor(12) else { return nil }
        defer { libdeflate_free_compressor(compressor) }
        let capacity = libdeflate_gzip_compress_bound(compressor, bytes.count)
        return [UInt8](unsafeUninitializedCapacity: capacity) { output, count in
            count = libdeflate_gzip_compress(
                compressor, bytes, bytes.count, output.baseAddress, capacity)
        }.nonEmpty
    }

    /// Quality 9 of 11: the last two make it 5 % smaller and take many times as long.
    private static func brotlied(_ bytes: [UInt8]) -> [UInt8]? {
        let capacity = BrotliEncoderMaxCompressedSize(bytes.count)
        guard capacity > 0 else { return nil }
        return [UInt8](unsafeUninitializedCapacity: capacity) { output, count in
            count = capacity
            let isDone = BrotliEncoderCompress(
                9, Int32(BROTLI_DEFAULT_WINDOW), BROTLI_MODE_TEXT, bytes.count, bytes, &count,
                output.baseAddress)
            if isDone == BROTLI_FALSE { count = 0 }
        }.nonEmpty
    }
}

extension [UInt8] {
    fileprivate var nonEmpty: [UInt8]? { isEmpty ? nil : self }
}

extension SitePlan {
    /// The compressed forms of a file that are worth sending, to lie beside it.
    ///
    /// There is none where the site has another file of that name.
    package func compressed(_ file: PlannedFile, _ bytes: [UInt8]) -> [OutputFile] {
        guard Compression.isText(file.path), bytes.count > Compression.leastSize else { return [] }
        return Compression.allCases.compactMap { form in
            let path = file.path + form.suffix
            guard !packed.contains(path) else { return nil }
            return form.compressed(bytes).map { OutputFile(path: path, bytes: $0) }
        }
    }
}
