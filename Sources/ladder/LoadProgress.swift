import ArgumentParser
import LadderDiagnostics
import LadderInput
import LadderSite

extension SourceOptions {
  /// Loads a source for a question about people; reports what is wrong with it and ends where nothing can
  /// be said.
  func load(
    _ sources: BuildOptions? = nil, replacing files: [SourceFile] = []
  ) async throws -> LoadedProgress {
    let loaded: LoadedProgress
    do throws(FileError) {
      loaded = try await loadProgress(sources ?? buildOptions, replacing: files)
    } catch {
      throw error.report(language, format)
    }
    try accept(loaded)
    return loaded
  }

  /// Reports what is wrong with a source, and ends where nothing can be said of it.
  func accept(_ loaded: LoadedProgress) throws {
    let code = loaded.result.report(self)
    if loaded.progress == nil || strict && code != .success {
      throw code == .success ? ExitCode(1) : code
    }
  }
}
