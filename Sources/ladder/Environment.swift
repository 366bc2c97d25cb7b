import Glibc
import LadderInput

// The little the program asks of what is around it. The environment variables that are read are
// SOURCE_DATE_EPOCH, NO_COLOR and HOME; the only program that is run is git.

func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

/// The folder that holds the default `site-templates/`: `../share/ladder` beside the program when it is
/// installed, else the first folder above the program that has one (the package it was built from).
func defaultTemplates() -> String {
  var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
  let length = readlink("/proc/self/exe", &buffer, buffer.count - 1)
  guard length > 0 else { return "." }
  let program = String(decoding: buffer[..<length].map(UInt8.init(bitPattern:)), as: UTF8.self)
  var folder = program.split(separator: "/").dropLast()
  let installed = "/" + folder.dropLast().joined(separator: "/") + "/share/ladder"
  if access(installed + "/site-templates", R_OK) == 0 { return installed }
  while !folder.isEmpty {
    let path = "/" + folder.joined(separator: "/")
    if access(path + "/site-templates", R_OK) == 0 { return path }
    folder = folder.dropLast()
  }
  return installed
}

/// The day taken where neither a flag nor a delivery says one: from SOURCE_DATE_EPOCH.
func fallbackDay(source: String) -> Day? {
  guard let text = environment("SOURCE_DATE_EPOCH"), let seconds = Int(text) else { return nil }
  return Day(number: seconds / 86_400)
}

/// Whether colour may be used on a stream: a terminal, and NO_COLOR is not set (no-color.org).
func usesColor(_ stream: Int32) -> Bool {
  isatty(stream) == 1 && (environment("NO_COLOR") ?? "").isEmpty
}
