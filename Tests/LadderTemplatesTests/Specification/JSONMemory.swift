import LadderDiagnostics
import LadderTemplates

/// Data of an example in memory, laid out as those of a view are: the members of an object after each
/// other, 16 bytes each, or as many as an object inside needs.
///
/// What is null, true or false, a text, a list or an object is settled by the first element of a list.
/// The memory is kept until the process ends.
struct JSONMemory: @unchecked Sendable {
  let kind: Kind
  let access: Access
  let address: UnsafeRawPointer

  init(_ value: JSONValue) {
    let layout = Layout(value)
    let memory = UnsafeMutableRawPointer.allocate(byteCount: layout.size, alignment: 16)
    layout.write(value, at: memory)
    kind = layout.kind
    access = layout.access
    address = UnsafeRawPointer(memory)
  }
}

/// How values of a kind lie in memory.
private struct Layout {
  let kind: Kind
  let access: Access
  let size: Int
  /// Of an object: where each member lies, and how.
  private var members: [String: (offset: Int, layout: Layout)] = [:]
  /// Of a list: how its elements lie.
  private var element: [Layout] = []

  init(_ value: JSONValue) {
    switch value {
    case .null, .text: (kind, access, size) = (.text, .optionalText, 16)
    case .flag: (kind, access, size) = (.flag, .flag, 16)
    case .array(let elements):
      let element = Layout(elements.first ?? .null)
      self.element = [element]
      kind = .list(of: element.kind)
      access = .list(
        Access.Elements(stride: element.size) { address in
          (
            address.load(as: UnsafeRawPointer?.self),
            address.load(fromByteOffset: 8, as: Int.self)
          )
        }, of: Access.Element(element.access))
      size = 16
    case .object(let values):
      var fields: [Field] = []
      var offset = 0
      for (key, value) in values {
        let layout = Layout(value)
        members[key] = (offset, layout)
        fields.append(Field(key, layout.kind, zh: "", en: "", at: offset, layout.access))
        offset += layout.size
      }
      let shape = Shape("data", zh: "", en: "", fields: fields)
      kind = .record({ shape }, isOptional: false)
      access = .record
      size = max(offset, 16)
    }
  }

  func write(_ value: JSONValue, at address: UnsafeMutableRawPointer) {
    switch value {
    case .null: address.initializeMemory(as: String?.self, to: nil)
    case .text(let text): address.initializeMemory(as: String?.self, to: text)
    case .flag(let flag): address.initializeMemory(as: Bool.self, to: flag)
    case .array(let elements):
      let element = self.element[0]
      let memory = UnsafeMutableRawPointer.allocate(
        byteCount: max(element.size * elements.count, 16), alignment: 16)
      for (index, value) in elements.enumerated() {
        element.write(value, at: memory + index * element.size)
      }
      address.storeBytes(of: UnsafeRawPointer(memory), as: UnsafeRawPointer?.self)
      address.storeBytes(of: elements.count, toByteOffset: 8, as: Int.self)
    case .object(let values):
      for (key, value) in values {
        guard let member = members[key] else {
          preconditionFailure("'\(key)' is in the first, too")
        }
        member.layout.write(value, at: address + member.offset)
      }
    }
  }
}
