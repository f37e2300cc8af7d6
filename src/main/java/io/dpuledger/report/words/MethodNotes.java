package io.dpuledger.report.words;

import io.dpuledger.report.figures.Assumptions;
import io.dpuledger.report.figures.LedgerReport;
import java.util.List;

/** How the figures are made, and what they assume. */
public final class MethodNotes {
  private MethodNotes() {}

  public static List<Note> of(LedgerReport report) {
    Assumptions assumptions = report.assumptions();
    return List.of(
        new Note(
            "List cost",
            "Unit-hours × list price of the region, unit and Glue version on the day on which the"
                + " session started. It is a list-price estimate: the bill differs (tax,"
                + " discounts, credits)."),
        new Note(
            "Unit-hours",
            "DPUSeconds as AWS reports them; where it does not, execution time × capacity; for a"
                + " session that still runs, time since its creation × capacity. The billing"
                + " minimum is included. DPU and M-DPU are never added."),
        new Note(
            "Idle",
            "Time of a session during which no statement ran. Statements tell it where they were"
                + " read; elsewhere only its timeouts and its end do. “At least” counts what"
                + " statements show (seen) and what only an idle timeout explains (inferred), “at"
                + " most” all that the evidence does not rule out. Under auto scaling, an idle"
                + " session is taken to have shrunk as far as it can."),
        new Note(
            "Assumptions",
            "An idle tail is the idle timeout less "
                + Phrases.duration(assumptions.tailMargin())
                + ". Where statements contradict one, no timeout of its group counts as idling,"
                + " unless its own statements confirm it. A session that ends after "
                + Phrases.duration(assumptions.lifetime())
                + " may have ended by its lifetime and not by idling; AWS tells neither."),
        new Note(
            "Best estimate",
            "Unknown time is taken to idle as much as the team’s sessions that ended alike, as far"
                + " as their statements were read, weighted by money; where those were read on too"
                + " few days, as much as other teams’. The band holds the truth in nine of ten"
                + " cases; it comes from drawing the measured days of each team again and again."
                + " There is no estimate under 14 measured days of each team that carries more than"
                + " a tenth of the cost, nor under 200 readings over 8 hours of the day."
                + " Streaming, Ray and Spark Connect sessions are in it with their least."),
        new Note(
            "Month to date",
            "The first of the month to the last day of the report, against the same days of last"
                + " month and, so that no weekday counts more, against the same weekdays 28 days"
                + " before (35 where the month has more than 28 days). A month whose first days"
                + " nobody saw is not compared."),
        new Note(
            "Savings",
            "A month is 30 days. Each change counts what is left after those above it, so that"
                + " the amounts add up. They are bill money at list price; people’s time is not"
                + " in them. Where nobody knows how many sessions would be interrupted, the cost of"
                + " starting them again is not taken off. Realised is what lower idle timeouts have saved"
                + " since they were first seen, of those whose least is above nothing."),
        new Note(
            "Rounding and days",
            "Amounts are rounded for reading only, after all sums are made. All days are UTC."));
  }
}
