package io.dpuledger.report.reader;

import io.dpuledger.analysis.SpendDaily;
import io.dpuledger.analysis.capacity.CapacityHourlyTable;
import io.dpuledger.analysis.idlewaste.IdleWasteTable;
import io.dpuledger.analysis.month.ReportedMonthTable;
import io.dpuledger.eventlog.SparkActivityTable;
import io.dpuledger.facts.QuarantineTable;
import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.facts.day.SessionDayTable;
import io.dpuledger.model.UsagePeriod;
import io.dpuledger.report.aggregate.Aggregate;
import io.dpuledger.report.aggregate.Aggregates;
import io.dpuledger.report.aggregate.GroupSums;
import io.dpuledger.table.Profile;
import io.dpuledger.table.TableSchema;
import java.util.Map;

/** What a report of a period asks, table by table. */
public final class ReportQueries {
  private ReportQueries() {}

  /**
   * Of tables with rows for each day, to be answered where the rows are. Each question leaves out
   * the days that it does not ask of; {@link ReportReader#firstDayCompared} is the first of them.
   */
  public static Map<TableSchema, Profile<GroupSums>> ofUsage(UsagePeriod period) {
    return Map.of(
        SpendDaily.SCHEMA, SpendQueries.spendDaily(period),
        SessionDayTable.SCHEMA, SpendQueries.sessionDay(period),
        SessionFactTable.SCHEMA, SessionQueries.sessionFact(period),
        CapacityHourlyTable.SCHEMA, LimitReader.questions(period));
  }

  /** How many sessions started in the period, by what {@link SpendDaily} answers. */
  public static long sessionsStarted(GroupSums spendDaily) {
    return Aggregates.count(
        spendDaily
            .aggregates()
            .filter(
                aggregate ->
                    aggregate.topic() == Aggregate.Topic.TEAM && aggregate.currency() != null));
  }

  /** Of tables with a few rows as of a day. */
  static Map<TableSchema, Profile<GroupSums>> asOf(UsagePeriod period) {
    return Map.of(
        ReportedMonthTable.SCHEMA, SpendQueries.reportedMonths(),
        IdleWasteTable.SCHEMA, SpendQueries.estimates(period),
        QuarantineTable.SCHEMA, SessionQueries.quarantine(),
        SparkActivityTable.SCHEMA, LogQueries.sparkActivity());
  }
}
