package io.dpuledger.table.lock;

import java.util.List;

/** Where the locks of a lake are. Each call is one request of an object store, or few. */
interface LockFolder {
  /** A file, and when it was written by the clock of its store. */
  record LockFile(String name, long modifiedMillis) {}

  void write(String name);

  List<LockFile> list();

  void delete(String name);
}
