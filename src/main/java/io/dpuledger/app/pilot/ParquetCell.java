package io.dpuledger.app.pilot;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.JulianFields;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.jspecify.annotations.Nullable;

/** One cell of a line of Parquet as text: times as ISO, of a map only whether it has entries. */
final class ParquetCell {
  private ParquetCell() {}

  static @Nullable String text(Group line, String column) {
    if (!line.getType().containsField(column) || line.getFieldRepetitionCount(column) == 0) {
      return null;
    }
    Type type = line.getType().getType(column);
    if (!type.isPrimitive()) {
      Group map = line.getGroup(column, 0);
      return map.getType().getFieldCount() > 0 && map.getFieldRepetitionCount(0) > 0
          ? "(entries)"
          : "";
    }
    if (type.asPrimitiveType().getPrimitiveTypeName() == PrimitiveTypeName.INT96) {
      return int96(line.getInt96(column, 0).toByteBuffer()).toString();
    }
    return type.getLogicalTypeAnnotation() instanceof TimestampLogicalTypeAnnotation timestamp
        ? time(line.getLong(column, 0), timestamp).toString()
        : line.getValueToString(line.getType().getFieldIndex(column), 0);
  }

  private static Instant time(long value, TimestampLogicalTypeAnnotation timestamp) {
    ChronoUnit unit =
        switch (timestamp.getUnit()) {
          case MILLIS -> ChronoUnit.MILLIS;
          case MICROS -> ChronoUnit.MICROS;
          case NANOS -> ChronoUnit.NANOS;
        };
    return Instant.EPOCH.plus(value, unit);
  }

  /** Nanoseconds of the day, then the Julian day. */
  private static Instant int96(ByteBuffer value) {
    ByteBuffer bytes = value.order(ByteOrder.LITTLE_ENDIAN);
    long nanos = bytes.getLong();
    return LocalDate.EPOCH
        .with(JulianFields.JULIAN_DAY, bytes.getInt())
        .atStartOfDay()
        .toInstant(ZoneOffset.UTC)
        .plusNanos(nanos);
  }
}
