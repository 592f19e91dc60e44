// swift-tools-version: 6.0
// The Swift package. `make test-swift` copies it beside its generated sources and the native library.
import PackageDescription

let package = Package(
    name: "Jiceng",
    products: [
        .library(name: "Jiceng", targets: ["Jiceng"])
    ],
    targets: [
        .systemLibrary(name: "JicengFFI"),
        .target(name: "Jiceng", dependencies: ["JicengFFI"]),
        .testTarget(name: "JicengTests", dependencies: ["Jiceng"]),
    ],
    swiftLanguageModes: [.v6]
)
