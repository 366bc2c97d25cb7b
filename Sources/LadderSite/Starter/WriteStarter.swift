import Glibc
import LadderCatalogue
import LadderDiagnostics
import LadderInput

/// Begins a page or adds a row for a new person, and gives the path of the file.
///
/// Nothing that is there is ever replaced. What is wrong elsewhere in the handbook does not matter here;
/// the choices are taken from what could be read.
/// - Throws: `StarterFailure`; nothing was written then.
package func writeStarter(
  _ request: StarterRequest, _ options: BuildOptions
) async throws(StarterFailure) -> String {
  let tree: SourceTree
  do throws(FileError) {
    let mounts = options.people.map { [SourceMount($0, at: SourceTree.peopleFolder)] } ?? []
    tree = try await SourceTree.read(root: options.source, folders: ["content"], mounts: mounts)
      .value
  } catch {
    throw .file(error)
  }
  let source = await ParsedSource.parse(tree.texts)
  let catalogue = loadCatalogue(source.value, includesDrafts: true).value
  var today = options.asOf
  if today == nil {
    let people = await loadPeople(tree.texts, catalogue: catalogue, asOf: nil).value.people
    today =
      newestExport(people.records.deliveries) ?? options.fallbackDay(in: catalogue.site.timeZone)
  }
  guard let day = today else { throw .noDate }
  guard let folder = request.kind.folder else {
    let row = try EmployeeRow(request, catalogue, day: day)
    let people = options.people ?? inSource(options, SourceTree.peopleFolder)
    return try addEmployee(row, to: people + "/employees.csv")
  }
  let shown = "content/\(folder)/\(request.id).md"
  let path = inSource(options, shown)
  if fileKind(path) != nil { throw .refused(.starterExists(path)) }
  if let page = catalogue.pages.first(where: { $0.id == request.id && $0.kind.folder == folder }),
    !page.isSectionIndex
  {
    throw .refused(.starterIDTaken(request.id, by: page.path))
  }
  let text = try StarterPage(catalogue: catalogue, title: request.title, day: day)
    .text(request.kind)
  try createFile(path, Array(text.utf8))
  return path
}

private func inSource(_ options: BuildOptions, _ path: String) -> String {
  options.source == "." ? path : options.source + "/" + path
}

private func addEmployee(_ row: EmployeeRow, to path: String) throws(StarterFailure) -> String {
  let bytes: [UInt8]
  do throws(FileError) {
    bytes = try readFile(path)
  } catch {
    guard error.errno == ENOENT else { throw .file(error) }
    try createFile(path, row.newTable)
    return path
  }
  let file = SourceFile(path: path, bytes: bytes, isPersonal: true)
  guard encodingProblem(of: file) == nil else { throw .refused(.unusableTable(path)) }
  try append(row.bytes(after: file, shownAs: path), to: path, length: bytes.count)
  return path
}

/// Makes a file that was not there, and the folders above it.
private func createFile(_ path: String, _ bytes: [UInt8]) throws(StarterFailure) {
  do throws(FileError) {
    if let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) {
      try makeFolders(String(path[..<slash]))
    }
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o644)
    guard descriptor >= 0 else {
      if errno == EEXIST { throw FileError(.create, path, errno: EEXIST) }
      throw FileError(.create, path, errno: errno)
    }
    defer { close(descriptor) }
    if let failure = writeAll(bytes, to: descriptor) {
      unlink(path)
      throw FileError(.write, path, errno: failure)
    }
  } catch {
    if error.errno == EEXIST { throw .refused(.starterExists(path)) }
    throw .file(error)
  }
}

/// Adds bytes at the end of a file, in place, so that its owner and its rights stay what they are.
private func append(_ bytes: [UInt8], to path: String, length: Int) throws(StarterFailure) {
  let descriptor = open(path, O_WRONLY | O_APPEND | O_CLOEXEC)
  guard descriptor >= 0 else { throw .file(FileError(.open, path, errno: errno)) }
  defer { close(descriptor) }
  if let failure = writeAll(bytes, to: descriptor) {
    _ = ftruncate(descriptor, length)
    throw .file(FileError(.write, path, errno: failure))
  }
}

/// Writes all bytes; gives the error number if that failed.
private func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Int32? {
  var written = 0
  while written < bytes.count {
    let count = bytes.withUnsafeBytes { buffer in
      write(descriptor, buffer.baseAddress.map { $0 + written }, bytes.count - written)
    }
    if count < 0, errno == EINTR { continue }
    if count <= 0 { return errno }
    written += count
  }
  return nil
}
