package io.dpuledger.artefact;

import io.dpuledger.model.VisibleText;
import io.dpuledger.model.advice.Recommendation;
import io.dpuledger.model.advice.Recommendation.Saving;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;

/** Recommendations as a Markdown table: scope, saving and interruptions of each. */
final class AdviceTable {
  private static final String HEADING =
      """
      | Recommendation | Team | Origin | Today | Then | Saves a month | Interruptions a month |
      |---|---|---|---|---|---|---|
      """;

  private AdviceTable() {}

  static String of(List<Recommendation> advice) {
    return HEADING + advice.stream().map(AdviceTable::row).collect(Collectors.joining());
  }

  private static String row(Recommendation advice) {
    Long interruptions = advice.interruptionsExpected();
    return "| %s | %s | %s | %s | %s | %s | %s |\n"
        .formatted(
            Typed.markdown(advice.recommendationId()),
            Typed.markdown(VisibleText.orElse(advice.scope().team(), "–")),
            Typed.markdown(VisibleText.orElse(advice.scope().sessionOrigin(), "–")),
            Typed.markdown(advice.currentSummary()),
            Typed.markdown(advice.recommendedSummary()),
            saving(advice),
            interruptions == null ? "unknown" : interruptions);
  }

  /** The saving that remains after the changes before it, and the saving alone. */
  private static String saving(Recommendation advice) {
    Saving rest = advice.incremental();
    if (advice.estimated().high().signum() == 0) {
      return "nothing by itself";
    }
    String afterOthers = Typed.markdown(advice.billingCurrency()) + " " + amount(rest);
    return rest.equals(advice.estimated())
        ? afterOthers
        : afterOthers + " after the others; alone " + amount(advice.estimated());
  }

  private static String amount(Saving saving) {
    BigDecimal expected = saving.point();
    return expected == null
        ? cents(saving.low()) + " or more"
        : cents(expected) + ", cautiously " + cents(saving.low());
  }

  private static String cents(BigDecimal money) {
    return money.setScale(2, RoundingMode.HALF_UP).toPlainString();
  }
}
