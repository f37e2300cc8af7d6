package io.dpuledger.ledger;

import static org.apache.spark.sql.functions.bool_and;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_format;
import static org.apache.spark.sql.functions.input_file_name;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.regexp_extract;

import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.facts.session.Lifecycle;
import io.dpuledger.observation.SessionObservationTable;
import io.dpuledger.table.files.TableStore;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.hadoop.fs.FileStatus;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/**
 * Deletes old observations, if configured, once everything in them is final in facts: a file with a
 * row of a session that is live, has vanished or has no key stays.
 */
public final class PruneStep {
  private static final String[] KEY = SessionFactTable.SCHEMA.key().toArray(String[]::new);
  private static final String FILE = "file";
  private static final String IS_FINAL = "is_final";

  private final Lake lake;
  private final Ledger ledger;

  public PruneStep(Lake lake, Ledger ledger) {
    this.lake = lake;
    this.ledger = ledger;
  }

  /**
   * Deletes files of older days in which every row is final.
   *
   * @param check throws if the run may no longer delete
   */
  public void pruneBefore(LocalDate firstKept, Runnable check) {
    List<FileStatus> old =
        ledger.backlog().before(SessionObservationTable.SCHEMA, firstKept.toString());
    if (old.isEmpty()) {
      return;
    }
    check.run();
    // The mark comes first: facts must never be worked out from incomplete observations.
    // Clocks differ: a session may be observed on the day before its creation date.
    lake.files()
        .writeText(lake.layout().prunedBefore(), latest(firstKept.plusDays(1).toString()) + "\n");
    Set<String> goes = allFinal(old);
    old.stream()
        .map(FileStatus::getPath)
        .filter(file -> goes.contains(file.getParent().getName() + "/" + file.getName()))
        .forEach(
            file -> {
              check.run();
              lake.files().delete(file);
            });
    ledger.store().known().forget(SessionObservationTable.SCHEMA);
  }

  private String latest(String day) {
    return ledger.prunedBefore().filter(before -> before.compareTo(day) > 0).orElse(day);
  }

  /** Their names, each with its folder. */
  private Set<String> allFinal(List<FileStatus> old) {
    TableStore store = ledger.store();
    Dataset<Row> observations =
        store
            .readFiles(SessionObservationTable.SCHEMA, Backlog.paths(old))
            .select(
                regexp_extract(input_file_name(), "[^/]+/[^/]+$", 0).as(FILE),
                col(SessionFactTable.ACCOUNT_ID),
                col(SessionFactTable.REGION),
                col(SessionFactTable.SESSION_ID),
                col(SessionFactTable.CREATED_ON));
    Set<String> createdDates = createdDates(observations);
    Dataset<Row> ended =
        store
            .read(SessionFactTable.SCHEMA, createdDates::contains)
            .where(col(SessionFactTable.LIFECYCLE).equalTo(Lifecycle.ENDED))
            .selectExpr(KEY)
            .withColumn(IS_FINAL, lit(true));
    return observations
        .join(ended, KEY, "left")
        .groupBy(FILE)
        .agg(bool_and(coalesce(col(IS_FINAL), lit(false))).as(IS_FINAL))
        .where(col(IS_FINAL))
        .collectAsList()
        .stream()
        .map(row -> row.<String>getAs(FILE))
        .collect(Collectors.toSet());
  }

  private static Set<String> createdDates(Dataset<Row> observations) {
    return Set.copyOf(
        observations
            .where(col(SessionFactTable.CREATED_ON).isNotNull())
            .select(date_format(col(SessionFactTable.CREATED_ON), "yyyy-MM-dd"))
            .distinct()
            .as(Encoders.STRING())
            .collectAsList());
  }
}
