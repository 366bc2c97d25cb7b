import LadderCatalogue
import LadderInput
import LadderProgress

// Who holds which certificate, and what runs out within 30, 60 and 90 days (c7, page 29).

extension CoordinationPage {
  /// The most lines a list has on the page; the file beside it has all.
  private static let mostRows = 300

  func certificateSections() -> [GridSectionView] {
    let all = all.overview.certificates
    guard !all.isEmpty else {
      return [
        GridSectionView(
          id: "none", title: book[.coordCertificates], empty: book[.coordNoCertificates])
      ]
    }
    let expired = all.filter { $0.standing == .expired }
    let valid = all.filter { $0.standing == .valid || $0.standing == .expiring }
    var sections = [summary(all)]
    var first = 0
    for last in [30, 60, 90] {
      let due = valid.filter { held in
        guard let end = held.end else { return false }
        let left = end.days(since: asOf)
        return left >= first && left <= last
      }
      sections.append(
        list(
          "within-\(last)", book(.coordExpiringWithin, (.from, String(first)), (.to, String(last))),
          due, empty: .coordNothingExpires))
      first = last + 1
    }
    sections.append(list("expired", book[.coordExpired], expired, empty: .coordNothingExpired))
    sections.append(
      list("held", book[.coordHeld], valid, empty: .coordNoCertificates, file: file(.certificates)))
    let revoked = all.filter { $0.standing == .revoked }
    if !revoked.isEmpty {
      sections.append(
        list("revoked", site.names.certificate[.revoked], revoked, empty: .coordNoCertificates))
    }
    return sections
  }

  private func summary(_ held: [HeldCertificate]) -> GridSectionView {
    let standings: [CertificationStanding] = [.valid, .expiring, .expired, .revoked]
    return GridSectionView(
      id: "summary", title: book[.certifications], notes: [book[.coordCertificatesNote]],
      grid: GridView(
        book[.certifications], standings.map { site.names.certificate[$0] },
        catalogue.certifications.indices.map { position in
          let own = held.filter { $0.certification == position }
          return GridRowView(
            name: catalogue.certifications[position].name,
            cells: standings.map { standing in
              GridCellView(
                own.count { $0.standing == standing },
                standing == .expiring ? "expiring" : standing == .expired ? "expired" : nil)
            })
        }), file: file(.certificates))
  }

  private func list(
    _ id: String, _ title: String, _ held: [HeldCertificate], empty: WordKey,
    file: LinkView? = nil
  ) -> GridSectionView {
    let sorted = held.enumerated().sorted {
      ($0.element.end ?? .last, $0.offset) < ($1.element.end ?? .last, $1.offset)
    }.map(\.element)
    let shown = sorted.prefix(Self.mostRows)
    return GridSectionView(
      id: id, title: title,
      notes: shown.count < held.count
        ? [book(.coordRowsMore, (.n, String(shown.count)), (.of, String(held.count)))] : [],
      grid: held.isEmpty
        ? nil
        : GridView(
          book[.coordPerson],
          [
            book[.team], book[.coordCertificate], book[.coordSerial], book[.coordValid],
            book[.state],
          ],
          shown.map(row), isMatrix: false),
      empty: held.isEmpty ? book[empty] : nil, file: file)
  }

  private func row(_ held: HeldCertificate) -> GridRowView {
    let person = person(held.employee)
    let name = catalogue.certifications[held.certification].name
    let state: String? =
      switch held.standing {
      case .valid: "met"
      case .expiring: "expiring"
      case .expired, .revoked: "expired"
      case .none: nil
      }
    let certificate = site.certificateRoute(of: held.employee, held.certification)
    return GridRowView(
      name: person.name, link: person.link, note: person.number,
      cells: [
        GridCellView(site.team(of: held.employee)?.name ?? book[.noTeam]),
        held.standing.isShown
          ? GridCellView(links: [LinkView(label: name, url: route.link(to: certificate))])
          : GridCellView(name),
        GridCellView(held.row.serialNumber),
        GridCellView(
          held.end.map {
            book(.certificateFromTo, (.from, held.row.validFrom.text), (.to, $0.text))
          }
            ?? book(.certificateSince, (.from, held.row.validFrom.text))),
        GridCellView(site.names.certificate[held.standing], state),
      ])
  }
}
