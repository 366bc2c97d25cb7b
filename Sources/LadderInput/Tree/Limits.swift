import LadderDiagnostics

/// The bounds within which Ladder reads, so that a hostile or damaged file cannot stop a build.
///
/// Each can be set in `content/site.yaml` under `limits` by the name given here; a message that a bound
/// was passed names it.
package struct Limits: Sendable, Hashable {
  /// Bytes of a Markdown or template file (`limits.markdown_bytes`).
  package var markdownBytes = 5 << 20
  /// Bytes of a YAML or JSON file (`limits.data_bytes`).
  package var dataBytes = 5 << 20
  /// Bytes of a CSV table (`limits.table_bytes`).
  package var tableBytes = 50 << 20
  /// Bytes of the front matter of a page (`limits.front_matter_bytes`).
  package var frontMatterBytes = 64 << 10
  /// Lists and mappings within one another in YAML (`limits.yaml_depth`).
  package var yamlDepth = 64
  /// Values, lists and mappings in one YAML file (`limits.yaml_nodes`).
  package var yamlNodes = 100_000
  /// Quotes and list items within one another in Markdown (`limits.markdown_nesting`).
  package var markdownNesting = 100
  /// Images in one paragraph of Markdown (`limits.markdown_images`).
  package var markdownImages = 1_000
  /// Columns of a table in Markdown (`limits.markdown_columns`).
  package var markdownColumns = 100
  /// Files that include one another (`limits.include_depth`).
  package var includeDepth = 16
  /// Bytes of the name of a file or folder (`limits.file_name_bytes`).
  package var fileNameBytes = 200
  /// Seconds of computing after which a file counts as stuck (`limits.file_seconds`).
  package var fileSeconds = 10

  package init() {}
}

/// The keys of `limits` in `content/site.yaml`.
package enum LimitFields {
  private static let usual = Limits()

  static let markdownBytes = Field(
    "markdown_bytes", .integer(1 << 10...1 << 30), default: usual.markdownBytes,
    zh: "单个 Markdown 文件的最大字节数", en: "the most bytes of a Markdown file")
  static let dataBytes = Field(
    "data_bytes", .integer(1 << 10...1 << 30), default: usual.dataBytes,
    zh: "单个 YAML 或 JSON 文件的最大字节数", en: "the most bytes of a YAML or JSON file")
  static let tableBytes = Field(
    "table_bytes", .integer(1 << 10...1 << 30), default: usual.tableBytes,
    zh: "单个 CSV 表格的最大字节数", en: "the most bytes of a CSV table")
  static let frontMatterBytes = Field(
    "front_matter_bytes", .integer(1 << 10...1 << 24), default: usual.frontMatterBytes,
    zh: "页面头部数据的最大字节数", en: "the most bytes of a page's front matter")
  static let yamlDepth = Field(
    "yaml_depth", .integer(8...1000), default: usual.yamlDepth,
    zh: "YAML 列表与映射的最大嵌套层数", en: "how deep lists and mappings may lie in YAML")
  static let yamlNodes = Field(
    "yaml_nodes", .integer(1000...10_000_000), default: usual.yamlNodes,
    zh: "单个 YAML 文件的最大节点数", en: "the most values in a YAML file")
  static let markdownNesting = Field(
    "markdown_nesting", .integer(8...1000), default: usual.markdownNesting,
    zh: "Markdown 引用与列表的最大嵌套层数", en: "how deep quotes and lists may lie in Markdown")
  static let markdownImages = Field(
    "markdown_images", .integer(8...1_000_000), default: usual.markdownImages,
    zh: "Markdown 一个段落的最多图片数", en: "the most images in a paragraph of Markdown")
  static let markdownColumns = Field(
    "markdown_columns", .integer(8...1000), default: usual.markdownColumns,
    zh: "Markdown 一张表格的最多列数", en: "the most columns of a table in Markdown")
  static let includeDepth = Field(
    "include_depth", .integer(1...100), default: usual.includeDepth,
    zh: "文件互相包含的最大层数", en: "how deep files may include one another")
  static let fileNameBytes = Field(
    "file_name_bytes", .integer(16...250), default: usual.fileNameBytes,
    zh: "文件名或文件夹名的最大字节数", en: "the most bytes of the name of a file or folder")
  static let fileSeconds = Field(
    "file_seconds", .integer(1...3600), default: usual.fileSeconds,
    zh: "解析单个文件的最长计算时间（秒）", en: "the most seconds of computing one file may take")

  package static let schema = Schema(
    "limits",
    [
      markdownBytes.declaration, dataBytes.declaration, tableBytes.declaration,
      frontMatterBytes.declaration, yamlDepth.declaration, yamlNodes.declaration,
      markdownNesting.declaration, markdownImages.declaration, markdownColumns.declaration,
      includeDepth.declaration, fileNameBytes.declaration, fileSeconds.declaration,
    ])
}

extension Limits {
  /// The limits a site sets for itself, with the usual ones for what it leaves out.
  package init(reading reader: inout MappingReader) {
    markdownBytes = reader.read(LimitFields.markdownBytes)
    dataBytes = reader.read(LimitFields.dataBytes)
    tableBytes = reader.read(LimitFields.tableBytes)
    frontMatterBytes = reader.read(LimitFields.frontMatterBytes)
    yamlDepth = reader.read(LimitFields.yamlDepth)
    yamlNodes = reader.read(LimitFields.yamlNodes)
    markdownNesting = reader.read(LimitFields.markdownNesting)
    markdownImages = reader.read(LimitFields.markdownImages)
    markdownColumns = reader.read(LimitFields.markdownColumns)
    includeDepth = reader.read(LimitFields.includeDepth)
    fileNameBytes = reader.read(LimitFields.fileNameBytes)
    fileSeconds = reader.read(LimitFields.fileSeconds)
  }
}
