package io.dpuledger.table.rows;

import io.dpuledger.table.ColumnTypes;
import io.dpuledger.table.InstantColumn;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.catalyst.expressions.UnsafeRow;
import org.apache.spark.sql.catalyst.expressions.codegen.UnsafeArrayWriter;
import org.apache.spark.sql.catalyst.expressions.codegen.UnsafeRowWriter;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.Decimal;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.Platform;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;

/**
 * Packs the values of a row in Spark's binary format. A Spark encoder for this many columns would
 * generate a method that is too long for the JIT compiler.
 */
public final class RowPacker {
  private static final int USUAL_BYTES = 1024;

  private final ValuePacker[] columns;
  private final UnsafeRowWriter writer;

  public RowPacker(StructType type) {
    this.columns =
        Stream.of(type.fields())
            .map(StructField::dataType)
            .map(RowPacker::packer)
            .toArray(ValuePacker[]::new);
    this.writer = new UnsafeRowWriter(columns.length, USUAL_BYTES);
  }

  /** A row object that the next call reuses. */
  public UnsafeRow pack(@Nullable Object[] values) {
    writer.reset();
    writer.zeroOutNullBytes();
    for (int i = 0; i < columns.length; i++) {
      if (values[i] == null) {
        writer.setNullAt(i);
      } else {
        columns[i].pack(writer, i, values[i]);
      }
    }
    return writer.getRow();
  }

  /** Packs one value, never null. */
  private interface ValuePacker {
    void pack(UnsafeRowWriter to, int at, Object value);
  }

  private static ValuePacker packer(DataType type) {
    if (type instanceof DecimalType decimal) {
      return decimal(decimal);
    }
    if (type instanceof ArrayType array) {
      return list(array.elementType());
    }
    if (type.equals(ColumnTypes.STRING_MAP)) {
      return (to, at, value) -> texts(to, at, (Map<?, ?>) value);
    }
    if (type.equals(ColumnTypes.STRING)) {
      return (to, at, value) -> to.write(at, UTF8String.fromString((String) value));
    }
    if (type.equals(ColumnTypes.INT)) {
      return (to, at, value) -> to.write(at, (int) (Integer) value);
    }
    if (type.equals(ColumnTypes.LONG)) {
      return (to, at, value) -> to.write(at, (long) (Long) value);
    }
    if (type.equals(ColumnTypes.DOUBLE)) {
      return (to, at, value) -> to.write(at, (double) (Double) value);
    }
    if (type.equals(ColumnTypes.BOOLEAN)) {
      return (to, at, value) -> to.write(at, (boolean) (Boolean) value);
    }
    if (type.equals(ColumnTypes.TIMESTAMP)) {
      return (to, at, value) -> to.write(at, InstantColumn.micros((Instant) value));
    }
    if (type.equals(ColumnTypes.DAY)) {
      return (to, at, value) -> to.write(at, (int) ((LocalDate) value).toEpochDay());
    }
    throw new IllegalArgumentException("rows of type " + type.sql() + " are not packed");
  }

  /** Rejects a figure that its column cannot hold exactly. */
  private static ValuePacker decimal(DecimalType type) {
    boolean isWide = type.precision() > Decimal.MAX_LONG_DIGITS();
    return (to, at, value) -> {
      BigDecimal figure = ((BigDecimal) value).setScale(type.scale());
      if (figure.precision() > type.precision()) {
        throw new ArithmeticException(
            figure.toPlainString() + " is too large for a column of type " + type.sql());
      }
      if (isWide) {
        to.write(at, Decimal.apply(figure), type.precision(), type.scale());
      } else {
        to.write(at, figure.unscaledValue().longValueExact());
      }
    };
  }

  private static ValuePacker list(DataType type) {
    int elementBytes = type.equals(ColumnTypes.INT) ? Integer.BYTES : Long.BYTES;
    ElementPacker element = element(type);
    return (to, at, value) -> list(to, at, (List<?>) value, elementBytes, element);
  }

  private static ElementPacker element(DataType type) {
    if (type.equals(ColumnTypes.INT)) {
      return (list, i, one) -> list.write(i, (int) (Integer) one);
    }
    if (type.equals(ColumnTypes.LONG)) {
      return (list, i, one) -> list.write(i, (long) (Long) one);
    }
    return (list, i, one) -> list.write(i, UTF8String.fromString((String) one));
  }

  /** In Spark's format: the length of the list of keys, the keys, the values. */
  private static void texts(UnsafeRowWriter to, int at, Map<?, ?> entries) {
    int start = to.cursor();
    to.grow(Long.BYTES);
    to.increaseCursor(Long.BYTES);
    int keys = to.cursor();
    texts(to, entries.keySet());
    Platform.putLong(to.getBuffer(), start, to.cursor() - keys);
    texts(to, entries.values());
    to.setOffsetAndSizeFromPreviousCursor(at, start);
  }

  private static void texts(UnsafeRowWriter to, Collection<?> texts) {
    UnsafeArrayWriter list = new UnsafeArrayWriter(to, Long.BYTES);
    list.initialize(texts.size());
    int i = 0;
    for (Object text : texts) {
      if (text == null) {
        list.setNull8Bytes(i);
      } else {
        list.write(i, UTF8String.fromString((String) text));
      }
      i++;
    }
  }

  private interface ElementPacker {
    void pack(UnsafeArrayWriter to, int at, Object value);
  }

  private static void list(
      UnsafeRowWriter to, int at, List<?> values, int elementBytes, ElementPacker element) {
    int start = to.cursor();
    UnsafeArrayWriter list = new UnsafeArrayWriter(to, elementBytes);
    list.initialize(values.size());
    for (int i = 0; i < values.size(); i++) {
      Object value = values.get(i);
      if (value != null) {
        element.pack(list, i, value);
      } else if (elementBytes == Integer.BYTES) {
        list.setNull4Bytes(i);
      } else {
        list.setNull8Bytes(i);
      }
    }
    to.setOffsetAndSizeFromPreviousCursor(at, start);
  }
}
