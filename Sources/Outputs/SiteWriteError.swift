/// Why a site could not be written; the site that was there is still there, whole.
package struct SiteWriteError: Error, Hashable, Sendable {
    /// What stood in the way.
    package enum Fault: Hashable, Sendable {
        /// The system refused a call, with its `errno`.
        case system(SiteDisk.Operation, code: Int32)

        /// A file's path leads out of the site, or is the manifest's own.
        case unsafePath

        /// Two files of one build have the same path, or one needs a folder where another is.
        case duplicatePath

        /// A file that no build wrote stands where the build writes another; `others` more do too.
        case foreignFile(others: Int)

        /// Another build is writing the same site now.
        case anotherBuild

        /// The folder for building exists, and no build made it.
        case foreignBuildingFolder

        /// The site's path is not a folder.
        case notAFolder

        /// The site is a mount point, which cannot be swapped for another folder.
        case mountPoint
    }

    /// The file or folder, from where the site's folder was given.
    ///
    /// For `unsafePath` and `duplicatePath` it is the file's own path in the site.
    package let path: String

    /// What stood in the way.
    package let fault: Fault

    /// Makes an error.
    package init(path: String, fault: Fault) {
        self.path = path
        self.fault = fault
    }
}
