package io.dpuledger.report.picture;

import io.dpuledger.model.VisibleText;
import io.dpuledger.report.chart.Chart;
import io.dpuledger.report.chart.Palette;
import io.dpuledger.report.chart.StackedColumns;
import io.dpuledger.report.chart.Strip;
import io.dpuledger.report.figures.CurrencySection;
import io.dpuledger.report.figures.SpendByDay;
import io.dpuledger.report.words.MoneyText;
import io.dpuledger.report.words.Phrases;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Columns of money, one a day or a week: by worker type, and by what of it was idle. */
public final class DayPictures {
  private static final DateTimeFormatter DATE_TEXT =
      DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
  private static final DateTimeFormatter DATE_AND_YEAR =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter WEEKDAY =
      DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);
  private static final int DAYS_WITHOUT_YEAR = 180;
  private static final String READ = "statements read by the hour";

  private DayPictures() {}

  /** Spend by worker type. */
  public static Chart spend(CurrencySection money, String id) {
    SpendByDay spend = money.spendByDay().readable();
    return new StackedColumns(
        id + "-daily",
        "Spend by " + step(money) + " and worker type",
        "Stacked columns of list cost in %s, one for each %s: %s."
            .formatted(money.currency(), step(money), Phrases.period(money.spendByDay().period())),
        spend.workerTypes().stream().map(VisibleText::of).toList(),
        Palette.SERIES,
        spend.days().stream()
            .map(day -> column(money, day, day.byWorkerType(), parts(money, day)))
            .toList(),
        value -> MoneyText.onAxis(money.currency(), BigDecimal.valueOf(value)));
  }

  /** What of it was idle, and on which days that was looked at. */
  public static Chart idle(CurrencySection money, String id) {
    Strip strip = strip(money.spendByDay());
    return new StackedColumns(
        id + "-idle",
        "Active and idle by " + step(money),
        "Stacked columns of list cost in %s, one for each %s: a statement open, unknown whether idle, and idle. %s"
            .formatted(money.currency(), step(money), described(money.spendByDay())),
        List.of("statement open", "unknown", "idle"),
        Palette.IDLING,
        money.spendByDay().readable().days().stream().map(day -> activity(money, day)).toList(),
        strip,
        value -> MoneyText.onAxis(money.currency(), BigDecimal.valueOf(value)));
  }

  private static @Nullable Strip strip(SpendByDay spend) {
    return spend.readByTheHour().isEmpty()
        ? null
        : new Strip(
            READ,
            READ + " in part",
            spend.shareReadByTheHour().stream().map(BigDecimal::doubleValue).toList());
  }

  private static String described(SpendByDay spend) {
    long read =
        spend.days().stream().filter(day -> spend.readByTheHour().containsKey(day.date())).count();
    return "Statements were read by the hour on %d of %s."
        .formatted(read, Phrases.count(spend.days().size(), "day"));
  }

  private static StackedColumns.Column activity(CurrencySection money, SpendByDay.Day day) {
    return column(
        money,
        day,
        List.of(
            day.listCost().subtract(day.idleCostHigh()),
            day.idleCostHigh().subtract(day.idleCostLow()),
            day.idleCostLow()),
        name(money, day)
            + ", idle "
            + MoneyText.compactRange(money.currency(), day.idleCostLow(), day.idleCostHigh()));
  }

  private static StackedColumns.Column column(
      CurrencySection money, SpendByDay.Day day, List<BigDecimal> values, String tip) {
    boolean weekend = day.date().getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
    return new StackedColumns.Column(
        (money.spendByDay().days().size() > DAYS_WITHOUT_YEAR ? DATE_AND_YEAR : DATE_TEXT)
            .format(day.date()),
        weekend && !money.spendByDay().hasTooManyDays(),
        values.stream().map(BigDecimal::doubleValue).toList(),
        tip);
  }

  /** What the parts of a week cost is in the table only. */
  private static String parts(CurrencySection money, SpendByDay.Day day) {
    if (money.spendByDay().hasTooManyDays()) {
      return name(money, day);
    }
    return IntStream.range(0, day.byWorkerType().size())
        .filter(index -> day.byWorkerType().get(index).signum() != 0)
        .mapToObj(
            index ->
                " · "
                    + VisibleText.of(money.spendByDay().workerTypes().get(index))
                    + " "
                    + MoneyText.exact(money.currency(), day.byWorkerType().get(index)))
        .collect(Collectors.joining("", name(money, day), ""));
  }

  /** The day or week, and what it cost. */
  private static String name(CurrencySection money, SpendByDay.Day day) {
    return (money.spendByDay().hasTooManyDays() ? "Week from " : "")
        + WEEKDAY.format(day.date())
        + ": "
        + MoneyText.exact(money.currency(), day.listCost());
  }

  private static String step(CurrencySection money) {
    return money.spendByDay().step();
  }
}
