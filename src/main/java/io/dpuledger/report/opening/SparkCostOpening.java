package io.dpuledger.report.opening;

import io.dpuledger.analysis.sparkcost.SparkCostParts;
import io.dpuledger.analysis.sparkcost.SparkCostSum;
import io.dpuledger.analysis.sparkcost.UnknownReason;
import io.dpuledger.report.figures.CurrencySection;
import io.dpuledger.report.words.MoneyText;
import io.dpuledger.report.words.Phrases;
import io.dpuledger.report.words.ShareText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Where the money of sessions with event logs went. */
public final class SparkCostOpening {
  private static final String NEVER_IDLE =
      "Time with a statement open and no job is never idle: the driver may compute.";

  private static final String FIRST_REASON =
      " Each session counts under the first reason that applies; others may apply, too.";
  private static final String READ_STATEMENTS =
      " To know more, set collect.statements and collect every hour.";
  private static final String JOINED_BY_TIME =
      "Sessions whose log was joined only by time count, too; join_certainty in spark_activity says"
          + " which.";

  private SparkCostOpening() {}

  /** The sentences; none without an event log. */
  public static List<String> of(CurrencySection money) {
    SparkCostSum sum = money.outlook().sparkCost();
    if (sum.sessions() == 0) {
      return sum.withoutCost() == 0
          ? List.of()
          : List.of(
              "The cost of %s with event logs is not known."
                  .formatted(Phrases.inWords(sum.withoutCost(), "session")));
    }
    List<String> sentences = new ArrayList<>();
    sentences.add(parts(money.currency(), sum));
    if (sum.parts().unknown().signum() != 0) {
      sentences.add(reasons(money.currency(), sum));
    }
    sentences.add(NEVER_IDLE);
    sentences.add(JOINED_BY_TIME);
    return sentences;
  }

  private static String parts(String currency, SparkCostSum sum) {
    SparkCostParts parts = sum.parts();
    BigDecimal cost = parts.sum();
    return "Of %s for %s with event logs, %s paid for busy task slots, %s for idle slots while jobs ran, %s for the driver, %s for statements without a job, and %s for time in which nothing ran%s. These are shares of the whole cost%s. Logs cover %s of the cost of all sessions that started in the period."
        .formatted(
            MoneyText.rounded(currency, cost),
            Phrases.count(sum.sessions(), "session"),
            ShareText.of(parts.slotsBusy(), cost),
            ShareText.of(parts.slotsIdle(), cost),
            ShareText.of(parts.driver(), cost),
            ShareText.of(parts.statementOpen(), cost),
            ShareText.of(parts.nothingRan(), cost),
            parts.unknown().signum() == 0
                ? ""
                : "; %s is unknown".formatted(ShareText.of(parts.unknown(), cost)),
            parts.slots().signum() == 0
                ? ""
                : "; while jobs ran, %s of slots were busy"
                    .formatted(ShareText.of(parts.slotsBusy(), parts.slots())),
            ShareText.of(cost, cost.add(sum.costWithoutLog())));
  }

  private static String reasons(String currency, SparkCostSum sum) {
    String reasons =
        Arrays.stream(UnknownReason.values())
            .filter(reason -> sum.unknownBecauseOf(reason).signum() != 0)
            .sorted(Comparator.comparing(sum::unknownBecauseOf).reversed())
            .map(
                reason ->
                    MoneyText.rounded(currency, sum.unknownBecauseOf(reason))
                        + " because "
                        + because(reason))
            .collect(Collectors.joining("; ", "What is unknown: ", "."));
    return reasons
        + FIRST_REASON
        + (sum.unknownBecauseOf(UnknownReason.STATEMENTS).signum() == 0 ? "" : READ_STATEMENTS);
  }

  private static String because(UnknownReason reason) {
    return switch (reason) {
      case FIGURES -> "it is not known when sessions ran or how many workers they had";
      case STATEMENTS -> "no statements were read";
      case LOG -> "the log is open or incomplete";
      case AUTO_SCALING -> "auto scaling kept workers while no job ran";
      case COVERAGE -> "neither statements nor the log cover all of the time";
    };
  }
}
