package io.dpuledger.table.rows;

import io.dpuledger.table.ColumnTypes;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.Platform;
import org.apache.spark.unsafe.hash.Murmur3_x86_32;

/**
 * Encodes the key of a row as bytes: its place, then its hash, then its columns. So keys sort by
 * place, and deterministically within a place.
 */
final class RowKey {
  private static final int SEED = 42;
  private static final int HASH_AT = Integer.BYTES;
  private static final int COLUMNS_AT = 2 * Integer.BYTES;

  private final int[] columns;
  private final boolean[] isText;
  private ByteBuffer buffer = ByteBuffer.allocate(256);

  /**
   * A key of text and timestamp columns.
   *
   * @param names its columns
   */
  RowKey(StructType type, List<String> names) {
    this.columns = names.stream().mapToInt(type::fieldIndex).toArray();
    this.isText = new boolean[columns.length];
    for (int i = 0; i < columns.length; i++) {
      isText[i] = type.apply(columns[i]).dataType().equals(ColumnTypes.STRING);
    }
  }

  /** Each text is preceded by its length, so that the encoding is unambiguous. */
  byte[] of(InternalRow row, int place) {
    buffer.clear().position(COLUMNS_AT);
    for (int i = 0; i < columns.length; i++) {
      boolean isNull = row.isNullAt(columns[i]);
      if (!isText[i]) {
        room(Long.BYTES).putLong(isNull ? Long.MIN_VALUE : row.getLong(columns[i]));
      } else if (isNull) {
        room(Integer.BYTES).putInt(-1);
      } else {
        byte[] text = row.getUTF8String(columns[i]).getBytes();
        room(Integer.BYTES + text.length).putInt(text.length).put(text);
      }
    }
    byte[] key = Arrays.copyOf(buffer.array(), buffer.position());
    int hash =
        Murmur3_x86_32.hashUnsafeBytes2(
            key, Platform.BYTE_ARRAY_OFFSET + COLUMNS_AT, key.length - COLUMNS_AT, SEED);
    ByteBuffer.wrap(key).putInt(place).putInt(hash);
    return key;
  }

  private ByteBuffer room(int bytes) {
    if (buffer.remaining() < bytes) {
      int size = Math.max(buffer.capacity() * 2, buffer.position() + bytes);
      buffer = ByteBuffer.allocate(size).put(buffer.flip());
    }
    return buffer;
  }

  static int place(byte[] key) {
    return ByteBuffer.wrap(key).getInt();
  }

  static int hash(byte[] key) {
    return ByteBuffer.wrap(key).getInt(HASH_AT);
  }
}
