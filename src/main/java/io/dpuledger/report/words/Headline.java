package io.dpuledger.report.words;

import io.dpuledger.model.UsagePeriod;
import io.dpuledger.report.figures.CurrencySection;
import io.dpuledger.report.figures.IdleEstimate;
import io.dpuledger.report.figures.LedgerReport;
import io.dpuledger.report.figures.Totals;
import java.math.BigDecimal;
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
    sentences.add(cost(period, section));
    sentences.add(idle(section.currency(), totals));
    Optional.ofNullable(section.idleEstimate())
        .flatMap(estimate -> estimate(period, section.currency(), estimate))
        .ifPresent(sentences::add);
    sentences.add(savings(section));
    return List.copyOf(sentences);
  }

  private static String during(UsagePeriod period) {
    return (period.days() == 1 ? "on " : "in the ") + Phrases.period(period);
  }

  private static String cost(UsagePeriod period, CurrencySection section) {
    String subject = (period.days() == 1 ? "" : "The ") + Phrases.period(period);
    String amount = MoneyText.rounded(section.currency(), section.totals().listCost());
    return subject + " cost " + amount + " at list price" + comparison(period, section) + ".";
  }

  private static String comparison(UsagePeriod period, CurrencySection section) {
    BigDecimal before = section.previousListCost();
    if (before == null) {
      return "";
    }
    String earlier =
        period.days() == 1 ? "the day before" : "the " + period.days() + " days before";
    if (before.signum() == 0) {
      return ", after nothing in " + earlier;
    }
    long change = ShareText.changePercent(section.totals().listCost(), before);
    if (change == 0) {
      return ", about as much as " + earlier;
    }
    String direction = change > 0 ? "more" : "less";
    return ", " + Phrases.number(Math.abs(change)) + "\u00A0% " + direction + " than " + earlier;
  }

  private static String idle(String currency, Totals totals) {
    BigDecimal low = totals.idleCostLow();
    BigDecimal high = totals.idleCostHigh();
    if (high.signum() == 0) {
      return "None of it was paid while no statement ran.";
    }
    String most = withShare(currency, high, totals.listCost());
    if (low.signum() == 0) {
      return "At most " + most + " of it was paid while no statement ran; none of that is certain.";
    }
    String least = withShare(currency, low, totals.listCost());
    String amounts = least.equals(most) ? least : "At least " + least + " and at most " + most;
    return amounts + " of it was paid while no statement ran.";
  }

  /** Nothing if the bounds are all there is to say. */
  private static Optional<String> estimate(
      UsagePeriod reported, String currency, IdleEstimate estimate) {
    if (estimate.low().compareTo(estimate.high()) == 0) {
      return Optional.empty();
    }
    boolean ofAllReported = estimate.period().equals(reported);
    String when = ofAllReported ? "" : " in the " + Phrases.period(estimate.period());
    BigDecimal point = estimate.point();
    if (point == null) {
      return Optional.of(
          "No estimate between the bounds"
              + when
              + ": statements were polled too rarely, or do not fit what polls found.");
    }
    // Those of the reported period the reader has just read.
    String bounds =
        ofAllReported
            ? ""
            : ", between at least %s and at most %s"
                .formatted(
                    MoneyText.rounded(currency, estimate.low()),
                    MoneyText.rounded(currency, estimate.high()));
    return Optional.of(
        "Best estimate of idling%s: %s%s (%s)."
            .formatted(when, MoneyText.rounded(currency, point), bounds, peers(estimate.basis())));
  }

  private static String peers(String basis) {
    return switch (basis) {
      case "TEAM_AND_ENDING" -> "from sessions of the same team that ended alike";
      case "ENDING" -> "from sessions that ended alike, where need be of other teams";
      case "ALL" -> "from sessions alike, where need be from all whose statements were read";
      default -> "nothing had to be estimated";
    };
  }

  private static String withShare(String currency, BigDecimal amount, BigDecimal whole) {
    return MoneyText.rounded(currency, amount) + " (" + ShareText.of(amount, whole) + ")";
  }

  private static String savings(CurrencySection section) {
    int saving = section.savingRecommendations().size();
    int changes = saving == 0 ? section.openRecommendations().size() : saving;
    if (changes == 0) {
      return "No change is recommended.";
    }
    String subject = Phrases.capital(Phrases.inWords(changes, "change"));
    String currency = section.currency();
    BigDecimal low = section.savingsLow();
    BigDecimal high = section.savingsHigh();
    if (high.signum() == 0) {
      return subject + " would save nothing by " + (changes == 1 ? "itself." : "themselves.");
    }
    return subject + " would save " + MoneyText.range(currency, low, high) + " a month.";
  }
}
