package io.dpuledger.report.reader;

import static io.dpuledger.report.aggregate.RowPart.amount;
import static io.dpuledger.report.aggregate.RowPart.column;
import static io.dpuledger.report.aggregate.RowPart.count;

import io.dpuledger.facts.QuarantineTable;
import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.facts.idle.RowPolls;
import io.dpuledger.facts.session.Lifecycle;
import io.dpuledger.model.UsagePeriod;
import io.dpuledger.model.price.PriceBasis;
import io.dpuledger.report.aggregate.Aggregate;
import io.dpuledger.report.aggregate.AggregateProfile;
import io.dpuledger.report.aggregate.AggregateQuery;
import io.dpuledger.report.aggregate.Group;
import io.dpuledger.report.aggregate.Millionths;
import io.dpuledger.report.aggregate.RowPart;
import io.dpuledger.table.TableRow;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the report asks of sessions: their state, their prices, what was odd about them. */
public final class SessionQueries {
  private SessionQueries() {}

  /** To {@link SessionFactTable}: sessions that ran in the period, or that may be running still. */
  public static AggregateProfile sessionFact(UsagePeriod period) {
    String unpriced = PriceBasis.MISSING.name();
    RowPart<Boolean> ran = ranIn(period);
    return AggregateProfile.of(
        atRisk(),
        polled(period),
        AggregateQuery.of(
            Aggregate.Topic.SESSION,
            asked(period, ran),
            column(SessionFactTable.BILLING_CURRENCY),
            column(SessionFactTable.TEAM),
            List.of(
                column(SessionFactTable.LIFECYCLE),
                column(SessionFactTable.REGION),
                column(SessionFactTable.CAPACITY_UNIT),
                column(SessionFactTable.LIST_UNIT_PRICE),
                column(SessionFactTable.PRICE_BASIS),
                new RowPart<>(ran.columns(), ran::of),
                column(SessionFactTable.QUALITY_FLAGS)),
            Map.of(
                Aggregate.Measure.SESSIONS, count(),
                Aggregate.Measure.UNPRICED_UNIT_HOURS,
                    new RowPart<>(
                        List.of(SessionFactTable.PRICE_BASIS, SessionFactTable.UNIT_HOURS),
                        row ->
                            unpriced.equals(row.text(SessionFactTable.PRICE_BASIS))
                                ? Millionths.of(row.value(SessionFactTable.UNIT_HOURS))
                                : null),
                Aggregate.Measure.LIST_COST, amount(SessionFactTable.LIST_COST),
                Aggregate.Measure.EXPOSURE_COST, amount(SessionFactTable.EXPOSURE_COST))));
  }

  /** What live sessions may still cost, whenever they started. */
  private static AggregateQuery atRisk() {
    return AggregateQuery.of(
        Aggregate.Topic.AT_RISK,
        new RowPart<>(
            List.of(SessionFactTable.LIFECYCLE, SessionFactTable.EXPOSURE_COST),
            row ->
                Lifecycle.LIVE.equals(row.text(SessionFactTable.LIFECYCLE))
                    && !row.isNull(SessionFactTable.EXPOSURE_COST)),
        column(SessionFactTable.BILLING_CURRENCY),
        column(SessionFactTable.TEAM),
        List.of(),
        Map.of(Aggregate.Measure.EXPOSURE_COST, amount(SessionFactTable.EXPOSURE_COST)));
  }

  /** At which hours of the period statements were read, each once a session. */
  private static AggregateQuery polled(UsagePeriod period) {
    return AggregateQuery.of(
            Aggregate.Topic.POLLED,
            AggregateQuery.ALL_ROWS,
            AggregateQuery.NONE,
            AggregateQuery.NONE,
            List.of(column(SessionFactTable.ACCOUNT_ID), column(SessionFactTable.REGION)),
            Map.of())
        .forEach(
            new RowPart<>(
                RowPolls.COLUMNS,
                row ->
                    RowPolls.hours(row).stream()
                        .filter(poll -> period.contains(poll.toLocalDate().toString()))
                        .map(LocalDateTime::toString)
                        .distinct()
                        .toList()));
  }

  /** To {@link QuarantineTable}: how many rows it has. */
  static AggregateProfile quarantine() {
    return AggregateProfile.of(
        AggregateQuery.of(
            Aggregate.Topic.QUARANTINE,
            AggregateQuery.ALL_ROWS,
            AggregateQuery.NONE,
            AggregateQuery.NONE,
            List.of(),
            Map.of(Aggregate.Measure.SESSIONS, count())));
  }

  /** What was odd about these sessions. */
  static Stream<String> flags(Aggregate sessions) {
    String flags = sessions.keyOr(Aggregate.Key.QUALITY_FLAGS, "");
    return flags.isEmpty() ? Stream.of() : Stream.of(flags.split(Group.BETWEEN_TEXTS, -1));
  }

  static boolean ranInPeriod(Aggregate sessions) {
    return "true".equals(sessions.key(Aggregate.Key.RAN_IN_PERIOD));
  }

  private static RowPart<Boolean> asked(UsagePeriod period, RowPart<Boolean> ran) {
    long end = startOf(period.lastDay().plusDays(1));
    return new RowPart<>(
        List.of(
            SessionFactTable.CREATED_ON,
            SessionFactTable.STARTED_ON,
            SessionFactTable.ENDED_ON,
            SessionFactTable.LIFECYCLE),
        row -> {
          Long startedOn = startedOn(row);
          return startedOn != null
              && startedOn < end
              && (Boolean.TRUE.equals(ran.of(row)) || wasAliveWhenLastSeen(row));
        });
  }

  private static boolean wasAliveWhenLastSeen(TableRow row) {
    String lifecycle = row.text(SessionFactTable.LIFECYCLE);
    return "LIVE".equals(lifecycle) || "STALE".equals(lifecycle);
  }

  private static RowPart<Boolean> ranIn(UsagePeriod period) {
    long start = startOf(period.firstDay());
    long end = startOf(period.lastDay().plusDays(1));
    return new RowPart<>(
        List.of(
            SessionFactTable.CREATED_ON, SessionFactTable.STARTED_ON, SessionFactTable.ENDED_ON),
        row -> {
          Long startedOn = startedOn(row);
          Long endedOn = row.micros(SessionFactTable.ENDED_ON);
          return startedOn != null
              && startedOn < end
              && (endedOn == null ? startedOn : endedOn) >= start;
        });
  }

  private static @Nullable Long startedOn(TableRow row) {
    Long startedOn = row.micros(SessionFactTable.STARTED_ON);
    return startedOn == null ? row.micros(SessionFactTable.CREATED_ON) : startedOn;
  }

  /** In microseconds since 1970. */
  private static long startOf(LocalDate day) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, day.atStartOfDay(ZoneOffset.UTC).toInstant());
  }
}
