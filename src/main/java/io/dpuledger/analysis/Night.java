package io.dpuledger.analysis;

import io.dpuledger.model.AnalysisSettings;
import io.dpuledger.model.UsagePeriod;
import io.dpuledger.model.target.TargetCollection;
import io.dpuledger.table.Table;
import io.dpuledger.table.TableRow;
import io.dpuledger.table.TableSchema;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;

/** What is known when the answers of a night are worked out. */
public interface Night {
  /** The last day that is complete. */
  LocalDate asOf();

  AnalysisSettings settings();

  /** The first day of which usage is known. */
  LocalDate firstKnown();

  /** The first day on which a session was created. */
  LocalDate firstCreated();

  /** Whether sessions created on a day may have a part on or after another one. */
  boolean mayReach(String createdDate, String usageDate);

  /** The days on which sessions that changed were there, whether they used anything or not. */
  SortedSet<String> daysOfChange();

  /** The days of a table that are published. */
  SortedSet<String> publishedDays(TableSchema table);

  /** The rows of a published day of a small table. */
  List<TableRow> published(TableSchema table, String day);

  /** What was read, or tried, on a UTC date; one for each target and run. */
  List<TargetCollection> collected(LocalDate date);

  /** What the latest analysis as of an earlier day said; nothing if there is none. */
  default <T> List<T> before(Table<T> table) {
    SortedSet<String> earlier = publishedDays(table.schema()).headSet(asOf().toString());
    return earlier.isEmpty()
        ? List.of()
        : published(table.schema(), earlier.last()).stream().map(table::read).toList();
  }

  /** The days that a report looks back on. */
  default UsagePeriod period() {
    return UsagePeriod.endingOn(asOf(), settings().reportDays());
  }

  /** Those of which usage is known. */
  default UsagePeriod knownPeriod() {
    return period().since(firstKnown());
  }

  /** The days that right-sizing looks back on, without those before anything was seen. */
  default UsagePeriod lookBack() {
    return UsagePeriod.endingOn(asOf(), settings().rightsizing().lookBackDays())
        .since(firstCreated());
  }
}
