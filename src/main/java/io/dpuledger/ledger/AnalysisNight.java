package io.dpuledger.ledger;

import io.dpuledger.analysis.Night;
import io.dpuledger.facts.TargetReads;
import io.dpuledger.facts.change.FactReach;
import io.dpuledger.model.AnalysisSettings;
import io.dpuledger.model.target.TargetCollection;
import io.dpuledger.observation.CollectionTable;
import io.dpuledger.table.TableRow;
import io.dpuledger.table.TableSchema;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A night as seen by its answers, once the changed facts are known. */
public final class AnalysisNight implements Night {
  private final LocalDate asOf;
  private final AnalysisSettings settings;
  private final Changes changes;
  private final LedgerState next;
  private final SmallTables small;
  private final LocalDate firstKnown;

  /**
   * @param next the state of the tables once the night is published
   */
  public AnalysisNight(
      LocalDate asOf, AnalysisSettings settings, Ledger ledger, Changes changes, LedgerState next) {
    this.asOf = asOf;
    this.settings = settings;
    this.changes = changes;
    this.next = next;
    this.small = ledger.small();
    this.firstKnown =
        Stream.concat(
                ledger.firstUsageDate().stream(),
                changes.usageDates().stream().limit(1).map(LocalDate::parse))
            .min(Comparator.naturalOrder())
            .orElse(asOf);
  }

  @Override
  public LocalDate asOf() {
    return asOf;
  }

  @Override
  public AnalysisSettings settings() {
    return settings;
  }

  @Override
  public LocalDate firstKnown() {
    return firstKnown;
  }

  @Override
  public LocalDate firstCreated() {
    return next.facts().isEmpty() ? LocalDate.EPOCH : LocalDate.parse(next.facts().firstKey());
  }

  @Override
  public boolean mayReach(String createdDate, String usageDate) {
    return next.mayReach(createdDate, usageDate);
  }

  @Override
  public SortedSet<String> daysOfChange() {
    SortedSet<String> days = new TreeSet<>(changes.usageDates());
    changes.reach().forEach((created, reach) -> days.addAll(days(created, reach)));
    return days;
  }

  /** Includes sessions without usage: those that failed, or whose figures are missing. */
  private static List<String> days(String created, FactReach.Reach reach) {
    LocalDate first = LocalDate.parse(created);
    LocalDate last = reach.lastDay() == null ? first : LocalDate.parse(reach.lastDay());
    return last.isBefore(first)
        ? List.of()
        : first.datesUntil(last.plusDays(1)).map(LocalDate::toString).toList();
  }

  @Override
  public SortedSet<String> publishedDays(TableSchema table) {
    return small.days(table);
  }

  @Override
  public List<TableRow> published(TableSchema table, String day) {
    return small.of(table, day::equals);
  }

  @Override
  public List<TargetCollection> collected(LocalDate date) {
    return TargetReads.collections(published(CollectionTable.SCHEMA, date.toString()));
  }
}
