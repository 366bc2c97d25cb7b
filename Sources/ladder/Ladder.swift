import ArgumentParser

@main
struct Ladder: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ladder",
    abstract: "Turn a training handbook and career ladder into a static intranet site",
    subcommands: [
      BuildCommand.self, CheckCommand.self, ServeCommand.self, NewCommand.self,
      RenderCommand.self, CodesCommand.self, SchemaCommand.self, TemplatesCommand.self,
      ExplainCommand.self, DueCommand.self, WhatIfCommand.self,
    ])
}
