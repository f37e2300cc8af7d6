package io.dpuledger.table;

import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.BINARY;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.BOOLEAN;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.DOUBLE;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.FIXED_LEN_BYTE_ARRAY;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.INT32;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.INT64;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.MapType;

/** How a column of ours is laid down in Parquet: as Spark would, so that Spark reads it back. */
record ParquetColumn(Type type, ValueWriter writer) {
  private static final int DIGITS_OF_A_LONG = 18;
  private static final long MICROS_PER_SECOND = 1_000_000L;
  private static final int NANOS_PER_MICRO = 1000;

  static ParquetColumn of(TableSchema.Column column) {
    DataType type = column.type();
    String name = column.name();
    if (type instanceof ArrayType) {
      return new ParquetColumn(
          Types.optionalList().element(string().named("element")).named(name),
          (consumer, value) -> writeList(consumer, (Collection<?>) value));
    }
    if (type instanceof MapType) {
      return new ParquetColumn(
          Types.optionalMap()
              .key(Types.required(BINARY).as(LogicalTypeAnnotation.stringType()).named("key"))
              .value(string().named("value"))
              .named(name),
          (consumer, value) -> writeMap(consumer, (Map<?, ?>) value));
    }
    if (type instanceof DecimalType decimal) {
      return decimal(name, decimal);
    }
    return primitive(name, type);
  }

  void write(RecordConsumer consumer, Object value) {
    writer.write(consumer, value);
  }

  private static ParquetColumn primitive(String name, DataType type) {
    if (type.equals(ColumnTypes.STRING)) {
      return new ParquetColumn(string().named(name), ParquetColumn::writeString);
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
          (to, value) -> to.addLong(micros((Instant) value)));
    }
    throw new IllegalArgumentException("column " + name + " has type " + type.sql());
  }

  /** ChronoUnit counts by nanoseconds, which overflow 292 years from 1970. */
  static long micros(Instant instant) {
    return Math.addExact(
        Math.multiplyExact(instant.getEpochSecond(), MICROS_PER_SECOND),
        instant.getNano() / NANOS_PER_MICRO);
  }

  private static ParquetColumn decimal(String name, DecimalType type) {
    if (type.precision() > DIGITS_OF_A_LONG) {
      return wideDecimal(name, type);
    }
    return new ParquetColumn(
        Types.optional(INT64)
            .as(LogicalTypeAnnotation.decimalType(type.scale(), type.precision()))
            .named(name),
        (to, value) ->
            to.addLong(
                ((BigDecimal) value).setScale(type.scale()).unscaledValue().longValueExact()));
  }

  /** As few bytes as hold all of its digits, the sign first: so does Spark. */
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

  private static Types.PrimitiveBuilder<org.apache.parquet.schema.PrimitiveType> string() {
    return Types.optional(BINARY).as(LogicalTypeAnnotation.stringType());
  }

  private static void writeString(RecordConsumer consumer, Object value) {
    consumer.addBinary(Binary.fromString((String) value));
  }

  private static void writeList(RecordConsumer consumer, Collection<?> values) {
    consumer.startGroup();
    if (!values.isEmpty()) {
      consumer.startField("list", 0);
      for (Object value : values) {
        consumer.startGroup();
        consumer.startField("element", 0);
        writeString(consumer, value);
        consumer.endField("element", 0);
        consumer.endGroup();
      }
      consumer.endField("list", 0);
    }
    consumer.endGroup();
  }

  private static void writeMap(RecordConsumer consumer, Map<?, ?> values) {
    consumer.startGroup();
    if (!values.isEmpty()) {
      consumer.startField("key_value", 0);
      for (Map.Entry<?, ?> entry : values.entrySet()) {
        consumer.startGroup();
        consumer.startField("key", 0);
        writeString(consumer, entry.getKey());
        consumer.endField("key", 0);
        consumer.startField("value", 1);
        writeString(consumer, entry.getValue());
        consumer.endField("value", 1);
        consumer.endGroup();
      }
      consumer.endField("key_value", 0);
    }
    consumer.endGroup();
  }

  /** Hands one value, never null, to Parquet. */
  interface ValueWriter {
    void write(RecordConsumer consumer, Object value);
  }
}
