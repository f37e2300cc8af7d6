package io.dpuledger.table.files;

import java.io.EOFException;
import org.apache.hadoop.fs.FSInputStream;

/** A completely fetched file, for Hadoop's readers. */
final class FetchedFile extends FSInputStream {
  private final byte[] content;
  private int position;

  FetchedFile(byte[] content) {
    this.content = content;
  }

  @Override
  public int read() {
    return position < content.length ? content[position++] & 0xff : -1;
  }

  @Override
  public int read(byte[] target, int from, int most) {
    if (most == 0) {
      return 0;
    }
    if (position == content.length) {
      return -1;
    }
    int count = Math.min(most, content.length - position);
    System.arraycopy(content, position, target, from, count);
    position += count;
    return count;
  }

  @Override
  public int available() {
    return content.length - position;
  }

  @Override
  public void seek(long to) throws EOFException {
    if (to < 0 || to > content.length) {
      throw new EOFException("there is no byte " + to + " in a file of " + content.length);
    }
    position = (int) to;
  }

  @Override
  public long getPos() {
    return position;
  }

  @Override
  public boolean seekToNewSource(long to) {
    return false;
  }
}
