package io.dpuledger.table.parquet;

import io.dpuledger.table.TableSchema;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.io.api.RecordMaterializer;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.MapType;
import org.jspecify.annotations.Nullable;

/** Builds rows of a table from the values that Parquet reads. */
final class RowConverter extends GroupConverter {
  private final List<Converter> fields = new ArrayList<>();
  private final int width;
  private @Nullable Object[] row;

  RowConverter(TableSchema schema, MessageType file) {
    List<String> names = schema.columns().stream().map(TableSchema.Column::name).toList();
    this.width = names.size();
    this.row = new Object[width];
    for (Type field : file.getFields()) {
      int at = names.indexOf(field.getName());
      fields.add(column(schema.columns().get(at).type(), field, value -> row[at] = value));
    }
  }

  RecordMaterializer<@Nullable Object[]> materializer() {
    return new RecordMaterializer<>() {
      @Override
      public @Nullable Object[] getCurrentRecord() {
        return row;
      }

      @Override
      public GroupConverter getRootConverter() {
        return RowConverter.this;
      }
    };
  }

  @Override
  public Converter getConverter(int field) {
    return fields.get(field);
  }

  @Override
  public void start() {
    row = new Object[width];
  }

  @Override
  public void end() {}

  private static Converter column(DataType type, Type field, Consumer<Object> sink) {
    if (type instanceof ArrayType array) {
      return new GroupsConverter(repeated(field, 1), List.of(array.elementType())) {
        private List<@Nullable Object> values = new ArrayList<>();

        @Override
        public void start() {
          values = new ArrayList<>();
        }

        @Override
        void add(@Nullable Object[] group) {
          values.add(group[0]);
        }

        @Override
        public void end() {
          sink.accept(Collections.unmodifiableList(values));
        }
      };
    }
    if (type instanceof MapType map) {
      return new GroupsConverter(repeated(field, 2), List.of(map.keyType(), map.valueType())) {
        private Map<@Nullable Object, @Nullable Object> values = new LinkedHashMap<>();

        @Override
        public void start() {
          values = new LinkedHashMap<>();
        }

        @Override
        void add(@Nullable Object[] group) {
          values.put(group[0], group[1]);
        }

        @Override
        public void end() {
          sink.accept(Collections.unmodifiableMap(values));
        }
      };
    }
    return ValueConverter.of(type, field, sink);
  }

  /** The repeated group of a list or map, with the given number of values. */
  private static GroupType repeated(Type field, int width) {
    if (!field.isPrimitive()
        && field.asGroupType().getType(0) instanceof GroupType group
        && group.isRepetition(Type.Repetition.REPEATED)
        && group.getFieldCount() == width) {
      return group;
    }
    throw new IllegalArgumentException("its column " + field + " is not such a list or map");
  }
}
