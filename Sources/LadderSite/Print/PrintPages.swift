import LadderCatalogue
import LadderDiagnostics
import LadderMarkup
import LadderTemplates

/// A page of the handbook within a page for printing.
struct PrintedPageView: View {
  var id: String
  var number: String?
  var title: String
  var body: [UInt8]

  static let shape = ViewShape<PrintedPageView>(
    "printed_page", zh: "打印页中的一页", en: "A page in print"
  ) {
    view in
    view.text("id", zh: "锚点", en: "Its anchor", \.id)
    view.text("number", zh: "编号", en: "Its number", \.number)
    view.text("title", zh: "标题", en: "Its title", \.title)
    view.html("body", zh: "正文", en: "Its text", \.body)
  }
}

/// A section within a page for printing.
struct PrintedSectionView: View {
  var id: String
  var title: String
  var intro: [UInt8]?
  var pages: [PrintedPageView]

  static let shape = ViewShape<PrintedSectionView>(
    "printed_section", zh: "打印页中的一个栏目", en: "A section in print"
  ) { view in
    view.text("id", zh: "锚点", en: "Its anchor", \.id)
    view.text("title", zh: "标题", en: "Its title", \.title)
    view.html("intro", zh: "栏目说明", en: "What introduces it", \.intro)
    view.list("pages", zh: "页面", en: "Its pages", \.pages)
  }
}

/// Many pages as one, to be printed.
struct PrintView: View {
  var frame: FrameView
  /// Said where the handbook is too long for one page.
  var remark: String?
  var books: [LinkView]
  var sections: [PrintedSectionView]

  static let shape = ViewShape<PrintView>("print", zh: "打印页面", en: "Many pages as one") { view in
    view.record("frame", zh: "页面框架", en: "What stands around it", \.frame)
    view.text("remark", zh: "全书太长时的说明", en: "Said of a handbook too long for it", \.remark)
    view.flag("has_books", zh: "是否列出各栏目的打印页", en: "Whether others are named", anyOf: \.books)
    view.list("books", zh: "各栏目的打印页", en: "The sections as print pages", \.books)
    view.flag("has_sections", zh: "是否有内容", en: "Whether it has pages", anyOf: \.sections)
    view.list("sections", zh: "栏目", en: "Its sections", \.sections)
  }
}

extension SiteModel {
  /// The whole handbook and each of its sections as one page each, as far as they are not too long.
  func printPages(_ templates: AidTemplates) -> [SitePage] {
    let books = sections.top.map { (section: $0, pages: printedPages(in: $0)) }
    let short = books.filter { !$0.pages.isEmpty && $0.pages.count <= printLimit }
    let isWhole = books.reduce(0) { $0 + $1.pages.count } <= printLimit
    guard !short.isEmpty else { return [] }
    let whole = SitePage(route: .print, source: .program, search: nil) { [self] assets, output in
      let view = PrintView(
        frame: printFrame(words[.printWhole], on: .print, assets),
        remark: isWhole ? nil : words(.printTooLong, (.n, String(printLimit))),
        books: short.map { book in
          LinkView(
            label: sections.title(of: book.section),
            url: Route.print.link(to: .print(book.section)))
        },
        sections: isWhole ? printed(books.map(\.section), on: .print) : [])
      templates.print.write(view, into: &output)
    }
    return [whole]
      + short.map { book in
        let route = Route.print(book.section)
        return SitePage(route: route, source: .program, search: nil) { [self] assets, output in
          let view = PrintView(
            frame: printFrame(sections.title(of: book.section), on: route, assets), books: [],
            sections: printed([book.section], on: route))
          templates.print.write(view, into: &output)
        }
      }
  }

  private func printFrame(_ title: String, on route: Route, _ assets: PageAssets) -> FrameView {
    var crumbs = [(words[.home], Route.home)]
    if route != .print { crumbs.append((words[.printWhole], .print)) }
    return frame(FrameContent(title: title, area: "print", crumbs: crumbs), on: route, assets)
  }

  /// The pages with a text in a section and what lies in it, in the order of the site.
  private func printedPages(in section: String) -> [Int] {
    sections.tree(of: section).flatMap { sections.pages(of: $0) }
  }

  private func printed(_ tops: [String], on route: Route) -> [PrintedSectionView] {
    let names = tops.flatMap { sections.tree(of: $0) }
    var places: [Route: String] = [:]
    for (index, name) in names.enumerated() {
      places[.section(name)] = "s\(index + 1)"
      for position in sections.pages(of: name) { places[routes[position]] = "p\(position + 1)" }
    }
    return names.enumerated().map { index, name in
      PrintedSectionView(
        id: "s\(index + 1)", title: sections.title(of: name),
        intro: sections.introduction(of: name).map {
          printedBody(of: $0, id: "s\(index + 1)", lowering: 1, places, on: route)
        },
        pages: sections.pages(of: name).map { position in
          let page = catalogue.pages[position]
          let id = "p\(position + 1)"
          return PrintedPageView(
            id: id,
            number: page.kind == .policy
              ? catalogue.policies[Identifier(page.id)]?.sectionNumber : nil,
            title: page.title,
            body: printedBody(of: position, id: id, lowering: 2, places, on: route))
        })
    }
  }

  /// The text of a page whose links to other pages of the print stay inside it.
  private func printedBody(
    of position: Int, id: String, lowering levels: UInt8, _ places: [Route: String],
    on route: Route
  ) -> [UInt8] {
    let document = catalogue.pages[position].document
    var bytes: [UInt8] = []
    document.write(into: &bytes, omittingTitle: true) { link, _ in
      guard let target = links[position][link] else {
        return Document.Target(url: document.links[link].destination)
      }
      if let page = target.route, let place = places[page] {
        let anchor = target.anchor.isEmpty ? "" : "-" + urlEncoded(target.anchor)
        return Document.Target(root: "#", encoded: place + anchor, title: target.title)
      }
      let address = target.link(from: route)
      return Document.Target(root: address.first, encoded: address.second, title: target.title)
    }
    return LadderSite.printed(bytes, prefix: id + "-", loweringHeadings: levels)
  }
}

/// More pages than this on one are more than browsers print well.
let printLimit = 500

extension Diagnostic.Note {
  /// What has no page for printing because it is too long.
  static func tooLongToPrint(_ catalogue: Catalogue) -> [Diagnostic.Note] {
    guard catalogue.pages.count > printLimit else { return [] }
    var counts: [String: Int] = [:]
    for page in catalogue.pages where !page.isSectionIndex && !page.section.isEmpty {
      counts[page.area, default: 0] += 1
    }
    let whole = counts.values.reduce(0, +)
    guard whole > printLimit else { return [] }
    let long = counts.filter { $0.value > printLimit }.map(\.key).sorted()
    var zh = "手册有 \(whole) 页，超过 \(printLimit) 页，没有生成全书的打印页"
    var en =
      "the handbook has \(whole) pages; above \(printLimit) there is no print page of the whole"
    if !long.isEmpty {
      zh += "；栏目 \(long.joined(separator: "、")) 也一样"
      en += ", nor of the sections \(long.joined(separator: ", "))"
    }
    return [Diagnostic.Note(Message(zh: "\(zh)", en: "\(en)"), at: nil)]
  }
}
