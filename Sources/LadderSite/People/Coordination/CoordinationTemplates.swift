import LadderTemplates

/// The templates of the pages for mentors, managers and coordinators.
struct CoordinationTemplates: Sendable {
  let coordination: Template<CoordinationView>
  let mentor: Template<MentorView>
  let abilities: Template<AbilitiesView>
  let certificate: Template<CertificateView>
  let find: Template<FindView>

  /// Nil if one has an error; the compiler has noted every error of every template.
  init?(_ compiler: inout TemplateCompiler) {
    let coordination = compiler.template("coordination", CoordinationView.self)
    let mentor = compiler.template("mentor", MentorView.self)
    let abilities = compiler.template("abilities", AbilitiesView.self)
    let certificate = compiler.template("certificate", CertificateView.self)
    let find = compiler.template("find", FindView.self)
    guard let coordination, let mentor, let abilities, let certificate, let find else {
      return nil
    }
    self.coordination = coordination
    self.mentor = mentor
    self.abilities = abilities
    self.certificate = certificate
    self.find = find
  }
}

extension PageAssets {
  /// The style sheet of the pages for mentors, managers and coordinators, which no other page loads.
  func coordinationStyle(on page: Route) -> String {
    address(of: "coordination/sheet.css", on: page)
  }
}
