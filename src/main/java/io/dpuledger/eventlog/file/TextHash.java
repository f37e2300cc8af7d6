package io.dpuledger.eventlog.file;

import io.dpuledger.model.Sha256;

/** The number that stands for a text of a log, so that the text need not be kept. */
public final class TextHash {
  private static final int HEX_DIGITS = 16;
  private static final int HEX = 16;

  private TextHash() {}

  /** The first eight bytes of its SHA-256. */
  public static long of(String text) {
    return Long.parseUnsignedLong(Sha256.hex(text).substring(0, HEX_DIGITS), HEX);
  }
}
