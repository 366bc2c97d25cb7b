import LadderInput
import LadderSite

/// The bytes of a file that a job makes.
func made(_ file: Int, by maker: OutputJob.Maker) -> [UInt8] {
  var buffer = ByteBuffer(capacity: 1024)
  maker(file, &buffer)
  return Array(buffer.bytes)
}
