/// A compiled template: flat instructions whose names have become places.
package struct Program: Sendable {
  var code: [Instruction] = []
  /// The constant text, all in one piece, and behind it as much as a short piece may be copied with.
  var literals: [UInt8] = []
  /// What is followed on the way to values that do not lie in the view itself.
  var steps: [Step] = []
  /// What the readings of sections ask.
  var tests: [@Sendable (UnsafeRawPointer) -> Bool] = []
  var lists: [Access.Elements] = []
  var calls: [Call] = []
  /// Where the code of each recursive partial lies.
  var subroutines: [Range<Int>] = []
  /// The code of the page itself.
  var main: Range<Int> = 0..<0
  /// How many frames the page or a partial has at most.
  var mostFrames = 1
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
/// An `Access` with numbers in place of functions: nothing in it is counted, so that reading one costs nothing and two
/// cores do not wait for each other.
enum Reading: Sendable {
  case text, optionalText, joinedText, html, optionalHTML, always, optionalNumber, flag
  /// One of the program's tests tells whether it is there.
  case computedFlag(test: UInt32)
  case record
  case optionalRecord(test: UInt32)
  case sharedRecord
  /// One of the program's lists.
  case isAny(list: UInt32)
  case list(UInt32)
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
  case ifPresent(Place, Reading, skip: UInt32)
  /// Skips the next instructions if the value is present.
  case ifAbsent(Place, Reading, skip: UInt32)
  /// Makes a view a frame for the next instructions; skips them if it is absent.
  case enter(Place, Reading, frame: UInt16, skip: UInt32)
  /// Makes the first element of a list a frame for the next instructions; skips them if there is none.
  case each(Place, list: UInt32, frame: UInt16, skip: UInt32)
  /// Makes the next element of the list the frame and goes back to where the first began; goes on behind the last.
  case next(frame: UInt16, back: UInt32)
  /// Runs a recursive partial.
  case call(UInt32)
}

/// One place at which a recursive partial is included.
struct Call: Sendable {
  var subroutine: Int
  /// The frames the partial sees, in the order in which it counts them.
  var frames: [UInt16]
  /// How many frames the caller has.
  var frameCount: UInt16
  /// What stands before each of its lines.
  var indentation: [UInt8] = []
  /// Whether the indentation of the caller stands before that.
  var keepsIndentation = false
}
