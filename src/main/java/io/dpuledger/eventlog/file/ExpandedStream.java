package io.dpuledger.eventlog.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** What a file holds, up to a length that no log has which was compressed to that of the file. */
final class ExpandedStream extends FilterInputStream {
  /** Logs are compressed 10 to 50 times. */
  private static final long MOST_TIMES = 300;

  private static final long ALWAYS_READ = 1L << 30;

  private long left;

  ExpandedStream(InputStream content, long fileBytes) {
    super(content);
    this.left = ALWAYS_READ + MOST_TIMES * fileBytes;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (left <= 0) {
      throw new IOException("too long for the length of its file");
    }
    int count = super.read(target, offset, (int) Math.min(length, left));
    left -= Math.max(0, count);
    return count;
  }
}
