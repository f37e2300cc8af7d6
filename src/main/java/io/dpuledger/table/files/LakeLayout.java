package io.dpuledger.table.files;

import io.dpuledger.table.TableSchema;
import org.apache.hadoop.fs.Path;

/** The paths in a lake. */
public record LakeLayout(Path lake, Path staging) {

  public static LakeLayout of(String lake, String staging) {
    return new LakeLayout(new Path(lake), new Path(staging));
  }

  public Path table(TableSchema schema) {
    return new Path(lake, schema.name());
  }

  /** Whether the staging folder is inside the lake. */
  public boolean isStagingInLake() {
    return staging.toString().startsWith(lake + "/");
  }

  /** The folder of one partition. */
  public Path day(TableSchema schema, String value) {
    return day(table(schema), schema, value);
  }

  /** The only file of a day of a derived table. */
  public Path dayFile(TableSchema schema, String value) {
    return new Path(day(schema, value), "data.parquet");
  }

  public Path stagingOf(String runId) {
    return new Path(staging, runId);
  }

  public Path stagedTable(String runId, TableSchema schema) {
    return new Path(stagingOf(runId), schema.name());
  }

  public Path runFile(String runId) {
    return new Path(lake, "runs/" + runId + ".json");
  }

  /** What collect remembers about a target. */
  public Path targetMemory(String accountId, String region) {
    return new Path(lake, "targets/" + accountId + "-" + region + ".json");
  }

  /** If it exists, statements are not read. */
  public Path statementsOff() {
    return new Path(lake, "targets/statements-off.json");
  }

  public Path locks() {
    return new Path(lake, "runs/lock");
  }

  public Path report(String asOf) {
    return new Path(lake, "reports/" + asOf);
  }

  /** A file for other programs, which is no table. */
  public Path export(String name) {
    return new Path(lake, "exports/" + name);
  }

  /** Records that a message for a day's report was sent. */
  public Path delivery(String asOf, String name) {
    return new Path(report(asOf), "deliveries/" + name + ".json");
  }

  /** The day of a folder. */
  public static String dayOf(Path folder) {
    String name = folder.getName();
    return name.substring(name.indexOf('=') + 1);
  }

  /** The state of the tables after the last analysis. */
  public Path ledgerState() {
    return new Path(lake, "ledger.json");
  }

  /**
   * Contains the day before which observations may have been deleted; missing if none ever were.
   */
  public Path prunedBefore() {
    return new Path(lake, "runs/observations-pruned-before");
  }

  /** One file for each run that has started to move days and not finished. */
  public Path unfinished() {
    return new Path(lake, "runs/publishing");
  }

  static Path day(Path table, TableSchema schema, String value) {
    return new Path(table, schema.partition().name() + "=" + value);
  }
}
