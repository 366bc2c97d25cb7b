import LadderCatalogue

// What lies in the private tree: pages about people, coordination pages, calendars of persons.

extension SiteModel {
  /// The files of the private tree; none where everyone may read everything.
  func privateJobs(_ pages: SitePages, _ assets: PageAssets) -> [OutputJob] {
    guard isGated, people != nil else { return [] }
    return pageJobs(pages.privatePages, pages.privateGroups, assets) + pages.privateFiles
      + personalCalendarJobs()
      + [OutputJob(path: ".gitignore", bytes: Array("*\n".utf8))]
  }

  /// Who may read what of the private tree; nil where nothing is private.
  var accessList: AccessList? {
    guard isGated, let people, let keys else { return nil }
    return AccessList(
      people, catalogue, keys: keys, asOf: asOf, hasFeeds: !calendarFeeds.isEmpty)
  }
}
