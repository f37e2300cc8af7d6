package io.dpuledger.analysis.reconciliation.cause;

import io.dpuledger.analysis.reconciliation.cell.Metered;
import io.dpuledger.model.target.Target;
import io.dpuledger.model.target.TargetCollection;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which days of which targets were collected. A session that is deleted is listed no more, so a day
 * counts only if its target was read in the night after it. Reads of a date are looked up when a
 * difference needs them.
 */
public final class TargetDays {
  /** A little more than from the end of a day to the next nightly run. */
  private static final Duration A_NIGHT = Duration.ofHours(26);

  private final YearMonth month;
  private final Function<LocalDate, List<TargetCollection>> reads;
  private final Map<LocalDate, List<TargetCollection>> known = new HashMap<>();

  /**
   * @param reads what was read on a UTC date
   */
  public TargetDays(YearMonth month, Function<LocalDate, List<TargetCollection>> reads) {
    this.month = month;
    this.reads = reads;
  }

  /** Whether a day was collected, or all days of the month. */
  public boolean has(Metered metered, @Nullable LocalDate day) {
    Target target = new Target(metered.accountId(), metered.region());
    return day == null
        ? days().allMatch(one -> wasReadAfter(target, one))
        : wasReadAfter(target, day);
  }

  /** Whether any target of an account was read for a day of the month. */
  public boolean hasAccount(String accountId) {
    return days().anyMatch(day -> readAfter(day).anyMatch(read -> isOf(accountId, read.target())));
  }

  private static boolean isOf(String accountId, Target target) {
    return target.accountId().equals(accountId);
  }

  private Stream<LocalDate> days() {
    return month.atDay(1).datesUntil(month.plusMonths(1).atDay(1));
  }

  private boolean wasReadAfter(Target target, LocalDate day) {
    return readAfter(day).anyMatch(read -> read.target().equals(target));
  }

  private Stream<TargetCollection> readAfter(LocalDate day) {
    Instant end = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    return Stream.of(day.plusDays(1), day.plusDays(2))
        .flatMap(date -> known.computeIfAbsent(date, reads).stream())
        .filter(read -> read.outcome().stored())
        .filter(read -> !read.startedAt().isBefore(end))
        .filter(read -> read.startedAt().isBefore(end.plus(A_NIGHT)));
  }
}
