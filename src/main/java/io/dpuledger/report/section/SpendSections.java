package io.dpuledger.report.section;

import static io.dpuledger.report.section.Kind.DATE;
import static io.dpuledger.report.section.Kind.MONEY;
import static io.dpuledger.report.section.Section.Form.MARKDOWN;
import static io.dpuledger.report.section.Section.Form.PAGE;

import io.dpuledger.report.figures.CurrencySection;
import io.dpuledger.report.figures.SpendByDay;
import io.dpuledger.report.opening.WorkerTypeOpening;
import io.dpuledger.report.picture.DayPictures;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Spend by day and worker type, and what of it was idle. */
public final class SpendSections {
  static final Section<CurrencySection, SpendByDay.Day> ACTIVITY =
      Section.<CurrencySection, SpendByDay.Day>of(
              "activity",
              money -> "Active and idle by " + money.spendByDay().step(),
              SpendSections::activity,
              money -> money.spendByDay().days())
          .shows(money -> money.spendByDay().readable().days(), PAGE)
          .in(PAGE)
          .when(CurrencySection::hasSpend)
          .caption(
              money ->
                  money.currency()
                      + "; all but idle at most was paid while a statement was open or a Spark job"
                      + " ran, or is the minimum charge")
          .chart(DayPictures::idle)
          .folded(Section.FIGURES)
          .json("days");

  /** By day or, where nobody reads so many, by week. */
  static final Section<CurrencySection, Line> ON_PAGE =
      Section.<CurrencySection, Line>of(
              "days",
              money -> title(money.spendByDay().step()),
              SpendSections::byType,
              money -> lines(money, money.spendByDay().readable()))
          .in(PAGE)
          .when(CurrencySection::hasSpend)
          .says(money -> List.of(WorkerTypeOpening.of(money)))
          .behindItsSentence()
          .chart(DayPictures::spend)
          .folded(Section.FIGURES);

  static final Section<CurrencySection, Line> BY_DAY =
      Section.<CurrencySection, Line>of(
              "days",
              money -> title("day"),
              SpendSections::byTypeAndIdling,
              money -> lines(money, money.spendByDay()))
          .in(MARKDOWN)
          .when(CurrencySection::hasSpend);

  static final Section<CurrencySection, Line> SHEET =
      Section.<CurrencySection, Line>of(
              "days",
              money -> title("day"),
              SpendSections::sheet,
              money -> lines(money, money.spendByDay()))
          .in()
          .sheet("Spend by day");

  private SpendSections() {}

  /** A day or a week, and what the figures of its worker types stand for. */
  record Line(List<String> workerTypes, SpendByDay.Day day) {
    /** Null where the currency has no such type. A type may have the name of the rest, "other". */
    @Nullable BigDecimal listCost(String workerType) {
      return IntStream.range(0, workerTypes.size())
          .filter(index -> workerTypes.get(index).equals(workerType))
          .mapToObj(index -> day.byWorkerType().get(index))
          .reduce(BigDecimal::add)
          .orElse(null);
    }
  }

  private static List<Line> lines(CurrencySection money, SpendByDay spend) {
    return spend.days().stream()
        .map(day -> new Line(money.spendByDay().workerTypes(), day))
        .toList();
  }

  private static String title(String step) {
    return "Spend by " + step + " and worker type";
  }

  private static FigureTable<Line> dated(String heading) {
    return FigureTable.<Line>of().add(DATE, heading, line -> line.day().date());
  }

  private static String heading(List<CurrencySection> of) {
    return of.stream().anyMatch(money -> money.spendByDay().hasTooManyDays())
        ? "Week from (UTC)"
        : "Day (UTC)";
  }

  private static FigureTable<SpendByDay.Day> activity(List<CurrencySection> of) {
    return FigureTable.<SpendByDay.Day>of("day")
        .add(DATE, "usage_date", heading(of), SpendByDay.Day::date)
        .spend(day -> day)
        .list("list_cost_by_worker_type", "money", SpendByDay.Day::byWorkerType);
  }

  private static FigureTable<Line> byType(List<CurrencySection> of) {
    return types(dated(heading(of)), of).add(MONEY, "Total", line -> line.day().listCost());
  }

  private static FigureTable<Line> byTypeAndIdling(List<CurrencySection> of) {
    return idling(types(dated("Day (UTC)"), of).add(MONEY, "Total", line -> line.day().listCost()));
  }

  private static FigureTable<Line> sheet(List<CurrencySection> of) {
    return types(
        idling(dated("Day (UTC)")).add(MONEY, "List cost", line -> line.day().listCost()), of);
  }

  private static FigureTable<Line> idling(FigureTable<Line> table) {
    return table
        .add(MONEY, "Idle at least", line -> line.day().idleCostLow())
        .add(MONEY, "Idle at most", line -> line.day().idleCostHigh());
  }

  private static FigureTable<Line> types(FigureTable<Line> table, List<CurrencySection> of) {
    of.stream()
        .flatMap(money -> money.spendByDay().workerTypes().stream())
        .distinct()
        .forEach(type -> table.add(MONEY, type, line -> line.listCost(type)));
    return table;
  }
}
