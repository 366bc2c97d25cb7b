/// A value a template can show.
///
/// What counts as absent in `{{#x}}` and `{{^x}}`: `none`, an empty text, empty markup, `false` and an
/// empty list. A number is present, zero too, and so is a record.
package enum Value: Sendable {
  /// Nothing: an optional value that is not there.
  case none
  /// Plain text, escaped when it is written.
  case text(String)
  /// Safe markup in UTF-8, written as it is. Sharing it among pages copies nothing.
  case html([UInt8])
  /// A whole number, written in decimal digits.
  case number(Int)
  /// A yes or no, for sections only.
  case flag(Bool)
  /// Values under names.
  case record(Record)
  /// Records, or texts that are shown with `{{.}}`.
  case list([Value])
}

/// The values of a view, in the order of the fields of its shape.
package struct Record: Sendable {
  let values: [Value]

  /// Takes the values in the order of the shape's fields, one for each.
  package init(_ values: [Value], of shape: Shape) {
    precondition(values.count == shape.fields.count, "'\(shape.name)' has one value for each field")
    self.values = values
  }

  /// For values that were read by the getters of the shape itself.
  init(trusted values: [Value]) { self.values = values }
}
