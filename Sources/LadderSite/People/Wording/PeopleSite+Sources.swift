import LadderCatalogue
import LadderProgress

extension PeopleSite {
  /// The rows a finding rests on: `exam_results_2026Q3.csv:45,67`, the lines of a file in order.
  func sources(_ evidence: [Evidence]) -> String { sources(evidence.lazy.compactMap(\.row)) }

  func sources(_ rows: some Sequence<RowPlace>) -> String {
    let sorted = rows.sorted { ($0.file, $0.line) < ($1.file, $1.line) }
    guard !sorted.isEmpty else { return "" }
    var text = ""
    var last: RowPlace?
    for row in sorted where row != last {
      if row.file == last?.file {
        text += ","
      } else {
        if last != nil { text += "; " }
        text += Int(row.file) < recordFiles.count ? recordFiles[Int(row.file)] : ""
        text += ":"
      }
      text += String(row.line)
      last = row
    }
    return text
  }
}
