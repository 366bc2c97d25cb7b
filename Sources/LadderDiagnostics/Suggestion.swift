/// The known name nearest to one that was written, if it is near enough to be what was meant.
///
/// The distance is Damerau-Levenshtein over Unicode scalars (optimal string alignment), with case and
/// `-`/`_` taken as equal; a third of the longer name may differ.
package func nearestName<Names: Sequence<String>>(to written: String, among names: Names) -> String?
{
  var target = Target(written)
  guard !target.scalars.isEmpty, target.scalars.count <= 100 else { return nil }
  var best: (name: String, distance: Int)?
  for name in names {
    guard target.mayBeNear(byteCount: name.utf8.count) else { continue }
    let candidate = comparable(name)
    // Of names as far away the first in the alphabet is taken, so one no nearer may still be.
    let limit = min(
      max(1, max(target.scalars.count, candidate.count) / 3), best?.distance ?? .max)
    guard let distance = target.distance(to: candidate, atMost: limit) else { continue }
    if let best, (best.distance, best.name) <= (distance, name) { continue }
    best = (name, distance)
  }
  return best?.name
}

private func comparable(_ name: String) -> [UInt32] {
  var scalars: [UInt32] = []
  scalars.reserveCapacity(name.utf8.count)
  for scalar in name.unicodeScalars {
    switch scalar {
    case "A"..."Z": scalars.append(scalar.value + 32)
    case "-": scalars.append(0x5F)
    default: scalars.append(scalar.value)
    }
  }
  return scalars
}

/// The name that was written, made ready to be held against a thousand others.
private struct Target {
  let scalars: [UInt32]
  /// How often it holds scalars of each remainder by 64.
  private let counts: [Int]
  private var beforeLast: [Int] = []
  private var last: [Int] = []
  private var row: [Int] = []

  init(_ name: String) {
    scalars = comparable(name)
    var counts = [Int](repeating: 0, count: 64)
    for scalar in scalars { counts[Int(scalar & 63)] += 1 }
    self.counts = counts
  }

  /// Whether a name of so many bytes can have a length that is near enough; a scalar has 1 to 4 of them.
  func mayBeNear(byteCount other: Int) -> Bool {
    let longest = scalars.count * 3 / 2 + 2
    return other <= longest * 4 && other * 3 + 6 >= scalars.count * 2
  }

  /// The edit distance, if it is not above a limit.
  mutating func distance(to other: [UInt32], atMost limit: Int) -> Int? {
    let a = scalars
    guard abs(a.count - other.count) <= limit, couldBeNear(other, limit) else { return nil }
    if a.isEmpty || other.isEmpty { return max(a.count, other.count) }
    let far = limit + 1
    let width = other.count + 1
    last = Array(0..<width)
    beforeLast = last
    row = last
    for i in 1...a.count {
      // Beyond these columns the lengths alone make the distance too great.
      let first = max(1, i - limit)
      let end = min(other.count, i + limit)
      guard first <= end else { return nil }
      row[first - 1] = first == 1 ? i : far
      var least = row[first - 1]
      for j in first...end {
        let substitution = last[j - 1] + (a[i - 1] == other[j - 1] ? 0 : 1)
        let above = j == i + limit ? far : last[j] + 1
        var cost = min(above, row[j - 1] + 1, substitution)
        if i > 1, j > 1, a[i - 1] == other[j - 2], a[i - 2] == other[j - 1] {
          cost = min(cost, beforeLast[j - 2] + 1)
        }
        row[j] = cost
        least = min(least, cost)
      }
      // A swap of neighbours reaches back two rows, at one more than the row before.
      if least > far { return nil }
      (beforeLast, last, row) = (last, row, beforeLast)
    }
    return last[other.count] <= limit ? last[other.count] : nil
  }

  /// Whether so many edits could make the scalars of one the scalars of the other.
  private func couldBeNear(_ other: [UInt32], _ limit: Int) -> Bool {
    var counts = counts
    for scalar in other { counts[Int(scalar & 63)] -= 1 }
    var (missing, added) = (0, 0)
    for count in counts {
      if count > 0 { missing += count } else { added -= count }
    }
    return max(missing, added) <= limit
  }
}
