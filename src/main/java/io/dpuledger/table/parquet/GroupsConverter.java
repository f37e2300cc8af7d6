package io.dpuledger.table.parquet;

import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.schema.GroupType;
import org.apache.spark.sql.types.DataType;
import org.jspecify.annotations.Nullable;

/** Reads the repeated groups of a list or map, with one value or two each. */
abstract class GroupsConverter extends GroupConverter {
  private final List<Converter> values = new ArrayList<>();
  private @Nullable Object[] group = {};

  GroupsConverter(GroupType repeated, List<DataType> types) {
    for (int i = 0; i < types.size(); i++) {
      int at = i;
      values.add(ValueConverter.of(types.get(i), repeated.getType(i), value -> group[at] = value));
    }
  }

  abstract void add(@Nullable Object[] group);

  @Override
  public Converter getConverter(int field) {
    return new GroupConverter() {
      @Override
      public Converter getConverter(int value) {
        return values.get(value);
      }

      @Override
      public void start() {
        group = new Object[values.size()];
      }

      @Override
      public void end() {
        add(group);
      }
    };
  }
}
