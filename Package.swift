// swift-tools-version: 6.2
import PackageDescription

/// Every target is built in the same, strictest way.
let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

/// A module of the program.
func module(
    _ name: String, _ dependencies: [Target.Dependency] = [], plugins: [Target.PluginUsage] = []
) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: settings, plugins: plugins)
}

/// A module's tests.
func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .testTarget(name: name + "Tests", dependencies: dependencies, swiftSettings: settings)
}

// Targets in the order of the street: files → records → findings → board → pages → site.
let package = Package(
    name: "noticeboard",
    products: [.executable(name: "noticeboard", targets: ["noticeboard"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    ],
    targets: [
        .systemLibrary(
            name: "CCMark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"])]),
        .systemLibrary(
            name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(
            name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
        .systemLibrary(
            name: "COpenCC", pkgConfig: "opencc", providers: [.apt(["libopencc-dev"])]),
        .systemLibrary(
            name: "CQREncode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
        .systemLibrary(
            name: "CBrotli", pkgConfig: "libbrotlienc", providers: [.apt(["libbrotli-dev"])]),
        .systemLibrary(
            name: "CDeflate", pkgConfig: "libdeflate", providers: [.apt(["libdeflate-dev"])]),
        .executableTarget(name: "EmbedFiles", swiftSettings: settings),
        .plugin(name: "EmbedBuiltIns", capability: .buildTool(), dependencies: ["EmbedFiles"]),

        module("Diagnostics"),
        module("Values"),
        module("Records", ["Diagnostics", "Values", "CYAML"]),
        module("Attachments", ["Diagnostics", "Values", "Records", "CZlib", "CExpat"]),
        module("Sheets", ["Diagnostics", "Values", "Records", "Attachments"]),
        module("Catalogue", ["Diagnostics", "Values", "Records"], plugins: ["EmbedBuiltIns"]),
        module("CommonMark", ["CCMark"]),
        module(
            "Rules",
            ["Diagnostics", "Values", "Records", "Attachments", "Catalogue", "CommonMark"],
            plugins: ["EmbedBuiltIns"]),
        module("Boards", ["Diagnostics", "Values", "Records", "Catalogue"]),
        module(
            "Drafts", ["Diagnostics", "Values", "Records", "Sheets", "Catalogue"],
            plugins: ["EmbedBuiltIns"]),
        module("Templates"),
        module("Traditional", ["COpenCC"]),
        module(
            "Pages",
            [
                "Diagnostics", "Values", "Records", "Catalogue", "Boards", "CommonMark",
                "Templates",
            ]),
        module(
            "Outputs",
            [
                "Diagnostics", "Values", "Records", "Catalogue", "Boards", "Pages", "Templates",
                "Traditional", "CDeflate", "CQREncode", "CBrotli",
                .product(name: "Crypto", package: "swift-crypto"),
            ], plugins: ["EmbedBuiltIns"]),
        module("Printing", ["Boards"]),
        module("Preview", ["Diagnostics"]),
        module(
            "Commands",
            [
                "Diagnostics", "Values", "Records", "Attachments", "Catalogue", "CommonMark",
                "Rules", "Boards", "Sheets", "Drafts", "Templates", "Pages", "Outputs",
                "Traditional", "Printing", "Preview",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),
        .executableTarget(
            name: "noticeboard", dependencies: ["Commands"], swiftSettings: settings),

        .target(
            name: "TestSupport",
            dependencies: [
                "Diagnostics", "Values", "Records", "Attachments", "Catalogue", "CommonMark",
                "Rules",
            ], path: "Tests/TestSupport", swiftSettings: settings),
        tests("Diagnostics", ["Diagnostics"]),
        tests("Values", ["Values"]),
        tests("Records", ["Diagnostics", "Values", "Records"]),
        tests("Attachments", ["TestSupport", "Diagnostics", "Values", "Attachments"]),
        tests(
            "Sheets",
            ["TestSupport", "Diagnostics", "Values", "Records", "Attachments", "Sheets"]),
        tests("Catalogue", ["TestSupport", "Diagnostics", "Values", "Records", "Catalogue"]),
        tests(
            "Boards",
            ["TestSupport", "Diagnostics", "Values", "Records", "Catalogue", "Boards"]),
        tests(
            "Drafts",
            [
                "TestSupport", "Diagnostics", "Values", "Records", "Sheets", "Catalogue", "Drafts",
            ]),
        tests("CommonMark", ["CommonMark"]),
        tests(
            "Rules",
            [
                "TestSupport", "Diagnostics", "Values", "Records", "Attachments", "Catalogue",
                "Rules",
            ]),
        tests("Templates", ["Templates"]),
        tests("Traditional", ["Traditional"]),
        tests(
            "Pages",
            ["Diagnostics", "Values", "Records", "Catalogue", "Boards", "Pages", "Outputs"]),
        tests(
            "Outputs",
            [
                "TestSupport", "Diagnostics", "Values", "Records", "Catalogue", "Boards", "Pages",
                "Outputs",
            ]),
        tests("Printing", ["Boards", "Printing"]),
        tests("Preview", ["Diagnostics", "Preview"]),
        tests("House", ["TestSupport", "Diagnostics", "Rules"]),
        tests(
            "EndToEnd",
            [
                "TestSupport", "Diagnostics", "Values", "Records", "Catalogue", "Rules", "Drafts",
                "noticeboard",
            ]),
    ]
)
