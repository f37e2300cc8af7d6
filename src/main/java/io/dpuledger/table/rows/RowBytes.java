package io.dpuledger.table.rows;

import java.util.Arrays;
import org.apache.spark.sql.catalyst.expressions.UnsafeRow;
import org.apache.spark.unsafe.Platform;

/**
 * A row in a shuffle, as a range of bytes: a header, the key, and the row in Spark's binary format,
 * which begins and ends at a multiple of eight bytes. The header starts with the size of all of it,
 * so that ranges can follow each other.
 */
final class RowBytes {
  /** The bytes of the header: size, place, hash of the key, size of the key, and kind. */
  static final int HEADER = 5 * Integer.BYTES;

  private static final int PLACE_AT = Integer.BYTES;
  private static final int HASH_AT = 2 * Integer.BYTES;
  private static final int KEY_SIZE_AT = 3 * Integer.BYTES;
  private static final int KIND_AT = 4 * Integer.BYTES;

  private final byte[] bytes;
  private final int from;

  /**
   * A range of an array, which may hold other rows, too.
   *
   * @param from the first byte of the header
   */
  RowBytes(byte[] bytes, int from) {
    this.bytes = bytes;
    this.from = from;
  }

  /**
   * Makes the bytes of a row.
   *
   * @param key has the key behind the room for a header
   * @param keyEnd the end of the key
   */
  static RowBytes of(byte[] key, int keyEnd, int place, int hash, int kind, UnsafeRow row) {
    int rowFrom = aligned(keyEnd);
    byte[] bytes = new byte[rowFrom + row.getSizeInBytes()];
    System.arraycopy(key, HEADER, bytes, HEADER, keyEnd - HEADER);
    row.writeToMemory(bytes, (long) Platform.BYTE_ARRAY_OFFSET + rowFrom);
    put(bytes, 0, bytes.length);
    put(bytes, PLACE_AT, place);
    put(bytes, HASH_AT, hash);
    put(bytes, KEY_SIZE_AT, keyEnd - HEADER);
    put(bytes, KIND_AT, kind);
    return new RowBytes(bytes, 0);
  }

  /** The size of the row whose header starts here. */
  static int size(byte[] bytes, int from) {
    return Platform.getInt(bytes, (long) Platform.BYTE_ARRAY_OFFSET + from);
  }

  byte[] bytes() {
    return bytes;
  }

  int from() {
    return from;
  }

  int size() {
    return size(bytes, from);
  }

  int place() {
    return get(PLACE_AT);
  }

  int hash() {
    return get(HASH_AT);
  }

  int kind() {
    return get(KIND_AT);
  }

  /** Compares only the columns of keys, as unsigned bytes. */
  int compareKey(RowBytes other) {
    return Arrays.compareUnsigned(
        bytes, keyFrom(), keyEnd(), other.bytes, other.keyFrom(), other.keyEnd());
  }

  boolean hasKeyOf(RowBytes other) {
    return hash() == other.hash()
        && Arrays.equals(bytes, keyFrom(), keyEnd(), other.bytes, other.keyFrom(), other.keyEnd());
  }

  /** Makes a row object show this row. */
  void show(UnsafeRow row) {
    int rowFrom = aligned(keyEnd() - from);
    row.pointTo(bytes, (long) Platform.BYTE_ARRAY_OFFSET + from + rowFrom, size() - rowFrom);
  }

  /** The same row in an array of its own. */
  RowBytes copy() {
    return new RowBytes(Arrays.copyOfRange(bytes, from, from + size()), 0);
  }

  private int keyFrom() {
    return from + HEADER;
  }

  private int keyEnd() {
    return from + HEADER + get(KEY_SIZE_AT);
  }

  private int get(int at) {
    return Platform.getInt(bytes, (long) Platform.BYTE_ARRAY_OFFSET + from + at);
  }

  private static void put(byte[] bytes, int at, int value) {
    Platform.putInt(bytes, (long) Platform.BYTE_ARRAY_OFFSET + at, value);
  }

  private static int aligned(int size) {
    return (size + Long.BYTES - 1) & -Long.BYTES;
  }
}
