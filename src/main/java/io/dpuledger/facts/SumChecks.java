package io.dpuledger.facts;

import io.dpuledger.table.DataException;
import java.util.List;
import java.util.function.Supplier;

/** Checks sums before anything is published. Looks up rows only for a violation. */
public final class SumChecks {
  private static final String DISORDER =
      "0 <= idle_cost_seen <= idle_cost_low <= idle_cost_high <= list_cost - minimum_charge_cost does not hold in ";
  private static final String UNPUBLISHED = "; nothing was published";

  private SumChecks() {}

  /**
   * Every observed session has a fact.
   *
   * @param wanted how many were observed
   * @param described how many have facts; more than {@code wanted} if some have not ended
   */
  public static void checkRows(long wanted, long described) {
    if (described < wanted) {
      throw new DataException(
          "%d sessions needed a fact, but only %d have one".formatted(wanted, described)
              + UNPUBLISHED
              + "; this is a bug, please report it");
    }
  }

  /** No session has two facts. */
  public static void checkKeys(long doubled, Supplier<List<String>> rows) {
    if (doubled > 0) {
      throw breach("sessions with more than one fact: %d".formatted(doubled), rows);
    }
  }

  /** On every row, idle cost is between zero and the cost. */
  public static void checkOrder(SessionSums sums, Supplier<List<String>> disordered) {
    if (sums.disorderedRows() > 0) {
      throw breach(DISORDER + sums.table(), disordered);
    }
  }

  /** The days of the sessions add up to the sessions. */
  public static void check(SessionSums facts, SessionSums days, Supplier<List<String>> differing) {
    days.differences(facts).stream()
        .findFirst()
        .ifPresent(
            first -> {
              throw breach(notTheSame(days.table(), facts.table(), first), differing);
            });
  }

  /** The sums of an answer equal those of the days. */
  public static void checkAnswer(SpendSums answer, SpendSums days) {
    if (answer.disorderedRows() > 0) {
      throw new DataException(DISORDER + answer.table() + UNPUBLISHED);
    }
    days.differences(answer).stream()
        .findFirst()
        .ifPresent(
            first -> {
              throw new DataException(
                  notTheSame(days.table(), answer.table(), first) + UNPUBLISHED);
            });
  }

  private static String notTheSame(String table, String other, SumDifference difference) {
    return "%s and %s do not add up to the same %s: %s against %s"
        .formatted(
            table,
            other,
            difference.measure(),
            difference.one().toPlainString(),
            difference.other().toPlainString());
  }

  private static DataException breach(String what, Supplier<List<String>> rows) {
    return new DataException(
        what
            + UNPUBLISHED
            + "; this is a bug, please report it with these rows: "
            + String.join("; ", rows.get()));
  }
}
