package io.dpuledger.table.lock;

import java.util.List;

/** The folder with the locks of a lake. Each call takes one or a few object store requests. */
interface LockFolder {
  /** A file, and when it was written, by the store's clock. */
  record LockFile(String name, long modifiedMillis) {}

  void write(String name);

  List<LockFile> list();

  void delete(String name);
}
