import Glibc
import LadderDiagnostics
import LadderSite
import Synchronization

/// Shows on a terminal what a build is at when it takes more than a second.
///
/// One line, written anew and wiped when it is over. Nothing is shown where nobody looks on.
final class Progress: Sendable {
  private struct State {
    var stage = 0
    var isShown = false
    var isOver = false
  }

  private static let stages = [
    "read", "parse", "catalogue", "evaluate", "render", "index", "write",
  ]
  private static let chinese = ["读取", "解析", "编目", "计算进度", "生成页面", "建立索引", "写入"]

  private let state = Mutex(State())
  private let language: Language

  private init(_ language: Language) { self.language = language }

  /// Begins to watch a build; nil where its progress is not to be shown.
  static func start(_ timings: inout Timings, _ options: SourceOptions) -> Progress? {
    guard isatty(STDERR_FILENO) == 1, [.human, .short].contains(options.format) else { return nil }
    let progress = Progress(options.language)
    timings.onEnd = { progress.end($0) }
    Task.detached {
      try? await Task.sleep(nanoseconds: 1_000_000_000)
      while progress.show() { try? await Task.sleep(nanoseconds: 200_000_000) }
    }
    return progress
  }

  private func end(_ stage: String) {
    guard let index = Self.stages.firstIndex(of: stage) else { return }
    state.withLock { $0.stage = min(index + 1, Self.stages.count - 1) }
  }

  private func show() -> Bool {
    state.withLock { state in
      if state.isOver { return false }
      state.isShown = true
      let step = "\(state.stage + 1)/\(Self.stages.count)"
      let name = language == .chinese ? Self.chinese[state.stage] : Self.stages[state.stage]
      printError("\r\u{1B}[K[\(step)] \(name)…")
      return true
    }
  }

  /// Wipes the line; nothing is shown after.
  func stop() {
    state.withLock { state in
      if state.isShown, !state.isOver { printError("\r\u{1B}[K") }
      state.isOver = true
    }
  }
}
