extension Collection {
  /// As the standard library's `compactMap`, but room for the results is taken at once.
  ///
  /// That one lets an array grow from one element to two, four and eight, each time in other memory: for the few rows
  /// that pages about people are made of, most of its work.
  @inlinable
  package func compactMap<Result>(_ transform: (Element) throws -> Result?) rethrows -> [Result] {
    var results: [Result] = []
    for element in self {
      guard let result = try transform(element) else { continue }
      if results.isEmpty { results.reserveCapacity(Swift.min(underestimatedCount, 16)) }
      results.append(result)
    }
    return results
  }
}
