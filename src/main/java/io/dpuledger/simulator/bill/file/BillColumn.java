package io.dpuledger.simulator.bill.file;

import io.dpuledger.simulator.bill.charge.Charge;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A column of a bill, and what it holds for a charge. */
public record BillColumn(String name, Type type, Function<Charge, @Nullable Object> value) {
  /** What a column holds. */
  public enum Type {
    TEXT,
    /** A double in Parquet. */
    NUMBER,
    /** A timestamp in milliseconds in Parquet. */
    TIME,
    TEXT_MAP,
    NUMBER_MAP
  }

  public static BillColumn text(String name, Function<Charge, @Nullable String> value) {
    return new BillColumn(name, Type.TEXT, value::apply);
  }

  /** Always the same. */
  public static BillColumn text(String name, String value) {
    return new BillColumn(name, Type.TEXT, charge -> value);
  }

  /** Of no use for AWS Glue, and always empty. */
  public static BillColumn empty(String name, Type type) {
    return new BillColumn(name, type, charge -> null);
  }

  public static BillColumn number(String name, Function<Charge, @Nullable BigDecimal> value) {
    return new BillColumn(name, Type.NUMBER, value::apply);
  }

  public static BillColumn time(String name, Function<Charge, Instant> value) {
    return new BillColumn(name, Type.TIME, value::apply);
  }

  public static BillColumn texts(String name, Function<Charge, Map<String, String>> value) {
    return new BillColumn(name, Type.TEXT_MAP, value::apply);
  }

  public static BillColumn numbers(String name, Function<Charge, Map<String, BigDecimal>> value) {
    return new BillColumn(name, Type.NUMBER_MAP, value::apply);
  }

  public BillColumn named(String newName) {
    return new BillColumn(newName, type, value);
  }
}
