package io.dpuledger.ledger;

import io.dpuledger.facts.TargetReads;
import io.dpuledger.facts.day.SessionDayTable;
import io.dpuledger.model.target.TargetRead;
import io.dpuledger.observation.CollectionTable;
import io.dpuledger.table.files.TableStore;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/** The tables of a lake in one Spark session, and the small tables that facts need. */
public final class Ledger {
  private final SparkSession spark;
  private final Lake lake;
  private final TableStore store;
  private final SmallTables small;
  private @Nullable LedgerFile file;
  private @Nullable LedgerState state;
  private @Nullable Backlog backlog;
  private @Nullable List<TargetRead> targetReads;

  public Ledger(SparkSession spark, Lake lake) {
    this.spark = spark;
    this.lake = lake;
    this.store = new TableStore(spark, lake.files(), lake.layout());
    this.small = new SmallTables(lake.files(), store.known());
  }

  public SparkSession spark() {
    return spark;
  }

  public TableStore store() {
    return store;
  }

  public Lake lake() {
    return lake;
  }

  /** The tables read without Spark. */
  public SmallTables small() {
    return small;
  }

  /** The state of the published tables. */
  public LedgerState state() {
    if (state == null) {
      state = file().state();
    }
    return state;
  }

  /** The state of the published tables, as this run found it or left it. */
  public LedgerFile file() {
    if (file == null) {
      file = LedgerFile.read(lake);
    }
    return file;
  }

  /** Sets the state of the tables. */
  void stand(LedgerState next) {
    file = file().write(next);
    state = next;
  }

  /** The observations, as listed once by this run. */
  public Backlog backlog() {
    if (backlog == null) {
      backlog = Backlog.of(store.known(), state());
    }
    return backlog;
  }

  /** The day before which observations may be missing; empty if none were ever deleted. */
  Optional<String> prunedBefore() {
    return lake.files().find(lake.layout().prunedBefore()).map(String::strip);
  }

  /** Read once, so that the report of a night shows the same attempts as its analysis used. */
  public List<TargetRead> targetReads() {
    if (targetReads == null) {
      targetReads = TargetReads.latest(small.of(CollectionTable.SCHEMA, backlog().coverage()));
    }
    return targetReads;
  }

  /** The first day with known usage. */
  public Optional<LocalDate> firstUsageDate() {
    return store.publishedDays(SessionDayTable.SCHEMA).stream().findFirst().map(LocalDate::parse);
  }
}
