package io.dpuledger.table.rows;

import io.dpuledger.table.ColumnTypes;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.catalyst.expressions.SpecializedGetters;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.sql.catalyst.util.MapData;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.Decimal;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.MapType;
import org.jspecify.annotations.Nullable;

/** Unpacks a value, never null, from a row or a list in Spark's form. */
interface SparkValue {
  Object read(SpecializedGetters from, int at);

  static SparkValue of(DataType type) {
    if (type instanceof DecimalType decimal) {
      return decimal(decimal);
    }
    if (type instanceof ArrayType array) {
      SparkValue element = of(array.elementType());
      return (from, at) -> list(from.getArray(at), element);
    }
    if (type instanceof MapType map) {
      SparkValue key = of(map.keyType());
      SparkValue value = of(map.valueType());
      return (from, at) -> map(from.getMap(at), key, value);
    }
    return primitive(type);
  }

  private static SparkValue primitive(DataType type) {
    if (type.equals(ColumnTypes.STRING)) {
      return (from, at) -> from.getUTF8String(at).toString();
    }
    if (type.equals(ColumnTypes.INT)) {
      return SpecializedGetters::getInt;
    }
    if (type.equals(ColumnTypes.LONG)) {
      return SpecializedGetters::getLong;
    }
    if (type.equals(ColumnTypes.DOUBLE)) {
      return SpecializedGetters::getDouble;
    }
    if (type.equals(ColumnTypes.BOOLEAN)) {
      return SpecializedGetters::getBoolean;
    }
    if (type.equals(ColumnTypes.DAY)) {
      return (from, at) -> LocalDate.ofEpochDay(from.getInt(at));
    }
    if (type.equals(ColumnTypes.TIMESTAMP)) {
      return (from, at) -> Instant.EPOCH.plus(from.getLong(at), ChronoUnit.MICROS);
    }
    throw new IllegalArgumentException("no table of ours has a column of type " + type.sql());
  }

  /** Up to 18 digits are kept as a number, more as bytes. */
  private static SparkValue decimal(DecimalType type) {
    int precision = type.precision();
    int scale = type.scale();
    return precision <= Decimal.MAX_LONG_DIGITS()
        ? (from, at) -> BigDecimal.valueOf(from.getLong(at), scale)
        : (from, at) -> from.getDecimal(at, precision, scale).toJavaBigDecimal();
  }

  private static List<@Nullable Object> list(ArrayData values, SparkValue element) {
    List<@Nullable Object> list = new ArrayList<>(values.numElements());
    for (int i = 0; i < values.numElements(); i++) {
      list.add(values.isNullAt(i) ? null : element.read(values, i));
    }
    return list;
  }

  private static Map<Object, @Nullable Object> map(
      MapData entries, SparkValue key, SparkValue value) {
    List<@Nullable Object> values = list(entries.valueArray(), value);
    Map<Object, @Nullable Object> map = new TreeMap<>();
    for (int i = 0; i < entries.numElements(); i++) {
      map.put(key.read(entries.keyArray(), i), values.get(i));
    }
    return map;
  }
}
