import Glibc
import LadderInput
import LadderSite

// The little the program asks of what is around it.

/// The environment variables that are read, and what each is for.
private let environmentUses = [
  "LADDER_SECRET":
    "what the addresses of private pages are made with, if 'people.access' is gated",
  "LADDER_SECRET_FILE": "a file that holds it, if LADDER_SECRET is not set",
  "SOURCE_DATE_EPOCH":
    "the day taken as today where no flag and no delivery says one (seconds since 1970)",
  "NO_COLOR": "no colours in messages, if it is not empty",
  "HOME": "a home folder is never written into; git finds its settings there",
  "PATH": "where git is found, for the dates of changes",
]

/// What `--help` says of the environment variables a command reads.
func environmentHelp(_ names: String...) -> String {
  names.reduce("Environment:") { $0 + "\n  \($1): \(environmentUses[$1] ?? "")" }
}

/// The secret that the addresses of private pages are made with.
var accessSecret: AccessSecret {
  if let value = environment("LADDER_SECRET"), !value.isEmpty { return .value(value) }
  if let path = environment("LADDER_SECRET_FILE"), !path.isEmpty { return .file(path) }
  return .none
}

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

/// When it was by SOURCE_DATE_EPOCH, else at the last commit, in seconds since 1970: what says which day is
/// today where neither a flag nor a delivery does.
func fallbackInstant(source: String) -> Int? {
  if let text = environment("SOURCE_DATE_EPOCH"), let seconds = Int(text) { return seconds }
  return git.lastCommit(of: source)
}

/// The git found by PATH, with the settings found by HOME.
var git: Git { Git(path: environment("PATH"), home: environment("HOME")) }

/// Whether colour may be used on a stream: a terminal, and NO_COLOR is not set (no-color.org).
func usesColor(_ stream: Int32) -> Bool {
  isatty(stream) == 1 && (environment("NO_COLOR") ?? "").isEmpty
}
