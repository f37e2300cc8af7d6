package io.dpuledger.ledger;

import io.dpuledger.table.TableSchema;
import io.dpuledger.table.parquet.ParquetRowWriter;
import io.dpuledger.table.staging.Publisher.Batch;
import io.dpuledger.table.staging.Publisher.Move;
import io.dpuledger.table.staging.StagedFile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What will replace days of tables once all checks pass. */
public final class StagedTables {
  private final Map<String, List<Move>> moves = new LinkedHashMap<>();
  private final Map<TableSchema, SortedMap<String, List<@Nullable Object[]>>> rows =
      new LinkedHashMap<>();

  /**
   * Adds the files of changed days.
   *
   * @param changed all changed days; a published one without a new file gets an empty one
   */
  void add(
      TableSchema schema,
      List<StagedFile> files,
      Collection<String> changed,
      Collection<String> published) {
    List<Move> all = new ArrayList<>();
    Set<String> emptied = new TreeSet<>(published);
    emptied.retainAll(changed);
    for (StagedFile file : files) {
      emptied.remove(file.day());
      all.add(Move.of(file));
    }
    emptied.forEach(day -> all.add(Move.of(day, ParquetRowWriter.bytesOf(schema, List.of()))));
    moves.put(schema.name(), all);
  }

  /** Adds the rows of some days of a small table. */
  public void add(TableSchema schema, SortedMap<String, List<@Nullable Object[]>> days) {
    if (rows.putIfAbsent(schema, Collections.unmodifiableSortedMap(days)) != null) {
      throw new IllegalStateException(schema.name() + " was answered twice");
    }
    List<Move> all = new ArrayList<>();
    days.forEach((day, ofDay) -> all.add(Move.of(day, ParquetRowWriter.bytesOf(schema, ofDay))));
    moves.put(schema.name(), all);
  }

  /**
   * Adds the rows of changed days.
   *
   * @param changed all changed days; a published one without new rows is emptied
   */
  public void addDays(
      TableSchema schema,
      SortedMap<String, List<@Nullable Object[]>> days,
      Collection<String> changed,
      Collection<String> published) {
    SortedMap<String, List<@Nullable Object[]>> all = new TreeMap<>();
    Set<String> emptied = new TreeSet<>(published);
    emptied.retainAll(changed);
    emptied.forEach(day -> all.put(day, List.of()));
    all.putAll(days);
    add(schema, all);
  }

  /** The rows added as rows, by table and day. */
  public Map<TableSchema, SortedMap<String, List<@Nullable Object[]>>> rows() {
    return Collections.unmodifiableMap(rows);
  }

  /** The rows added as rows, by day. */
  public SortedMap<String, List<@Nullable Object[]>> rowsOf(TableSchema table) {
    return rows.getOrDefault(table, new TreeMap<>());
  }

  /** What will replace days of these tables, in their order. */
  public List<Batch> batches(List<TableSchema> order) {
    return order.stream()
        .map(schema -> new Batch(schema, moves.getOrDefault(schema.name(), List.of())))
        .toList();
  }
}
