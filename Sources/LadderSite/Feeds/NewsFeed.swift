import LadderCatalogue
import LadderInput

// What is new, as an Atom feed (RFC 4287): bulletins and changes of policies.

extension SiteModel {
  /// Where the feed lies; nil without an address of the site, because a feed is read away from it.
  var newsFeedPath: String? {
    let isEmpty = catalogue.bulletins.isEmpty && catalogue.policies.isEmpty
    return catalogue.site.baseURL.isEmpty || isEmpty ? nil : "feed.xml"
  }

  /// More than this nobody catches up on.
  private static var mostNews: Int { 50 }

  func newsJobs() -> [OutputJob] {
    guard let path = newsFeedPath else { return [] }
    return [OutputJob(path: path) { [self] bytes in bytes += newsFeed(path).utf8 }]
  }

  private func newsFeed(_ path: String) -> String {
    let site = catalogue.site
    let home = htmlEscaped(site.address(of: "") ?? "")
    let own = htmlEscaped(site.address(of: path) ?? "")
    let news = changes.filter { $0.kind != .changesPage }.prefix(Self.mostNews)
    let days = [asOf] + news.map(\.day)
    let clock = (days.min() ?? asOf)...(days.max() ?? asOf)
    let zone = ZoneClock(site.timeZone, clock)
    func time(_ day: Day) -> String {
      let offset = zone?.offset(at: Moment(day: day, time: .midnight)) ?? 0
      return "\(day)T00:00:00" + isoOffset(offset)
    }
    var text = """
      <?xml version="1.0" encoding="utf-8"?>
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="\(htmlEscaped(site.language))">
      <id>\(own)</id>
      <title>\(htmlEscaped(site.title))</title>
      <updated>\(time(news.first?.day ?? asOf))</updated>
      <author><name>\(htmlEscaped(site.company))</name></author>
      <link rel="self" type="application/atom+xml" href="\(own)"/>
      <link rel="alternate" type="text/html" href="\(home)"/>

      """
    for item in news {
      let page = catalogue.pages[item.page]
      let title = numberedTitle(of: page)
      let url = htmlEscaped(canonical(routes[item.page]) ?? "")
      text += """
        <entry>
        <id>\(url)#\(item.day)</id>
        <title>\(htmlEscaped(title))</title>
        <updated>\(time(item.day))</updated>
        <link rel="alternate" type="text/html" href="\(url)"/>
        <category term="\(htmlEscaped(words[item.kind]))"/>
        <summary>\(htmlEscaped(page.description ?? title))</summary>
        </entry>

        """
    }
    return text + "</feed>\n"
  }

  /// The title with the number by which people know it.
  private func numberedTitle(of page: Page) -> String {
    let id = page.id
    let number =
      page.kind == .bulletin
      ? catalogue.bulletins[Identifier(id)]?.documentNumber
      : catalogue.policies[Identifier(id)]?.sectionNumber
    return [number, page.title].compactMap { $0 }.joined(separator: " ")
  }
}

/// An offset as ISO 8601 has it: `+08:00`.
private func isoOffset(_ seconds: Int) -> String {
  func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
  let minutes = abs(seconds) / 60
  return (seconds < 0 ? "-" : "+") + two(minutes / 60) + ":" + two(minutes % 60)
}
