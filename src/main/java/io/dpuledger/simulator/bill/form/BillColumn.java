package io.dpuledger.simulator.bill.form;

import io.dpuledger.simulator.bill.charge.Charge;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A column of a bill, and what it holds for a charge. */
record BillColumn(String name, Type type, Function<Charge, @Nullable Object> value) {
  /** What a column holds. */
  enum Type {
    TEXT,
    /** A double in Parquet. */
    NUMBER,
    /** A timestamp in milliseconds in Parquet. */
    TIME,
    TEXT_MAP,
    NUMBER_MAP
  }

  static BillColumn text(String name, Function<Charge, @Nullable String> value) {
    return new BillColumn(name, Type.TEXT, value::apply);
  }

  /** Always the same. */
  static BillColumn text(String name, String value) {
    return new BillColumn(name, Type.TEXT, charge -> value);
  }

  /** Of no use for AWS Glue, and always empty. */
  static BillColumn empty(String name, Type type) {
    return new BillColumn(name, type, charge -> null);
  }

  static BillColumn number(String name, Function<Charge, @Nullable BigDecimal> value) {
    return new BillColumn(name, Type.NUMBER, value::apply);
  }

  static BillColumn time(String name, Function<Charge, Instant> value) {
    return new BillColumn(name, Type.TIME, value::apply);
  }

  static BillColumn texts(String name, Function<Charge, Map<String, String>> value) {
    return new BillColumn(name, Type.TEXT_MAP, value::apply);
  }

  static BillColumn numbers(String name, Function<Charge, Map<String, BigDecimal>> value) {
    return new BillColumn(name, Type.NUMBER_MAP, value::apply);
  }

  BillColumn named(String newName) {
    return new BillColumn(newName, type, value);
  }
}
