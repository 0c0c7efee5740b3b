/// Why a preview could not begin or go on: the world's fault, with the system's error number.
package struct PreviewError: Error, Hashable, Sendable {
    /// What could not be done.
    package enum Task: Hashable, Sendable {
        /// Take a port of an address; another program may have it.
        case listen(host: String, port: Int)
        /// Find the address of a host.
        case resolve(host: String)
        /// Be told of changes in a folder.
        case watch(path: String)
    }

    /// What could not be done.
    package let task: Task
    /// The system's error number; of `resolve` that of `getaddrinfo`.
    package let code: Int32

    init(_ task: Task, code: Int32) {
        self.task = task
        self.code = code
    }
}
