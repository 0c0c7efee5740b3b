import Diagnostics

/// The data that the program carries inside it, as files.
enum BuiltInFile {
    /// The built-in catalogue, as `catalogue/<column>.yml`.
    static let catalogue = all.filter { !$0.path.hasPrefix(holidayFolder) }

    /// The holidays, a file for each year.
    static let holidays = all.filter { $0.path.hasPrefix(holidayFolder) }

    private static let holidayFolder = "catalogue/holidays/"

    private static let all: [SourceFile] = EmbeddedFiles.all.map { file in
        SourceFile(
            path: "catalogue/\(file.path)",
            bytes: Array(
                UnsafeBufferPointer(start: file.text.utf8Start, count: file.text.utf8CodeUnitCount))
        )
    }
}
