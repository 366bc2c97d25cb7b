import ArgumentParser

@main
struct Ladder: AsyncParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Stub")
}
