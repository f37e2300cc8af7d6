package io.dpuledger.report;

import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.model.PriceBasis;
import io.dpuledger.model.UsagePeriod;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What the report asks of sessions: their state, their prices, what was odd about them. */
final class SessionQuestions {
  static final int LIFECYCLE = 0;
  static final int REGION = 1;
  static final int UNIT = 2;
  static final int PRICE = 3;
  static final int BASIS = 4;

  private static final int RAN_IN_PERIOD = 5;
  private static final int FLAGS = 6;
  private static final String BETWEEN_FLAGS = " ";

  private SessionQuestions() {}

  static List<Question> of(ReportTables tables, UsagePeriod period) {
    Column ran = ranIn(period);
    Column aliveWhenLastSeen = col(SessionFactTable.LIFECYCLE).isin("LIVE", "STALE");
    Dataset<Row> sessions =
        tables.sessionFact().filter(startedBy(period).and(ran.or(aliveWhenLastSeen)));
    return List.of(states(sessions, ran).summedFirst(), quarantined(tables.quarantine()));
  }

  /** What was odd about these sessions. */
  static Stream<String> flags(Tally sessions) {
    String flags = sessions.keyOr(FLAGS, "");
    return flags.isEmpty() ? Stream.of() : Stream.of(flags.split(BETWEEN_FLAGS, -1));
  }

  static boolean ranInPeriod(Tally sessions) {
    return "true".equals(sessions.key(RAN_IN_PERIOD));
  }

  private static Question states(Dataset<Row> sessions, Column ran) {
    return new Question(
        Tally.Topic.SESSION,
        sessions,
        col(SessionFactTable.BILLING_CURRENCY),
        col(SessionFactTable.TEAM),
        List.of(
            col(SessionFactTable.LIFECYCLE),
            col(SessionFactTable.REGION),
            col(SessionFactTable.CAPACITY_UNIT),
            col(SessionFactTable.LIST_UNIT_PRICE),
            col(SessionFactTable.PRICE_BASIS),
            ran,
            array_join(col(SessionFactTable.QUALITY_FLAGS), BETWEEN_FLAGS)),
        Map.of(
            Tally.Measure.SESSIONS, lit(1),
            Tally.Measure.UNPRICED_UNIT_HOURS,
                when(
                    col(SessionFactTable.PRICE_BASIS).equalTo(PriceBasis.MISSING.name()),
                    col(SessionFactTable.UNIT_HOURS)),
            Tally.Measure.LIST_COST, col(SessionFactTable.LIST_COST),
            Tally.Measure.EXPOSURE_COST, col(SessionFactTable.EXPOSURE_COST)));
  }

  private static Question quarantined(Dataset<Row> quarantine) {
    return new Question(
        Tally.Topic.QUARANTINE,
        quarantine,
        lit(null),
        lit(null),
        List.of(),
        Map.of(Tally.Measure.SESSIONS, lit(1)));
  }

  private static Column ranIn(UsagePeriod period) {
    Column endedOn = coalesce(col(SessionFactTable.ENDED_ON), startedOn());
    return startedBy(period).and(endedOn.geq(lit(startOf(period.firstDay()))));
  }

  private static Column startedBy(UsagePeriod period) {
    return startedOn().lt(lit(startOf(period.lastDay().plusDays(1))));
  }

  private static Column startedOn() {
    return coalesce(col(SessionFactTable.STARTED_ON), col(SessionFactTable.CREATED_ON));
  }

  private static Instant startOf(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
