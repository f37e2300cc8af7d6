package io.dpuledger.app;

import io.dpuledger.analysis.SpendDaily;
import io.dpuledger.analysis.capacity.CapacityHourlyTable;
import io.dpuledger.facts.SessionDayTable;
import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.model.UsagePeriod;
import io.dpuledger.report.CsvLines;
import io.dpuledger.report.CsvTable;
import io.dpuledger.report.GroupSums;
import io.dpuledger.report.ReportQuestions;
import io.dpuledger.report.ReportReader;
import io.dpuledger.table.Profile;
import io.dpuledger.table.RowScan;
import io.dpuledger.table.TableSchema;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Scans each table of usage once, for the figures of a report and for its CSV. */
final class UsageScan {
  private static final Logger LOG = LoggerFactory.getLogger(UsageScan.class);
  private static final long MOST_SESSIONS = 100_000;
  private static final List<TableSchema> REST =
      List.of(SessionDayTable.SCHEMA, SessionFactTable.SCHEMA, CapacityHourlyTable.SCHEMA);

  private final Ledger ledger;
  private final UsagePeriod period;

  UsageScan(Ledger ledger, UsagePeriod period) {
    this.ledger = ledger;
    this.period = period;
  }

  /** What a table answers, and its CSV unless it would be too large. */
  record Scanned(GroupSums answers, List<CsvTable> csv) {
    Scanned {
      csv = List.copyOf(csv);
    }
  }

  List<Scanned> scan() {
    Scanned spend = scan(SpendDaily.SCHEMA, true);
    // What spend_daily counts says whether one row a session is more than a spreadsheet opens.
    long sessions = ReportQuestions.sessionsStarted(spend.answers());
    boolean opens = sessions <= MOST_SESSIONS;
    if (!opens) {
      LOG.warn(
          "no session_fact.csv and session_day.csv: {} sessions are too many for a spreadsheet;"
              + " query the tables",
          sessions);
    }
    List<Scanned> rest =
        InParallel.map(
            REST.size(), REST, table -> scan(table, opens || table == CapacityHourlyTable.SCHEMA));
    return Stream.concat(Stream.of(spend), rest.stream()).toList();
  }

  private Scanned scan(TableSchema table, boolean withCsv) {
    Dataset<Row> rows = ledger.store().read(table, isAsked(table));
    Profile<GroupSums> questions =
        Objects.requireNonNull(ReportQuestions.ofUsage(period).get(table), table.name());
    if (!withCsv) {
      return new Scanned(RowScan.of(rows, questions), List.of());
    }
    List<Serializable> sums =
        RowScan.of(rows, List.of(questions, CsvTable.gathering(table, period, Long.MAX_VALUE)));
    return new Scanned(
        (GroupSums) sums.get(0), List.of(new CsvTable(table, (CsvLines) sums.get(1))));
  }

  private Predicate<String> isAsked(TableSchema table) {
    if (table == SpendDaily.SCHEMA) {
      String first = lastUsageDateBy(ReportReader.firstDayCompared(period));
      return day -> day.compareTo(first) >= 0;
    }
    if (table == SessionFactTable.SCHEMA) {
      String first = period.firstDay().toString();
      LedgerState state = ledger.state();
      return created -> state.mayReach(created, first) || state.mayBeOpen(created);
    }
    return period::contains;
  }

  /** A day on or before the one given, if usage is known of any, else the one given. */
  private String lastUsageDateBy(LocalDate day) {
    SortedSet<String> known =
        ledger.store().publishedDays(SpendDaily.SCHEMA).headSet(day.plusDays(1).toString());
    return known.isEmpty() ? day.toString() : known.last();
  }
}
