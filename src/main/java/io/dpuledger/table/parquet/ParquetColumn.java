package io.dpuledger.table.parquet;

import io.dpuledger.table.TableSchema;
import java.util.Iterator;
import org.apache.parquet.column.ColumnWriter;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Type.Repetition;
import org.apache.parquet.schema.Types;
import org.apache.spark.sql.catalyst.expressions.SpecializedGetters;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.sql.catalyst.util.MapData;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.MapType;

/**
 * How a column is stored in Parquet: as Spark would, so that Spark can read it.
 *
 * <p>Parquet stores each value with two numbers. Its repetition is 0 for the first value of a row,
 * and 1 for the next values of a list or map. Its definition is the number of levels that are not
 * null.
 */
record ParquetColumn(Type type, Opening opening) {
  /** The definition of a value that is not null, in a column of single values. */
  private static final int SINGLE = 1;

  /** The definition of a list or map without values. */
  private static final int EMPTY = 1;

  /** The definition of a key of a map, and of a null in a list or map. */
  private static final int ENTRY = 2;

  /** The definition of a value in a list or map that is not null. */
  private static final int ENTRY_VALUE = 3;

  /** Takes the writers of a column's values from those of a group of rows. */
  interface Opening {
    RowCell in(Iterator<ColumnWriter> writers);
  }

  /** Writes the value of a column, or null, for each row of a group. */
  interface RowCell {
    void write(SpecializedGetters row, int at);
  }

  static ParquetColumn of(TableSchema.Column column) {
    if (column.type() instanceof ArrayType array) {
      return list(column.name(), ParquetValue.of("element", array.elementType()));
    }
    if (column.type() instanceof MapType map) {
      return map(
          column.name(),
          ParquetValue.of("key", map.keyType()),
          ParquetValue.of("value", map.valueType()));
    }
    return single(ParquetValue.of(column.name(), column.type()));
  }

  private static ParquetColumn single(ParquetValue value) {
    return new ParquetColumn(
        value.type(),
        writers -> {
          ColumnWriter to = writers.next();
          return (row, at) -> {
            if (row.isNullAt(at)) {
              to.writeNull(0, 0);
            } else {
              value.copy().to(to, row, at, 0, SINGLE);
            }
          };
        });
  }

  private static ParquetColumn list(String name, ParquetValue element) {
    return new ParquetColumn(
        Types.optionalList().element(element.type()).named(name),
        writers -> {
          ColumnWriter to = writers.next();
          return (row, at) -> {
            if (row.isNullAt(at)) {
              to.writeNull(0, 0);
            } else {
              writeAll(to, element, row.getArray(at), ENTRY_VALUE);
            }
          };
        });
  }

  private static ParquetColumn map(String name, ParquetValue key, ParquetValue value) {
    return new ParquetColumn(
        Types.optionalMap().key(required(key.type())).value(value.type()).named(name),
        writers -> {
          ColumnWriter keys = writers.next();
          ColumnWriter values = writers.next();
          return (row, at) -> {
            if (row.isNullAt(at)) {
              keys.writeNull(0, 0);
              values.writeNull(0, 0);
            } else {
              MapData entries = row.getMap(at);
              writeAll(keys, key, entries.keyArray(), ENTRY);
              writeAll(values, value, entries.valueArray(), ENTRY_VALUE);
            }
          };
        });
  }

  private static Type required(Type type) {
    return Types.primitive(type.asPrimitiveType().getPrimitiveTypeName(), Repetition.REQUIRED)
        .as(type.getLogicalTypeAnnotation())
        .named(type.getName());
  }

  private static void writeAll(
      ColumnWriter to, ParquetValue value, ArrayData values, int definition) {
    int count = values.numElements();
    if (count == 0) {
      to.writeNull(0, EMPTY);
    }
    for (int i = 0; i < count; i++) {
      int repetition = i == 0 ? 0 : 1;
      if (values.isNullAt(i)) {
        to.writeNull(repetition, ENTRY);
      } else {
        value.copy().to(to, values, i, repetition, definition);
      }
    }
  }
}
