package io.dpuledger.analysis.capacity;

import static org.apache.spark.sql.functions.lit;

import io.dpuledger.table.ColumnTypes;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DecimalType;

/** Units to their last decimal as whole numbers, which Spark adds up several times as fast. */
final class MicroUnits {
  private static final long A_UNIT = 1_000_000L;
  private static final DecimalType EXACT = DataTypes.createDecimalType(32, 6);

  private MicroUnits() {}

  static Column of(Column units) {
    return units.multiply(lit(A_UNIT)).cast(ColumnTypes.LONG);
  }

  /** As units again, divided by a number. */
  static Column toUnits(Column microUnits, long divisor) {
    return microUnits.cast(EXACT).divide(lit(A_UNIT * divisor)).cast(ColumnTypes.UNITS);
  }
}
