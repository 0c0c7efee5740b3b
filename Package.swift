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

// Targets in the order of the street: files → records → findings → board → pages → site.
let package = Package(
    name: "noticeboard",
    targets: [
        .systemLibrary(
            name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
        .target(name: "Diagnostics", swiftSettings: settings),
        .target(name: "Values", swiftSettings: settings),
        .target(
            name: "Records", dependencies: ["Diagnostics", "Values", "CYAML"],
            swiftSettings: settings),
    ]
)
