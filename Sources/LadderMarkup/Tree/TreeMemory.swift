internal import CCmark
import Glibc

/// The memory libcmark builds its trees in.
///
/// A tree is hundreds of small pieces that are made together and given up together, so they are cut from
/// one block a thread, and nothing is freed until the last tree of the thread is gone. libcmark hands its
/// allocator no context; the block is found by the thread.
enum TreeMemory {
  /// What libcmark calls.
  nonisolated(unsafe) static let functions: UnsafeMutablePointer<cmark_mem> = {
    key = makeKey()
    let functions = UnsafeMutablePointer<cmark_mem>.allocate(capacity: 1)
    functions.initialize(
      to: cmark_mem(
        calloc: { count, size in TreeMemory.block.pointee.take(count * size, isZero: true) },
        realloc: { old, size in TreeMemory.block.pointee.resize(old, to: size) },
        free: { _ in }))
    return functions
  }()

  /// A tree begins; every tree that has begun has to end on its thread.
  static func begin() {
    _ = functions
    block.pointee.trees += 1
  }

  static func end() {
    block.pointee.trees -= 1
    if block.pointee.trees == 0 { block.pointee.reset() }
  }

  /// Under which the block of a thread is found.
  ///
  /// Set once, with the functions: as a constant it would be asked at each piece whether it is set.
  nonisolated(unsafe) private static var key: pthread_key_t = 0

  private static func makeKey() -> pthread_key_t {
    var key = pthread_key_t()
    pthread_key_create(&key) { value in
      guard let value else { return }
      let block = value.assumingMemoryBound(to: Block.self)
      block.pointee.free()
      block.deinitialize(count: 1)
      block.deallocate()
    }
    return key
  }

  private static var block: UnsafeMutablePointer<Block> {
    if let own = pthread_getspecific(key) { return own.assumingMemoryBound(to: Block.self) }
    let block = UnsafeMutablePointer<Block>.allocate(capacity: 1)
    block.initialize(to: Block())
    pthread_setspecific(key, block)
    return block
  }

  /// Memory that is cut off piece by piece; before each piece stands its length.
  private struct Block {
    private static let header = 16
    private static let usual = 256 << 10

    var trees = 0
    private var first = UnsafeMutableRawPointer.allocate(byteCount: usual, alignment: header)
    private var others: [UnsafeMutableRawPointer] = []
    private var next: UnsafeMutableRawPointer
    private var end: UnsafeMutableRawPointer

    init() {
      next = first
      end = first + Self.usual
    }

    mutating func take(_ size: Int, isZero: Bool) -> UnsafeMutableRawPointer {
      let length = (size + Self.header - 1) & -Self.header
      if end - next < length + Self.header { grow(for: length + Self.header) }
      let piece = next + Self.header
      next.storeBytes(of: length, as: Int.self)
      next = piece + length
      if isZero { memset(piece, 0, length) }
      return piece
    }

    mutating func resize(
      _ old: UnsafeMutableRawPointer?, to size: Int
    ) -> UnsafeMutableRawPointer {
      guard let old else { return take(size, isZero: false) }
      let start = old - Self.header
      let length = start.load(as: Int.self)
      if size <= length { return old }
      let wanted = (size + Self.header - 1) & -Self.header
      // The last piece grows where it is.
      if old + length == next, end - old >= wanted {
        start.storeBytes(of: wanted, as: Int.self)
        next = old + wanted
        return old
      }
      let new = take(size, isZero: false)
      memcpy(new, old, length)
      return new
    }

    private mutating func grow(for size: Int) {
      let capacity = max(size, Self.usual)
      let more = UnsafeMutableRawPointer.allocate(byteCount: capacity, alignment: Self.header)
      others.append(more)
      next = more
      end = more + capacity
    }

    mutating func reset() {
      for other in others { other.deallocate() }
      others.removeAll()
      next = first
      end = first + Self.usual
    }

    mutating func free() {
      reset()
      first.deallocate()
    }
  }
}
