package import LadderDiagnostics
internal import LadderInput

/// A Markdown file as it will stand on a page: its HTML, and what other stages need to know of it.
///
/// A document depends on its own file and those it includes, and on nothing else. What another file
/// decides (where a link leads, the title of a thing that is referred to) is left open as a `Slot` and
/// filled in by `write`.
///
/// A class, like the page it belongs to: it is looked at from everywhere, and nothing in it changes.
package final class Document: Sendable {
  /// The path of the file, relative to the source folder.
  package let path: String

  /// The paths of the files it includes, directly or by another, in ascending order.
  package let includes: [String]

  /// The text of the level-1 heading with which the body opens; nil if it opens with anything else.
  package let title: String?

  /// Every heading in the order of the text, the title included.
  package let outline: [Heading]

  /// Every link, image and reference in the order of the source.
  package let links: [Link]

  /// The plain text by section, for search.
  package let sections: [TextSection]

  /// The body as HTML, without the contents of the slots.
  package let html: [UInt8]

  /// The places in `html` that another stage fills, in ascending order of their offset.
  package let slots: [Slot]

  /// The bytes at the beginning of `html` that show the title; 0 if there is none.
  package let titleLength: Int

  /// The Han characters and kana of the text, for the reading time.
  package let hanCount: Int

  /// The words of the text in scripts that write words apart, for the reading time.
  package let wordCount: Int

  init(
    path: String, includes: [String], title: String?, outline: [Heading], links: [Link],
    sections: [TextSection], html: [UInt8], slots: [Slot], titleLength: Int, hanCount: Int,
    wordCount: Int
  ) {
    self.path = path
    self.includes = includes
    self.title = title
    self.outline = outline
    self.links = links
    self.sections = sections
    self.html = html
    self.slots = slots
    self.titleLength = titleLength
    self.hanCount = hanCount
    self.wordCount = wordCount
  }
}

extension Document {
  /// A heading, and the anchor under which it can be reached.
  package struct Heading: Sendable, Hashable {
    /// From 1 to 6.
    package let level: Int
    /// The fragment of its address, unique in the document.
    package let id: String
    /// Its text without markup.
    package let text: String
    package let range: SourceRange

    package init(level: Int, id: String, text: String, range: SourceRange) {
      self.level = level
      self.id = id
      self.text = text
      self.range = range
    }
  }

  /// Something that leads elsewhere.
  package struct Link: Sendable, Hashable {
    package enum Kind: Sendable, Hashable {
      /// A path, perhaps with a query or an anchor: `../courses/billing.md#退费`.
      case relative
      /// A place on the same page: `#退费`.
      case anchor
      /// Another site: `https:` or `http:`.
      case external
      /// `mailto:` or `tel:`.
      case mail
      /// Something in the catalogue: `[[grade:vip_senior]]`.
      case reference(kind: String, id: String)
      /// A picture. Its destination is relative unless it has a scheme.
      case image
    }

    package let kind: Kind

    package var isImage: Bool { if case .image = kind { true } else { false } }

    /// The destination as written, with escapes and entities resolved; of a reference what stands
    /// between the brackets, without its text: `grade:vip_senior`.
    package let destination: String

    /// The text without markup (of an image its description); nil if the title of the target is to
    /// stand there.
    package let text: String?

    /// The whole link.
    package let range: SourceRange

    /// The destination alone where it stands in the link itself, else the whole link.
    package let destinationRange: SourceRange

    package init(
      kind: Kind, destination: String, text: String?, range: SourceRange,
      destinationRange: SourceRange
    ) {
      self.kind = kind
      self.destination = destination
      self.text = text
      self.range = range
      self.destinationRange = destinationRange
    }
  }

  /// A stretch of text that search shows as one result.
  package struct TextSection: Sendable, Hashable {
    /// The id of its heading; empty for what stands before the first heading or under the title.
    package let anchor: String
    /// The text of its heading; empty before the first heading.
    package let heading: String
    /// What stands under the heading, without markup; blocks are separated by line breaks.
    package let text: String
    /// The places in `text` where the title of a target is to be put in, in ascending order: the
    /// UTF-8 offset and the index of the link.
    package let openTitles: [OpenTitle]
    /// Hashes of the heading, and of the text without the titles that are put in; the same in every run.
    package let headingHash: UInt64
    package let textHash: UInt64

    package struct OpenTitle: Sendable, Hashable {
      package let offset: Int
      package let link: Int
    }

    package init(anchor: String, heading: String, text: String, openTitles: [OpenTitle] = []) {
      self.anchor = anchor
      self.heading = heading
      self.text = text
      self.openTitles = openTitles
      headingHash = heading.withBytes { contentHash(UnsafeRawBufferPointer($0)) }
      textHash = text.withBytes { contentHash(UnsafeRawBufferPointer($0)) }
    }
  }

  /// A place in the HTML that is filled when all documents are known.
  package struct Slot: Sendable, Hashable {
    package enum Content: Sendable, Hashable {
      /// The address of the link, inside a quoted attribute.
      case url
      /// The title of the target, as text.
      case title
    }

    /// The offset in `html` before which the content is put in.
    package let offset: Int
    /// The index in `links`.
    package let link: Int
    package let content: Content
  }
}
