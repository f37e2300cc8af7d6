package io.dpuledger.table.parquet;

import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.BINARY;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.BOOLEAN;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.DOUBLE;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.FIXED_LEN_BYTE_ARRAY;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.INT32;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.INT64;

import io.dpuledger.table.ColumnTypes;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.apache.parquet.column.ColumnWriter;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import org.apache.spark.sql.catalyst.expressions.SpecializedGetters;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.unsafe.types.UTF8String;

/** How a single value is stored in Parquet, copied from a row or list in Spark's binary form. */
record ParquetValue(Type type, Copy copy) {
  private static final int DIGITS_OF_AN_INT = 9;
  private static final int DIGITS_OF_A_LONG = 18;

  /** Copies a value that is not null. */
  interface Copy {
    void to(ColumnWriter to, SpecializedGetters from, int at, int repetition, int definition);
  }

  static ParquetValue of(String name, DataType type) {
    return type instanceof DecimalType decimal ? decimal(name, decimal) : primitive(name, type);
  }

  private static ParquetValue primitive(String name, DataType type) {
    if (type.equals(ColumnTypes.STRING)) {
      return new ParquetValue(
          Types.optional(BINARY).as(LogicalTypeAnnotation.stringType()).named(name),
          (to, from, at, r, d) -> to.write(text(from.getUTF8String(at)), r, d));
    }
    if (type.equals(ColumnTypes.INT)) {
      return new ParquetValue(Types.optional(INT32).named(name), ParquetValue::copyInt);
    }
    if (type.equals(ColumnTypes.LONG)) {
      return new ParquetValue(Types.optional(INT64).named(name), ParquetValue::copyLong);
    }
    if (type.equals(ColumnTypes.DOUBLE)) {
      return new ParquetValue(
          Types.optional(DOUBLE).named(name),
          (to, from, at, r, d) -> to.write(from.getDouble(at), r, d));
    }
    if (type.equals(ColumnTypes.BOOLEAN)) {
      return new ParquetValue(
          Types.optional(BOOLEAN).named(name),
          (to, from, at, r, d) -> to.write(from.getBoolean(at), r, d));
    }
    if (type.equals(ColumnTypes.DAY)) {
      return new ParquetValue(
          Types.optional(INT32).as(LogicalTypeAnnotation.dateType()).named(name),
          ParquetValue::copyInt);
    }
    if (type.equals(ColumnTypes.TIMESTAMP)) {
      return new ParquetValue(
          Types.optional(INT64)
              .as(LogicalTypeAnnotation.timestampType(true, TimeUnit.MICROS))
              .named(name),
          ParquetValue::copyLong);
    }
    throw new IllegalArgumentException("column " + name + " has type " + type.sql());
  }

  /** Whether a column of a type usually has few distinct values. */
  static boolean repeats(DataType type) {
    return !(type instanceof DecimalType)
        && !type.equals(ColumnTypes.TIMESTAMP)
        && !type.equals(ColumnTypes.LONG)
        && !type.equals(ColumnTypes.DOUBLE);
  }

  private static void copyInt(ColumnWriter to, SpecializedGetters from, int at, int r, int d) {
    to.write(from.getInt(at), r, d);
  }

  private static void copyLong(ColumnWriter to, SpecializedGetters from, int at, int r, int d) {
    to.write(from.getLong(at), r, d);
  }

  /** A view of the row's own bytes: Parquet copies what it keeps. */
  private static Binary text(UTF8String text) {
    ByteBuffer bytes = text.getByteBuffer();
    return Binary.fromReusedByteArray(
        bytes.array(), bytes.arrayOffset() + bytes.position(), bytes.remaining());
  }

  private static ParquetValue decimal(String name, DecimalType type) {
    if (type.precision() > DIGITS_OF_A_LONG) {
      return wideDecimal(name, type);
    }
    boolean isShort = type.precision() <= DIGITS_OF_AN_INT;
    return new ParquetValue(
        Types.optional(isShort ? INT32 : INT64)
            .as(LogicalTypeAnnotation.decimalType(type.scale(), type.precision()))
            .named(name),
        isShort
            ? (to, from, at, r, d) -> to.write(Math.toIntExact(from.getLong(at)), r, d)
            : ParquetValue::copyLong);
  }

  /** The fewest bytes that hold all digits, big-endian and signed, like Spark. */
  private static ParquetValue wideDecimal(String name, DecimalType type) {
    int length = BigInteger.TEN.pow(type.precision()).bitLength() / Byte.SIZE + 1;
    return new ParquetValue(
        Types.optional(FIXED_LEN_BYTE_ARRAY)
            .length(length)
            .as(LogicalTypeAnnotation.decimalType(type.scale(), type.precision()))
            .named(name),
        (to, from, at, r, d) -> to.write(padded(from.getBinary(at), length), r, d));
  }

  private static Binary padded(byte[] digits, int length) {
    byte[] padded = new byte[length];
    Arrays.fill(padded, 0, length - digits.length, (byte) (digits[0] < 0 ? -1 : 0));
    System.arraycopy(digits, 0, padded, length - digits.length, digits.length);
    return Binary.fromConstantByteArray(padded);
  }
}
