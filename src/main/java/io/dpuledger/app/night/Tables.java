package io.dpuledger.app.night;

import io.dpuledger.analysis.Analysis;
import io.dpuledger.analysis.focus.FocusTable;
import io.dpuledger.bill.BillCharge;
import io.dpuledger.bill.BillDaily;
import io.dpuledger.bill.BillDelivery;
import io.dpuledger.bill.BilledSession;
import io.dpuledger.eventlog.SparkActivityTable;
import io.dpuledger.eventlog.SparkReplayTable;
import io.dpuledger.facts.QuarantineTable;
import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.facts.day.SessionDayTable;
import io.dpuledger.ledger.Analyses;
import io.dpuledger.observation.CollectionTable;
import io.dpuledger.observation.SessionObservationTable;
import io.dpuledger.observation.StatementObservationTable;
import io.dpuledger.table.TableSchema;
import java.util.List;
import java.util.stream.Stream;

/** Every table of a lake. */
public final class Tables {
  private Tables() {}

  public static List<TableSchema> all() {
    return Stream.of(
            Stream.of(
                SessionObservationTable.SCHEMA,
                CollectionTable.SCHEMA,
                SessionFactTable.SCHEMA,
                SessionDayTable.SCHEMA),
            ofAnswers(),
            Stream.of(
                // Last, because a lake may have no file of them, and then SQL over it stops here.
                StatementObservationTable.SCHEMA,
                QuarantineTable.SCHEMA,
                FocusTable.SCHEMA,
                SparkActivityTable.SCHEMA,
                SparkReplayTable.SCHEMA),
            ofBill())
        .flatMap(tables -> tables)
        .toList();
  }

  /** The answers of the night. */
  static Stream<TableSchema> ofAnswers() {
    return Analyses.all().stream()
        .flatMap(analysis -> analysis.outputs().stream())
        .map(Analysis.Output::schema);
  }

  /** What AWS billed, if the configuration names a bill. */
  static Stream<TableSchema> ofBill() {
    return Stream.of(
        BillDaily.SCHEMA, BilledSession.SCHEMA, BillCharge.SCHEMA, BillDelivery.SCHEMA);
  }

  /** Those that an analysis replaces: all but the observations. */
  public static List<TableSchema> derived() {
    return Stream.concat(
            Stream.of(SessionFactTable.SCHEMA, SessionDayTable.SCHEMA, QuarantineTable.SCHEMA),
            ofAnswers())
        .toList();
  }
}
