import LadderCatalogue
import LadderDiagnostics

// `check --account`: what became of every row of the tables about people. Rows are counted, and nothing of
// what stands in them is said.

/// The accounts as a table for a person, with a row of sums.
func accountTable(_ accounts: [TableAccount], _ language: Language) -> String {
  let rules = TableAccount.Exclusion.allCases
  var head =
    language == .chinese ? ["文件", "读取", "采用", "被取代"] : ["file", "read", "used", "superseded"]
  head += rules.map { $0.title(in: language) }
  head.append(language == .chinese ? "有误" : "in error")
  var rows = accounts.map { [$0.file] + numbers($0).map(String.init) }
  let sums = head.indices.dropFirst().map { column in
    accounts.reduce(0) { $0 + numbers($1)[column - 1] }
  }
  rows.append([language == .chinese ? "合计" : "total"] + sums.map(String.init))
  let widths = head.indices.map { column in
    ([head] + rows).map { textWidth($0[column]) }.max() ?? 0
  }
  return ([head] + rows).map { row in
    zip(row, widths).enumerated().map { column, cell in
      let gap = String(repeating: " ", count: cell.1 - textWidth(cell.0))
      return column == 0 ? cell.0 + gap : gap + cell.0
    }.joined(separator: "  ") + "\n"
  }.joined()
}

/// The accounts for a program: one object a line for each file.
func accountJSON(_ accounts: [TableAccount]) -> String {
  accounts.map { account in
    let excluded = TableAccount.Exclusion.allCases.map { rule in
      "\(jsonString(rule.rawValue)):\(account.excluded[rule] ?? 0)"
    }
    return "{\"table\":\(jsonString(account.table)),\"file\":\(jsonString(account.file)),"
      + "\"read\":\(account.rowsRead),\"used\":\(account.used),\"superseded\":\(account.superseded),"
      + "\"excluded\":{\(excluded.joined(separator: ","))},\"inError\":\(account.inError)}\n"
  }.joined()
}

/// In the order of the columns; the first is the sum of the others.
private func numbers(_ account: TableAccount) -> [Int] {
  [account.rowsRead, account.used, account.superseded]
    + TableAccount.Exclusion.allCases.map { account.excluded[$0] ?? 0 } + [account.inError]
}

extension TableAccount.Exclusion {
  fileprivate func title(in language: Language) -> String {
    switch (self, language) {
    case (.afterAsOf, .chinese): "晚于今天"
    case (.notYetHired, .chinese): "尚未入职"
    case (.deliveredLater, .chinese): "以后才交付"
    case (.pastRetention, .chinese): "超过保留期"
    case (.afterAsOf, .english): "after today"
    case (.notYetHired, .english): "not yet hired"
    case (.deliveredLater, .english): "delivered later"
    case (.pastRetention, .english): "past retention"
    }
  }
}
