package io.dpuledger.report.figures;

import io.dpuledger.analysis.sparkcost.SparkCost;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Holds what is said of teams against what is said of all. */
public final class TeamSums {
  private TeamSums() {}

  public static void check(List<CurrencySection> sections, List<TeamReport> teams) {
    Map<String, List<CurrencySection>> parts = new HashMap<>();
    for (TeamReport team : teams) {
      ReportSums.check(team.sections());
      team.sections()
          .forEach(
              part -> parts.computeIfAbsent(part.currency(), code -> new ArrayList<>()).add(part));
    }
    sections.forEach(section -> check(section, parts.getOrDefault(section.currency(), List.of())));
  }

  private static void check(CurrencySection section, List<CurrencySection> parts) {
    same(section, parts, "list cost", part -> part.totals().listCost());
    same(section, parts, "idle low", part -> part.totals().idleCostLow());
    same(section, parts, "idle high", part -> part.totals().idleCostHigh());
    same(section, parts, "still open cost", part -> part.totals().stillOpenCost());
    same(section, parts, "sessions", part -> BigDecimal.valueOf(part.totals().sessionsStarted()));
    same(section, parts, "cautious savings", CurrencySection::savingsCautious);
    same(section, parts, "expected savings", CurrencySection::savingsExpected);
    same(section, parts, "ceiling of savings", CurrencySection::savingsCeiling);
    same(section, parts, "earlier list cost", TeamSums::previous);
    same(section, parts, "cost so far of live sessions", TeamSums::liveSoFar);
    sameByKey(section, parts, "list cost of the month", TeamSums::month);
    sameByKey(section, parts, "cost of sessions with event logs", TeamSums::sparkCost);
    same(section, parts, "idle low by day", part -> idle(part, SpendByDay.Day::idleCostLow));
    same(section, parts, "idle high by day", part -> idle(part, SpendByDay.Day::idleCostHigh));
    sameByKey(section, parts, "unit-hours", TeamSums::unitHours);
    sameByKey(section, parts, "list cost by evidence", TeamSums::evidence);
    if (section.breakdown().all().parts() != null) {
      sameByKey(section, parts, "sum", part -> BreakdownSums.figures(part.breakdown().all()));
    }
    Set<String> shown = Set.copyOf(section.spendByDay().workerTypes());
    sameByKey(section, parts, "list cost by day and type", part -> dayAndType(part, shown));
  }

  private static BigDecimal previous(CurrencySection section) {
    BigDecimal before = section.previousListCost();
    return before == null ? BigDecimal.ZERO : before;
  }

  private static BigDecimal liveSoFar(CurrencySection section) {
    return section.outlook().of(Outlook.LIVE_SESSIONS).stream()
        .map(session -> session.money().soFar())
        .filter(Objects::nonNull)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static Map<String, BigDecimal> sparkCost(CurrencySection section) {
    Map<String, BigDecimal> cost = new HashMap<>();
    for (SparkCost row : section.outlook().of(Outlook.SPARK_COSTS)) {
      List<BigDecimal> parts = row.sum().parts().all();
      for (int part = 0; part < parts.size(); part++) {
        cost.merge(row.group().workerType() + " part " + part, parts.get(part), BigDecimal::add);
      }
    }
    return cost;
  }

  private static Map<String, BigDecimal> month(CurrencySection section) {
    Map<String, BigDecimal> cost = new HashMap<>();
    MonthToDate month = section.month();
    if (month != null) {
      for (MonthToDate.Span span :
          List.of(month.soFar(), month.sameDays(), month.sameWeekdays(), month.lastMonth())) {
        if (span.listCost() != null) {
          cost.put(span.period().toString(), span.listCost());
        }
      }
      month.byDay().forEach((day, listCost) -> cost.put("on " + day, listCost));
      for (MonthToDate.ClosedMonth closed : month.closed()) {
        cost.put(closed.month() + " as reported", closed.reportedCost());
        cost.put(closed.month() + " as known now", closed.listCost());
      }
    }
    return cost;
  }

  private static BigDecimal idle(
      CurrencySection section, Function<SpendByDay.Day, BigDecimal> bound) {
    return section.spendByDay().days().stream().map(bound).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static Map<String, BigDecimal> unitHours(CurrencySection section) {
    Map<String, BigDecimal> hours = new HashMap<>();
    section.totals().unitHours().forEach(unit -> hours.put(unit.unit(), unit.hours()));
    return hours;
  }

  private static Map<String, BigDecimal> evidence(CurrencySection section) {
    Map<String, BigDecimal> cost = new HashMap<>();
    for (EvidenceSpend grade : section.evidence()) {
      cost.put(grade.evidence(), grade.listCost());
      cost.put(grade.evidence() + " idle low", grade.idleCostLow());
      cost.put(grade.evidence() + " idle high", grade.idleCostHigh());
    }
    return cost;
  }

  /** A worker type that a team shows and all together do not is among their other ones. */
  private static Map<String, BigDecimal> dayAndType(CurrencySection section, Set<String> shown) {
    Map<String, BigDecimal> cost = new HashMap<>();
    List<String> types = section.spendByDay().workerTypes();
    for (SpendByDay.Day day : section.spendByDay().days()) {
      LocalDate date = day.date();
      for (int index = 0; index < types.size(); index++) {
        String type = shown.contains(types.get(index)) ? types.get(index) : SpendByDay.OTHER;
        cost.merge(date + " " + type, day.byWorkerType().get(index), BigDecimal::add);
      }
    }
    return cost;
  }

  private static void sameByKey(
      CurrencySection section,
      List<CurrencySection> parts,
      String what,
      Function<CurrencySection, Map<String, BigDecimal>> figures) {
    Map<String, BigDecimal> found = new HashMap<>();
    parts.forEach(
        part ->
            figures
                .apply(part)
                .forEach((key, amount) -> found.merge(key, amount, BigDecimal::add)));
    Map<String, BigDecimal> wanted = figures.apply(section);
    Set<String> keys = new TreeSet<>(found.keySet());
    keys.addAll(wanted.keySet());
    for (String key : keys) {
      same(
          section,
          what + " of " + key,
          found.getOrDefault(key, BigDecimal.ZERO),
          wanted.getOrDefault(key, BigDecimal.ZERO));
    }
  }

  private static void same(
      CurrencySection section,
      List<CurrencySection> parts,
      String what,
      Function<CurrencySection, BigDecimal> figure) {
    BigDecimal found = parts.stream().map(figure).reduce(BigDecimal.ZERO, BigDecimal::add);
    same(section, what, found, figure.apply(section));
  }

  private static void same(
      CurrencySection section, String what, BigDecimal found, BigDecimal wanted) {
    if (found.compareTo(wanted) != 0) {
      throw new SumsDoNotHoldException(
          section.currency() + " " + what + " of the teams' pages", found, "the report", wanted);
    }
  }
}
