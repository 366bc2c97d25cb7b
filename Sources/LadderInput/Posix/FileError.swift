import Glibc
package import LadderDiagnostics

/// A call on the file system that failed.
package struct FileError: Error, Sendable, Hashable {
  package enum Operation: String, Sendable {
    case open, read, list, inspect, write, rename, remove, create
  }

  package let operation: Operation
  package let path: String
  /// The error number of the C library, such as `ENOENT`.
  package let errno: Int32

  package init(_ operation: Operation, _ path: String, errno: Int32) {
    self.operation = operation
    self.path = path
    self.errno = errno
  }

  /// The failure as a sentence: `cannot open 'content/x.md': permission denied`.
  package var message: Message {
    let reason = reason
    return Message(
      zh: "无法\(verb.zh)“\(path)”：\(reason.zh)", en: "cannot \(verb.en) '\(path)': \(reason.en)")
  }

  private var verb: (zh: String, en: String) {
    switch operation {
    case .open: ("打开", "open")
    case .read: ("读取", "read")
    case .list: ("列出", "list")
    case .inspect: ("查看", "inspect")
    case .write: ("写入", "write")
    case .rename: ("改名", "rename")
    case .remove: ("删除", "remove")
    case .create: ("创建", "create")
    }
  }

  private var reason: (zh: String, en: String) {
    switch errno {
    case ENOENT: ("不存在", "no such file or folder")
    case EACCES, EPERM: ("没有权限", "permission denied")
    case ENOTDIR: ("不是文件夹", "not a folder")
    case EISDIR: ("是文件夹", "is a folder")
    case EEXIST, ENOTEMPTY: ("已存在", "already there")
    case ENOSPC: ("磁盘已满", "no space left on the disk")
    case EDQUOT: ("超出磁盘配额", "over the disk quota")
    case EROFS: ("文件系统只读", "the file system is read-only")
    case EIO: ("磁盘读写出错", "the disk failed")
    case ENAMETOOLONG: ("名称过长", "the name is too long")
    case ELOOP: ("链接循环", "links lead in a circle")
    case EMFILE, ENFILE: ("打开的文件过多", "too many open files")
    case EFBIG: ("文件过大", "the file is too large")
    default: ("系统错误 \(errno)", "system error \(errno)")
    }
  }
}
