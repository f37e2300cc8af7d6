package io.dpuledger.simulator.bill.form;

import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.BINARY;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.DOUBLE;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.INT64;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;

/** Columns and values in Parquet with the types of AWS: doubles, milliseconds, maps. */
final class ParquetField {
  private static final String ENTRY = "key_value";

  private ParquetField() {}

  static Type type(BillColumn column) {
    return switch (column.type()) {
      case TEXT -> text(column.name());
      case NUMBER -> Types.optional(DOUBLE).named(column.name());
      case TIME ->
          Types.optional(INT64)
              .as(LogicalTypeAnnotation.timestampType(true, TimeUnit.MILLIS))
              .named(column.name());
      case TEXT_MAP -> map(column.name(), text("value"));
      case NUMBER_MAP -> map(column.name(), Types.optional(DOUBLE).named("value"));
    };
  }

  private static Type text(String name) {
    return Types.optional(BINARY).as(LogicalTypeAnnotation.stringType()).named(name);
  }

  private static Type map(String name, Type value) {
    return Types.optionalGroup()
        .as(LogicalTypeAnnotation.mapType())
        .addField(
            Types.repeatedGroup()
                .addField(
                    Types.required(BINARY).as(LogicalTypeAnnotation.stringType()).named("key"))
                .addField(value)
                .named(ENTRY))
        .named(name);
  }

  static void write(RecordConsumer consumer, Object value) {
    if (value instanceof Map<?, ?> map) {
      writeMap(consumer, map);
    } else if (value instanceof BigDecimal number) {
      consumer.addDouble(number.doubleValue());
    } else if (value instanceof Instant time) {
      consumer.addLong(time.toEpochMilli());
    } else {
      consumer.addBinary(Binary.fromString((String) value));
    }
  }

  private static void writeMap(RecordConsumer consumer, Map<?, ?> map) {
    consumer.startGroup();
    if (!map.isEmpty()) {
      consumer.startField(ENTRY, 0);
      for (Map.Entry<?, ?> entry : new TreeMap<>(map).entrySet()) {
        consumer.startGroup();
        writeField(consumer, "key", 0, entry.getKey());
        writeField(consumer, "value", 1, entry.getValue());
        consumer.endGroup();
      }
      consumer.endField(ENTRY, 0);
    }
    consumer.endGroup();
  }

  private static void writeField(RecordConsumer consumer, String name, int index, Object value) {
    consumer.startField(name, index);
    write(consumer, value);
    consumer.endField(name, index);
  }
}
