/// One level of the context stack as the compiler knows it.
enum Scope {
  /// The constants, or a record among them. The number tells one such level from another.
  case constants(Constants, number: Int)
  /// The text or markup of a section over a constant.
  case constant(Constant)
  /// The names of a record, whose values are a frame when the program runs.
  case record(Shape, frame: UInt16)
  /// A single value, which is what `{{.}}` means while it is innermost.
  case value(Operand)
}

/// A value of the view as the compiler knows it.
struct Operand {
  var kind: Kind
  var place: Place
  let access: Access
  /// Equal for places that are reached in the same way from frames of the same shape.
  let key: String
}

/// What a name was found to stand for.
enum Meaning {
  case value(Operand)
  /// `{{.}}` where the innermost level is a record.
  case frame(Shape)
  case constant(Constant, number: Int)
  /// The name is unknown: nothing in a lenient template, reported in a strict one.
  case absent
}

/// The context stack that a recursive partial sees, in a form in which equal stacks are equal.
///
/// A level below another one of the same shape is hidden by it, as every name is found in the upper one,
/// and a single value is only seen while it is innermost. So the stack of a partial that includes itself
/// stops growing, and one piece of code serves all its depths.
struct VisibleScopes {
  /// The levels, their frames counted from 0.
  var scopes: [Scope] = []
  /// The frames outside, in the order of the new ones.
  var frames: [UInt16] = []
  var key = ""

  init(_ all: [Scope], numbers: inout ShapeNumbers) {
    var seen: Set<ObjectIdentifier> = []
    var seenConstants: Set<Int> = []
    var visible: [Scope] = []
    for (depth, scope) in all.reversed().enumerated() {
      switch scope {
      case .constants(_, let number):
        if seenConstants.insert(number).inserted { visible.append(scope) }
      case .constant, .value: if depth == 0 { visible.append(scope) }
      case .record(let shape, _):
        if seen.insert(ObjectIdentifier(shape)).inserted { visible.append(scope) }
      }
    }
    for scope in visible.reversed() { add(scope, numbers: &numbers) }
  }

  private mutating func add(_ scope: Scope, numbers: inout ShapeNumbers) {
    let frame = UInt16(frames.count)
    switch scope {
    case .constants(_, let number):
      key += "c\(number) "
      scopes.append(scope)
    case .constant(let constant):
      if case .text(let text) = constant { key += "t\(text.utf8.count):\(text) " }
      if case .html(let markup) = constant { key += "h\(markup) " }
      scopes.append(scope)
    case .record(let shape, let outer):
      key += "r\(numbers[shape]) "
      scopes.append(.record(shape, frame: frame))
      frames.append(outer)
    case .value(var operand):
      key += "v\(operand.key)\(numbers.key(of: operand.kind)) "
      frames.append(operand.place.frame)
      operand.place.frame = frame
      scopes.append(.value(operand))
    }
  }
}

/// Numbers shapes in the order in which they are met, so that keys do not depend on addresses.
struct ShapeNumbers {
  private var numbers: [ObjectIdentifier: Int] = [:]

  subscript(shape: Shape) -> Int {
    mutating get {
      let number = numbers[ObjectIdentifier(shape)] ?? numbers.count
      numbers[ObjectIdentifier(shape)] = number
      return number
    }
  }

  mutating func key(of kind: Kind) -> String {
    switch kind {
    case .text: "t"
    case .html: "h"
    case .number: "n"
    case .flag: "f"
    case .record(let shape, _): "r\(self[shape()])"
    case .list(let element): "l\(key(of: element))"
    }
  }
}
