import LadderDiagnostics
import LadderInput
import LadderMarkup

extension Loader {
  /// Loads a Markdown file: the page, and what it describes; one that takes no part in the build is
  /// noted as withheld, so that what refers to it can be told why.
  mutating func load(_ source: ParsedSource.PageFile, _ selection: PageSelection) {
    let file = source.file
    let isIndex = file.name == "_index.md"
    let section = Self.section(of: file.path)
    let kind: Page.Kind = isIndex ? .ordinary : Self.kind(ofSection: section)
    let nothing = YAMLNode(.mapping([]), 0..<0)
    var isUnread = source.isUnread
    if let node = source.frontMatter, node.entries == nil {
      isUnread = true
      diagnostics += MappingReader(node, kind.schema, in: file).diagnostics
    }
    // A page whose front matter cannot be read is a page all the same, and lacks no key.
    var reader =
      isUnread
      ? MappingReader(nothing, PageFields.schema, in: file)
      : MappingReader(source.frontMatter ?? nothing, kind.schema, in: file)
    defer {
      diagnostics += reader.diagnostics
      references += reader.references
    }
    let id = reader.read(PageFields.id) ?? (isIndex ? section : file.stem)
    if let withheld = reader.reasonToWithhold(selection) {
      catalogue.withheld.append(
        WithheldPage(
          path: file.path, kind: kind, id: id, reason: withheld.reason, place: withheld.place,
          destinations: source.document.links.filter { $0.kind == .relative || $0.kind == .image }
            .map(\.destination)))
      return
    }
    let title = reader.read(PageFields.title) ?? source.document.title
    let titlePlace = reader.has(PageFields.title) ? reader.range(of: PageFields.title) : file.start
    let hasReview = reader.has(PageFields.reviewBy) || reader.has(PageFields.reviewEvery)
    let page = Page(
      path: file.path, kind: kind, id: id, section: section, isSectionIndex: isIndex,
      slug: reader.read(PageFields.slug) ?? file.stem,
      title: title ?? id,
      description: reader.read(PageFields.description), weight: reader.read(PageFields.weight),
      status: reader.read(PageFields.status), isSearchable: reader.read(PageFields.search),
      showsOutline: reader.read(PageFields.toc), owner: reader.read(PageFields.owner)?.id,
      dates: Page.Dates(
        date: reader.read(PageFields.date), updated: reader.read(PageFields.updated),
        reviewBy: reader.read(PageFields.reviewBy),
        reviewEvery: reader.read(PageFields.reviewEvery)),
      tags: reader.readTags(), aliases: reader.readAliases(), document: source.document,
      place: titlePlace, reviewPlace: hasReview ? reader.placeOfReview : nil)
    let position = catalogue.pages.count
    catalogue.pages.append(page)
    if isIndex { return }
    if isUnread { return noteUnread(file) }
    let place = reader.has(PageFields.id) ? reader.range(of: PageFields.id) : file.start
    if let entity = kind.entityKind, entity != .grade, entity != .track,
      !reader.has(PageFields.id), !isPlainID(id)
    {
      diagnostics.append(.fileNameIsNoID(file.name, entity, at: file.start))
    }
    describe(page, at: position, place: place, in: file, &reader)
    reader.checkRest()
    // A mistyped `title` has been reported as such.
    if title == nil, !reader.diagnostics.contains(where: { $0.code == .unknownKey }) {
      diagnostics.append(.untitled(id, at: file.start))
    }
  }

  /// The folder of a file under `content/`; empty for the top.
  static func section(of path: String) -> String {
    let slash = UInt8(ascii: "/")
    guard let first = path.utf8.firstIndex(of: slash), let last = path.utf8.lastIndex(of: slash),
      first < last
    else { return "" }
    return String(path[path.utf8.index(after: first)..<last])
  }

  static func kind(ofSection section: String) -> Page.Kind {
    let end = section.utf8.firstIndex(of: UInt8(ascii: "/")) ?? section.endIndex
    let top = section[..<end]
    return Page.Kind.allCases.first { $0.folder.map { $0 == top } ?? false } ?? .ordinary
  }

  private mutating func describe(
    _ page: Page, at position: Int, place: SourceRange, in file: SourceFile,
    _ reader: inout MappingReader
  ) {
    switch page.kind {
    case .ordinary: break
    // Everything is read before its id is found to be taken, so that all that is wrong is said at once.
    case .policy:
      let policy = Policy(page, position, place, &reader)
      if declare(page.id, .policy, at: place) { catalogue.policies.append(policy) }
    case .course:
      let course = Course(page, position, place, &reader)
      if declare(page.id, .course, at: place), let course { catalogue.courses.append(course) }
    case .caseStudy:
      checkPersonalNumbers(in: file)
      let study = CaseStudy(page, position, place, &reader)
      if declare(page.id, .caseStudy, at: place), let study { catalogue.cases.append(study) }
    case .bulletin:
      let bulletin = Bulletin(page, position, place, &reader)
      if declare(page.id, .bulletin, at: place), let bulletin {
        catalogue.bulletins.append(bulletin)
      }
    case .digest:
      checkPersonalNumbers(in: file)
      let digest = Digest(page, position, place, &reader)
      if declare(page.id, .digest, at: place), let digest { catalogue.digests.append(digest) }
    case .grade: note(page, EntityKind.grade, place)
    case .track: note(page, EntityKind.track, place)
    }
  }

  /// A page about a grade or a track is named after it.
  private mutating func note(_ page: Page, _ kind: EntityKind, _ place: SourceRange) {
    references.append(
      DeclaredReference(Reference(id: page.id, range: place), kinds: [kind.rawValue]))
  }
}

extension Policy {
  init(_ page: Page, _ position: Int, _ place: SourceRange, _ reader: inout MappingReader) {
    let appliesTo = reader.read(PolicyFields.appliesTo)
    let number = reader.readLocated(PolicyFields.sectionNumber)
    self.init(
      id: Identifier(page.id), page: position, title: page.title,
      sectionNumber: number.map { Self.normalized($0.value) },
      sectionPlace: number?.range ?? reader.range(of: PolicyFields.sectionNumber),
      version: reader.read(PolicyFields.version),
      effectiveFrom: reader.read(PolicyFields.effectiveFrom),
      approvedBy: reader.read(PolicyFields.approvedBy), roleIDs: appliesTo?.roleIDs ?? [],
      gradeIDs: appliesTo?.gradeIDs ?? [],
      requiresAcknowledgement: reader.read(PolicyFields.requiresAck), place: place)
  }

  /// A section number with full-width dots made into dots (R1).
  private static func normalized(_ number: String) -> String {
    String(number.map { $0 == "。" || $0 == "．" ? "." : $0 })
  }
}

extension Course {
  convenience init?(
    _ page: Page, _ position: Int, _ place: SourceRange, _ reader: inout MappingReader
  ) {
    typealias F = CourseFields
    // All are read before any is found wanting, so that all that is wrong is said at once.
    let (method, category) = (reader.read(F.deliveryMethod), reader.read(F.contentCategory))
    let (minutes, moveOn) = (reader.read(F.minutes), reader.read(F.moveOn))
    let prerequisites = reader.read(F.prerequisiteIDs)
    guard let method, let category, let minutes, let moveOn else { return nil }
    self.init(
      id: Identifier(page.id), page: position, title: page.title, summary: page.description,
      deliveryMethod: method, contentCategory: category, plannedMinutes: minutes,
      areaID: reader.read(F.areaID), topicIDs: reader.read(F.topicIDs),
      competencyIDs: reader.read(F.competencyIDs), systemIDs: reader.read(F.systemIDs),
      objectiveIDs: reader.read(F.objectiveIDs).map(\.id),
      prerequisiteIDs: prerequisites, moveOn: moveOn,
      masteryScore: reader.read(F.mastery), validityMonths: reader.read(F.validity),
      owner: page.owner, place: place)
  }
}

extension CaseStudy {
  init?(_ page: Page, _ position: Int, _ place: SourceRange, _ reader: inout MappingReader) {
    typealias F = CaseFields
    if let isAnonymised = reader.read(F.anonymised), !isAnonymised {
      reader.report(.caseNotAnonymised(at: reader.range(of: F.anonymised)))
    }
    _ = reader.read(F.reviewedBy)
    guard let kind = reader.read(F.kind) else { return nil }
    self.init(
      id: Identifier(page.id), page: position, title: page.title, kind: kind,
      topicIDs: reader.read(F.topicIDs), competencyIDs: reader.read(F.competencyIDs),
      courseIDs: reader.read(F.courseIDs), happenedIn: reader.read(F.month), place: place)
  }
}

extension Bulletin {
  init?(_ page: Page, _ position: Int, _ place: SourceRange, _ reader: inout MappingReader) {
    typealias F = BulletinFields
    let (number, issuedOn) = (reader.read(F.number), reader.read(F.issuedOn))
    let line = reader.read(F.businessLine)
    guard let number, let issuedOn, let line else { return nil }
    self.init(
      id: Identifier(page.id), page: position, title: page.title, documentNumber: number,
      issuedOn: issuedOn, effectiveOn: reader.read(F.effectiveOn), businessLine: line,
      topicIDs: reader.read(F.topicIDs), supersedesID: reader.read(F.supersedes), place: place)
  }
}

extension Digest {
  init?(_ page: Page, _ position: Int, _ place: SourceRange, _ reader: inout MappingReader) {
    guard let week = reader.read(DigestFields.week) else { return nil }
    self.init(
      id: Identifier(page.id), page: position, title: page.title, week: week,
      categories: reader.read(DigestFields.categories),
      caseIDs: reader.read(DigestFields.caseIDs), place: place)
  }
}
