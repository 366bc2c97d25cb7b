/// A view in memory of its own, for what thousands of pages share.
@usableFromInline package struct Shared<Content: View>: @unchecked Sendable {
  let address: UnsafePointer<Content>
  private let owner: Owner
  /// Bytes from its start to its address.
  @usableFromInline static var offsetOfAddress: Int? { MemoryLayout<Self>.offset(of: \.address) }

  package init(_ content: Content) {
    owner = Owner(content)
    address = UnsafePointer(owner.address)
  }

  private final class Owner {
    let address: UnsafeMutablePointer<Content>

    init(_ content: Content) {
      address = .allocate(capacity: 1)
      address.initialize(to: content)
    }

    deinit {
      address.deinitialize(count: 1)
      address.deallocate()
    }
  }
}
