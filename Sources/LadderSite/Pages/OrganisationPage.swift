import LadderCatalogue
import LadderDiagnostics
import LadderSearch
import LadderTemplates

/// Something of the organisation that texts may lead to.
struct OrganisationItemView: View {
  var id: String
  var link: LinkView?
  var name: String
  var note: String?

  static let shape = ViewShape<OrganisationItemView>(
    "organisation_item", zh: "组织中的一项", en: "Something of the organisation"
  ) { view in
    view.text("id", zh: "锚点", en: "Its anchor", \.id)
    view.record("link", zh: "它的页面", en: "Its page, if it has one", \.link)
    view.text("name", zh: "名称", en: "Its name", \.name)
    view.text("note", zh: "说明", en: "What is said of it", \.note)
  }
}

struct OrganisationGroupView: View {
  var title: String
  var items: [OrganisationItemView]

  static let shape = ViewShape<OrganisationGroupView>(
    "organisation_group", zh: "组织中的一类", en: "A kind of things"
  ) { view in
    view.text("title", zh: "标题", en: "What they are", \.title)
    view.list("items", zh: "各项", en: "Each of them", \.items)
  }
}

/// The departments, teams, roles, goals and certificates of the company.
struct OrganisationView: View {
  var frame: FrameView
  var groups: [OrganisationGroupView]

  static let shape = ViewShape<OrganisationView>(
    "organisation", zh: "组织与岗位页面", en: "The organisation"
  ) { view in
    view.record("frame", zh: "页面框架", en: "What stands around it", \.frame)
    view.list("groups", zh: "各类", en: "Its parts", \.groups)
  }
}

extension SiteModel {
  /// The page where texts lead that speak of a department, a role, a goal or a certificate.
  func organisationPages(_ templates: PageTemplates) -> [SitePage] {
    let groups = organisationGroups()
    guard !groups.isEmpty else { return [] }
    let title = words[.organisation]
    return [
      SitePage(
        route: .organisation, source: .program,
        search: SearchEntry(
          title: title, crumbs: "", kind: Page.Kind.ordinary.rawValue,
          sections: groups.map { group in
            SearchSection(
              anchor: "", heading: group.title,
              text: group.items.map(\.name).joined(separator: "\n"))
          })
      ) { [self] assets, output in
        let view = OrganisationView(
          frame: frame(
            FrameContent(title: title, area: "organisation", crumbs: [(words[.home], .home)]),
            on: .organisation, assets), groups: groups)
        templates.organisation.write(view, into: &output)
      }
    ]
  }

  private func organisationGroups() -> [OrganisationGroupView] {
    func group<Entity: CatalogueEntity>(
      _ title: WordKey, _ table: Table<Entity>, _ name: (Entity) -> String,
      note: (Entity) -> String? = { _ in nil }
    ) -> OrganisationGroupView {
      OrganisationGroupView(
        title: words[title],
        items: table.map { entity in
          // What has a page of its own is led on to it.
          let target = targets.target(Entity.kind, entity.id.name)
          let own = target.flatMap { $0.route == .organisation ? nil : $0 }
          return OrganisationItemView(
            id: "\(Entity.kind.rawValue)-\(entity.id)",
            link: own.map { LinkView(label: $0.title, url: $0.link(from: .organisation)) },
            name: name(entity), note: note(entity))
        })
    }
    return [
      group(.departments, catalogue.departments, \.name),
      group(.teams, catalogue.teams, \.name) { team in
        team.departmentID.flatMap { catalogue.departments[$0]?.name }
      },
      group(.roles, catalogue.roles, \.name),
      group(.strategyGoals, catalogue.strategyGoals, \.name) { $0.year.map(String.init) },
      group(.certifications, catalogue.certifications, \.name) { certification in
        certification.summary
          ?? certification.validityMonths.map {
            words[.validity] + " " + words(.months, (.n, String($0)))
          }
      },
    ].filter { !$0.items.isEmpty }
  }
}
