/// The script that loads the page again after a build and shows what is wrong on top of the last good
/// page.
///
/// It exists in the preview only.
enum ReloadScript {
  static let text = """
    "use strict";
    (() => {
      let version = null;
      const show = (problems) => {
        const old = document.getElementById("ladder-problems");
        if (old) old.remove();
        if (problems.length === 0) return;
        const box = document.createElement("div");
        box.id = "ladder-problems";
        box.setAttribute("role", "alert");
        const style = { position: "fixed", insetInline: "0", insetBlockEnd: "0", maxHeight: "50vh",
          overflow: "auto", padding: "1rem 1.5rem", background: "#3b1210", color: "#fff",
          font: "14px/1.6 monospace", zIndex: "1000", whiteSpace: "pre-wrap" };
        Object.assign(box.style, style);
        box.textContent = problems.join("\\n");
        document.body.append(box);
      };
      const ask = async () => {
        for (;;) {
          try {
            const answer = await fetch("/_ladder/version?after=" + (version ?? 0));
            const state = await answer.json();
            if (version !== null && state.version !== version && state.isCurrent) {
              location.reload();
              return;
            }
            version = state.version;
            show(state.problems);
          } catch {
            await new Promise((done) => setTimeout(done, 1000));
          }
        }
      };
      ask();
    })();

    """

  /// A page with scripts of the preview in it, before the end of its body.
  static func added(_ names: [String] = ["reload.js"], to page: [UInt8]) -> [UInt8] {
    let tag = names.flatMap { name in
      Array("<script src=\"\(PreviewRequest.prefix)\(name)\" defer></script>\n".utf8)
    }
    let end = Array("</body>".utf8)
    var index = page.count - end.count
    while index >= 0 {
      if page[index...].starts(with: end) {
        return Array(page[..<index]) + tag + page[index...]
      }
      index -= 1
    }
    return page + tag
  }
}
