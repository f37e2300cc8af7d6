package io.dpuledger.app.night;

import io.dpuledger.config.ConfigException;
import io.dpuledger.ledger.Ledger;
import io.dpuledger.model.target.TargetCollection;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The as-of day of an analysis or a report. */
public final class AsOfDay {
  private final Ledger ledger;

  private AsOfDay(Ledger ledger) {
    this.ledger = ledger;
  }

  /**
   * The last completely collected day: the day before the newest complete listing or, if no target
   * could ever be read, before the newest attempt.
   *
   * @param wanted the requested day, if any
   */
  public static LocalDate of(Ledger ledger, Optional<LocalDate> wanted) {
    AsOfDay days = new AsOfDay(ledger);
    LocalDate last = days.lastCompleteDay();
    wanted.ifPresent(day -> days.checkKnown(day, last));
    return wanted.orElse(last);
  }

  /** The report of an unknown day would show no spend. */
  private void checkKnown(LocalDate day, LocalDate last) {
    Optional<LocalDate> first = ledger.firstUsageDate();
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
                  + ": choose a day in that range"));
    }
  }

  private LocalDate lastCompleteDay() {
    return ledger.targetReads().stream()
        .flatMap(read -> Stream.ofNullable(read.lastComplete()))
        .map(TargetCollection::startedAt)
        .max(Comparator.naturalOrder())
        .or(
            () ->
                ledger.targetReads().stream()
                    .map(read -> read.lastTry().finishedAt())
                    .max(Comparator.naturalOrder()))
        .map(AsOfDay::dayBefore)
        .orElseThrow(this::nothingCollected);
  }

  private ConfigException nothingCollected() {
    return new ConfigException(
        List.of(
            ledger.lake().layout().lake()
                + ": nothing was collected into this lake yet: run collect first, or correct dpu-ledger.lake.path"));
  }

  private static LocalDate dayBefore(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC).toLocalDate().minusDays(1);
  }
}
