package io.dpuledger.app.night;

import io.dpuledger.analysis.Scans;
import io.dpuledger.analysis.SpendDaily;
import io.dpuledger.analysis.capacity.CapacityHourlyTable;
import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.facts.day.SessionDayTable;
import io.dpuledger.ledger.LedgerState;
import io.dpuledger.model.UsagePeriod;
import io.dpuledger.report.aggregate.GroupSums;
import io.dpuledger.report.csv.CsvLines;
import io.dpuledger.report.csv.CsvTable;
import io.dpuledger.report.reader.ReportQueries;
import io.dpuledger.report.reader.ReportReader;
import io.dpuledger.table.TableSchema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a report needs from the usage tables, and their CSV, in shared scans. */
final class ReportScans {
  private static final Logger LOG = LoggerFactory.getLogger(ReportScans.class);
  private static final long MOST_SESSIONS = 100_000;
  private static final List<TableSchema> ONE_ROW_A_SESSION =
      List.of(SessionDayTable.SCHEMA, SessionFactTable.SCHEMA);

  private final Map<TableSchema, Supplier<GroupSums>> questions = new LinkedHashMap<>();
  private final Map<TableSchema, Supplier<CsvLines>> lines = new LinkedHashMap<>();

  private ReportScans() {}

  /**
   * @param state the state of the tables
   */
  static ReportScans ask(Scans scans, UsagePeriod period, LedgerState state) {
    ReportScans asked = new ReportScans();
    ReportQueries.ofUsage(period)
        .forEach(
            (table, profile) ->
                asked.questions.put(
                    table, scans.ask(table, isAsked(scans, table, period, state), profile)));
    asked.gather(scans, SpendDaily.SCHEMA, period);
    asked.gather(scans, CapacityHourlyTable.SCHEMA, period);
    if (state.sessions(period) <= 2 * MOST_SESSIONS) {
      ONE_ROW_A_SESSION.forEach(table -> asked.gather(scans, table, period));
    }
    return asked;
  }

  private void gather(Scans scans, TableSchema table, UsagePeriod period) {
    lines.put(
        table,
        scans.ask(table, period::contains, CsvTable.gathering(table, period, Long.MAX_VALUE)));
  }

  private static Predicate<String> isAsked(
      Scans scans, TableSchema table, UsagePeriod period, LedgerState state) {
    if (table == SpendDaily.SCHEMA) {
      // Includes the day before the compared days, to know whether there was usage data by then.
      String first = ReportReader.firstDayCompared(period).toString();
      SortedSet<String> before = scans.days(table).headSet(first + "~");
      String from = before.isEmpty() ? first : before.last();
      return day -> day.compareTo(from) >= 0;
    }
    if (table == SessionFactTable.SCHEMA) {
      String first = period.firstDay().toString();
      return created -> state.mayReach(created, first) || state.mayBeOpen(created);
    }
    return period::contains;
  }

  List<GroupSums> answers() {
    return questions.values().stream().map(Supplier::get).toList();
  }

  /** The CSV of the usage tables, unless there are too many sessions for a spreadsheet. */
  List<CsvTable> csv() {
    long sessions =
        ReportQueries.sessionsStarted(
            Objects.requireNonNull(questions.get(SpendDaily.SCHEMA)).get());
    boolean opens = sessions <= MOST_SESSIONS && lines.keySet().containsAll(ONE_ROW_A_SESSION);
    if (!opens) {
      LOG.warn(
          "session_fact.csv and session_day.csv are not written: {} sessions are too many for a spreadsheet; query the tables",
          sessions);
    }
    List<CsvTable> tables = new ArrayList<>();
    lines.forEach(
        (table, gathered) -> {
          if (opens || !ONE_ROW_A_SESSION.contains(table)) {
            tables.add(new CsvTable(table, gathered.get()));
          }
        });
    return tables;
  }
}
