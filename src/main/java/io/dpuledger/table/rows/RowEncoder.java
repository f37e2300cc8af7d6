package io.dpuledger.table.rows;

import io.dpuledger.table.ColumnTypes;
import java.nio.ByteBuffer;
import java.util.List;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.UnsafeRow;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.Platform;
import org.apache.spark.unsafe.hash.Murmur3_x86_32;
import org.apache.spark.unsafe.types.UTF8String;

/** Encodes rows of one kind for a shuffle, each with its key of text and timestamp columns. */
final class RowEncoder {
  private static final int SEED = 42;

  private final int kind;
  private final int[] columns;
  private final boolean[] isText;
  private ByteBuffer buffer = ByteBuffer.allocate(256);

  /**
   * An encoder of rows.
   *
   * @param key the columns of their key
   */
  RowEncoder(StructType type, List<String> key, int kind) {
    this.kind = kind;
    this.columns = key.stream().mapToInt(type::fieldIndex).toArray();
    this.isText = new boolean[columns.length];
    for (int i = 0; i < columns.length; i++) {
      isText[i] = type.apply(columns[i]).dataType().equals(ColumnTypes.STRING);
    }
  }

  /** Each text of the key is preceded by its length, so that the encoding is unambiguous. */
  RowBytes of(InternalRow row, int place) {
    buffer.clear().position(RowBytes.HEADER);
    for (int i = 0; i < columns.length; i++) {
      boolean isNull = row.isNullAt(columns[i]);
      if (!isText[i]) {
        room(Long.BYTES).putLong(isNull ? Long.MIN_VALUE : row.getLong(columns[i]));
      } else if (isNull) {
        room(Integer.BYTES).putInt(-1);
      } else {
        UTF8String text = row.getUTF8String(columns[i]);
        text.writeTo(room(Integer.BYTES + text.numBytes()).putInt(text.numBytes()));
      }
    }
    int hash =
        Murmur3_x86_32.hashUnsafeBytes2(
            buffer.array(),
            Platform.BYTE_ARRAY_OFFSET + RowBytes.HEADER,
            buffer.position() - RowBytes.HEADER,
            SEED);
    return RowBytes.of(buffer.array(), buffer.position(), place, hash, kind, (UnsafeRow) row);
  }

  private ByteBuffer room(int bytes) {
    if (buffer.remaining() < bytes) {
      int size = Math.max(buffer.capacity() * 2, buffer.position() + bytes);
      buffer = ByteBuffer.allocate(size).put(buffer.flip());
    }
    return buffer;
  }
}
