package io.dpuledger.observation;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * Rows that wait in a private temporary file until it is known whether they may be published.
 * Nobody else reads the file, and it is gone when the spool is closed.
 */
final class RowSpool implements AutoCloseable {
  /** Java serialization remembers every object it wrote until it is told to forget. */
  private static final int ROWS_REMEMBERED = 256;

  private final Path file;
  private final ObjectOutputStream out;
  private long rows;

  RowSpool() {
    try {
      this.file = Files.createTempFile("dpu-ledger-", ".spool");
      this.out = new ObjectOutputStream(new BufferedOutputStream(Files.newOutputStream(file)));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make a temporary file: " + e.getMessage(), e);
    }
  }

  void add(Object[] row) {
    try {
      out.writeUnshared(row);
      rows++;
      if (rows % ROWS_REMEMBERED == 0) {
        out.reset();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file + ": " + e.getMessage(), e);
    }
  }

  long rows() {
    return rows;
  }

  /** Hands over every row, in the order it came. Call once, after the last row was added. */
  void drainTo(Consumer<Object[]> reader) {
    try {
      out.close();
      try (ObjectInputStream in =
          new ObjectInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
        for (long i = 0; i < rows; i++) {
          reader.accept((Object[]) in.readUnshared());
        }
      }
    } catch (IOException | ClassNotFoundException e) {
      throw new IllegalStateException("cannot read back " + file, e);
    }
  }

  @Override
  public void close() {
    try {
      out.close();
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot remove " + file + ": " + e.getMessage(), e);
    }
  }
}
