package io.dpuledger.eventlog.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** A file as it is stored. Remembers whether reading it failed, which no codec is to blame for. */
final class RawFile extends FilterInputStream {
  private @Nullable IOException failure;

  RawFile(InputStream stored) {
    super(stored);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    try {
      return super.read(target, offset, length);
    } catch (IOException e) {
      failure = e;
      throw e;
    }
  }

  /** Throws what reading failed with, if it did. */
  void requireRead() throws IOException {
    if (failure != null) {
      throw failure;
    }
  }
}
