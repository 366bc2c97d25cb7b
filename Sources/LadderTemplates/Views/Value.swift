/// A value a template can show.
///
/// What counts as absent in `{{#x}}` and `{{^x}}`: `none`, an empty text, empty markup, `false` and an
/// empty list. A number is present, zero too, and so is a record.
@usableFromInline package enum Value: Sendable {
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
  case list(ValueList)
}

/// The values of a view, in the order of the fields of its shape.
@usableFromInline package struct Record: Sendable {
  let values: [Value]

  /// Takes the values in the order of the shape's fields, one for each.
  package init(_ values: [Value], of shape: Shape) {
    precondition(values.count == shape.fields.count, "'\(shape.name)' has one value for each field")
    self.values = values
  }

  /// For values that were read by the getters of the shape itself.
  init(trusted values: [Value]) { self.values = values }
}

/// The elements of a list in one piece of memory: the fields of each record after those of the one before.
@usableFromInline package struct ValueList: Sendable {
  let values: [Value]
  /// How many values an element has: the fields of a record, else one.
  let width: UInt32
  package let count: Int32

  /// Takes records of one shape, or values that are no records.
  @usableFromInline package init(_ elements: [Value]) {
    if case .record(let first) = elements.first {
      let values = elements.flatMap { element in
        if case .record(let record) = element { record.values } else { [Value]() }
      }
      precondition(
        values.count == first.values.count * elements.count, "the elements have one shape")
      self.init(trusted: values, width: first.values.count, count: elements.count)
    } else {
      self.init(trusted: elements, width: 1, count: elements.count)
    }
  }

  /// For values that were read by the getters of one shape.
  init(trusted values: [Value], width: Int, count: Int) {
    self.values = values
    self.width = UInt32(width)
    self.count = Int32(count)
  }
}
