package io.dpuledger.table.parquet;

import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.BINARY;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.BOOLEAN;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.DOUBLE;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.FIXED_LEN_BYTE_ARRAY;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.INT32;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.INT64;

import io.dpuledger.table.ColumnTypes;
import io.dpuledger.table.InstantColumn;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.Types;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.unsafe.types.UTF8String;

/** Stores single values, unpacked or {@code PackedValue}, in Parquet as Spark would. */
final class ParquetValues {
  private static final int DIGITS_OF_AN_INT = 9;
  private static final int DIGITS_OF_A_LONG = 18;

  private ParquetValues() {}

  static ParquetColumn column(String name, DataType type) {
    return type instanceof DecimalType decimal ? decimal(name, decimal) : primitive(name, type);
  }

  private static ParquetColumn primitive(String name, DataType type) {
    if (type.equals(ColumnTypes.STRING)) {
      return new ParquetColumn(
          Types.optional(BINARY).as(LogicalTypeAnnotation.stringType()).named(name),
          (to, value) -> to.addBinary(text(value)));
    }
    if (type.equals(ColumnTypes.INT)) {
      return new ParquetColumn(
          Types.optional(INT32).named(name), (to, value) -> to.addInteger((Integer) value));
    }
    if (type.equals(ColumnTypes.LONG)) {
      return new ParquetColumn(
          Types.optional(INT64).named(name), (to, value) -> to.addLong((Long) value));
    }
    if (type.equals(ColumnTypes.DOUBLE)) {
      return new ParquetColumn(
          Types.optional(DOUBLE).named(name), (to, value) -> to.addDouble((Double) value));
    }
    if (type.equals(ColumnTypes.BOOLEAN)) {
      return new ParquetColumn(
          Types.optional(BOOLEAN).named(name), (to, value) -> to.addBoolean((Boolean) value));
    }
    if (type.equals(ColumnTypes.DAY)) {
      return new ParquetColumn(
          Types.optional(INT32).as(LogicalTypeAnnotation.dateType()).named(name),
          (to, value) -> to.addInteger(Math.toIntExact(((LocalDate) value).toEpochDay())));
    }
    if (type.equals(ColumnTypes.TIMESTAMP)) {
      return new ParquetColumn(
          Types.optional(INT64)
              .as(LogicalTypeAnnotation.timestampType(true, TimeUnit.MICROS))
              .named(name),
          (to, value) ->
              to.addLong(value instanceof Long at ? at : InstantColumn.micros((Instant) value)));
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

  private static ParquetColumn decimal(String name, DecimalType type) {
    if (type.precision() > DIGITS_OF_A_LONG) {
      return wideDecimal(name, type);
    }
    boolean isShort = type.precision() <= DIGITS_OF_AN_INT;
    return new ParquetColumn(
        Types.optional(isShort ? INT32 : INT64)
            .as(LogicalTypeAnnotation.decimalType(type.scale(), type.precision()))
            .named(name),
        (to, value) -> {
          long digits = value instanceof Long packed ? packed : digits((BigDecimal) value, type);
          if (isShort) {
            to.addInteger(Math.toIntExact(digits));
          } else {
            to.addLong(digits);
          }
        });
  }

  private static long digits(BigDecimal value, DecimalType type) {
    return value.setScale(type.scale()).unscaledValue().longValueExact();
  }

  private static Binary text(Object value) {
    return value instanceof UTF8String packed
        ? Binary.fromConstantByteArray(packed.getBytes())
        : Binary.fromString((String) value);
  }

  /** The fewest bytes that hold all digits, big-endian and signed, like Spark. */
  private static ParquetColumn wideDecimal(String name, DecimalType type) {
    int length = BigInteger.TEN.pow(type.precision()).bitLength() / Byte.SIZE + 1;
    return new ParquetColumn(
        Types.optional(FIXED_LEN_BYTE_ARRAY)
            .length(length)
            .as(LogicalTypeAnnotation.decimalType(type.scale(), type.precision()))
            .named(name),
        (to, value) -> to.addBinary(bytes((BigDecimal) value, type.scale(), length)));
  }

  private static Binary bytes(BigDecimal value, int scale, int length) {
    byte[] digits = value.setScale(scale).unscaledValue().toByteArray();
    byte[] padded = new byte[length];
    Arrays.fill(padded, (byte) (value.signum() < 0 ? -1 : 0));
    System.arraycopy(digits, 0, padded, length - digits.length, digits.length);
    return Binary.fromConstantByteArray(padded);
  }
}
