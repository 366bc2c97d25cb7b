// swift-tools-version:6.2
import PackageDescription

// The targets stand in the order of the stages, each depending only on ones above it:
//
//   read ─▶ parse ─▶ catalogue ─▶ evaluate ─▶ render ─▶ index ─▶ write
//
// ARCHITECTURE.md says what each stage holds and why.

var settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]
// What is generic in one target is made for the types of another there: a fifth of the time of the pages about people.
settings.append(
  .unsafeFlags(["-cross-module-optimization"], .when(configuration: .release)))
#if compiler(<6.4)
  // Warnings are errors on the compilers that were tried; a newer one may warn of something new.
  settings.append(.treatAllWarnings(as: .error))
#endif

let package = Package(
  name: "ladder",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "ladder", targets: ["ladder"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/swhitty/FlyingFox", exact: "0.27.1"),
  ],
  targets: [
    // System libraries: a module map and a shim each.
    .systemLibrary(
      name: "CCmark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"])]),
    .systemLibrary(
      name: "CYaml", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(
      name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    // A few instructions that Swift has no name for.
    .systemLibrary(name: "CBytes"),

    // What every stage reports through.
    .target(name: "LadderDiagnostics", swiftSettings: settings),

    // read, parse
    .target(
      name: "LadderInput", dependencies: ["LadderDiagnostics", "CYaml", "CBytes"],
      swiftSettings: settings),
    .target(
      name: "LadderMarkup", dependencies: ["LadderDiagnostics", "LadderInput", "CCmark"],
      swiftSettings: settings),

    // catalogue
    .target(
      name: "LadderCatalogue", dependencies: ["LadderDiagnostics", "LadderInput", "LadderMarkup"],
      swiftSettings: settings),

    // evaluate
    .target(
      name: "LadderProgress",
      dependencies: ["LadderDiagnostics", "LadderInput", "LadderCatalogue"],
      swiftSettings: settings),

    // render, index
    .target(
      name: "LadderTemplates", dependencies: ["LadderDiagnostics", "LadderInput"],
      swiftSettings: settings),
    .target(name: "LadderSearch", dependencies: ["CBytes"], swiftSettings: settings),

    // render, write: the whole build in one function
    .target(
      name: "LadderSite",
      dependencies: [
        "LadderDiagnostics", "LadderInput", "LadderMarkup", "LadderCatalogue", "LadderProgress",
        "LadderTemplates", "LadderSearch", "CCrypto",
      ],
      swiftSettings: settings),

    // serve
    .target(
      name: "LadderPreview",
      dependencies: [
        "LadderDiagnostics", "LadderInput", "LadderSite",
        .product(name: "FlyingFox", package: "FlyingFox"),
        .product(name: "FlyingSocks", package: "FlyingFox"),
      ],
      swiftSettings: settings),

    // The commands.
    .executableTarget(
      name: "ladder",
      dependencies: [
        "LadderDiagnostics", "LadderInput", "LadderMarkup", "LadderCatalogue", "LadderProgress",
        "LadderSite", "LadderPreview",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings,
      // A page is made of many small pieces of memory: a tenth of the time of a build (ARCHITECTURE.md).
      linkerSettings: [.linkedLibrary("mimalloc", .when(configuration: .release))]),

    // Tests: a target for each stage, and what they share.
    .target(
      name: "LadderTestSupport", dependencies: ["LadderDiagnostics", "LadderInput"],
      path: "Tests/LadderTestSupport", swiftSettings: settings),
    .testTarget(
      name: "LadderDiagnosticsTests", dependencies: ["LadderDiagnostics", "LadderTestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "LadderInputTests", dependencies: ["LadderInput", "LadderTestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "LadderMarkupTests", dependencies: ["LadderMarkup", "LadderTestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "LadderCatalogueTests", dependencies: ["LadderCatalogue", "LadderTestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "LadderProgressTests",
      dependencies: ["LadderProgress", "LadderCatalogue", "LadderTestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "LadderTemplatesTests", dependencies: ["LadderTemplates", "LadderTestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "LadderSearchTests", dependencies: ["LadderSearch", "LadderTestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "LadderSiteTests",
      dependencies: [
        "LadderDiagnostics", "LadderSite", "LadderCatalogue", "LadderInput", "LadderMarkup",
        "LadderProgress",
        "LadderTemplates", "LadderSearch", "LadderTestSupport",
      ],
      exclude: ["Sites"],
      swiftSettings: settings),
    .testTarget(
      name: "LadderFaultTests",
      dependencies: ["LadderDiagnostics", "LadderInput", "LadderSite", "LadderTestSupport"],
      exclude: ["Cases"],
      swiftSettings: settings),
    .testTarget(
      name: "LadderPreviewTests",
      dependencies: [
        "LadderDiagnostics", "LadderInput", "LadderPreview", "LadderSite", "LadderTestSupport",
      ],
      swiftSettings: settings),
    .testTarget(
      name: "LadderCommandTests",
      dependencies: ["ladder", "LadderDiagnostics", "LadderInput", "LadderTestSupport"],
      swiftSettings: settings),
  ]
)
