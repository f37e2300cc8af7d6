package io.dpuledger.report.reader;

import static io.dpuledger.report.aggregate.RowPart.amount;
import static io.dpuledger.report.aggregate.RowPart.column;
import static io.dpuledger.report.aggregate.RowPart.count;
import static io.dpuledger.report.aggregate.RowPart.within;

import io.dpuledger.analysis.SpendDaily;
import io.dpuledger.analysis.idlewaste.IdleWasteTable;
import io.dpuledger.analysis.idlewaste.Labels.Dimension;
import io.dpuledger.analysis.month.ReportedMonthTable;
import io.dpuledger.facts.day.SessionDayTable;
import io.dpuledger.model.UsagePeriod;
import io.dpuledger.report.aggregate.Aggregate;
import io.dpuledger.report.aggregate.AggregateProfile;
import io.dpuledger.report.aggregate.AggregateQuery;
import io.dpuledger.report.aggregate.Millionths;
import io.dpuledger.report.aggregate.RowPart;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What the report asks of the money of days. */
public final class SpendQueries {
  private SpendQueries() {}

  /** To {@link SpendDaily}. */
  static AggregateProfile spendDaily(UsagePeriod period) {
    LocalDate first = new ComparedDays(period).firstDay();
    return AggregateProfile.of(
        earlierDays(first), byDay(new UsagePeriod(first, period.lastDay())), byTeam(period));
  }

  private static AggregateQuery earlierDays(LocalDate first) {
    String firstDay = first.toString();
    return AggregateQuery.of(
        Aggregate.Topic.EARLIER_DAYS,
        new RowPart<>(
            List.of(SpendDaily.USAGE_DATE),
            row -> {
              String day = row.text(SpendDaily.USAGE_DATE);
              return day != null && day.compareTo(firstDay) < 0;
            }),
        AggregateQuery.NONE,
        AggregateQuery.NONE,
        List.of(),
        Map.of(Aggregate.Measure.SESSIONS, count()));
  }

  private static AggregateQuery byDay(UsagePeriod compared) {
    return AggregateQuery.of(
        Aggregate.Topic.DAY,
        within(SpendDaily.USAGE_DATE, compared),
        column(SpendDaily.BILLING_CURRENCY),
        column(SpendDaily.TEAM),
        List.of(column(SpendDaily.USAGE_DATE), column(SpendDaily.WORKER_TYPE)),
        Map.of(
            Aggregate.Measure.LIST_COST, amount(SpendDaily.LIST_COST),
            Aggregate.Measure.IDLE_LOW, amount(SpendDaily.IDLE_COST_LOW),
            Aggregate.Measure.IDLE_HIGH, amount(SpendDaily.IDLE_COST_HIGH)));
  }

  private static AggregateQuery byTeam(UsagePeriod period) {
    return AggregateQuery.of(
        Aggregate.Topic.TEAM,
        within(SpendDaily.USAGE_DATE, period),
        column(SpendDaily.BILLING_CURRENCY),
        column(SpendDaily.TEAM),
        List.of(
            column(SpendDaily.CAPACITY_UNIT),
            column(SpendDaily.ACCOUNT_ID),
            column(SpendDaily.REGION)),
        Map.ofEntries(
            Map.entry(Aggregate.Measure.SESSIONS, amount(SpendDaily.SESSIONS_STARTED)),
            Map.entry(Aggregate.Measure.UNIT_HOURS, amount(SpendDaily.UNIT_HOURS)),
            Map.entry(Aggregate.Measure.LIST_COST, amount(SpendDaily.LIST_COST)),
            Map.entry(Aggregate.Measure.IDLE_LOW, amount(SpendDaily.IDLE_COST_LOW)),
            Map.entry(Aggregate.Measure.IDLE_HIGH, amount(SpendDaily.IDLE_COST_HIGH)),
            Map.entry(Aggregate.Measure.STILL_OPEN_COST, amount(SpendDaily.ESTIMATED_COST)),
            Map.entry(Aggregate.Measure.CONFIRMED_COST, amount(SpendDaily.CONFIRMED_COST)),
            Map.entry(Aggregate.Measure.IDLE_SEEN, amount(SpendDaily.IDLE_COST_SEEN)),
            Map.entry(Aggregate.Measure.STATEMENT_OPEN, amount(SpendDaily.STATEMENT_OPEN_COST)),
            Map.entry(Aggregate.Measure.MINIMUM_CHARGE, amount(SpendDaily.MINIMUM_CHARGE_COST)),
            Map.entry(Aggregate.Measure.WITHOUT_PARTS, withoutParts()),
            Map.entry(
                Aggregate.Measure.UNPRICED_UNIT_HOURS, amount(SpendDaily.UNPRICED_UNIT_HOURS))));
  }

  /** Counts the rows with a price whose parts an earlier version did not work out. */
  private static RowPart<Long> withoutParts() {
    return new RowPart<>(
        List.of(SpendDaily.LIST_COST, SpendDaily.CONFIRMED_COST),
        row ->
            row.isNull(SpendDaily.LIST_COST) || !row.isNull(SpendDaily.CONFIRMED_COST)
                ? null
                : Millionths.ONE);
  }

  /** To {@link SessionDayTable}: cost by grade of evidence. */
  public static AggregateProfile sessionDay(UsagePeriod period) {
    return AggregateProfile.of(
        AggregateQuery.of(
            Aggregate.Topic.EVIDENCE,
            within(SessionDayTable.USAGE_DATE, period),
            column(SessionDayTable.BILLING_CURRENCY),
            column(SessionDayTable.TEAM),
            List.of(
                new RowPart<>(
                    List.of(SessionDayTable.IDLE_EVIDENCE),
                    row ->
                        Objects.requireNonNullElse(
                            row.text(SessionDayTable.IDLE_EVIDENCE), "NONE"))),
            Map.of(
                Aggregate.Measure.LIST_COST, amount(SessionDayTable.LIST_COST),
                Aggregate.Measure.IDLE_LOW, amount(SessionDayTable.IDLE_COST_LOW),
                Aggregate.Measure.IDLE_HIGH, amount(SessionDayTable.IDLE_COST_HIGH))));
  }

  /** To {@link ReportedMonthTable}: what each month was reported to cost. */
  static AggregateProfile reportedMonths() {
    return AggregateProfile.of(
        AggregateQuery.of(
            Aggregate.Topic.REPORTED_MONTH,
            AggregateQuery.ALL_ROWS,
            column(SpendDaily.BILLING_CURRENCY),
            column(SpendDaily.TEAM),
            List.of(column(ReportedMonthTable.MONTH), column(ReportedMonthTable.AS_OF_DATE)),
            Map.of(Aggregate.Measure.LIST_COST, amount(SpendDaily.LIST_COST))));
  }

  /** To {@link IdleWasteTable}: one row a currency, or a team and a currency. */
  static AggregateProfile estimates(UsagePeriod period) {
    return AggregateProfile.of(
        estimates(Aggregate.Topic.ESTIMATE, Dimension.TOTAL, period),
        estimates(Aggregate.Topic.TEAM_ESTIMATE, Dimension.TEAM, period));
  }

  private static AggregateQuery estimates(
      Aggregate.Topic topic, Dimension dimension, UsagePeriod period) {
    String asOf = period.lastDay().toString();
    String asked = dimension.name();
    return AggregateQuery.of(
        topic,
        new RowPart<>(
            List.of(IdleWasteTable.AS_OF_DATE, IdleWasteTable.DIMENSION),
            row ->
                asOf.equals(row.text(IdleWasteTable.AS_OF_DATE))
                    && asked.equals(row.text(IdleWasteTable.DIMENSION))),
        column(IdleWasteTable.BILLING_CURRENCY),
        column(IdleWasteTable.VALUE),
        List.of(
            column(IdleWasteTable.PERIOD_START),
            column(IdleWasteTable.PERIOD_END),
            column(IdleWasteTable.POINT_BASIS),
            column(IdleWasteTable.LEAST_MEASURED_TEAM),
            column(IdleWasteTable.LEAST_MEASURED_DAYS)),
        Map.of(
            Aggregate.Measure.IDLE_LOW, amount(IdleWasteTable.IDLE_COST_LOW),
            Aggregate.Measure.IDLE_POINT, amount(IdleWasteTable.IDLE_COST_POINT),
            Aggregate.Measure.IDLE_POINT_LOW, amount(IdleWasteTable.IDLE_COST_POINT_LOW),
            Aggregate.Measure.IDLE_POINT_HIGH, amount(IdleWasteTable.IDLE_COST_POINT_HIGH),
            Aggregate.Measure.IDLE_HIGH, amount(IdleWasteTable.IDLE_COST_HIGH),
            Aggregate.Measure.IDLE_ON_TIMEOUTS, amount(IdleWasteTable.TAIL_ASSUMPTION_COST)));
  }
}
