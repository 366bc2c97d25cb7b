/// Applies a function to every item on all cores; the results are in the order of the items.
///
/// The items are dealt out in chunks, so that ten thousand small ones cost no more than a few tasks,
/// and in enough of them that a core which is done early finds more to do.
@inlinable
package func concurrentMap<Item: Sendable, Result: Sendable>(
  _ items: [Item], _ transform: @escaping @Sendable (Item) -> Result
) async -> [Result] {
  let chunkCount = min(items.count, 64)
  guard chunkCount > 1 else { return items.map(transform) }
  return await withTaskGroup(of: (Int, [Result]).self) { group in
    for chunk in 0..<chunkCount {
      let range = items.count * chunk / chunkCount..<items.count * (chunk + 1) / chunkCount
      group.addTask { (chunk, items[range].map(transform)) }
    }
    var chunks = [[Result]](repeating: [], count: chunkCount)
    for await (chunk, results) in group { chunks[chunk] = results }
    var results: [Result] = []
    results.reserveCapacity(items.count)
    for chunk in chunks { results += chunk }
    return results
  }
}
