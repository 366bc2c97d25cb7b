import LadderCatalogue
import LadderDiagnostics
import LadderInput
import LadderMarkup

extension LinkTargets {
  /// Where a link of a page leads; nil for other sites and for what does not exist, which is reported.
  func resolve(
    _ link: Document.Link, on position: Int, _ diagnostics: inout [Diagnostic]
  ) -> LinkTarget? {
    switch link.kind {
    case .external, .mail: return nil
    case .reference(let kind, let id): return resolve(kind, id, link, &diagnostics)
    case .anchor:
      let anchor = percentDecoded(String(link.destination.dropFirst()))
      return target(of: position, anchor: anchor, at: link.destinationRange, &diagnostics)
    case .relative: return resolve(path: link, &diagnostics)
    case .image:
      if hasScheme(link.destination) {
        if !link.destination.hasPrefix("data:") {
          diagnostics.append(.remotePicture(at: link.destinationRange))
        }
        return nil
      }
      let target = resolve(path: link, &diagnostics)
      guard let target else { return nil }
      guard let file = target.file, FileForm(file) == .picture else {
        diagnostics.append(.notAPicture(link.destination, at: link.destinationRange))
        return nil
      }
      return target
    }
  }

  // MARK: - anchors

  /// A heading of a page by its anchor; the empty anchor is the page itself, and so is its title.
  ///
  /// A policy's heading with a number is also found by the number as it may be written in full width, any
  /// heading by the name that GitHub would give it.
  private func place(
    _ anchor: String, on page: Page, at range: SourceRange, _ diagnostics: inout [Diagnostic]
  ) -> (id: String, text: String)? {
    if anchor.isEmpty { return ("", "") }
    let outline = page.document.outline
    let number = SectionNumber(anchor)?.description
    let hasTitle = page.document.titleLength > 0
    let byNumber = number.flatMap { number in outline.first { $0.id == number } }
    if let heading = byNumber ?? page.document.heading(named: anchor) {
      return hasTitle && heading == outline.first ? ("", "") : (heading.id, heading.text)
    }
    let names = outline.dropFirst(hasTitle ? 1 : 0).map(\.id)
    // What stands behind a second `#` was pasted twice.
    let single = anchor.split(separator: "#").first.map(String.init) ?? anchor
    if single != anchor, let heading = page.document.heading(named: single) {
      diagnostics.append(.unknownAnchor(anchor, nearest: heading.id, at: range))
      return nil
    }
    diagnostics.append(
      .unknownAnchor(
        anchor,
        nearest: nearestName(to: anchor, among: names) ?? names.first { $0.hasPrefix(anchor) },
        at: range))
    return nil
  }

  // MARK: - references

  private func resolve(
    _ kind: String, _ id: String, _ link: Document.Link, _ diagnostics: inout [Diagnostic]
  ) -> LinkTarget? {
    guard let entity = EntityKind(rawValue: kind) else {
      let kinds = references.keys.map(\.rawValue).sorted()
      diagnostics.append(
        .unknownReferenceKind(
          kind, nearest: nearestName(to: kind, among: kinds), known: kinds, at: link.range))
      return nil
    }
    let mark = id.utf8.firstIndex(of: UInt8(ascii: "#"))
    let name = mark.map { String(id[..<$0]) } ?? id
    let anchor = mark.map { percentDecoded(String(id[$0...].dropFirst())) } ?? ""
    if let entry = references[entity]?[name] {
      return target(of: entry, anchor: anchor, link, &diagnostics)
    }
    if entity == .policy, anchor.isEmpty, let number = SectionNumber(name),
      let target = target(ofSection: number)
    {
      return target
    }
    explain(entity, name, link, &diagnostics)
    if let position = former(entity, name) {
      return LinkTarget(route: routes[position], title: pages[position].title)
    }
    return nil
  }

  private func target(
    of entry: Entry, anchor: String, _ link: Document.Link, _ diagnostics: inout [Diagnostic]
  ) -> LinkTarget? {
    guard !anchor.isEmpty, let route = entry.target.route else { return entry.target }
    guard let page = entry.page else {
      diagnostics.append(.anchorOnMadePage(anchor, at: link.destinationRange))
      return nil
    }
    guard
      let heading = place(anchor, on: pages[page], at: link.destinationRange, &diagnostics)
    else { return nil }
    return LinkTarget(
      route: route, anchor: heading.id,
      title: heading.text.isEmpty ? entry.target.title : heading.text)
  }

  /// The policy of a number, or the heading with that number inside one.
  private func target(ofSection number: SectionNumber) -> LinkTarget? {
    if let position = policies[number] {
      return LinkTarget(route: routes[position], title: "\(number) \(pages[position].title)")
    }
    var parent = number.parent
    while let own = parent {
      if let position = policies[own] {
        let outline = pages[position].document.outline
        guard let heading = outline.first(where: { $0.id == number.description }) else {
          return nil
        }
        return LinkTarget(route: routes[position], anchor: heading.id, title: heading.text)
      }
      parent = own.parent
    }
    return nil
  }

  /// The page that had an id of a kind before: its file was named so.
  private func former(_ kind: EntityKind, _ id: String) -> Int? {
    guard let folder = Page.Kind.allCases.first(where: { $0.entityKind == kind })?.folder else {
      return nil
    }
    return former[folder + "/" + id]
      ?? former.lazy.filter { $0.key.hasPrefix(folder + "/") && $0.key.hasSuffix("/" + id) }
      .min { $0.key < $1.key }?.value
  }

  /// Says why a reference names nothing, or something else by now.
  private func explain(
    _ kind: EntityKind, _ id: String, _ link: Document.Link, _ diagnostics: inout [Diagnostic]
  ) {
    if let position = former(kind, id) {
      let now = kind.rawValue + ":" + pages[position].id
      diagnostics.append(.movedTarget(link.destination, now: now, at: link.destinationRange))
    } else if let page = withheld.first(where: { $0.kind.entityKind == kind && $0.id == id }) {
      diagnostics.append(.withheldLink(page, at: link.destinationRange))
    } else if kind == .employee, !showsPeople {
      diagnostics.append(.privateTarget(at: link.destinationRange))
    } else if broken[kind]?.contains(id) ?? false {
      // It is there, and what is wrong with it has been reported.
    } else if kind == .employee, !suggestsPeople {
      // Numbers of employees are no suggestions for everyone to read.
      diagnostics.append(
        .unknownReference(id, kind: kind.rawValue, nearest: nil, at: link.range))
    } else if let known = references[kind] {
      let nearest = nearestName(to: id, among: known.keys.sorted()) ?? named(id, known)
      diagnostics.append(
        .unknownReference(id, kind: kind.rawValue, nearest: nearest, at: link.range))
    } else {
      diagnostics.append(.kindWithoutPage(kind, at: link.range))
    }
  }

  /// The id of what has a name, for those who wrote the name in place of the id.
  private func named(_ name: String, _ known: [String: Entry]) -> String? {
    known.filter { $0.value.target.title == name }.map(\.key).min()
  }

  // MARK: - paths

  private func resolve(
    path link: Document.Link, _ diagnostics: inout [Diagnostic]
  ) -> LinkTarget? {
    let (written, anchor) = splitAnchor(link.destination)
    // A link in a part that the page includes counts from the part.
    let file = link.range.path
    guard let path = joined(written, onto: file), isInside(path, "content") else {
      diagnostics.append(.linkLeavesContent(link.destination, at: link.destinationRange))
      return nil
    }
    if let position = byPath[path] ?? byPath[path + "/_index.md"] {
      return target(of: position, anchor: anchor, at: link.destinationRange, &diagnostics)
    }
    if let asset = assets[path], !Self.isPrivate(path) {
      guard FileForm(path) != .other else {
        diagnostics.append(.unpublishableFile(link.destination, at: link.destinationRange))
        return nil
      }
      return LinkTarget(file: String(asset.path.dropFirst("content/".count)))
    }
    if path == "content" { return LinkTarget(route: .home, title: siteTitle) }
    if folders.contains(path) {
      let section = String(path.dropFirst("content/".count))
      return LinkTarget(route: .introduction(of: section), title: section)
    }
    let moved = formerPlace(path).flatMap { former[$0] }
    explain(path, link, moved: moved, &diagnostics)
    return moved.flatMap {
      target(of: $0, anchor: anchor, at: link.destinationRange, &diagnostics)
    }
  }

  private func target(
    of position: Int, anchor: String, at range: SourceRange, _ diagnostics: inout [Diagnostic]
  ) -> LinkTarget? {
    let page = pages[position]
    guard let heading = place(anchor, on: page, at: range, &diagnostics) else { return nil }
    if heading.id.isEmpty { return whole[position] }
    return LinkTarget(route: routes[position], anchor: heading.id, title: page.title)
  }

  /// Says why a path leads nowhere.
  private func explain(
    _ path: String, _ link: Document.Link, moved: Int?, _ diagnostics: inout [Diagnostic]
  ) {
    let (place, file) = (link.destinationRange, link.range.path)
    if let moved {
      let now = relative(pages[moved].path, from: file)
      diagnostics.append(.movedTarget(link.destination, now: now, at: place))
    } else if Self.isPrivate(path) {
      diagnostics.append(.privateTarget(at: place))
    } else if let hidden = withheld.first(where: {
      $0.path == path || $0.path == path + "/_index.md"
    }) {
      diagnostics.append(.withheldLink(hidden, at: place))
    } else if let name = otherCase(of: path) {
      diagnostics.append(
        .wrongCase(link.destination, right: relative(name, from: file), at: place))
    } else if unread.contains(path.lowercased())
      || unread.contains(path.lowercased() + "/_index.md")
    {
      // It is there, and what is wrong with it has been reported.
    } else if path.split(separator: "/").contains(where: isHidden) {
      diagnostics.append(.hiddenTarget(link.destination, at: place))
    } else {
      diagnostics.append(
        .unknownLink(
          link.destination, nearest: nearest(to: path, from: file), path: path, at: place))
    }
  }

  /// Whether a path lies among the records of people or the exams, which no page may lead to.
  static func isPrivate(_ path: String) -> Bool {
    isInside(path, SourceTree.peopleFolder) || isInside(path, SourceTree.examFolder)
  }

  /// The file or folder whose path differs in the case of its letters only.
  private func otherCase(of path: String) -> String? {
    let wanted = path.utf8.count
    func matches(_ name: String) -> Bool {
      name.utf8.count == wanted
        && zip(name.utf8, path.utf8).allSatisfy { a, b in
          a == b || a ^ b == 0x20 && (a | 0x20) >= 0x61 && (a | 0x20) <= 0x7A
        }
    }
    return names.first(where: matches) ?? folders.filter(matches).min()
  }

  /// The nearest file, written as the page would have to write it.
  ///
  /// A file of that name elsewhere is nearer than another name in the same folder; with and without the
  /// ending, and with `/` where `\` is written.
  private func nearest(to path: String, from page: String) -> String? {
    let path = String(path.map { $0 == "\\" ? "/" : $0 })
    let stem = path.hasSuffix(".html") ? String(path.dropLast(5)) : path
    for candidate in [path, stem + ".md", stem + "/_index.md"] where byPath[candidate] != nil {
      return relative(candidate, from: page)
    }
    let wanted = path.split(separator: "/").last.map(String.init) ?? path
    for ending in ["/" + wanted, "/" + wanted + ".md"] {
      let ending = Array(ending.utf8)
      if let name = names.first(where: { $0.utf8.suffix(ending.count).elementsEqual(ending) }) {
        return relative(name, from: page)
      }
    }
    let folder = path.dropLast(wanted.count)
    let prefix = Array(folder.utf8)
    let inFolder = names.lazy.filter { $0.utf8.starts(with: prefix) }
      .map { String($0.utf8.dropFirst(prefix.count)) ?? "" }
    if let name = nearestName(to: wanted, among: inFolder) {
      return relative(folder + name, from: page)
    }
    return nil
  }
}

/// Whether a file or folder of this name is passed over when the source is read.
private func isHidden(_ name: Substring) -> Bool {
  name.hasPrefix(".") && !name.hasPrefix("..") && !name.contains("\\")
}
