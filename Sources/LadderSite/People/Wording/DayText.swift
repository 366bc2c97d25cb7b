import LadderInput

extension Day {
  /// The same as `description`, written without formatting: a page about a person names fifty days.
  var text: String {
    let civil = civil
    return String(unsafeUninitializedCapacity: 10) { buffer in
      put(civil.year, into: buffer, at: 0, digits: 4)
      buffer[4] = UInt8(ascii: "-")
      put(civil.month, into: buffer, at: 5, digits: 2)
      buffer[7] = UInt8(ascii: "-")
      put(civil.day, into: buffer, at: 8, digits: 2)
      return 10
    }
  }
}

private func put(
  _ number: Int, into buffer: UnsafeMutableBufferPointer<UInt8>, at start: Int, digits: Int
) {
  var rest = number
  for index in stride(from: start + digits - 1, through: start, by: -1) {
    buffer[index] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
    rest /= 10
  }
}
