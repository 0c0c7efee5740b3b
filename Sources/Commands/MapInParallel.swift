import Glibc

/// Applies a function to every value on all cores; the results are in the order of the values.
///
/// A core takes at least so many of them at once. The bar counts each that is done and is taken
/// away at the end, whatever the end.
func mapInParallel<Input: Sendable, Output: Sendable>(
    _ inputs: [Input], atLeast least: Int = 16, showing bar: ProgressBar? = nil,
    _ transform: @escaping @Sendable (Input) throws -> Output
) async throws -> [Output] {
    defer { bar?.finish() }
    let counted: @Sendable (Input) throws -> Output =
        if let bar {
            { input in
                defer { bar.advance() }
                return try transform(input)
            }
        } else {
            transform
        }
    let cores = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
    let size = max(least, inputs.count / (cores * 8) + 1)
    if inputs.count <= size { return try inputs.map(counted) }
    let starts = stride(from: 0, to: inputs.count, by: size)
    return try await withThrowingTaskGroup(of: (Int, [Output]).self) { group in
        for start in starts {
            group.addTask {
                let part = inputs[start..<min(start + size, inputs.count)]
                return (start, try part.map(counted))
            }
        }
        var parts: [(Int, [Output])] = []
        for try await part in group { parts.append(part) }
        return parts.sorted { $0.0 < $1.0 }.flatMap(\.1)
    }
}
