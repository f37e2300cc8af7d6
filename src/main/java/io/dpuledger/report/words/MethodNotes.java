package io.dpuledger.report.words;

import io.dpuledger.model.advice.Recommendation;
import io.dpuledger.report.figures.Assumptions;
import io.dpuledger.report.figures.CurrencySection;
import io.dpuledger.report.figures.LedgerReport;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** How the figures are made, and what they assume. */
public final class MethodNotes {
  private static final BigDecimal SECONDS_AN_HOUR = BigDecimal.valueOf(3600);
  private static final BigDecimal NIGHTS = BigDecimal.valueOf(30);

  private static final String WORKERS =
      "For sessions with event logs. Nothing ran is idle at least. While jobs ran, one worker is the"
          + " driver’s, unless there are as many executors as workers; the others are busy as far as"
          + " their task slots ran tasks. A session of fixed size pays for all its workers all the"
          + " time, an auto-scaled one for those that its log has. What neither statements nor a log"
          + " show is unknown.";

  private MethodNotes() {}

  public static List<Note> of(LedgerReport report) {
    Assumptions.RunCost run = report.assumptions().runCost();
    List<Note> notes = new ArrayList<>(ofFigures(report.assumptions()));
    if (report.sections().stream().anyMatch(money -> money.outlook().sparkCost().sessions() > 0)) {
      notes.add(new Note("What the workers did", WORKERS));
    }
    if (run != null) {
      notes.add(new Note("What this costs", cost(run, report.sections())));
    }
    return notes;
  }

  static String cost(Assumptions.RunCost run, List<CurrencySection> sections) {
    BigDecimal night =
        run.perHour()
            .multiply(BigDecimal.valueOf(run.took().toSeconds()))
            .divide(SECONDS_AN_HOUR, 6, RoundingMode.HALF_UP);
    String currency = sections.isEmpty() ? "" : sections.get(0).currency();
    String costs =
        "This run took %s until the report was written. At report.run-cost-per-hour, that is %s, and %s in 30 nights."
            .formatted(
                Phrases.duration(Duration.ofSeconds(run.took().toSeconds())),
                MoneyText.exact(currency, night),
                MoneyText.exact(currency, night.multiply(NIGHTS)));
    List<Recommendation.Saving> saved =
        sections.isEmpty() ? List.of() : sections.get(0).realisedSavings();
    return saved.isEmpty()
        ? costs + " No saving was realised yet."
        : costs
            + " Changes that were made save about "
            + MoneyText.about(currency, CurrencySection.sum(saved, Recommendation.Saving::expected))
            + " in 30 days.";
  }

  private static List<Note> ofFigures(Assumptions assumptions) {
    return List.of(
        new Note(
            "List cost",
            "Unit-hours × the list price of the region, unit and Glue version on the day when the"
                + " session started. An estimate: the bill differs (tax, discounts, credits)."),
        new Note(
            "Unit-hours",
            "DPUSeconds as AWS reports them; otherwise execution time × capacity; for a running"
                + " session, time since its creation × capacity. The billing minimum is included."
                + " DPU and M-DPU are never added."),
        new Note(
            "Idle",
            "Time of a session in which nothing ran: neither a statement nor a Spark job that an"
                + " event log shows. “At least” is what statements show (seen) and what only an idle"
                + " timeout explains (inferred). “At most” is all that the evidence does not rule out. An idle"
                + " auto-scaled session counts at its smallest size."),
        new Note(
            "Assumptions",
            "The idle tail of a session is its idle timeout less "
                + Phrases.duration(assumptions.tailMargin())
                + ". If statements contradict one such tail, no timeout of its group counts as idle"
                + " without statements. A session that ends after "
                + Phrases.duration(assumptions.lifetime())
                + " may have reached its lifetime; AWS does not say."),
        new Note(
            "Best estimate",
            "Unknown time idles as much as similar sessions of the team whose statements were read,"
                + " weighted by cost; if too few of those were read, as much as those of other"
                + " teams. In nine of ten cases the truth is in the 90 % band, which comes from"
                + " drawing the measured days of each team again and again. It takes 14 measured"
                + " days of each team with more than a tenth of the cost, and 200 readings over 8"
                + " hours of the day. Streaming, Ray and Spark Connect sessions count at their"
                + " least."),
        new Note(
            "Month to date",
            "From the first of the month to the last day of the report. It is compared with the same"
                + " days of last month, and with the same weekdays 28 days before (35 if the month"
                + " has more than 28 days). A month whose first days were not seen is not compared."),
        new Note(
            "Savings",
            "For 30 days, at list price. Each change counts what those above it leave, so that the"
                + " amounts add up. People’s time is not included. If interruptions are not known,"
                + " restart costs are left out. Cautious means at least that much in 19 months of"
                + " 20, if sessions are independent. Realised is what lower idle timeouts have saved"
                + " since they were first seen, if that is certainly more than nothing."),
        new Note(
            "Rounding and days", "Only what you read is rounded, never sums. All days are UTC."));
  }
}
