package io.dpuledger.table.parquet;

import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.BINARY;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.BOOLEAN;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.DOUBLE;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.FIXED_LEN_BYTE_ARRAY;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.INT32;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.INT64;

import io.dpuledger.table.ColumnTypes;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.IntLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DecimalType;
import org.jspecify.annotations.Nullable;

/**
 * How to decode values of a column from a file.
 *
 * @param stored the physical types allowed in the file; doubles and flags need no decoding
 */
record ValueDecoding(
    Set<PrimitiveTypeName> stored,
    LongFunction<Object> ofNumber,
    Function<Binary, Object> ofBytes) {

  /** Empty if a value with this annotation cannot be of the type. */
  static @Nullable ValueDecoding of(DataType type, @Nullable LogicalTypeAnnotation as) {
    if (type instanceof DecimalType decimal) {
      return as instanceof DecimalLogicalTypeAnnotation in ? decimals(in, decimal) : null;
    }
    if (type.equals(ColumnTypes.STRING)) {
      return as instanceof DecimalLogicalTypeAnnotation ? null : itself(BINARY);
    }
    if (type.equals(ColumnTypes.DOUBLE)) {
      return itself(DOUBLE);
    }
    if (type.equals(ColumnTypes.BOOLEAN)) {
      return itself(BOOLEAN);
    }
    if (type.equals(ColumnTypes.DAY)) {
      return as instanceof DateLogicalTypeAnnotation ? numbers(LocalDate::ofEpochDay) : null;
    }
    if (type.equals(ColumnTypes.TIMESTAMP)) {
      return as instanceof TimestampLogicalTypeAnnotation in ? timestamps(in) : null;
    }
    if (as != null && !(as instanceof IntLogicalTypeAnnotation)) {
      return null;
    }
    return numbers(type.equals(ColumnTypes.INT) ? Math::toIntExact : Long::valueOf);
  }

  private static ValueDecoding decimals(DecimalLogicalTypeAnnotation in, DecimalType type) {
    return new ValueDecoding(
        Set.of(INT32, INT64, BINARY, FIXED_LEN_BYTE_ARRAY),
        digits -> BigDecimal.valueOf(digits, in.getScale()).setScale(type.scale()),
        digits ->
            new BigDecimal(new BigInteger(digits.getBytesUnsafe()), in.getScale())
                .setScale(type.scale()));
  }

  private static ValueDecoding timestamps(TimestampLogicalTypeAnnotation in) {
    ChronoUnit unit = ChronoUnit.valueOf(in.getUnit().name());
    return numbers(count -> Instant.EPOCH.plus(count, unit));
  }

  private static ValueDecoding itself(PrimitiveTypeName stored) {
    return new ValueDecoding(Set.of(stored), Long::valueOf, Binary::toStringUsingUTF8);
  }

  private static ValueDecoding numbers(LongFunction<Object> made) {
    return new ValueDecoding(Set.of(INT32, INT64), made, Binary::toStringUsingUTF8);
  }
}
