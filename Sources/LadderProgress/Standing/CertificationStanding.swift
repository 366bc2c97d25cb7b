import LadderCatalogue
import LadderInput

/// Where a person stands with a certification (c7).
package enum CertificationStanding: String, Sendable, CaseIterable {
  case none, valid, expiring, expired, revoked
}

extension Situation {
  /// The standing of a certification on the day: of the certificate that is valid longest, else of the
  /// newest.
  func certification(
    _ position: Int, of index: Int
  ) -> (standing: CertificationStanding, row: CertificationRecord?) {
    let certification = rules.certifications[position]
    var best: (end: Day, row: CertificationRecord)?
    var newest: CertificationRecord?
    for row in records.certifications[index] where Int(row.certification) == position {
      if row.validFrom >= newest?.validFrom ?? .first { newest = row }
      let end = certification.end(of: row)
      if row.status == .valid, end >= asOf, end >= best?.end ?? .first { best = (end, row) }
    }
    if let best {
      let isExpiring = best.end.days(since: asOf) <= certification.expiringDays
      return (isExpiring ? .expiring : .valid, best.row)
    }
    guard let newest else { return (.none, nil) }
    return (newest.status == .revoked ? .revoked : .expired, newest)
  }
}

extension Certification {
  /// The last day of a certificate: as it was issued, else by the rule; without either it never ends.
  func end(of row: CertificationRecord) -> Day {
    row.validUntil ?? validityMonths.map { row.validFrom.adding(months: $0) } ?? .last
  }
}
