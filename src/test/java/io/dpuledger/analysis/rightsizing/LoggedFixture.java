package io.dpuledger.analysis.rightsizing;

import io.dpuledger.model.advice.LoggedUse;
import io.dpuledger.model.advice.LoggedWork;
import io.dpuledger.model.advice.ReplayRefusal;
import io.dpuledger.model.advice.SmallerCount;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A session with logs: an hour long, half of it jobs, for 20.00, on a Monday. With fewer workers,
 * its jobs take a share longer.
 */
public final class LoggedFixture {
  private static final Instant MONDAY = Instant.parse("2026-11-02T09:00:00Z");
  private static final long HOUR = 3_600_000;
  private static final int DAYS_A_WEEK = 7;
  private static final int WORKING_DAYS = 5;

  private Instant startedOn = MONDAY;
  private String cost = "20";
  private boolean isSure = true;
  private long spilled;
  private boolean cached;
  private @Nullable Double gcShare = 0.02;
  private @Nullable Long peakBytes = 1L << 30;
  private long busyMillis = 8 * HOUR;
  private int atOnce = 16;
  private @Nullable Long skewMillis;
  private final List<SmallerCount> smaller = new ArrayList<>();

  public static LoggedFixture session() {
    return new LoggedFixture();
  }

  /** On a working day, the first of which is 0. */
  public LoggedFixture on(int workingDay) {
    return after(
        workingDay / WORKING_DAYS * DAYS_A_WEEK + (long) Math.floorMod(workingDay, WORKING_DAYS));
  }

  /** On any day, days after a Monday. */
  public LoggedFixture after(long days) {
    startedOn = MONDAY.plus(Duration.ofDays(days));
    return this;
  }

  public LoggedFixture cost(String amount) {
    cost = amount;
    return this;
  }

  public LoggedFixture perhaps() {
    isSure = false;
    return this;
  }

  public LoggedFixture spilled(long bytes) {
    spilled = bytes;
    return this;
  }

  public LoggedFixture cached() {
    cached = true;
    return this;
  }

  public LoggedFixture gc(@Nullable Double share) {
    gcShare = share;
    return this;
  }

  /** Of 10 GiB. */
  public LoggedFixture peak(@Nullable Long bytes) {
    peakBytes = bytes;
    return this;
  }

  /** Of 36 slots. */
  public LoggedFixture slots(int p95AtOnce, double busyShare) {
    atOnce = p95AtOnce;
    busyMillis = (long) (36 * HOUR / 2 * busyShare);
    return this;
  }

  public LoggedFixture skew(long millis) {
    skewMillis = millis;
    return this;
  }

  /** With so many workers, jobs take so many percent longer. */
  public LoggedFixture with(int workers, long best, long worst) {
    smaller.add(
        SmallerCount.promised(
            workers,
            new SmallerCount.Range(
                HOUR / 2, HOUR / 200 * (100 + best), HOUR / 200 * (100 + worst))));
    return this;
  }

  public LoggedFixture refused(int workers, ReplayRefusal why) {
    smaller.add(SmallerCount.refused(workers, why));
    return this;
  }

  public LoggedUse build() {
    List<SmallerCount> counts =
        smaller.isEmpty() ? List.of(SmallerCount.refused(1, ReplayRefusal.TOO_FEW_TASKS)) : smaller;
    return new LoggedUse(
        startedOn,
        new BigDecimal(cost),
        HOUR,
        isSure,
        new LoggedUse.Slots(36, 36 * HOUR / 2, busyMillis, atOnce),
        new LoggedUse.Memory(10L << 30, peakBytes, spilled, gcShare, cached),
        skewMillis,
        counts);
  }

  /** All sessions of a setup have logs. */
  public static LoggedWork all(List<LoggedFixture> sessions) {
    return some(sessions, List.of());
  }

  /** Some have, and others cost this much each. */
  public static LoggedWork some(List<LoggedFixture> sessions, List<String> otherCosts) {
    List<LoggedUse> logged = sessions.stream().map(LoggedFixture::build).toList();
    return new LoggedWork(
        logged,
        Stream.concat(
                logged.stream().map(LoggedUse::listCost), otherCosts.stream().map(BigDecimal::new))
            .sorted(Comparator.reverseOrder())
            .limit(LoggedWork.HIGHEST)
            .toList(),
        0,
        0);
  }
}
