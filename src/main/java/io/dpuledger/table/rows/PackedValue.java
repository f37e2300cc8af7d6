package io.dpuledger.table.rows;

import io.dpuledger.table.ColumnTypes;
import org.apache.spark.sql.catalyst.expressions.SpecializedGetters;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.Decimal;
import org.apache.spark.sql.types.DecimalType;

/**
 * Reads a value, never null, in the form that Spark and Parquet share: text as bytes, a decimal as
 * digits, a timestamp as microseconds.
 */
public interface PackedValue {
  Object read(SpecializedGetters from, int at);

  static PackedValue of(DataType type) {
    if (type.equals(ColumnTypes.STRING)) {
      return SpecializedGetters::getUTF8String;
    }
    boolean isNarrow =
        type instanceof DecimalType decimal && decimal.precision() <= Decimal.MAX_LONG_DIGITS();
    if (isNarrow || type.equals(ColumnTypes.TIMESTAMP)) {
      return SpecializedGetters::getLong;
    }
    SparkValue value = SparkValue.of(type);
    return value::read;
  }
}
