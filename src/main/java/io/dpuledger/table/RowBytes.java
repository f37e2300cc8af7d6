package io.dpuledger.table;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.UnsafeRow;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** Lays rows and their keys down as bytes, for the way through a shuffle. */
final class RowBytes {
  private final int[] key;
  private final boolean[] isText;
  private ByteBuffer buffer = ByteBuffer.allocate(256);

  /**
   * @param columns those of the key: texts and times
   */
  RowBytes(StructType type, List<String> columns) {
    this.key = columns.stream().mapToInt(type::fieldIndex).toArray();
    this.isText = new boolean[key.length];
    for (int i = 0; i < key.length; i++) {
      isText[i] = type.apply(key[i]).dataType().equals(ColumnTypes.STRING);
    }
  }

  /** The key: each text by its length first, so that no text can pass for the end of another. */
  byte[] key(InternalRow row) {
    buffer.clear();
    for (int i = 0; i < key.length; i++) {
      boolean isNull = row.isNullAt(key[i]);
      if (isText[i]) {
        text(isNull ? null : row.getUTF8String(key[i]).getBytes());
      } else {
        room(Long.BYTES).putLong(isNull ? Long.MIN_VALUE : row.getLong(key[i]));
      }
    }
    return Arrays.copyOf(buffer.array(), buffer.position());
  }

  private void text(byte @Nullable [] bytes) {
    if (bytes == null) {
      room(Integer.BYTES).putInt(-1);
    } else {
      room(Integer.BYTES + bytes.length).putInt(bytes.length).put(bytes);
    }
  }

  private ByteBuffer room(int bytes) {
    if (buffer.remaining() < bytes) {
      int size = Math.max(buffer.capacity() * 2, buffer.position() + bytes);
      buffer = ByteBuffer.allocate(size).put(buffer.flip());
    }
    return buffer;
  }

  /** A key with its place before it. */
  static byte[] placed(int place, byte[] key) {
    return ByteBuffer.allocate(Integer.BYTES + key.length).putInt(place).put(key).array();
  }

  static int place(byte[] placed) {
    return ByteBuffer.wrap(placed).getInt();
  }

  /** A row as Spark packs it, and its kind after it. */
  byte[] row(InternalRow row, byte kind) {
    UnsafeRow packed = (UnsafeRow) row;
    byte[] bytes = new byte[packed.getSizeInBytes() + 1];
    packed.writeToMemory(bytes, org.apache.spark.unsafe.Platform.BYTE_ARRAY_OFFSET);
    bytes[bytes.length - 1] = kind;
    return bytes;
  }

  static int kind(byte[] bytes) {
    return bytes[bytes.length - 1];
  }
}
