package io.dpuledger.table;

import java.io.Serializable;
import org.apache.spark.sql.types.DataType;

/** The type and unit of a column. Money is in the {@code billing_currency} of its row. */
public record ColumnKind(DataType type, String unit) implements Serializable {
  public static final ColumnKind TEXT = new ColumnKind(ColumnTypes.STRING, "");
  public static final ColumnKind TEXTS = new ColumnKind(ColumnTypes.STRINGS, "");
  public static final ColumnKind TEXT_MAP = new ColumnKind(ColumnTypes.STRING_MAP, "");
  public static final ColumnKind FLAG = new ColumnKind(ColumnTypes.BOOLEAN, "");
  public static final ColumnKind DATE = new ColumnKind(ColumnTypes.STRING, "UTC date");
  public static final ColumnKind MONTH = new ColumnKind(ColumnTypes.STRING, "UTC month");
  public static final ColumnKind INSTANT = new ColumnKind(ColumnTypes.TIMESTAMP, "UTC");
  public static final ColumnKind MONEY = new ColumnKind(ColumnTypes.MONEY, "billing_currency");
  public static final ColumnKind UNITS = new ColumnKind(ColumnTypes.UNITS, "DPU or M-DPU");
  public static final ColumnKind UNIT_HOURS =
      new ColumnKind(ColumnTypes.UNITS, "DPU-hours or M-DPU-hours");
  public static final ColumnKind UNIT_SECONDS =
      new ColumnKind(ColumnTypes.UNIT_SECONDS, "DPU-seconds or M-DPU-seconds");
  public static final ColumnKind SECONDS = new ColumnKind(ColumnTypes.SECONDS, "seconds");
  public static final ColumnKind MINUTES = new ColumnKind(ColumnTypes.INT, "minutes");
  public static final ColumnKind DAYS = new ColumnKind(ColumnTypes.INT, "days");
  public static final ColumnKind MILLIS = new ColumnKind(ColumnTypes.LONGS, "milliseconds");
  public static final ColumnKind HOURS_OF_DAY = new ColumnKind(ColumnTypes.INTS, "hour, UTC");
  public static final ColumnKind SESSIONS = new ColumnKind(ColumnTypes.LONG, "sessions");
  public static final ColumnKind GAPS = new ColumnKind(ColumnTypes.LONG, "gaps");
  public static final ColumnKind SHARE = new ColumnKind(ColumnTypes.DOUBLE, "share, 1 is all");
  public static final ColumnKind EXACT_SHARE =
      new ColumnKind(ColumnTypes.EXACT_SHARE, "share, 1 is all");
  public static final ColumnKind RATIO = new ColumnKind(ColumnTypes.DOUBLE, "ratio");
  public static final ColumnKind PERCENT = new ColumnKind(ColumnTypes.DOUBLE, "percent");
}
