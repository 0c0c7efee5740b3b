import ArgumentParser

/// The program: its commands and its version.
struct Noticeboard: AsyncParsableCommand {
    /// Name of the program, as it is called.
    static let name = "noticeboard"

    /// Version of the program, as `--version` prints it.
    static let version = "0.1.0"

    static let configuration = CommandConfiguration(
        commandName: name,
        abstract: "Checks and publishes a community's disclosure board. 检查并发布社区公开栏。",
        version: version,
        subcommands: [
            InitCommand.self, NewCommand.self, ImportCommand.self, CheckCommand.self,
            BuildCommand.self, ServeCommand.self, PrintCommand.self, StatusCommand.self,
            CatalogueCommand.self, SchemaCommand.self, RenderCommand.self, ExplainCommand.self,
            ManualCommand.self,
        ])
}
