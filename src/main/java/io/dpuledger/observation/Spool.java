package io.dpuledger.observation;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.function.Consumer;

/** Records kept on disk until it is known whether they may be published. */
final class Spool<T extends Serializable> implements AutoCloseable {
  /** Java serialization remembers every object it wrote until it is reset. */
  private static final int RECORDS_REMEMBERED = 256;

  private final TemporaryFile file = new TemporaryFile();
  private final ObjectOutputStream out;
  private long records;

  Spool() {
    try {
      this.out = new ObjectOutputStream(new BufferedOutputStream(file.out()));
    } catch (IOException e) {
      throw TemporaryFile.failed("write", e);
    }
  }

  void add(T element) {
    try {
      out.writeUnshared(element);
      records++;
      if (records % RECORDS_REMEMBERED == 0) {
        out.reset();
      }
    } catch (IOException e) {
      throw TemporaryFile.failed("write", e);
    }
  }

  long size() {
    return records;
  }

  /** Passes on every record, in order. Call it after the last one was added. */
  @SuppressWarnings("unchecked") // Only this spool wrote to the file.
  void forEach(Consumer<T> reader) {
    try {
      out.flush();
      ObjectInputStream in = new ObjectInputStream(new BufferedInputStream(file.in()));
      for (long i = 0; i < records; i++) {
        reader.accept((T) in.readUnshared());
      }
    } catch (IOException e) {
      throw TemporaryFile.failed("read", e);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    file.close();
  }
}
