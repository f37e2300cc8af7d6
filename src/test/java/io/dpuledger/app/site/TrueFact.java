package io.dpuledger.app.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.simulator.fleet.Fleet;
import io.dpuledger.simulator.fleet.SimulatedSession;
import io.dpuledger.testing.DuckDb;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A row of session_fact beside what is true of its session. */
public record TrueFact(
    SimulatedSession truth,
    String evidence,
    BigDecimal executionSeconds,
    BigDecimal dpuSeconds,
    BigDecimal idleSecondsLow,
    BigDecimal idleSecondsHigh,
    BigDecimal price,
    BigDecimal idleCostLow,
    BigDecimal idleCostHigh) {
  /** A session_fact's session, in SQL. */
  public static final String KEY =
      "account_id || '/' || region || session_id || epoch_ms(created_on)";

  public boolean holdsIdleSeconds() {
    BigDecimal idle = seconds(truth.idleMillis());
    return idleSecondsLow.compareTo(idle) <= 0 && idle.compareTo(idleSecondsHigh) <= 0;
  }

  public boolean holdsIdleMoney() {
    double idle = truth.idleUnits() * truth.idleMillis() / 3_600_000.0 * price.doubleValue();
    double rounding = 0.000002;
    return idleCostLow.doubleValue() <= idle + rounding
        && idle - rounding <= idleCostHigh.doubleValue();
  }

  /** The sessions of a fleet, as {@link #KEY} names them. */
  public static Map<String, SimulatedSession> truths(Fleet fleet) {
    Map<String, SimulatedSession> truths = new LinkedHashMap<>();
    for (SimulatedSession session : fleet.sessions()) {
      truths.put(session.target() + session.id() + session.createdMillis(), session);
    }
    return truths;
  }

  public static List<TrueFact> of(Fleet fleet, DuckDb sql, String condition) {
    Map<String, SimulatedSession> truths = truths(fleet);
    List<TrueFact> facts = new ArrayList<>();
    for (List<String> row :
        sql.rows(
            "SELECT "
                + KEY
                + ", idle_evidence, execution_seconds, dpu_seconds, idle_seconds_low,"
                + " idle_seconds_high, list_unit_price, idle_cost_low, idle_cost_high"
                + " FROM session_fact WHERE "
                + condition)) {
      facts.add(
          new TrueFact(
              truths.get(row.get(0)),
              row.get(1),
              number(row.get(2)),
              number(row.get(3)),
              number(row.get(4)),
              number(row.get(5)),
              number(row.get(6)),
              number(row.get(7)),
              number(row.get(8))));
    }
    assertThat(facts).isNotEmpty().extracting(TrueFact::truth).doesNotContainNull();
    return facts;
  }

  private static BigDecimal number(String value) {
    return value == null ? BigDecimal.ZERO : new BigDecimal(value);
  }

  public static BigDecimal seconds(long millis) {
    return BigDecimal.valueOf(millis, 3);
  }
}
