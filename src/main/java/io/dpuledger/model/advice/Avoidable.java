package io.dpuledger.model.advice;

import java.math.BigDecimal;

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
 */
public record Avoidable(
    long cases,
    long sessions,
    long millis,
    BigDecimal low,
    BigDecimal point,
    BigDecimal high,
    BigDecimal lowSquares) {
  private static final BigDecimal ZERO = BigDecimal.ZERO.setScale(6);

  public static final Avoidable NONE = new Avoidable(0, 0, 0, ZERO, ZERO, ZERO, ZERO);

  /** One case. */
  public static Avoidable of(
      long sessions, long millis, BigDecimal low, BigDecimal point, BigDecimal high) {
    return new Avoidable(1, sessions, millis, low, point, high, low.multiply(low));
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
        lowSquares.add(other.lowSquares));
  }
}
