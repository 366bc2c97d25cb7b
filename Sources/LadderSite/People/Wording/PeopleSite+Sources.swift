import LadderCatalogue
import LadderInput
import LadderProgress

extension PeopleSite {
  /// The rows a finding rests on: `exam_results_2026Q3.csv:45,67`, the lines of a file in order.
  ///
  /// Behind a text that says of what; empty where it rests on none.
  func sources(_ rows: some Sequence<RowPlace>, of what: String = "") -> String {
    var sorted = Array(rows)
    guard !sorted.isEmpty else { return "" }
    // Rows mostly come as they were read.
    func isEarlier(_ a: RowPlace, _ b: RowPlace) -> Bool { (a.file, a.line) < (b.file, b.line) }
    if zip(sorted, sorted.dropFirst()).contains(where: { isEarlier($1, $0) }) {
      sorted.sort(by: isEarlier)
    }
    func name(_ row: RowPlace) -> String {
      Int(row.file) < recordFiles.count ? recordFiles[Int(row.file)] : ""
    }
    var size = what.utf8.count
    var last: RowPlace?
    for row in sorted {
      // A line has at most ten digits.
      size += 11 + (row.file == last?.file ? 0 : name(row).utf8.count + 2)
      last = row
    }
    return String(bytes: size) { text in
      text.append(what)
      last = nil
      for row in sorted where row != last {
        if row.file == last?.file {
          text.append(",")
        } else {
          if last != nil { text.append("; ") }
          text.append(name(row))
          text.append(":")
        }
        text.append(Int(row.line))
        last = row
      }
    }
  }
}
