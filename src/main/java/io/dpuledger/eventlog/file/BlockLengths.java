package io.dpuledger.eventlog.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Checks the lengths that blocks of lz4 and snappy say of themselves. Both codecs make room for
 * whatever a broken length says, and an executor dies of that.
 */
final class BlockLengths extends FilterInputStream {
  /** Spark writes blocks of 32 KB by default. */
  private static final long MOST_BYTES = 64L << 20;

  /** Where a header of a block has the length of what follows it. */
  private record Format(int fileHeader, int header, int lengthAt, boolean isLittleEndian) {}

  private static final Format LZ4 = new Format(0, 21, 9, true);
  private static final Format SNAPPY = new Format(16, 4, 0, false);

  /** What snappy writes where a length would be if another file begins there. */
  private static final int SNAPPY_BEGINS = 0x82534E41;

  private final Format format;
  private int headerAt;
  private int length;
  private long left;

  private BlockLengths(InputStream raw, Format format) {
    super(raw);
    this.format = format;
    this.left = format.fileHeader();
  }

  /** Checks the blocks of a codec that has such lengths. */
  static InputStream checked(InputStream raw, String codec) {
    return switch (codec) {
      case "lz4" -> new BlockLengths(raw, LZ4);
      case "snappy" -> new BlockLengths(raw, SNAPPY);
      default -> raw;
    };
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int most) throws IOException {
    int count = super.read(target, offset, most);
    for (int at = offset; at < offset + count; ) {
      if (left > 0) {
        long passed = Math.min(left, offset + count - at);
        left -= passed;
        at += (int) passed;
      } else {
        header(target[at++] & 0xFF);
      }
    }
    return count;
  }

  private void header(int octet) throws IOException {
    int at = headerAt++ - format.lengthAt();
    if (at >= 0 && at < Integer.BYTES) {
      int shift = Byte.SIZE * (format.isLittleEndian() ? at : Integer.BYTES - 1 - at);
      length |= octet << shift;
    }
    if (headerAt == format.header()) {
      left = next();
      headerAt = 0;
      length = 0;
    }
  }

  private long next() throws IOException {
    if (length == SNAPPY_BEGINS && !format.isLittleEndian()) {
      return (long) format.fileHeader() - format.header();
    }
    if (length < 0 || length > MOST_BYTES) {
      throw new IOException("a block cannot have this length");
    }
    return length;
  }
}
