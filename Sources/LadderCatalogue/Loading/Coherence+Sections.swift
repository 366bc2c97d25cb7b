import LadderDiagnostics
import LadderInput
import LadderMarkup

extension Loader {
  /// The numbers of the rule book: none twice, none left out between two others (R1).
  ///
  /// A number is that of a policy or of a heading inside it that goes on from the policy's own.
  mutating func checkSectionNumbers() {
    var places: [SectionNumber: SourceRange] = [:]
    func note(_ number: SectionNumber, at place: SourceRange) {
      if let first = places[number] {
        diagnostics.append(.repeatedSection(number, at: place, first: first))
      } else {
        places[number] = place
      }
    }
    var numbered: [(own: SectionNumber, policy: Policy)] = []
    for policy in catalogue.policies {
      guard let own = policy.sectionNumber.flatMap({ SectionNumber($0) }) else { continue }
      numbered.append((own, policy))
      note(own, at: policy.sectionPlace)
    }
    for (own, policy) in numbered {
      for heading in catalogue.pages[policy.page].document.outline {
        guard let number = SectionNumber.leading(heading.text)?.number, number.isInside(own) else {
          continue
        }
        note(number, at: heading.range)
      }
    }
    // A section may also be a heading of another policy's page, and is then not left out.
    let headings = Set(
      catalogue.policies.flatMap { policy in
        catalogue.pages[policy.page].document.outline.compactMap {
          SectionNumber.leading($0.text)?.number
        }
      })
    let sorted = places.keys.sorted()
    var last: [SectionNumber?: SectionNumber] = [:]
    for number in sorted {
      if let before = last[number.parent], let place = places[number] {
        let missing = before.missing(before: number).filter { !headings.contains($0) }
        if !missing.isEmpty {
          diagnostics.append(.sectionGap(missing, after: before, before: number, at: place))
        }
      }
      last[number.parent] = number
    }
  }
}
