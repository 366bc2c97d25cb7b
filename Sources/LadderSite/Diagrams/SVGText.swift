/// Builds an SVG drawing as text: elements with their attributes in order, every value escaped.
struct SVGText {
  private(set) var bytes: [UInt8] = []

  mutating func open(_ name: String, _ attributes: KeyValuePairs<String, String> = [:]) {
    tag(name, attributes)
    bytes += ">".utf8
  }

  mutating func close(_ name: String) { bytes += "</\(name)>".utf8 }

  mutating func empty(_ name: String, _ attributes: KeyValuePairs<String, String>) {
    tag(name, attributes)
    bytes += "/>".utf8
  }

  mutating func text(_ content: String) { bytes += htmlEscaped(content).utf8 }

  mutating func element(
    _ name: String, _ attributes: KeyValuePairs<String, String>, _ content: String
  ) {
    open(name, attributes)
    text(content)
    close(name)
  }

  private mutating func tag(_ name: String, _ attributes: KeyValuePairs<String, String>) {
    bytes += "<\(name)".utf8
    for (key, value) in attributes where !value.isEmpty {
      bytes += " \(key)=\"\(htmlEscaped(value))\"".utf8
    }
  }
}
