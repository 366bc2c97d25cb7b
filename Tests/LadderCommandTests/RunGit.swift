import LadderTestSupport

/// Runs git in a folder as 林舟, whatever this machine's settings of git are.
func runGit(
  _ arguments: [String], in folder: String, environment: [String: String] = [:]
) throws -> Outcome {
  let own = ["GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_NOSYSTEM": "1"]
  let names = ["-c", "user.name=林舟", "-c", "user.email=lin@example.org"]
  return try run(
    "/usr/bin/git", names + arguments, in: folder, environment: own.merging(environment) { $1 })
}
