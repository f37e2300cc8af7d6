package io.dpuledger.report.xlsx;

import io.dpuledger.report.figures.CurrencySection;
import io.dpuledger.report.figures.IdleEstimate;
import io.dpuledger.report.figures.LedgerReport;
import io.dpuledger.report.figures.MonthToDate;
import io.dpuledger.report.figures.Totals;
import io.dpuledger.report.figures.UnitHours;
import io.dpuledger.report.words.Headline;
import io.dpuledger.report.words.Phrases;
import io.dpuledger.report.words.Warning;
import io.dpuledger.report.workbook.Cell;
import io.dpuledger.report.workbook.Sheet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The first sheet: what the report is of, its sentences, and the totals of each currency. */
final class WorkbookSummary {
  private final LedgerReport report;
  private final List<Fact> facts = new ArrayList<>();

  private WorkbookSummary(LedgerReport report) {
    this.report = report;
  }

  /** A figure, a sentence, or both. */
  private record Fact(String item, @Nullable String currency, Cell value, String words) {}

  static Sheet<?> of(LedgerReport report) {
    WorkbookSummary summary = new WorkbookSummary(report);
    summary.scope();
    summary.sentences();
    report.sections().forEach(summary::totals);
    summary.unpriced();
    return Sheet.of("Summary", summary.facts)
        .column("Item", fact -> Cell.text(fact.item()))
        .column("Currency", fact -> Cell.text(fact.currency()))
        .column("Value", Fact::value)
        .column("In words", fact -> Cell.text(fact.words()));
  }

  private void scope() {
    words("Report", report.title());
    if (report.simulated()) {
      words("Data", "SIMULATED DATA. No AWS account was read, and no money was spent.");
    }
    value("Period, first day", Cell.date(report.period().firstDay()), "UTC days");
    value("Period, last day", Cell.date(report.period().lastDay()), "included");
    value("As of", Cell.date(report.asOf()), "");
    value("Made", Cell.time(report.generatedAt()), "UTC, by DPU Ledger");
    names("Accounts", report.accounts());
    names("Regions", report.regions());
  }

  private void sentences() {
    Warning.of(report).forEach(warning -> words("Warning", warning.text()));
    if (report.sections().isEmpty()) {
      Headline.withoutMoney(report).forEach(sentence -> words("Headline", sentence));
    }
    for (CurrencySection section : report.sections()) {
      for (String sentence : Headline.of(report.period(), section)) {
        facts.add(new Fact("Headline", section.currency(), Cell.empty(), sentence));
      }
    }
  }

  private void totals(CurrencySection section) {
    Totals totals = section.totals();
    String currency = section.currency();
    money(currency, "List cost", totals.listCost(), "");
    money(currency, "Idle at least", totals.idleCostLow(), "paid while nothing ran");
    money(currency, "Idle at most", totals.idleCostHigh(), "");
    IdleEstimate estimate = section.idleEstimate();
    if (estimate != null) {
      String when = Phrases.capital(Phrases.period(estimate.period()));
      money(currency, "Idle, best estimate", estimate.point(), when);
      money(currency, "Idle, best estimate, low end", estimate.bandLow(), "90 % band");
      money(currency, "Idle, best estimate, high end", estimate.bandHigh(), "90 % band");
    }
    money(currency, "Still open", totals.stillOpenCost(), "of list cost; no end was seen");
    money(currency, "Without a team", section.unattributedCost(), "of list cost");
    money(
        currency,
        "The period before",
        section.previousListCost(),
        section.previousListCost() == null ? "not covered" : "list cost of as many days");
    money(
        currency,
        "The period before, weekday by weekday",
        section.previousByWeekdays(),
        "as many of each day of the week as the period has");
    months(currency, section.month());
    money(currency, "Savings a month, expected", section.savingsExpected(), "by open changes");
    money(currency, "Savings a month, cautious", section.savingsCautious(), "");
    money(
        currency, "Savings a month, ceiling", section.savingsCeiling(), "what can be saved at all");
    facts.add(new Fact("Sessions started", currency, Cell.count(totals.sessionsStarted()), ""));
    totals.unitHours().forEach(amount -> hours(currency, amount, "billed"));
  }

  private void months(String currency, @Nullable MonthToDate month) {
    if (month == null) {
      return;
    }
    span(currency, "Month to date", month.soFar());
    span(currency, "The same weekdays before", month.sameWeekdays());
    span(currency, "The same days of last month", month.sameDays());
    span(currency, "Last month", month.lastMonth());
  }

  private void span(String currency, String item, MonthToDate.Span span) {
    String days = Phrases.days(span.period());
    money(currency, item, span.listCost(), span.listCost() == null ? days + ", not covered" : days);
  }

  private void unpriced() {
    report.unpriced().forEach(amount -> hours(null, amount, "without a price, in no amount"));
  }

  private void hours(@Nullable String currency, UnitHours amount, String words) {
    facts.add(new Fact(amount.unit() + "-hours", currency, Cell.hours(amount.hours()), words));
  }

  private void money(String currency, String item, @Nullable BigDecimal amount, String words) {
    facts.add(new Fact(item, currency, Cell.money(amount), words));
  }

  private void names(String item, List<String> names) {
    value(item, Cell.count((long) names.size()), Phrases.shortList(names, 12));
  }

  private void words(String item, String words) {
    value(item, Cell.empty(), words);
  }

  private void value(String item, Cell value, String words) {
    facts.add(new Fact(item, null, value, words));
  }
}
