package io.dpuledger.analysis.rightsizing.logged;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.function.Function;

/**
 * How much longer the work of sessions takes in replays.
 *
 * @param best the 95th percentile of sessions at the fast end, as a share of the time of jobs
 * @param worst the same at the slow end
 * @param cautious the worst, by sessions or by money, whichever is more
 * @param expectedOfCost what longer work costs at the same rate, as a share of what sessions cost
 * @param bestCost what longer work of these sessions costs at least, at the same rate
 */
record LongerWork(
    BigDecimal best,
    BigDecimal worst,
    BigDecimal cautious,
    BigDecimal expectedOfCost,
    BigDecimal bestCost) {
  private static final double PERCENTILE = 0.95;

  /** Of at least one session. */
  static LongerWork of(List<Longer> sessions) {
    BigDecimal worst = percentile(sessions, Longer::worst).max(BigDecimal.ZERO);
    return new LongerWork(
        percentile(sessions, Longer::best),
        worst,
        share(sum(sessions, Longer::worstCost), sum(sessions, Longer::jobCost)).max(worst),
        share(sum(sessions, Longer::expectedCost), sum(sessions, Longer::listCost)),
        sum(sessions, Longer::bestCost));
  }

  private static BigDecimal percentile(List<Longer> sessions, Function<Longer, BigDecimal> part) {
    return sessions.stream()
        .map(part)
        .sorted()
        .skip((long) Math.ceil(PERCENTILE * sessions.size()) - 1)
        .findFirst()
        .orElseThrow();
  }

  private static BigDecimal sum(List<Longer> sessions, Function<Longer, BigDecimal> amount) {
    return sessions.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal share(BigDecimal part, BigDecimal whole) {
    return whole.signum() == 0 ? BigDecimal.ZERO : part.divide(whole, MathContext.DECIMAL64);
  }
}
