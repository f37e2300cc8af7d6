package io.dpuledger.report.words;

import io.dpuledger.model.UsagePeriod;
import io.dpuledger.report.figures.CurrencySection;
import io.dpuledger.report.figures.LedgerReport;
import io.dpuledger.report.figures.Totals;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The few sentences that say it all, made from the data. */
public final class Headline {
  private Headline() {}

  /** The sentences of a whole report, currency by currency. */
  public static List<String> of(LedgerReport report) {
    return report.sections().isEmpty()
        ? withoutMoney(report)
        : report.sections().stream()
            .flatMap(section -> of(report.period(), section).stream())
            .toList();
  }

  /** Which sessions were left open after their runs, or opened beside another one. */
  public static List<String> lapses(LedgerReport report) {
    return report.sections().stream()
        .flatMap(section -> SavingSentence.lapses(section).stream())
        .toList();
  }

  /** The sentences of a report in which nothing has a price. */
  public static List<String> withoutMoney(LedgerReport report) {
    if (report.coverage().nothingWasRead()) {
      return List.of(
          "Nothing is known of "
              + (report.period().days() == 1 ? "" : "the ")
              + Phrases.period(report.period())
              + ": no target could be read.");
    }
    if (report.unpriced().isEmpty()) {
      return List.of("No session ran " + during(report.period()) + ".");
    }
    return List.of(
        "No session "
            + during(report.period())
            + " has a price: "
            + String.join(" and ", report.unpriced().stream().map(Phrases::unitHours).toList())
            + " are not valued.");
  }

  /** The sentences of one currency. */
  public static List<String> of(UsagePeriod period, CurrencySection section) {
    Totals totals = section.totals();
    if (totals.listCost().signum() == 0) {
      return List.of("Nothing was spent " + during(period) + ".");
    }
    List<String> sentences = new ArrayList<>();
    sentences.add(CostSentence.of(period, section));
    sentences.addAll(BudgetSentences.of(section));
    sentences.add(IdleSentences.bounds(section.currency(), totals));
    Optional.ofNullable(section.idleEstimate())
        .flatMap(estimate -> IdleSentences.estimate(period, section.currency(), estimate))
        .ifPresent(sentences::add);
    sentences.add(SavingSentence.of(period, section));
    sentences.addAll(SavingSentence.lapses(section));
    sentences.addAll(LiveSentence.of(section));
    return List.copyOf(sentences);
  }

  private static String during(UsagePeriod period) {
    return (period.days() == 1 ? "on " : "in the ") + Phrases.period(period);
  }
}
