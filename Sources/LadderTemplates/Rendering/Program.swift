/// A compiled template: flat instructions whose names have become places.
package struct Program: Sendable {
  var code: [Instruction] = []
  /// The constant text, all in one piece.
  var literals: [UInt8] = []
  /// The slots of dotted names after the first, each list led by its length.
  var paths: [UInt16] = [0]
  var calls: [Call] = []
  /// Where the code of each recursive partial lies.
  var subroutines: [Range<Int>] = []
  /// The code of the page itself.
  var main: Range<Int> = 0..<0
  var name = ""

  /// How many steps the template has, sections' content counted once.
  package var instructionCount: Int { code.count }
}

/// Where a value lies: a frame of the context stack and a slot of its record.
struct Place: Sendable, Hashable {
  var frame: UInt16
  var slot: UInt16
  /// Where the further slots of a dotted name stand in `Program.paths`; 0 if there are none.
  var path: UInt32 = 0
}

/// One step of a program.
enum Instruction: Sendable {
  /// Constant text.
  case literal(start: UInt32, count: UInt32)
  /// A text, escaped; markup as it is; a number in digits.
  case value(Place)
  /// A text as it is; only where names are not checked.
  case rawText(Place)
  /// The indentation that a recursive partial was called with.
  case indentation
  /// Skips the next instructions if the value is absent.
  case ifPresent(Place, skip: UInt32)
  /// Skips the next instructions if the value is present.
  case ifAbsent(Place, skip: UInt32)
  /// Runs the next instructions for the record, or for each element of the list, as a new frame.
  case each(Place, skip: UInt32)
  /// Runs a recursive partial.
  case call(UInt32)
}

/// One place at which a recursive partial is included.
struct Call: Sendable {
  var subroutine: Int
  /// The frames the partial sees, in the order in which it counts them.
  var frames: [UInt16]
  /// What stands before each of its lines.
  var indentation: [UInt8] = []
  /// Whether the indentation of the caller stands before that.
  var keepsIndentation = false
}
