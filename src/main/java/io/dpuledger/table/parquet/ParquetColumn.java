package io.dpuledger.table.parquet;

import io.dpuledger.table.TableSchema;
import java.util.Collection;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Type.Repetition;
import org.apache.parquet.schema.Types;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.MapType;
import org.jspecify.annotations.Nullable;

/** How a column is stored in Parquet: as Spark would, so that Spark can read it. */
record ParquetColumn(Type type, ValueWriter writer) {

  static ParquetColumn of(TableSchema.Column column) {
    if (column.type() instanceof ArrayType array) {
      return list(column.name(), ParquetValues.column("element", array.elementType()));
    }
    if (column.type() instanceof MapType map) {
      return map(
          column.name(),
          ParquetValues.column("key", map.keyType()),
          ParquetValues.column("value", map.valueType()));
    }
    return ParquetValues.column(column.name(), column.type());
  }

  /** Writes a value to the field at an index; null writes nothing. */
  void writeField(RecordConsumer consumer, int index, @Nullable Object value) {
    if (value != null) {
      consumer.startField(type.getName(), index);
      writer.write(consumer, value);
      consumer.endField(type.getName(), index);
    }
  }

  private static ParquetColumn list(String name, ParquetColumn element) {
    return new ParquetColumn(
        Types.optionalList().element(element.type()).named(name),
        (consumer, value) ->
            writeGroups(
                consumer,
                "list",
                (Collection<?>) value,
                each -> element.writeField(consumer, 0, each)));
  }

  private static ParquetColumn map(String name, ParquetColumn key, ParquetColumn value) {
    return new ParquetColumn(
        Types.optionalMap().key(required(key.type())).value(value.type()).named(name),
        (consumer, entries) ->
            writeGroups(
                consumer,
                "key_value",
                ((Map<?, ?>) entries).entrySet(),
                entry -> {
                  key.writeField(consumer, 0, entry.getKey());
                  value.writeField(consumer, 1, entry.getValue());
                }));
  }

  private static Type required(Type type) {
    return Types.primitive(type.asPrimitiveType().getPrimitiveTypeName(), Repetition.REQUIRED)
        .as(type.getLogicalTypeAnnotation())
        .named(type.getName());
  }

  private static <T> void writeGroups(
      RecordConsumer consumer, String name, Collection<T> values, Consumer<T> group) {
    consumer.startGroup();
    if (!values.isEmpty()) {
      consumer.startField(name, 0);
      for (T value : values) {
        consumer.startGroup();
        group.accept(value);
        consumer.endGroup();
      }
      consumer.endField(name, 0);
    }
    consumer.endGroup();
  }

  /** Writes one value, never null. */
  interface ValueWriter {
    void write(RecordConsumer consumer, Object value);
  }
}
