import LadderCatalogue
import LadderInput

// The pages that are to be looked at again: for whoever keeps the handbook in order.

extension SiteModel {
  /// Nothing where no page is overdue or soon will be.
  func reviewPages(_ templates: PageTemplates) -> [SitePage] {
    guard !reviews.overdue.isEmpty || !reviews.coming.isEmpty else { return [] }
    return [
      SitePage(route: .reviews, source: .program, search: nil) { [self] assets, output in
        let groups = [
          GroupView(
            id: "overdue", title: words[.pageReviewsOverdue],
            items: reviews.overdue.map { reviewItem($0) }),
          GroupView(
            id: "coming", title: words(.pageReviewsComing, (.n, String(Reviews.noticeDays))),
            items: reviews.coming.map { reviewItem($0) }),
        ].filter { !$0.items.isEmpty }
        let view = SectionView(
          frame: frame(
            FrameContent(
              title: words[.pageReviews], description: words[.pageReviewsLead], area: "reviews",
              crumbs: [(words[.home], .home)]),
            on: .reviews, assets),
          intro: nil, groups: groups, indexes: [])
        templates.section.write(view, into: &output)
      }
    ]
  }

  private func reviewItem(_ position: Int) -> ItemView {
    let page = catalogue.pages[position]
    return ItemView(
      link: LinkView(label: page.title, url: Route.reviews.link(to: page.route)),
      tags: [sections.title(of: page.section), page.owner.map(ownerName) ?? ""]
        .filter { !$0.isEmpty },
      date: reviews.deadline(position)?.description)
  }
}
