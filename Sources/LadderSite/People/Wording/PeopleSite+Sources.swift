import LadderCatalogue
import LadderInput
import LadderProgress

extension PeopleSite {
  /// The rows a finding rests on: `exam_results_2026Q3.csv:45,67`, the lines of a file in order.
  func sources(_ evidence: [Evidence]) -> String { sources(evidence.lazy.compactMap(\.row)) }

  func sources(_ rows: some Sequence<RowPlace>) -> String {
    let sorted = rows.sorted { ($0.file, $0.line) < ($1.file, $1.line) }
    guard !sorted.isEmpty else { return "" }
    func name(_ row: RowPlace) -> String {
      Int(row.file) < recordFiles.count ? recordFiles[Int(row.file)] : ""
    }
    var size = 0
    var last: RowPlace?
    for row in sorted {
      // A line has at most ten digits.
      size += 11 + (row.file == last?.file ? 0 : name(row).utf8.count + 2)
      last = row
    }
    return String(bytes: size) { text in
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
