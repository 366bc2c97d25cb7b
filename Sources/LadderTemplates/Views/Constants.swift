/// Names whose values are known when a template is compiled, such as the words of the interface.
///
/// Every template of the page may use them; a name of the view comes before a constant of the same name.
/// They become bytes of the compiled template and cost nothing when a page is rendered.
package struct Constants: Sendable, ExpressibleByDictionaryLiteral {
  var values: [String: Constant]

  package init(_ values: [String: Constant] = [:]) { self.values = values }

  package init(dictionaryLiteral elements: (String, Constant)...) {
    values = Dictionary(elements, uniquingKeysWith: { _, last in last })
  }

  package subscript(name: String) -> Constant? {
    get { values[name] }
    set { values[name] = newValue }
  }
}

/// The value of a constant; the tags that fit it are those of the `Kind` of the same name.
package indirect enum Constant: Sendable {
  case text(String)
  case html([UInt8])
  case flag(Bool)
  case record(Constants)
}
