import LadderCatalogue
import LadderInput

/// What is known of one score.
enum KPIFigure: Sendable {
  /// In percent of the full mark, with the row if it is of one row.
  case known(Ratio, RowPlace?)
  case unknown(UnknownReason)
  /// The item is no part of the person's scheme.
  case notCounted
}

/// The scores of one person in one quarter.
struct QuarterFigures: Sendable {
  let quarter: Quarter
  /// By position in `Catalogue.kpiItems`.
  let items: [KPIFigure]

  /// The total by the weights of the quarter, 0–100; unknown while one item is.
  func total(_ weightsOfItems: [Fixed?]) -> KPIFigure {
    var total = Ratio.zero
    var weights = Fixed.zero
    for (weight, figure) in zip(weightsOfItems, items) {
      guard let weight else { continue }
      switch figure {
      case .known(let percent, _):
        total = total + percent * weight
        weights = weights + weight
      case .unknown: return figure
      case .notCounted: break
      }
    }
    return weights > .zero ? .known(total / weights, nil) : .unknown(.notRecorded)
  }
}

extension Situation {
  /// A person's scores in each of the ended quarters, newest first.
  func kpiFigures(of index: Int, exams: [[ExamPoint]]) -> [QuarterFigures] {
    let rows = records.kpiScores[index]
    return quarters.map { quarter in
      QuarterFigures(
        quarter: quarter.quarter,
        items: rules.kpiItems.indices.map {
          figure(of: index, item: $0, in: quarter, rows, exams: exams)
        })
    }
  }

  /// The score of one item in the last ended quarter, without the rest.
  func newestFigure(of index: Int, item: Int) -> KPIFigure {
    let exams = rules.examSources[item] == nil ? [] : examPoints(of: index)
    return figure(of: index, item: item, in: quarters[0], records.kpiScores[index], exams: exams)
  }

  /// The last delivered score of an item for a period.
  ///
  /// A person has about a dozen rows: looking through them is quicker than a table of their keys.
  private func newest(
    _ item: Int, _ period: Period, among rows: ArraySlice<KPIScore>
  ) -> KPIScore? {
    rows.last { Int($0.item) == item && $0.period == period }
  }

  private func figure(
    of index: Int, item: Int, in quarter: EndedQuarter, _ rows: ArraySlice<KPIScore>,
    exams: [[ExamPoint]]
  ) -> KPIFigure {
    guard quarter.weights[item] != nil else { return .notCounted }
    if let source = rules.examSources[item] {
      let role = employees[index].roleID
      guard source.roleIDs.isEmpty || source.roleIDs.contains(role) else { return .notCounted }
      return examPart(exams[source.series], in: quarter)
    }
    if let row = newest(item, .quarter(quarter.quarter), among: rows) {
      return figure([row], need: 1, in: quarter)
    }
    let months = quarter.quarter.months.compactMap {
      newest(item, .month($0), among: rows)
    }
    if months.isEmpty { return .unknown(quarter.missingScores ?? .notRecorded) }
    // Months before the first are not asked of someone who joined in the middle of the quarter.
    let asked = quarter.quarter.months.count { $0.lastDay >= employees[index].hireDate }
    return figure(months, need: asked, in: quarter)
  }

  /// One score of the quarter, or the mean of its months (R40).
  private func figure(_ rows: [KPIScore], need: Int, in quarter: EndedQuarter) -> KPIFigure {
    if rows.contains(where: { $0.status != .final }) { return .unknown(.provisional) }
    if let missing = quarter.missingScores { return .unknown(missing) }
    if rows.count < need { return .unknown(.tooFewPoints(have: rows.count, need: need)) }
    var sum = Ratio.zero
    for row in rows {
      guard let percent = Ratio(percent: row.score, of: row.maxScore) else {
        return .unknown(.notRecorded)
      }
      sum = sum + percent
    }
    return .known(sum / rows.count, rows.count == 1 ? rows[0].row : nil)
  }

  /// The exam part of a quarter: the mean of its months with a valid result (c5).
  ///
  /// Excused months are left out, and so are absences, unless the company's rule counts them as zero.
  private func examPart(_ points: [ExamPoint], in quarter: EndedQuarter) -> KPIFigure {
    if let missing = quarter.missingExams { return .unknown(missing) }
    var sum = Ratio.zero
    var count = 0
    for point in points where quarter.quarter == point.heldOn.quarter {
      guard let percent = point.exact ?? point.absence(of: rules.exams[point.exam]) else {
        continue
      }
      sum = sum + percent
      count += 1
    }
    return count == 0 ? .unknown(.tooFewPoints(have: 0, need: 1)) : .known(sum / count, nil)
  }
}

extension ExamPoint {
  /// What an absence without excuse counts; nil where the month is left out.
  fileprivate func absence(of exam: Exam) -> Ratio? {
    status == .absent && exam.countsToward?.countsAbsenceAsZero == true ? .zero : nil
  }
}
