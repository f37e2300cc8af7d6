package io.dpuledger.table.rows;

import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.UnsafeRow;
import org.apache.spark.unsafe.Platform;

/** A row in Spark's binary format, followed by its kind, as moved by a shuffle. */
final class RowBytes {
  private RowBytes() {}

  static byte[] of(InternalRow row, int kind) {
    UnsafeRow packed = (UnsafeRow) row;
    byte[] bytes = new byte[packed.getSizeInBytes() + 1];
    packed.writeToMemory(bytes, Platform.BYTE_ARRAY_OFFSET);
    bytes[bytes.length - 1] = (byte) kind;
    return bytes;
  }

  static int kind(byte[] bytes) {
    return bytes[bytes.length - 1];
  }
}
