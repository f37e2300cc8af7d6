package io.dpuledger.app;

import io.dpuledger.config.ConfigException;
import io.dpuledger.facts.TargetReads;
import io.dpuledger.facts.day.SessionDayTable;
import io.dpuledger.facts.session.SessionRules;
import io.dpuledger.ledger.SmallTables;
import io.dpuledger.model.IdleAssumptions;
import io.dpuledger.model.TargetCollection;
import io.dpuledger.model.TargetRead;
import io.dpuledger.observation.CollectionTable;
import io.dpuledger.table.TableStore;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/** The tables of a lake through one Spark session, and the small frames that facts join with. */
final class Ledger {
  private final SparkSession spark;
  private final Run run;
  private final TableStore store;
  private final SmallTables small;
  private @Nullable LedgerFile file;
  private @Nullable LedgerState state;
  private @Nullable Backlog backlog;
  private @Nullable List<TargetRead> targetReads;

  Ledger(SparkSession spark, Run run) {
    this.spark = spark;
    this.run = run;
    this.store = new TableStore(spark, run.files(), run.layout());
    this.small = new SmallTables(run.files(), store.known());
  }

  /** What asks the published tables what analysts want to know. */
  AnswerStep answers() {
    return new AnswerStep(run, spark, store.known());
  }

  SparkSession spark() {
    return spark;
  }

  TableStore store() {
    return store;
  }

  /** The tables that are read without Spark. */
  SmallTables small() {
    return small;
  }

  /** What the published tables stand on. */
  LedgerState state() {
    if (state == null) {
      state = file().state();
    }
    return state;
  }

  /** What the published tables stand on, as this run found it or left it. */
  LedgerFile file() {
    if (file == null) {
      file = LedgerFile.read(run);
    }
    return file;
  }

  /** From now on the tables stand on this. */
  void stand(LedgerState next) {
    file = file().write(next);
    state = next;
  }

  /** The observations, as this run found them when it first asked. */
  Backlog backlog() {
    if (backlog == null) {
      backlog = Backlog.of(store.known(), state());
    }
    return backlog;
  }

  /** The day before which observations may be missing; nothing if none were ever pruned. */
  Optional<String> prunedBefore() {
    return run.files().find(run.layout().prunedBefore()).map(String::strip);
  }

  /** Read once: the report of a night tells of the tries that its analysis rests on. */
  List<TargetRead> targetReads() {
    if (targetReads == null) {
      targetReads = TargetReads.latest(small.of(CollectionTable.SCHEMA, backlog().coverage()));
    }
    return targetReads;
  }

  /** The rules by which sessions become facts. */
  SessionRules sessionRules() {
    return new SessionRules(
        run.config().workerTypes(),
        run.config().attribution(),
        run.config().rateCard(),
        run.config().pricing());
  }

  IdleAssumptions idleAssumptions() {
    return run.config().idle();
  }

  /**
   * The last day of which all was seen: the day before the newest complete listing, or, where no
   * target could ever be read, before the newest try.
   */
  LocalDate asOf(Optional<LocalDate> wanted, List<TargetRead> reads) {
    LocalDate last = lastCompleteDay(reads);
    wanted.ifPresent(day -> checkSeen(day, last));
    return wanted.orElse(last);
  }

  /** A day that was not seen would read as a day on which nothing was spent. */
  private void checkSeen(LocalDate day, LocalDate last) {
    Optional<LocalDate> first = firstUsageDate();
    boolean beforeFirst = first.isPresent() && day.isBefore(first.orElseThrow());
    if (beforeFirst || day.isAfter(last.plusDays(1))) {
      throw new ConfigException(
          List.of(
              "--as-of "
                  + day
                  + ": usage is known "
                  + first.map(known -> "from " + known + " ").orElse("")
                  + "to "
                  + last
                  + ": name a day in that range"));
    }
  }

  /** The first day of which usage is known. */
  Optional<LocalDate> firstUsageDate() {
    return store.publishedDays(SessionDayTable.SCHEMA).stream().findFirst().map(LocalDate::parse);
  }

  private LocalDate lastCompleteDay(List<TargetRead> reads) {
    return reads.stream()
        .flatMap(read -> Stream.ofNullable(read.lastComplete()))
        .map(TargetCollection::startedAt)
        .max(Comparator.naturalOrder())
        .or(
            () ->
                reads.stream()
                    .map(read -> read.lastTry().finishedAt())
                    .max(Comparator.naturalOrder()))
        .map(Ledger::dayBefore)
        .orElseThrow(this::nothingCollected);
  }

  private ConfigException nothingCollected() {
    return new ConfigException(
        List.of(
            run.layout().lake()
                + ": nothing was collected into this lake yet: run collect first, or mend"
                + " dpu-ledger.lake.path"));
  }

  private static LocalDate dayBefore(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC).toLocalDate().minusDays(1);
  }
}
