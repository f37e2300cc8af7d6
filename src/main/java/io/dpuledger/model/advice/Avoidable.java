package io.dpuledger.model.advice;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Time of sessions that nobody needed, in the look-back. Money is at list price.
 *
 * @param cases how many times it happened: a run of dbt, or sessions that overlap
 * @param sessions how many sessions were part of it
 * @param millis how long nothing ran for certain
 * @param low what that cost
 * @param point the same, and what the rest cost by the shares of time that idled
 * @param high what it cost at most, never more than can have idled in these sessions
 * @param lowSquares the squares of {@code low} of each case, added up
 * @param latest the sessions of the latest cases, last started first
 */
public record Avoidable(
    long cases,
    long sessions,
    long millis,
    BigDecimal low,
    BigDecimal point,
    BigDecimal high,
    BigDecimal lowSquares,
    List<Named> latest) {
  /** So many are named. */
  private static final int NAMED = 3;

  private static final BigDecimal ZERO = BigDecimal.ZERO.setScale(6);

  public static final Avoidable NONE = new Avoidable(0, 0, 0, ZERO, ZERO, ZERO, ZERO, List.of());

  public Avoidable {
    latest = latest.stream().sorted(Named.LATEST_FIRST).limit(NAMED).toList();
  }

  /**
   * A session that was part of it.
   *
   * @param startMillis when it started, since 1970
   */
  public record Named(long startMillis, String sessionId) {
    private static final Comparator<Named> LATEST_FIRST =
        Comparator.comparingLong(Named::startMillis).reversed().thenComparing(Named::sessionId);
  }

  /** One case. */
  public static Avoidable of(
      List<Named> sessions, long millis, BigDecimal low, BigDecimal point, BigDecimal high) {
    return of(sessions.size(), sessions, millis, low, point, high);
  }

  /**
   * One case.
   *
   * @param named those of its sessions that are known by name
   */
  public static Avoidable of(
      long sessions,
      List<Named> named,
      long millis,
      BigDecimal low,
      BigDecimal point,
      BigDecimal high) {
    return new Avoidable(1, sessions, millis, low, point, high, low.multiply(low), named);
  }

  /** Both together. */
  public Avoidable plus(Avoidable other) {
    return new Avoidable(
        cases + other.cases,
        sessions + other.sessions,
        millis + other.millis,
        low.add(other.low),
        point.add(other.point),
        high.add(other.high),
        lowSquares.add(other.lowSquares),
        Stream.concat(latest.stream(), other.latest.stream()).toList());
  }
}
