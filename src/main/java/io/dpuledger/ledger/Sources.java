package io.dpuledger.ledger;

import io.dpuledger.analysis.Scans;
import io.dpuledger.table.DayTable;
import io.dpuledger.table.Profile;
import io.dpuledger.table.TableSchema;
import io.dpuledger.table.files.TableStore;
import io.dpuledger.table.rows.RowScan;
import io.dpuledger.table.rows.RowScan.Part;
import io.dpuledger.table.rows.Rows;
import io.dpuledger.table.staging.DayRows;
import io.dpuledger.table.staging.Staging;
import io.dpuledger.table.staging.Staging.Change;
import io.dpuledger.table.staging.Staging.Staged;
import java.io.Serializable;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The tables that are read in a night, or for a report. */
public final class Sources implements Scans {
  private final TableStore store;
  private final @Nullable Staging staging;
  private final StagedTables staged;
  private final Map<String, Source> sources = new LinkedHashMap<>();

  /**
   * @param staging writes the changes
   * @param staged receives what was written
   */
  public Sources(TableStore store, Staging staging, StagedTables staged) {
    this.store = store;
    this.staging = staging;
    this.staged = staged;
  }

  private Sources(TableStore store) {
    this.store = store;
    this.staging = null;
    this.staged = new StagedTables();
  }

  /** Tables without changes. */
  public static Sources ofPublished(TableStore store) {
    return new Sources(store);
  }

  /** Uses published rows of a table that were already read. */
  public void readFrom(TableSchema table, Published published) {
    sources.put(
        table.name(),
        new Source(table, staged, store.publishedDays(table), published, this::readAll));
  }

  @Override
  public <S extends Serializable> Supplier<S> ask(
      TableSchema table, Predicate<String> days, Profile<S> profile) {
    return of(table).ask(days, profile);
  }

  @Override
  public Supplier<Rows> rows(TableSchema table, List<String> columns, Predicate<String> days) {
    Source source = of(table);
    return () -> source.rows(columns, days);
  }

  @Override
  public SortedSet<String> days(TableSchema table) {
    return of(table).days();
  }

  @Override
  public void make(DayTable<?> made, TableSchema from) {
    of(made.schema()).madeBy(made, of(from));
  }

  /** Announces changed days of a table, which cannot be read before {@link #change}. */
  public void isToCome(TableSchema table) {
    of(table).isToCome();
  }

  /** Sets the new rows of changed days. */
  public void change(TableSchema table, SortedSet<String> days, DayRows rows) {
    of(table).change(days, rows);
  }

  /** Sets all rows of changed days, for small tables. */
  public void change(
      TableSchema table, SortedSet<String> days, SortedMap<String, List<@Nullable Object[]>> rows) {
    of(table).change(days, rows);
  }

  /** Reads and writes everything that was not requested yet. */
  public void readAll() {
    writeChanged();
    readOthers();
  }

  /** The changed days of all tables whose rows are available, in one job. */
  private void writeChanged() {
    Map<Source, Change> changes = new LinkedHashMap<>();
    sources.values().forEach(one -> one.toWrite().ifPresent(change -> changes.put(one, change)));
    if (!changes.isEmpty()) {
      List<List<Staged>> written =
          Objects.requireNonNull(staging).write(List.copyOf(changes.values()));
      int i = 0;
      for (Source source : changes.keySet()) {
        source.written(written.get(i++));
      }
    }
    sources.values().forEach(Source::stageAtHand);
  }

  /** The unchanged days of all tables, in one job. */
  private void readOthers() {
    Map<Source, Part> parts = new LinkedHashMap<>();
    sources.values().forEach(source -> source.others().ifPresent(one -> parts.put(source, one)));
    if (!parts.isEmpty()) {
      List<List<Serializable>> sums = RowScan.of(List.copyOf(parts.values()));
      int i = 0;
      for (Source source : parts.keySet()) {
        source.giveOthers(sums.get(i++));
      }
    }
  }

  /** The source of a table's published rows. */
  public interface Published {
    /** The rows of some days, with at least these columns. */
    Rows rows(Predicate<String> days, Collection<String> columns);
  }

  private Source of(TableSchema table) {
    return sources.computeIfAbsent(
        table.name(),
        name ->
            new Source(
                table,
                staged,
                store.publishedDays(table),
                (days, columns) -> Rows.of(store.read(table, days), columns),
                this::readAll));
  }
}
