/// For GitLab: a code quality report, an array of problems with fingerprints that last from run to run.
///
/// GitLab needs a file and a line for each: what has none is put at the settings of the site.
func gitlabText(_ shown: [ShownDiagnostic], _ language: Language) -> String {
  let problems = shown.map { one in
    JSON.object([
      ("description", .text(one.fullText(language))), ("check_name", .text(one.code.rawValue)),
      ("fingerprint", .text(one.fingerprint)),
      ("severity", .text(one.severity == .error ? "major" : "minor")),
      (
        "location",
        .object([
          ("path", .text(one.place?.path ?? "content/site.yaml")),
          ("lines", .object([("begin", .number(one.place?.start?.line ?? 1))])),
        ])
      ),
    ])
  }
  return JSON.array(problems).document
}
