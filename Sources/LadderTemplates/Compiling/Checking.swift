/// How a template's names are held against the data it is given.
package enum Checking: Sendable {
  /// Every name and every partial must be known, and every tag must fit the kind of its value.
  case strict
  /// As the Mustache specification has it: what is unknown is absent and writes nothing.
  ///
  /// Only its test suite is run this way.
  case lenient
}
