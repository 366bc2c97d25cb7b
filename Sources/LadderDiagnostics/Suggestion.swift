/// The known name nearest to one that was written, if it is near enough to be what was meant.
///
/// The distance is Damerau-Levenshtein over Unicode scalars (optimal string alignment), with case and
/// `-`/`_` taken as equal; a third of the longer name may differ.
package func nearestName<Names: Sequence<String>>(to written: String, among names: Names) -> String?
{
  let target = comparable(written)
  guard !target.isEmpty, target.count <= 100 else { return nil }
  var best: (name: String, distance: Int)?
  for name in names {
    let candidate = comparable(name)
    let limit = max(1, max(target.count, candidate.count) / 3)
    guard abs(candidate.count - target.count) <= limit else { continue }
    let distance = editDistance(target, candidate)
    guard distance <= limit else { continue }
    if let best, (best.distance, best.name) <= (distance, name) { continue }
    best = (name, distance)
  }
  return best?.name
}

private func comparable(_ name: String) -> [UInt32] {
  name.unicodeScalars.map { scalar in
    switch scalar {
    case "A"..."Z": scalar.value + 32
    case "-": 0x5F
    default: scalar.value
    }
  }
}

private func editDistance(_ a: [UInt32], _ b: [UInt32]) -> Int {
  if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
  var beforeLast: [Int] = []
  var last = Array(0...b.count)
  for i in 1...a.count {
    var row = [i]
    row.reserveCapacity(b.count + 1)
    for j in 1...b.count {
      let substitution = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)
      var cost = min(last[j] + 1, row[j - 1] + 1, substitution)
      if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
        cost = min(cost, beforeLast[j - 2] + 1)
      }
      row.append(cost)
    }
    beforeLast = last
    last = row
  }
  return last[b.count]
}
