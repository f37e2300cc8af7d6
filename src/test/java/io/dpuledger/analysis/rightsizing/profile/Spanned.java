package io.dpuledger.analysis.rightsizing.profile;

import io.dpuledger.analysis.sparkuse.SessionLogs;
import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.facts.idle.IdleEvidence;
import io.dpuledger.facts.session.Lifecycle;
import io.dpuledger.model.UsagePeriod;
import io.dpuledger.model.advice.Lapses;
import io.dpuledger.model.advice.SessionProfile;
import io.dpuledger.table.TableRow;
import io.dpuledger.testing.PlainRow;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Rows of sessions of five workers, 2.40 an hour, by the minutes of one day. */
final class Spanned {
  static final Instant DAY = Instant.parse("2026-10-05T00:00:00Z");

  private static final SessionProfiles PROFILES =
      new SessionProfiles(
          new UsagePeriod(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31)),
          Duration.ofMinutes(2880),
          List.of(15, 60),
          Optional.empty(),
          SessionLogs.NONE);

  private final PlainRow row;
  private final int from;
  private final int to;

  private Spanned(int from, int to, String origin) {
    this.from = from;
    this.to = to;
    this.row =
        PlainRow.of(SessionFactTable.SCHEMA, "2026-10-05")
            .with(SessionFactTable.ACCOUNT_ID, "012345678901")
            .with(SessionFactTable.SESSION_ID, "from " + from)
            .with(SessionFactTable.REGION, "us-east-1")
            .with(SessionFactTable.ROLE_NAME, "glue-orders")
            .with(SessionFactTable.SESSION_ORIGIN, origin)
            .with(SessionFactTable.BILLING_CURRENCY, "USD")
            .with(SessionFactTable.WORKER_TYPE, "G.1X")
            .with(SessionFactTable.NUMBER_OF_WORKERS, 5)
            .with(SessionFactTable.CAPACITY_UNIT, "DPU")
            .with(SessionFactTable.CAPACITY_UNITS, new BigDecimal("5.000000"))
            .with(SessionFactTable.LIST_UNIT_PRICE, new BigDecimal("0.480000"))
            .with(SessionFactTable.LIFECYCLE, Lifecycle.ENDED)
            .with(SessionFactTable.ENDING, "STOPPED")
            .with(SessionFactTable.STARTED_ON, minute(from))
            .with(SessionFactTable.ENDED_ON, minute(to))
            .with(SessionFactTable.EXECUTION_SECONDS, seconds(to - from))
            .with(SessionFactTable.LIST_COST, cost(to - from))
            .with(SessionFactTable.IDLE_EVIDENCE, IdleEvidence.CEILING)
            .with(SessionFactTable.IDLE_PROTECTED, true);
    idle(0, to - from);
  }

  static Spanned dbt(int from, int to) {
    return new Spanned(from, to, "DBT");
  }

  static Spanned notebook(String owner, int from, int to) {
    Spanned session = new Spanned(from, to, "NOTEBOOK");
    session.row.with(SessionFactTable.OWNER, owner);
    return session;
  }

  Spanned with(String column, @Nullable Object value) {
    row.with(column, value);
    return this;
  }

  /**
   * Its statements were read, until the end: it had idled so long, and at last from some minute.
   */
  Spanned idled(int minutesInAll, int since) {
    return read(minutesInAll, since, to, to);
  }

  /** They were read until some minute, and nothing ran from another one. */
  Spanned read(int idleMinutes, int since, int until, int unknownUntil) {
    row.with(SessionFactTable.IDLE_EVIDENCE, IdleEvidence.PARTIAL)
        .with(SessionFactTable.STATEMENTS_READ_AT, minute(until))
        .with(SessionFactTable.IDLE_SINCE, minute(since))
        .with(SessionFactTable.LAST_BUSY_AT, minute(since));
    return idle(idleMinutes, idleMinutes + unknownUntil - until);
  }

  /** It worked all the time. */
  Spanned worked() {
    row.with(SessionFactTable.IDLE_EVIDENCE, IdleEvidence.EXACT)
        .with(SessionFactTable.STATEMENTS_READ_AT, minute(to))
        .with(SessionFactTable.LAST_BUSY_AT, minute(to));
    return idle(0, 0);
  }

  /** Its idle timeout ended it. */
  Spanned timedOut(int minutes) {
    row.with(SessionFactTable.ENDING, IdleEvidence.BY_IDLING)
        .with(SessionFactTable.IDLE_TIMEOUT_MINUTES, minutes);
    return this;
  }

  private Spanned idle(int least, int most) {
    row.with(SessionFactTable.IDLE_SECONDS_LOW, seconds(least))
        .with(SessionFactTable.IDLE_SECONDS_HIGH, seconds(most))
        .with(SessionFactTable.IDLE_COST_LOW, cost(least))
        .with(SessionFactTable.IDLE_COST_HIGH, cost(most));
    return this;
  }

  static Instant minute(int number) {
    return DAY.plusSeconds(60L * number);
  }

  /** 2.40 an hour. */
  static BigDecimal cost(int minutes) {
    return new BigDecimal("2.40")
        .multiply(BigDecimal.valueOf(minutes))
        .divide(BigDecimal.valueOf(60), 6, RoundingMode.HALF_UP);
  }

  private static BigDecimal seconds(int minutes) {
    return BigDecimal.valueOf(minutes * 60_000L, 3);
  }

  TableRow row() {
    return row.row();
  }

  int minutes() {
    return to - from;
  }

  static List<SessionProfile> profiles(List<Spanned> sessions) {
    return PROFILES.of(sessions.stream().map(Spanned::row).toList()).profiles(Map.of());
  }

  /** All groups together. */
  static Lapses lapses(Spanned... sessions) {
    return lapses(Arrays.asList(sessions));
  }

  static Lapses lapses(List<Spanned> sessions) {
    return Lapses.of(
        profiles(sessions).stream().flatMap(profile -> profile.setups().stream()).toList());
  }
}
