/// Values for a few courses, in the order of their positions in `Catalogue.courses`.
///
/// A person has to do with a dozen or two: to find one among them takes less than to hash its number.
struct ByCourse<Value: Sendable>: Sendable {
  private(set) var courses: [Int] = []
  private(set) var values: [Value] = []

  subscript(course: Int) -> Value? {
    let place = place(of: course)
    return place < courses.count && courses[place] == course ? values[place] : nil
  }

  /// Changes the value of a course, which is made first if there is none.
  mutating func update(_ course: Int, from first: Value, _ change: (inout Value) -> Void) {
    let place = place(of: course)
    if place == courses.count || courses[place] != course {
      courses.insert(course, at: place)
      values.insert(first, at: place)
    }
    change(&values[place])
  }

  /// Where a course stands or would stand.
  private func place(of course: Int) -> Int {
    var low = 0
    var high = courses.count
    while low < high {
      let middle = (low + high) / 2
      if courses[middle] < course { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
