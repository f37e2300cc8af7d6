package io.dpuledger.analysis.live;

import io.dpuledger.analysis.Analysis;
import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.model.SessionActivity;
import io.dpuledger.model.UnknownCost;
import io.dpuledger.model.target.Target;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A session that was live when it was last observed.
 *
 * @param activity what it did then
 * @param upSeconds for how long it had been open then
 * @param currency null without a price
 * @param endsAt when its idle timeout or its lifetime ends it if nobody uses it again; null if it
 *     should have ended
 * @param isCalledOut whether its cost so far is above the threshold of the configuration
 */
public record LiveSession(
    Key key,
    @Nullable String team,
    @Nullable String owner,
    SessionActivity activity,
    boolean autoScaling,
    Instant observedAt,
    BigDecimal upSeconds,
    @Nullable String currency,
    Money money,
    @Nullable Instant endsAt,
    boolean isCalledOut)
    implements Serializable {

  /** The highest cost so far first. */
  public static final Comparator<LiveSession> ORDER =
      Comparator.comparing(
              (LiveSession session) -> session.money().soFar(),
              Comparator.nullsFirst(Comparator.<BigDecimal>naturalOrder()))
          .thenComparing(LiveSession::upSeconds)
          .reversed()
          .thenComparing(session -> session.key().target())
          .thenComparing(session -> session.key().sessionId())
          .thenComparing(session -> session.key().createdOn());

  /** Which session it is. */
  public record Key(Target target, String sessionId, Instant createdOn) implements Serializable {}

  /**
   * What it costs, at list price; null is unknown.
   *
   * @param fromNow at most, if nobody uses it again
   * @param unknown why an amount is null; null if none is
   */
  public record Money(
      @Nullable BigDecimal soFar,
      @Nullable BigDecimal perHour,
      @Nullable BigDecimal fromNow,
      @Nullable UnknownCost unknown)
      implements Serializable {}

  /** Lists the live sessions that were created up to the night's day. */
  public static Analysis analysis() {
    return Analysis.of(
        LiveSessionTable.TABLE,
        Analysis.Days.AS_OF,
        (night, scans) -> {
          String lastDay = night.asOf().toString();
          var sessions =
              scans.ask(
                  SessionFactTable.SCHEMA,
                  created -> created.compareTo(lastDay) <= 0 && night.mayReach(created, lastDay),
                  new LiveSessionProfile(night.settings().idle(), night.settings().live()));
          return () -> inOrder(sessions.get());
        });
  }

  static List<LiveSession> inOrder(Collection<LiveSession> sessions) {
    return sessions.stream().sorted(ORDER).toList();
  }
}
