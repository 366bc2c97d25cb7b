import LadderCatalogue
import LadderDiagnostics
import LadderInput
import LadderProgress
import LadderTemplates

/// A certificate to print (page 29).
struct CertificateView: View {
  var frame: FrameView
  var style: String
  var company: String
  var name: String
  var number: String
  var certification: String
  var summary: String?
  var serial: String
  var issuedOn: String
  var until: String
  var issuer: String?
  var state: String?
  var stateWord: String?
  var source: String

  static let shape = ViewShape<CertificateView>(
    "certificate", zh: "一张证书", en: "A certificate to print"
  ) { view in
    view.record("frame", zh: "页面框架", en: "What stands around it", \.frame)
    view.text("style", zh: "专用样式表", en: "The style sheet of these pages", \.style)
    view.text("company", zh: "公司", en: "The company", \.company)
    view.text("name", zh: "姓名", en: "The name", \.name)
    view.text("number", zh: "工号", en: "The number", \.number)
    view.text("certification", zh: "资格", en: "What it certifies", \.certification)
    view.text("summary", zh: "资格的说明", en: "What that is", \.summary)
    view.text("serial", zh: "证书编号", en: "The certificate's number", \.serial)
    view.text("issued_on", zh: "生效日期", en: "The first day it is valid", \.issuedOn)
    view.text("until", zh: "有效期", en: "How long it is valid", \.until)
    view.text("issuer", zh: "颁发人", en: "Who issued it", \.issuer)
    view.text("state", zh: "状态（决定颜色）", en: "Its state, for the colour", \.state)
    view.text("state_word", zh: "状态（文字）", en: "Its state in words", \.stateWord)
    view.text("source", zh: "来源文件与行号", en: "The row it rests on", \.source)
  }
}

extension CertificationStanding {
  /// Whether there is a certificate to print: what was revoked, or never given, has none.
  var isShown: Bool {
    switch self {
    case .valid, .expiring, .expired: true
    case .none, .revoked: false
    }
  }
}

extension PeopleSite {
  /// Where the certificate a person holds lies: among their own pages, so that they may open it.
  func certificateRoute(of person: Int, _ certification: Int) -> Route {
    route(of: person, "certificates/" + catalogue.certifications[certification].id.name)
  }

  func certificate(
    _ held: HeldCertificate, of person: Int, _ assets: PageAssets
  ) -> CertificateView {
    let certification = catalogue.certifications[held.certification]
    let employee = people.employees[person]
    let route = certificateRoute(of: person, held.certification)
    let words = model.words
    let issuer = held.row.issuedBy.map { people.employees[Identifier($0)]?.name ?? $0 }
    let isSound = held.standing == .valid
    return CertificateView(
      frame: model.frame(
        FrameContent(
          title: book(.coordCertificateOf, (.name, employee.name), (.item, certification.name)),
          area: "people",
          crumbs: [(words[.home], .home), (employee.name, self.route(of: person))]),
        on: route, assets),
      style: assets.coordinationStyle(on: route), company: catalogue.site.company,
      name: employee.name, number: employee.id.name, certification: certification.name,
      summary: certification.summary, serial: held.row.serialNumber,
      issuedOn: longDate(held.row.validFrom),
      until: held.end.map { book(.coordValidUntil, (.day, longDate($0))) }
        ?? book[.coordValidForever],
      issuer: issuer, state: isSound ? nil : held.standing.rawValue,
      stateWord: isSound ? nil : names.certificate[held.standing],
      source: sources([held.row.row]))
  }

  private func longDate(_ day: Day) -> String {
    book(
      .coordLongDate, (.year, String(day.year)), (.month, model.words.monthName(day.month)),
      (.day, String(day.day)))
  }
}
