package io.dpuledger.table;

import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DecimalType;

/** The types of columns. Everything that is multiplied by a price is a decimal. */
public final class ColumnTypes {
  public static final DataType STRING = DataTypes.StringType;
  public static final DataType INT = DataTypes.IntegerType;
  public static final DataType LONG = DataTypes.LongType;
  public static final DataType DOUBLE = DataTypes.DoubleType;
  public static final DataType BOOLEAN = DataTypes.BooleanType;
  public static final DataType DAY = DataTypes.DateType;
  public static final DataType TIMESTAMP = DataTypes.TimestampType;
  public static final DataType STRINGS = DataTypes.createArrayType(STRING);
  public static final DataType INTS = DataTypes.createArrayType(INT);
  public static final DataType LONGS = DataTypes.createArrayType(LONG);
  public static final DataType STRING_MAP = DataTypes.createMapType(STRING, STRING);
  public static final DecimalType MONEY = DataTypes.createDecimalType(18, 6);
  public static final DecimalType UNITS = DataTypes.createDecimalType(18, 6);
  public static final DecimalType EXACT_SHARE = DataTypes.createDecimalType(18, 12);
  public static final DecimalType SECONDS = DataTypes.createDecimalType(18, 3);
  public static final DecimalType UNIT_SECONDS = DataTypes.createDecimalType(20, 3);

  private ColumnTypes() {}
}
