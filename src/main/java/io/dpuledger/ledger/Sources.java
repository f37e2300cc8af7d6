package io.dpuledger.ledger;

import io.dpuledger.analysis.Scans;
import io.dpuledger.table.DayTable;
import io.dpuledger.table.Profile;
import io.dpuledger.table.RowScan;
import io.dpuledger.table.RowScan.Part;
import io.dpuledger.table.Staging;
import io.dpuledger.table.TableSchema;
import io.dpuledger.table.TableStore;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** The tables that are asked in a night, or for a report. */
public final class Sources implements Scans {
  private final TableStore store;
  private final @Nullable Staging staging;
  private final StagedTables staged;
  private final Map<String, Source> sources = new LinkedHashMap<>();

  /**
   * @param staging writes what changes
   * @param staged takes what was written
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

  /** Tables of which nothing changes. */
  public static Sources ofPublished(TableStore store) {
    return new Sources(store);
  }

  /** Takes the published rows of a table from where they have been read already. */
  public void readFrom(TableSchema table, Function<Predicate<String>, Dataset<Row>> published) {
    sources.put(
        table.name(),
        new Source(
            table, staging, staged, store.publishedDays(table), published, this::readOthers));
  }

  @Override
  public <S extends Serializable> Supplier<S> ask(
      TableSchema table, Predicate<String> days, Profile<S> profile) {
    return of(table).ask(days, profile);
  }

  @Override
  public Supplier<Dataset<Row>> rows(TableSchema table, Predicate<String> days) {
    Source source = of(table);
    return () -> source.rows(days);
  }

  @Override
  public SortedSet<String> days(TableSchema table) {
    return of(table).days();
  }

  @Override
  public void make(DayTable<?> made, TableSchema from) {
    of(made.schema()).madeBy(made, of(from));
  }

  /** Days of a table change; none of it can be read before {@link #change} says how. */
  public void isToCome(TableSchema table) {
    of(table).isToCome();
  }

  /** These are the new rows of days that change. */
  public void change(TableSchema table, SortedSet<String> days, Dataset<Row> rows) {
    of(table).change(days, rows);
  }

  /** Reads and writes what nobody has asked for yet. */
  public void readAll() {
    sources.values().forEach(Source::write);
    readOthers();
  }

  /** The days that do not change, of all tables by one job. */
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

  private Source of(TableSchema table) {
    return sources.computeIfAbsent(
        table.name(),
        name ->
            new Source(
                table,
                staging,
                staged,
                store.publishedDays(table),
                days -> store.read(table, days),
                this::readOthers));
  }
}
