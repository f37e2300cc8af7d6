package io.dpuledger.analysis.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;

/**
 * A question in SQL that holds, as far as can be checked without looking at the tables.
 *
 * @param tables the ledger's tables that it asks
 * @param isOrdered whether it says in which order its rows come
 */
public record SqlAnalysis(
    AnalysisFile file, AnalysisHeader header, Set<String> tables, boolean isOrdered) {
  /** Keeps its tables apart from ours, now and whatever ours will be called. */
  public static final String PREFIX = "analysis_";

  private static final String NAME = "[a-z][a-z0-9_]{0,59}";

  public SqlAnalysis {
    tables = Set.copyOf(tables);
  }

  /**
   * Reads a file as far as that needs no table.
   *
   * @param ledger the tables that may be asked
   * @throws FaultyAnalysisException with all that is wrong with the file
   */
  public static SqlAnalysis read(AnalysisFile file, SortedSet<String> ledger) {
    List<AnalysisFault> faults = new ArrayList<>();
    if (!file.name().matches(NAME)) {
      faults.add(
          file.fault(
              0,
              "its table is called after the file, so that needs a name of at most 60 small"
                  + " letters, digits and _, such as owner_week.sql"));
    }
    AnalysisHeader header = new HeaderReader(file, faults).read();
    ParsedQuery query = new QueryReader(file, ledger, faults).read();
    if (!faults.isEmpty()) {
      // Spark may show one expression at two places of its plan.
      throw new FaultyAnalysisException(faults.stream().distinct().toList());
    }
    return new SqlAnalysis(file, header, query.tables(), query.isOrdered());
  }

  /** The name of its table and of its CSV. */
  public String table() {
    return PREFIX + file.name();
  }

  /** What Spark says against it. */
  public FaultyAnalysisException refused(Throwable failure) {
    return new FaultyAnalysisException(List.of(SparkWords.of(file, failure)));
  }

  /** What we say against its answer. */
  public FaultyAnalysisException refused(String what) {
    return new FaultyAnalysisException(List.of(file.fault(file.firstLineOfSql(), what)));
  }
}
