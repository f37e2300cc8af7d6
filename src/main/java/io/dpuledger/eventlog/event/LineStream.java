package io.dpuledger.eventlog.event;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * The lines of a stream, one after the other. As a stream, it is the current line: a line of any
 * length takes no more memory than the buffer.
 */
final class LineStream extends InputStream {
  private static final int BUFFER = 1 << 16;

  private final InputStream source;
  private final byte[] buffer = new byte[BUFFER];
  private int at;
  private int end;
  private boolean isInLine;
  private boolean isCut;

  LineStream(InputStream source) {
    this.source = source;
  }

  /** Goes to the start of the next line that is not empty. False at the end. */
  boolean next() throws IOException {
    finishLine();
    while (at < end || fill()) {
      if (buffer[at] != '\n' && buffer[at] != '\r') {
        isInLine = true;
        return true;
      }
      at++;
    }
    return false;
  }

  /** Passes over the rest of the line. */
  void finishLine() throws IOException {
    while (isInLine) {
      at = lineEnd(end);
      endOfPart();
    }
  }

  /** Whether the last line has no line end, so that the rest of it may be missing. */
  boolean isCut() {
    return isCut;
  }

  /** The first bytes of the line, as many as there are up to a limit, without reading them. */
  String head(int most) throws IOException {
    if (end - at < most) {
      System.arraycopy(buffer, at, buffer, 0, end - at);
      end -= at;
      at = 0;
      int read = 0;
      while (end < most && read >= 0) {
        read = source.read(buffer, end, buffer.length - end);
        end += Math.max(read, 0);
      }
    }
    int length = lineEnd(Math.min(end, at + most)) - at;
    return new String(buffer, at, length, StandardCharsets.ISO_8859_1);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (!isInLine) {
      return -1;
    }
    if (at == end && !fill()) {
      isInLine = false;
      isCut = true;
      return -1;
    }
    int count = lineEnd(Math.min(end, at + length)) - at;
    if (count == 0) {
      at++;
      isInLine = false;
      return -1;
    }
    System.arraycopy(buffer, at, target, offset, count);
    at += count;
    return count;
  }

  @Override
  public void close() throws IOException {
    source.close();
  }

  /** Where the line ends, or the limit in the buffer. */
  private int lineEnd(int limit) {
    int found = at;
    while (found < limit && buffer[found] != '\n') {
      found++;
    }
    return found;
  }

  private void endOfPart() throws IOException {
    if (at < end) {
      at++;
      isInLine = false;
    } else if (!fill()) {
      isInLine = false;
      isCut = true;
    }
  }

  private boolean fill() throws IOException {
    at = 0;
    end = 0;
    int read = source.read(buffer, 0, buffer.length);
    end = Math.max(read, 0);
    return read > 0;
  }
}
