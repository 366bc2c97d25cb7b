package import LadderDiagnostics

/// All templates of a site by name: pages, layouts and partials.
///
/// The name is the path below the templates' folder without its ending: `layout`, `partials/nav`.
package struct TemplateSet: Sendable {
  let templates: [ParsedTemplate]
  let indices: [String: Int]

  /// Parses every template and reports what is wrong with the tags of each, used or not.
  package static func parse(_ files: [String: SourceFile]) -> Diagnosed<TemplateSet> {
    var templates: [ParsedTemplate] = []
    var indices: [String: Int] = [:]
    var diagnostics: [Diagnostic] = []
    for (name, file) in files.sorted(by: { $0.key < $1.key }) {
      let parsed = ParsedTemplate.parse(file, name: name)
      diagnostics += parsed.diagnostics
      indices[name] = templates.count
      templates.append(parsed.value)
    }
    return Diagnosed(TemplateSet(templates: templates, indices: indices), diagnostics)
  }

  /// The names of the templates, sorted.
  package var names: [String] { templates.map(\.name) }

  /// The names of the templates that others include.
  package var includedNames: Set<String> { Set(templates.flatMap(\.includedNames)) }

  /// Compiles a page template together with all it includes, and checks every name against the view.
  ///
  /// The value is nil if there are errors, here or in the tags of an included template (which `parse`
  /// has reported).
  package func compile<Content: View>(
    _ name: String, for view: Content.Type, constants: Constants = [:]
  ) -> Diagnosed<Template<Content>?> {
    let shape = Content.shape.shape
    let compiled = program(
      name, for: .record({ shape }, isOptional: false), .record, constants: constants,
      checking: .strict)
    let template = compiled.value.map { Template<Content>(name: name, program: $0) }
    return Diagnosed(template, compiled.diagnostics)
  }

  /// Compiles a template for a value of any kind, named in code by nothing but its kind, which is read as
  /// `access` says.
  package func program(
    _ name: String, for kind: Kind, _ access: Access, constants: Constants = [:],
    checking: Checking
  ) -> Diagnosed<Program?> {
    guard let index = indices[name] else {
      return Diagnosed(nil, [.missingTemplate(name, near: nearestName(to: name, among: names))])
    }
    var compiler = Compiler(self, page: index, checking: checking)
    let program = compiler.program(for: kind, access, constants: constants)
    return Diagnosed(program, compiler.diagnostics)
  }
}
