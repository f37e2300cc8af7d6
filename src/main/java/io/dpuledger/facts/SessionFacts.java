package io.dpuledger.facts;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_format;

import io.dpuledger.observation.SessionObservationTable;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** From everything that was ever observed to one priced row per session. Read top to bottom. */
public final class SessionFacts {
  private SessionFacts() {}

  /** Each session once, as it was last seen; rows without a key are left to {@link Quarantine}. */
  public static Dataset<Row> latest(Dataset<Row> observations) {
    return LatestObservation.perSession(observations.where(LatestObservation.hasKey()));
  }

  /** What each of the {@link #latest} sessions was, used, cost and idled. */
  public static Dataset<Row> of(
      Dataset<Row> latest, Dataset<Row> lastReads, Dataset<Row> prices, FactRules rules) {
    Column unknownType = Capacity.isUnknownType(rules.workerTypes());
    return latest
        .transform(sessions -> Lifecycle.with(sessions, lastReads))
        .transform(sessions -> Attribution.with(sessions, rules.attribution()))
        .transform(Usage::withReported)
        .transform(sessions -> Capacity.with(sessions, rules.workerTypes()))
        .transform(Usage::with)
        .transform(sessions -> Pricing.with(sessions, prices, rules.billing(), unknownType))
        .transform(sessions -> IdleEvidence.with(sessions, rules.idle()))
        .transform(sessions -> IdleBounds.with(sessions, rules.idle()))
        .transform(Exposure::with)
        .transform(sessions -> QualityFlags.with(sessions, unknownType))
        .withColumns(
            Map.of(
                SessionFactTable.STATEMENTS,
                col(SessionObservationTable.STATEMENTS_LISTED),
                SessionFactTable.CREATED_DATE,
                date_format(col(SessionFactTable.CREATED_ON), "yyyy-MM-dd")))
        .transform(SessionFactTable.SCHEMA::select);
  }
}
