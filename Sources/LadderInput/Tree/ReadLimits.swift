import LadderDiagnostics

extension Limits {
  /// The limits that `content/site.yaml` sets, read before any other file, for which they hold.
  ///
  /// Nothing is reported: the file is read once more with all the others, and what is wrong in it, or
  /// that it is not there, is reported then.
  package static func set(inSource root: String) -> Limits {
    let usual = Limits()
    let path = "content/site.yaml"
    guard let bytes = try? readFile(root + "/" + path, limit: usual.dataBytes) else { return usual }
    let file = SourceFile(path: path, bytes: bytes)
    guard encodingProblem(of: file) == nil, let node = YAMLNode.parse(file).value?["limits"] else {
      return usual
    }
    var reader = MappingReader(node, LimitFields.schema, in: file)
    return reader.isMapping ? Limits(reading: &reader) : usual
  }
}
