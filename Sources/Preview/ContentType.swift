/// The media type of a file, by the end of its name.
package enum ContentType {
    /// The type, with its character set where it is text.
    package static func of(_ name: String) -> String {
        guard let dot = name.lastIndex(of: ".") else { return unknown }
        return types[name[name.index(after: dot)...].lowercased()] ?? unknown
    }

    private static let unknown = "application/octet-stream"

    private static let types = [
        "html": "text/html; charset=utf-8", "css": "text/css; charset=utf-8",
        "js": "text/javascript; charset=utf-8", "csv": "text/csv; charset=utf-8",
        "txt": "text/plain; charset=utf-8", "md": "text/markdown; charset=utf-8",
        "json": "application/json; charset=utf-8", "xml": "application/xml; charset=utf-8",
        "atom": "application/atom+xml; charset=utf-8",
        "webmanifest": "application/manifest+json; charset=utf-8",
        "ics": "text/calendar; charset=utf-8",
        "svg": "image/svg+xml", "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg",
        "gif": "image/gif", "webp": "image/webp", "avif": "image/avif", "bmp": "image/bmp",
        "ico": "image/x-icon", "tif": "image/tiff", "tiff": "image/tiff",
        "pdf": "application/pdf", "woff": "font/woff", "woff2": "font/woff2",
        "mp3": "audio/mpeg", "mp4": "video/mp4", "zip": "application/zip",
        "gz": "application/gzip", "br": "application/octet-stream",
        "doc": "application/msword", "xls": "application/vnd.ms-excel",
        "ppt": "application/vnd.ms-powerpoint", "wps": "application/vnd.ms-works",
        "docx": office + "wordprocessingml.document", "xlsx": office + "spreadsheetml.sheet",
        "pptx": office + "presentationml.presentation",
        "odt": "application/vnd.oasis.opendocument.text",
        "ods": "application/vnd.oasis.opendocument.spreadsheet",
        "odp": "application/vnd.oasis.opendocument.presentation",
    ]

    private static let office = "application/vnd.openxmlformats-officedocument."
}
