package io.dpuledger.report.figures;

import io.dpuledger.model.UsagePeriod;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * List cost of every day of the period by worker type; the five that cost most, and the rest as
 * one.
 *
 * @param readByTheHour of the days on which statements were read by the hour, in which share of the
 *     accounts and regions
 */
public record SpendByDay(
    List<String> workerTypes, List<Day> days, Map<LocalDate, BigDecimal> readByTheHour) {
  private static final int MOST_DAYS = 92;
  static final int WORKER_TYPES_SHOWN = 5;
  public static final String OTHER = "other";

  public SpendByDay {
    workerTypes = List.copyOf(workerTypes);
    days = List.copyOf(days);
    readByTheHour = Map.copyOf(readByTheHour);
  }

  /** Days of which nobody says whether statements were read. */
  public SpendByDay(List<String> workerTypes, List<Day> days) {
    this(workerTypes, days, Map.of());
  }

  /** The same with the days on which statements were read. */
  public SpendByDay readByTheHour(Map<LocalDate, BigDecimal> shares) {
    return new SpendByDay(workerTypes, days, shares);
  }

  /**
   * For each of the days in their order, or of the weeks where it is by week, how much of it was
   * read by the hour: from 0, none of it, to 1.
   */
  public List<BigDecimal> shareReadByTheHour() {
    List<Day> shown = readable().days();
    return IntStream.range(0, shown.size())
        .mapToObj(
            index -> {
              LocalDate first = shown.get(index).date();
              LocalDate next =
                  index + 1 < shown.size()
                      ? shown.get(index + 1).date()
                      : period().lastDay().plusDays(1);
              BigDecimal all =
                  first
                      .datesUntil(next)
                      .map(day -> readByTheHour.getOrDefault(day, BigDecimal.ZERO))
                      .reduce(BigDecimal.ZERO, BigDecimal::add);
              return all.divide(
                  BigDecimal.valueOf(ChronoUnit.DAYS.between(first, next)), 4, RoundingMode.DOWN);
            })
        .toList();
  }

  /** One UTC day; its parts are in the order of the worker types. */
  public record Day(
      LocalDate date,
      BigDecimal listCost,
      BigDecimal idleCostLow,
      BigDecimal idleCostHigh,
      List<BigDecimal> byWorkerType)
      implements Spend {
    public Day {
      byWorkerType = List.copyOf(byWorkerType);
    }
  }

  /** What one worker type cost on one day. */
  public record Part(
      LocalDate date,
      String workerType,
      BigDecimal listCost,
      BigDecimal idleCostLow,
      BigDecimal idleCostHigh)
      implements Spend {}

  public static SpendByDay of(UsagePeriod period, List<Part> parts) {
    return of(period, parts, List.of());
  }

  /**
   * The same with some worker types first, in their order, where there are parts of them: what
   * shows all that another shows adds up to it.
   */
  public static SpendByDay of(UsagePeriod period, List<Part> parts, List<String> first) {
    List<String> byCost = byCostDescending(parts);
    List<String> shown =
        Stream.concat(
                first.stream().filter(byCost::contains),
                byCost.stream().filter(type -> !first.contains(type)))
            .distinct()
            .limit(WORKER_TYPES_SHOWN)
            .toList();
    boolean folds = byCost.size() > shown.size();
    List<String> columns = folds ? Stream.concat(shown.stream(), Stream.of(OTHER)).toList() : shown;
    Map<LocalDate, List<Part>> byDate = parts.stream().collect(Collectors.groupingBy(Part::date));
    List<Day> days = new ArrayList<>();
    for (LocalDate date = period.firstDay();
        !date.isAfter(period.lastDay());
        date = date.plusDays(1)) {
      days.add(day(date, byDate.getOrDefault(date, List.of()), columns, shown));
    }
    return new SpendByDay(columns, days);
  }

  /** Weeks from Monday on, the first of them as long as it is, where nobody reads so many days. */
  public SpendByDay readable() {
    if (!hasTooManyDays()) {
      return this;
    }
    Map<LocalDate, List<Day>> weeks =
        days.stream()
            .collect(
                Collectors.groupingBy(
                    day -> day.date().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)),
                    TreeMap::new,
                    Collectors.toList()));
    return new SpendByDay(
        workerTypes, weeks.values().stream().map(this::week).toList(), readByTheHour);
  }

  /** All of its days. */
  public UsagePeriod period() {
    return new UsagePeriod(days.get(0).date(), days.get(days.size() - 1).date());
  }

  /** What one of the readable days is. */
  public String step() {
    return hasTooManyDays() ? "week" : "day";
  }

  public boolean hasTooManyDays() {
    return days.size() > MOST_DAYS;
  }

  private Day week(List<Day> week) {
    return new Day(
        week.get(0).date(),
        sum(week, Day::listCost),
        sum(week, Day::idleCostLow),
        sum(week, Day::idleCostHigh),
        IntStream.range(0, workerTypes.size())
            .mapToObj(type -> sum(week, day -> day.byWorkerType().get(type)))
            .toList());
  }

  private static BigDecimal sum(List<Day> days, Function<Day, BigDecimal> amount) {
    return days.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static List<String> byCostDescending(List<Part> parts) {
    Map<String, BigDecimal> costs = new TreeMap<>();
    parts.forEach(part -> costs.merge(part.workerType(), part.listCost(), BigDecimal::add));
    return costs.entrySet().stream()
        .filter(cost -> cost.getValue().signum() != 0)
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static Day day(
      LocalDate date, List<Part> parts, List<String> columns, List<String> shown) {
    List<BigDecimal> byType = new ArrayList<>();
    columns.forEach(column -> byType.add(BigDecimal.ZERO));
    BigDecimal total = BigDecimal.ZERO;
    BigDecimal idleLow = BigDecimal.ZERO;
    BigDecimal idleHigh = BigDecimal.ZERO;
    for (Part part : parts) {
      if (part.listCost().signum() != 0) {
        int shownAt = shown.indexOf(part.workerType());
        int column = shownAt < 0 ? columns.size() - 1 : shownAt;
        byType.set(column, byType.get(column).add(part.listCost()));
        total = total.add(part.listCost());
        idleLow = idleLow.add(part.idleCostLow());
        idleHigh = idleHigh.add(part.idleCostHigh());
      }
    }
    return new Day(date, total, idleLow, idleHigh, byType);
  }
}
