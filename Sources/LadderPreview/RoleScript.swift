import LadderDiagnostics
import LadderSite

/// The bar by which a site with private pages is looked at as any person sees it.
///
/// It exists in the preview only.
enum RoleScript {
  static func text(_ language: Language) -> String {
    "\"use strict\";\nconst words = \(Words(language).json);\n" + code
  }

  /// Whom one can look as, and as whom one does.
  static func readers(_ site: PreviewSite, _ viewer: Viewer) -> String {
    let names = site.access?.teamNames ?? [:]
    let readers = (site.access?.readers ?? []).map { reader in
      "{\"page\":\(jsonString(reader.page)),\"name\":\(jsonString(reader.name)),"
        + "\"login\":\(jsonString(reader.login)),\"class\":\(jsonString(reader.role.rawValue)),"
        + "\"isAbove\":\(!reader.below.isEmpty),"
        + "\"teams\":[\(reader.teams.map { team($0, names[$0] ?? $0) }.joined(separator: ","))]}"
    }
    return
      "{\"current\":\(jsonString(viewer.name)),\"readers\":[\(readers.joined(separator: ","))]}"
  }

  private static func team(_ id: String, _ name: String) -> String {
    "{\"id\":\(jsonString(id)),\"name\":\(jsonString(name))}"
  }

  private struct Words {
    let json: String

    init(_ language: Language) {
      let pairs: [(String, String)] =
        switch language {
        case .chinese:
          [
            ("as", "查看身份"), ("everything", "不限（全部页面）"), ("anybody", "任何员工（只有公开页面）"),
            ("coordinator", "统筹"), ("manager", "主管"), ("staff", "员工"), ("page", "个人页面"),
            ("coordination", "统筹页面"), ("people", "人员"), ("find", "查找人员"),
          ]
        case .english:
          [
            ("as", "Look as"), ("everything", "no one in particular (all pages)"),
            ("anybody", "any employee (public pages only)"), ("coordinator", "Coordinators"),
            ("manager", "Managers"), ("staff", "Staff"), ("page", "Own page"),
            ("coordination", "Coordination"), ("people", "People"), ("find", "Find people"),
          ]
        }
      let members = pairs.map { "\(jsonString($0.0)):\(jsonString($0.1))" }
      json = "{\(members.joined(separator: ","))}"
    }
  }

  private static let code = """
    (async () => {
      const state = await (await fetch("/_ladder/readers")).json();
      const bar = document.createElement("div");
      bar.id = "ladder-role";
      Object.assign(bar.style, { display: "flex", flexWrap: "wrap", gap: ".75rem", alignItems: "center",
        padding: ".4rem 1rem", background: "#fff3cd", color: "#3a2d00", font: "14px/1.5 sans-serif" });
      const label = document.createElement("label");
      label.append(words.as + " ");
      const select = document.createElement("select");
      select.style.maxWidth = "70vw";
      const option = (parent, value, text) => {
        const item = document.createElement("option");
        item.value = value;
        item.textContent = text;
        item.selected = value === state.current;
        parent.append(item);
      };
      option(select, "everything", words.everything);
      option(select, "anybody", words.anybody);
      for (const name of ["coordinator", "manager", "staff"]) {
        const group = document.createElement("optgroup");
        group.label = words[name];
        for (const reader of state.readers) {
          if (reader.class === name) option(group, reader.page, reader.name + " (" + reader.login + ")");
        }
        if (group.children.length > 0) select.append(group);
      }
      select.addEventListener("change", () => { location.href = "/_ladder/as/" + select.value; });
      label.append(select);
      bar.append(label);
      const link = (text, path) => {
        const item = document.createElement("a");
        item.href = path;
        item.textContent = text;
        item.style.color = "inherit";
        bar.append(item);
      };
      const reader = state.readers.find((each) => each.page === state.current);
      if (reader) {
        link(words.page, "/people/" + reader.page + "/index.html");
        for (const { id, name } of reader.teams) link(name, "/teams/" + encodeURIComponent(id) + "/index.html");
            if (reader.class === "manager" && reader.isAbove) link(words.find, "/people/" + reader.page + "/find/index.html");
      }
      if (state.current === "everything" || (reader && reader.class === "coordinator")) {
        link(words.people, "/people/index.html");
        link(words.coordination, "/coordination/index.html");
      }
      document.body.prepend(bar);
    })();

    """
}
