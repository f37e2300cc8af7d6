package io.dpuledger.bill.reading;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.JulianFields;
import java.util.HashMap;
import java.util.Map;
import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;
import org.jspecify.annotations.Nullable;

/**
 * Values of Parquet as CSV has them: numbers with their own digits, times as ISO. Writers differ in
 * the type of a column, so it is taken from the file.
 */
final class ParquetText {
  private static final int MOST_KEPT = 10_000;

  private final PrimitiveType type;
  private final @Nullable LogicalTypeAnnotation meaning;
  private final Map<Binary, String> texts = new HashMap<>();

  ParquetText(PrimitiveType type) {
    this.type = type;
    this.meaning = type.getLogicalTypeAnnotation();
  }

  String of(ColumnReader value) {
    return switch (type.getPrimitiveTypeName()) {
      case DOUBLE -> decimal(value.getDouble());
      case FLOAT -> decimal(value.getFloat());
      case BOOLEAN -> String.valueOf(value.getBoolean());
      case INT32 -> whole(value.getInteger());
      case INT64 -> whole(value.getLong());
      case INT96 -> julian(value.getBinary().toByteBuffer()).toString();
      case BINARY, FIXED_LEN_BYTE_ARRAY -> binary(value.getBinary());
    };
  }

  private static String decimal(double value) {
    return Double.isFinite(value)
        ? BigDecimal.valueOf(value).toPlainString()
        : String.valueOf(value);
  }

  private String whole(long value) {
    if (meaning instanceof TimestampLogicalTypeAnnotation timestamp) {
      ChronoUnit unit =
          switch (timestamp.getUnit()) {
            case MILLIS -> ChronoUnit.MILLIS;
            case MICROS -> ChronoUnit.MICROS;
            case NANOS -> ChronoUnit.NANOS;
          };
      return Instant.EPOCH.plus(value, unit).toString();
    }
    if (meaning instanceof DateLogicalTypeAnnotation) {
      return LocalDate.ofEpochDay(value).toString();
    }
    return meaning instanceof DecimalLogicalTypeAnnotation decimal
        ? BigDecimal.valueOf(value, decimal.getScale()).toPlainString()
        : String.valueOf(value);
  }

  private String binary(Binary value) {
    if (meaning instanceof DecimalLogicalTypeAnnotation decimal) {
      return new BigDecimal(new BigInteger(value.getBytes()), decimal.getScale()).toPlainString();
    }
    String known = texts.get(value);
    if (known == null) {
      known = value.toStringUsingUTF8();
      if (texts.size() < MOST_KEPT) {
        texts.put(value.copy(), known);
      }
    }
    return known;
  }

  /** Nanoseconds of the day, then the Julian day. */
  private static Instant julian(ByteBuffer value) {
    ByteBuffer bytes = value.order(ByteOrder.LITTLE_ENDIAN);
    long nanos = bytes.getLong();
    return LocalDate.EPOCH
        .with(JulianFields.JULIAN_DAY, bytes.getInt())
        .atStartOfDay()
        .toInstant(ZoneOffset.UTC)
        .plusNanos(nanos);
  }
}
