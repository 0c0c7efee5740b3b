import Attachments
import Boards
import Diagnostics
import Glibc
import Outputs
import Printing
import Records

/// Prints records of a board: writes their page into a scratch folder, and has a browser print it.
struct SheetPrinter {
    let sheet: PublishableBoard
    let target: PrintTarget
    let browser: PrintingBrowser
    let scratch: ScratchFolder
    /// Counts two steps a layout: its page is written, its page is printed; nil where none is shown.
    let bar: ProgressBar?

    /// Steps that a layout takes.
    static let stepCount = 2

    /// What was printed.
    struct Printed {
        /// The PDF.
        let bytes: [UInt8]
        /// The records in the order of their sheets, with their digests.
        let plan: SheetPlan
    }

    /// Prints in a layout; `styles` are names of style sheets for printing alone.
    func print(_ layout: SheetLayout, styles: [String]) async throws -> Printed {
        var style = Array(layout.style.utf8)
        for name in (layout.isDense ? ["dense"] : []) + styles {
            style += sheet.templates.printStyles[name] ?? []
        }
        let plan = try SheetPlan(
            of: target.entries, named: target.name(in:), language: target.language, style: style,
            sheet.board, bodies: sheet.bodies, templates: sheet.templates,
            fileSize: sheet.content.size(of:), read: sheet.content.read(_:))
        let folder = scratch.path + "/site"
        let site = try SiteWriter(folder: folder).begin()
        do {
            let entries = try await mapInParallel(plan.files) { file in
                try site.put(OutputFile(path: file.path, bytes: file.bytes()))
            }
            _ = try site.finish(entries)
        } catch {
            site.abandon()
            throw error
        }
        bar?.advance()
        let bytes = try browser.pdf(of: folder + "/" + plan.page, in: scratch)
        bar?.advance()
        return Printed(bytes: bytes, plan: plan)
    }
}

extension SheetPrinter.Printed {
    /// The pages; nil where `pdftotext` is not there to count them.
    var pages: [PrintedPage]? {
        (try? PDFProgram.boxes(of: bytes)).map(PrintedPage.all(in:))
    }
}
