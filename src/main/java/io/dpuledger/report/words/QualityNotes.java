package io.dpuledger.report.words;

import io.dpuledger.analysis.sparkcost.SparkCostSum;
import io.dpuledger.model.VisibleText;
import io.dpuledger.report.figures.Coverage;
import io.dpuledger.report.figures.Coverage.LogCount;
import io.dpuledger.report.figures.CurrencySection;
import io.dpuledger.report.figures.LedgerReport;
import io.dpuledger.report.figures.Totals;
import io.dpuledger.report.figures.bill.BillFigures;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is missing from the figures, uncertain in them, or odd about them. */
public final class QualityNotes {
  private QualityNotes() {}

  public static List<Note> of(LedgerReport report) {
    List<Note> notes = new ArrayList<>();
    notes.add(new Note("Targets", targets(report.coverage())));
    notes.add(new Note("Throttled", throttled(report.coverage())));
    notes.add(new Note("Bill", bill(report)));
    notes.add(new Note("Event logs", eventLogs(report)));
    leftOut(report.coverage().logs()).ifPresent(notes::add);
    notes.add(new Note("Without a price", unpriced(report)));
    notes.add(
        new Note(
            "Without a team",
            perCurrency(report, (section, totals) -> section.unattributedCost(), "of list cost")));
    notes.add(
        new Note(
            "Still open",
            perCurrency(
                report,
                (section, totals) -> totals.stillOpenCost(),
                "of list cost is from sessions not seen to end: they still run, or vanished")));
    notes.add(new Note("Rests on timeouts", timeouts(report)));
    for (Coverage.LifecycleCount aggregate : report.coverage().lifecycles()) {
      notes.add(new Note(Phrases.words(aggregate.lifecycle()), lifecycle(aggregate)));
    }
    notes.add(new Note("Odd rows", flags(report.coverage())));
    notes.add(new Note("Quarantine", quarantine(report.coverage())));
    return List.copyOf(notes);
  }

  /** No figure tells an idle timeout from a total one that nobody knows. */
  private static String timeouts(LedgerReport report) {
    String amounts =
        report.sections().stream()
            .flatMap(section -> timeouts(report, section).stream())
            .collect(Collectors.joining(" and "));
    return amounts.isEmpty()
        ? "None."
        : "At most "
            + amounts
            + " of “idle at least” assumes that a session which timed out before its lifetime was"
            + " idle.";
  }

  private static Optional<String> timeouts(LedgerReport report, CurrencySection section) {
    return Optional.ofNullable(section.idleEstimate())
        .filter(estimate -> estimate.onTimeouts().signum() != 0)
        .map(
            estimate ->
                MoneyText.rounded(section.currency(), estimate.onTimeouts())
                    + (estimate.period().equals(report.period())
                        ? ""
                        : " in the " + Phrases.period(estimate.period())));
  }

  private static String targets(Coverage coverage) {
    if (coverage.targets().isEmpty()) {
      return "No target has been read yet.";
    }
    int complete = coverage.targets().size() - coverage.incompleteTargets().size();
    return complete
        + " of "
        + Phrases.count(coverage.targets().size(), "target")
        + " read completely.";
  }

  private static String bill(LedgerReport report) {
    List<String> months =
        report.sections().stream()
            .map(BillFigures::of)
            .flatMap(bill -> bill.lastClosed().stream())
            .distinct()
            .sorted()
            .map(OutlookText::month)
            .toList();
    if (!months.isEmpty()) {
      return "The last closed month that was compared is " + String.join(" and ", months) + ".";
    }
    return report.sections().stream().anyMatch(money -> BillFigures.of(money).isKnown())
        ? "A bill was read, but no month of it is closed yet."
        : "None was read, so nothing confirms these estimates. Set bill.sources to a Cost and Usage"
            + " Report, a FOCUS export or a saved answer of Cost Explorer.";
  }

  private static String eventLogs(LedgerReport report) {
    String shares =
        report.sections().stream()
            .filter(section -> section.outlook().sparkCost().sessions() > 0)
            .map(section -> eventLogs(section.currency(), section.outlook().sparkCost()))
            .collect(Collectors.joining(" and "));
    return shares.isEmpty()
        ? "None was read. Set event-logs.sources to see what the workers of sessions did."
        : "Of sessions that started in the period, " + shares + ".";
  }

  private static String eventLogs(String currency, SparkCostSum sum) {
    BigDecimal cost = sum.parts().sum();
    return "%s with %s (%s of the cost) have one"
        .formatted(
            Phrases.number(sum.sessions()),
            MoneyText.rounded(currency, cost),
            ShareText.of(cost, cost.add(sum.costWithoutLog())));
  }

  /** The logs that say nothing of any session. */
  private static Optional<Note> leftOut(List<LogCount> logs) {
    String texts =
        Stream.of(
                counts(logs, LogCount::isUnread, "without figures", LogCount::state),
                counts(
                    logs,
                    log -> !log.isUnread() && log.unjoined() != null,
                    "joined to no session",
                    LogCount::unjoined))
            .flatMap(Optional::stream)
            .collect(Collectors.joining("; "));
    return texts.isEmpty()
        ? Optional.empty()
        : Optional.of(new Note("Event logs left out", texts + "."));
  }

  private static Optional<String> counts(
      List<LogCount> logs,
      Predicate<LogCount> isOne,
      String what,
      Function<LogCount, @Nullable String> reason) {
    SortedMap<String, Long> counts = new TreeMap<>();
    logs.stream()
        .filter(isOne)
        .forEach(log -> counts.merge(String.valueOf(reason.apply(log)), log.logs(), Long::sum));
    String reasons =
        counts.entrySet().stream()
            .map(one -> VisibleText.of(one.getKey()) + " " + Phrases.number(one.getValue()))
            .collect(Collectors.joining(", "));
    return counts.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Phrases.number(counts.values().stream().mapToLong(count -> count).sum())
                + " "
                + what
                + " ("
                + reasons
                + ")");
  }

  private static String throttled(Coverage coverage) {
    List<Long> calls =
        coverage.targets().stream()
            .map(Coverage.TargetState::throttledCalls)
            .filter(throttled -> throttled != null && throttled > 0)
            .toList();
    return calls.isEmpty()
        ? "None."
        : "AWS throttled "
            + Phrases.count(calls.stream().mapToLong(Long::longValue).sum(), "call")
            + " in "
            + Phrases.count(calls.size(), "target")
            + ", and the reading slowed down. The tools of users share AWS's limit: lower"
            + " collect.calls-per-second.";
  }

  private static String unpriced(LedgerReport report) {
    long sessions = report.coverage().sessionsUnpriced();
    if (sessions == 0 && report.unpriced().isEmpty()) {
      return "None.";
    }
    String hours =
        report.unpriced().stream().map(Phrases::unitHours).collect(Collectors.joining(" and "));
    return Phrases.count(sessions, "session")
        + (hours.isEmpty() ? "" : " with " + hours)
        + ", in no amount of this report.";
  }

  private static String perCurrency(
      LedgerReport report, BiFunction<CurrencySection, Totals, BigDecimal> amount, String what) {
    String amounts =
        report.sections().stream()
            .filter(section -> amount.apply(section, section.totals()).signum() != 0)
            .map(section -> share(section, amount.apply(section, section.totals())))
            .collect(Collectors.joining(" and "));
    return amounts.isEmpty() ? "None." : amounts + " " + what + ".";
  }

  private static String share(CurrencySection section, BigDecimal amount) {
    return MoneyText.rounded(section.currency(), amount)
        + " ("
        + ShareText.of(amount, section.totals().listCost())
        + ")";
  }

  private static String lifecycle(Coverage.LifecycleCount aggregate) {
    String sessions = Phrases.count(aggregate.sessions(), "session");
    String currency = aggregate.currency();
    if (currency == null) {
      return sessions + " without a price" + meaning(aggregate.lifecycle());
    }
    String exposure =
        aggregate.exposureCost().signum() == 0
            ? ""
            : "; if nobody stops them, they may still cost up to "
                + MoneyText.rounded(currency, aggregate.exposureCost());
    return sessions
        + ", "
        + MoneyText.rounded(currency, aggregate.listCost())
        + " so far"
        + meaning(aggregate.lifecycle())
        + exposure
        + ".";
  }

  private static String meaning(String lifecycle) {
    return switch (lifecycle) {
      case "VANISHED" -> ", gone before their end was seen: a lower bound";
      case "STALE" -> ", live when last seen, in a target that could not be read since";
      default -> "";
    };
  }

  private static String flags(Coverage coverage) {
    if (coverage.flags().isEmpty()) {
      return "None.";
    }
    return coverage.flags().stream()
            .map(
                flag ->
                    Phrases.words(VisibleText.of(flag.flag()))
                        + ": "
                        + Phrases.count(flag.sessions(), "session"))
            .collect(Collectors.joining("; "))
        + ".";
  }

  private static String quarantine(Coverage coverage) {
    return coverage.quarantinedRows() == 0
        ? "None."
        : Phrases.count(coverage.quarantinedRows(), "observed row")
            + " without a usable key, counted only here.";
  }
}
