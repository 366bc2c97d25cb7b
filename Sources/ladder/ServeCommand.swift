import ArgumentParser
import Glibc
import LadderDiagnostics
import LadderInput
import LadderPreview
import LadderSite

struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: "Show the site while it is being edited",
    discussion: """
      Example: ladder serve --open

      The site is built in memory, anew after every change; the open page loads itself again, and shows \
      what is wrong. Only this machine can see it, and nothing is written.

      \(environmentHelp("LADDER_SECRET", "LADDER_SECRET_FILE", "SOURCE_DATE_EPOCH", "NO_COLOR", "HOME", "PATH"))
      """)

  @OptionGroup var options: SourceOptions

  @Option(help: "The port on this machine; 0 for any that is free.")
  var port: UInt16 = 8000

  @Flag(help: "Open the site in the browser (by xdg-open).")
  var open = false

  func run() async throws {
    let options = options
    let opens = open
    do {
      try await Preview(options.buildOptions, port: port).run { result in
        let code = result.report(options)
        if code == ExitCode(70) { Self.exit(withError: code) }
      } ready: { address in
        print(address)
        fflush(nil)
        if opens { openInBrowser(address) }
      }
    } catch let error as PortTaken {
      printFailure(.portTaken(error.port), options.language, options.format)
      throw ExitCode(2)
    } catch let error as FileError {
      throw error.report(options.language, options.format)
    }
  }
}

/// Opens an address in the person's browser; nothing happens where there is none.
private func openInBrowser(_ address: String) {
  var child: pid_t = 0
  let words = ["xdg-open", address]
  var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) }
  arguments.append(nil)
  posix_spawnp(&child, "xdg-open", nil, nil, &arguments, environ)
  for case let argument? in arguments { free(argument) }
}
