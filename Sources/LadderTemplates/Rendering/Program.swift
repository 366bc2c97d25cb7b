/// A compiled template: flat instructions whose names have become places.
package struct Program: Sendable {
  var code: [Instruction] = []
  /// The constant text, all in one piece.
  var literals: [UInt8] = []
  /// What is followed on the way to values that do not lie in the view itself.
  var steps: [Step] = []
  /// How the values of sections are read.
  var readings: [Reading] = []
  var calls: [Call] = []
  /// Where the code of each recursive partial lies.
  var subroutines: [Range<Int>] = []
  /// The code of the page itself.
  var main: Range<Int> = 0..<0
  var name = ""

  /// How many steps the template has, sections' content counted once.
  package var instructionCount: Int { code.count }
}

/// Where a value lies: bytes from the start of a frame of the context stack.
struct Place: Sendable, Hashable {
  var frame: UInt16
  /// How many steps come before the offset.
  var stepCount: UInt16 = 0
  /// The first of them.
  var firstStep: UInt32 = 0
  var offset: UInt32 = 0
}

/// On the way to a value, a view that may be absent or that lies elsewhere.
struct Step: Sendable {
  let offset: Int
  let reading: Reading
}

/// How the value of a section is read while a page is written.
///
/// An `Access` without what only the compiler of templates asks for: nothing in it is counted, so that two cores
/// reading one program do not wait for each other.
enum Reading: Sendable {
  case text, optionalText, joinedText, html, optionalHTML, always, optionalNumber, flag
  case computedFlag(@Sendable (UnsafeRawPointer) -> Bool)
  case record
  case optionalRecord(isPresent: @Sendable (UnsafeRawPointer) -> Bool)
  case sharedRecord
  case isAny(Access.Elements)
  case list(Access.Elements)

  init(_ access: Access) {
    self =
      switch access {
      case .text: .text
      case .optionalText: .optionalText
      case .joinedText: .joinedText
      case .html: .html
      case .optionalHTML: .optionalHTML
      case .number: .always
      case .optionalNumber: .optionalNumber
      case .flag: .flag
      case .isAny(let elements): .isAny(elements)
      case .computedFlag(let get): .computedFlag(get)
      case .record: .record
      case .optionalRecord(let isPresent): .optionalRecord(isPresent: isPresent)
      case .sharedRecord: .sharedRecord
      case .list(let elements, _): .list(elements)
      }
  }
}

/// One step of a program.
enum Instruction: Sendable {
  /// Constant text.
  case literal(start: UInt32, count: UInt32)
  /// Writes a text, escaped.
  case text(Place), optionalText(Place), joinedText(Place)
  /// Writes a text as it is; only where names are not checked.
  case rawText(Place), optionalRawText(Place)
  /// Writes markup as it is.
  case html(Place), optionalHTML(Place)
  /// Writes a number in digits.
  case number(Place), optionalNumber(Place)
  /// The indentation that a recursive partial was called with.
  case indentation
  /// Skips the next instructions if the value is absent.
  case ifPresent(Place, reading: UInt32, skip: UInt32)
  /// Skips the next instructions if the value is present.
  case ifAbsent(Place, reading: UInt32, skip: UInt32)
  /// Runs the next instructions for the record, or for each element of the list, as a new frame.
  case each(Place, reading: UInt32, skip: UInt32)
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
