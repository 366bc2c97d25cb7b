import LadderCatalogue
import LadderInput
import LadderProgress

// Competencies, certificates, acknowledgements and the history of grades: small tables.

extension PersonPage {
  func competencies() -> [RowView] {
    person.competencies.map { standing in
      let link = links.competencies[standing.competency]
      let minimum = standing.minimum
      var row = RowView(
        name: link.label,
        cells: [level(minimum), level(standing.confirmed), level(standing.own)])
      guard let minimum else { return row }
      switch standing.confirmed {
      case nil:
        row.state = "unknown"
        row.stateWord = book[.levelUnknown]
        row.link = link
      case let confirmed? where confirmed >= minimum:
        row.state = "met"
        row.stateWord = book[.levelMet]
      case let confirmed?:
        row.state = "unmet"
        row.stateWord = book(.levelGap, (.n, String(minimum - confirmed)))
        row.link = link
        row.help = site.coursesByCompetency[standing.competency].map { links.courses[$0] }
      }
      return row
    }
  }

  private func level(_ level: Int?) -> String { level.map { String($0) } ?? "–" }

  func certificates() -> [RowView] {
    person.certifications.map { position, standing, record in
      let certification = catalogue.certifications.rows[position]
      let state =
        switch standing {
        case .valid: "met"
        case .expiring: "expiring"
        case .expired, .revoked: "expired"
        case .none: "none"
        }
      let needsRenewal = standing == .expiring || standing == .expired
      let renewal = needsRenewal ? certification.renewCourseID : nil
      return RowView(
        name: certification.name,
        cells: [
          record.serialNumber,
          record.validUntil.map {
            book(.certificateFromTo, (.from, record.validFrom.text), (.to, $0.text))
          } ?? book(.certificateSince, (.from, record.validFrom.text)),
        ],
        state: state, stateWord: names.certificate[standing],
        help: renewal.flatMap { catalogue.courses.position(of: $0) }.map { [links.courses[$0]] }
          ?? [])
    }
  }

  func acknowledgements() -> [RowView] {
    person.acknowledgements.compactMap { acknowledgement in
      guard let position = catalogue.policies.position(of: acknowledgement.policy) else {
        return nil
      }
      let link = links.policies[position]
      var row = RowView(name: link.label, link: link, cells: [acknowledgement.version])
      if let day = acknowledgement.signedOn {
        row.state = "met"
        row.stateWord = book(.acknowledgedOn, (.day, day.text))
      } else {
        row.state = "unmet"
        row.stateWord =
          book[
            acknowledgement.isOutdated ? .acknowledgedOlder : .acknowledgementOpen]
      }
      return row
    }
  }

  func history() -> [RowView] {
    person.history.reversed().map { change in
      let to = change.toGrade.map { catalogue.grades.rows[Int($0)].name } ?? book[.outsideLadder]
      return RowView(
        name: change.effectiveDate.text,
        cells: [names.change[change.kind], to])
    }
  }
}
