package io.dpuledger.ledger;

import io.dpuledger.analysis.Analysis;
import io.dpuledger.analysis.Answers;
import io.dpuledger.analysis.Night;
import io.dpuledger.table.Table;
import io.dpuledger.table.TableSchema;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Runs the analyses of a night: all declare what they read, and then answer in order. */
public final class NightAnswers {
  private final List<Analysis> analyses;
  private final Sources sources;
  private final StagedTables staged;
  private final SortedMap<String, byte[]> files = new TreeMap<>();

  public NightAnswers(List<Analysis> analyses, Sources sources, StagedTables staged) {
    this.analyses = List.copyOf(analyses);
    this.sources = sources;
    this.staged = staged;
  }

  /** All of them declare what they read before any table is read. */
  public void ask(Night night) {
    for (Analysis analysis : analyses) {
      for (Analysis.Output output : analysis.outputs()) {
        if (output.days() == Analysis.Days.CHANGED) {
          sources.isToCome(output.schema());
        }
      }
    }
    analyses.forEach(analysis -> analysis.ask(night, sources));
  }

  public void answer(Night night) {
    analyses.forEach(analysis -> analysis.answer(night, new Taker(night, analysis)));
    sources.readAll();
  }

  /** The files for people to apply, by their names next to the report. */
  public SortedMap<String, byte[]> files() {
    return Collections.unmodifiableSortedMap(files);
  }

  /** Every table of the answers, with those that others are built from last. */
  public static List<TableSchema> downstreamFirst(List<Analysis> analyses) {
    List<TableSchema> tables = new ArrayList<>(tables(analyses, Analysis.Days.CHANGED));
    tables.addAll(tables(analyses, Analysis.Days.AS_OF));
    Collections.reverse(tables);
    return tables;
  }

  /** The tables in which an answer replaces these days. */
  public static List<TableSchema> tables(List<Analysis> analyses, Analysis.Days days) {
    return analyses.stream()
        .flatMap(analysis -> analysis.outputs().stream())
        .filter(output -> output.days() == days)
        .map(Analysis.Output::schema)
        .toList();
  }

  /** Stages the answers of one analysis. */
  private final class Taker implements Answers {
    private final Night night;
    private final Analysis analysis;

    private Taker(Night night, Analysis analysis) {
      this.night = night;
      this.analysis = analysis;
    }

    @Override
    public <T> void rows(Table<T> table, List<T> rows) {
      if (!rows.isEmpty() || days(table.schema()) == Analysis.Days.AS_OF) {
        staged.add(
            table.schema(), new TreeMap<>(Map.of(night.asOf().toString(), table.rows(rows))));
      }
    }

    @Override
    public <T> void days(Table<T> table, SortedSet<String> days, SortedMap<String, List<T>> rows) {
      days(table.schema());
      SortedMap<String, List<@Nullable Object[]>> values = new TreeMap<>();
      rows.forEach((day, ofDay) -> values.put(day, table.rows(ofDay)));
      sources.change(table.schema(), days, values);
    }

    @Override
    public void file(String name, byte[] content) {
      files.put(name, content);
    }

    private Analysis.Days days(TableSchema table) {
      return analysis.outputs().stream()
          .filter(output -> output.schema() == table)
          .findFirst()
          .orElseThrow(
              () ->
                  new IllegalArgumentException(
                      analysis.getClass().getSimpleName() + " has no table " + table.name()))
          .days();
    }
  }
}
