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
import io.dpuledger.report.aggregate.Question;
import io.dpuledger.report.aggregate.QuestionProfile;
import io.dpuledger.report.aggregate.RowPart;
import io.dpuledger.report.aggregate.Tally;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What the report asks of the money of days. */
public final class SpendQuestions {
  private SpendQuestions() {}

  /** To {@link SpendDaily}. */
  static QuestionProfile spendDaily(UsagePeriod period) {
    LocalDate first = new ComparedDays(period).firstDay();
    return QuestionProfile.of(
        earlierDays(first), byDay(new UsagePeriod(first, period.lastDay())), byTeam(period));
  }

  private static Question earlierDays(LocalDate first) {
    String firstDay = first.toString();
    return Question.of(
        Tally.Topic.EARLIER_DAYS,
        new RowPart<>(
            List.of(SpendDaily.USAGE_DATE),
            row -> {
              String day = row.text(SpendDaily.USAGE_DATE);
              return day != null && day.compareTo(firstDay) < 0;
            }),
        Question.NONE,
        Question.NONE,
        List.of(),
        Map.of(Tally.Measure.SESSIONS, count()));
  }

  private static Question byDay(UsagePeriod compared) {
    return Question.of(
        Tally.Topic.DAY,
        within(SpendDaily.USAGE_DATE, compared),
        column(SpendDaily.BILLING_CURRENCY),
        column(SpendDaily.TEAM),
        List.of(column(SpendDaily.USAGE_DATE), column(SpendDaily.WORKER_TYPE)),
        Map.of(
            Tally.Measure.LIST_COST, amount(SpendDaily.LIST_COST),
            Tally.Measure.IDLE_LOW, amount(SpendDaily.IDLE_COST_LOW),
            Tally.Measure.IDLE_HIGH, amount(SpendDaily.IDLE_COST_HIGH)));
  }

  private static Question byTeam(UsagePeriod period) {
    return Question.of(
        Tally.Topic.TEAM,
        within(SpendDaily.USAGE_DATE, period),
        column(SpendDaily.BILLING_CURRENCY),
        column(SpendDaily.TEAM),
        List.of(
            column(SpendDaily.CAPACITY_UNIT),
            column(SpendDaily.ACCOUNT_ID),
            column(SpendDaily.REGION)),
        Map.of(
            Tally.Measure.SESSIONS, amount(SpendDaily.SESSIONS_STARTED),
            Tally.Measure.UNIT_HOURS, amount(SpendDaily.UNIT_HOURS),
            Tally.Measure.LIST_COST, amount(SpendDaily.LIST_COST),
            Tally.Measure.IDLE_LOW, amount(SpendDaily.IDLE_COST_LOW),
            Tally.Measure.IDLE_HIGH, amount(SpendDaily.IDLE_COST_HIGH),
            Tally.Measure.ESTIMATED_COST, amount(SpendDaily.ESTIMATED_COST),
            Tally.Measure.UNPRICED_UNIT_HOURS, amount(SpendDaily.UNPRICED_UNIT_HOURS)));
  }

  /** To {@link SessionDayTable}: cost by grade of evidence. */
  public static QuestionProfile sessionDay(UsagePeriod period) {
    return QuestionProfile.of(
        Question.of(
            Tally.Topic.EVIDENCE,
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
                Tally.Measure.LIST_COST, amount(SessionDayTable.LIST_COST),
                Tally.Measure.IDLE_LOW, amount(SessionDayTable.IDLE_COST_LOW),
                Tally.Measure.IDLE_HIGH, amount(SessionDayTable.IDLE_COST_HIGH))));
  }

  /** To {@link ReportedMonthTable}: what each month was reported to cost. */
  static QuestionProfile reportedMonths() {
    return QuestionProfile.of(
        Question.of(
            Tally.Topic.REPORTED_MONTH,
            Question.ALL_ROWS,
            column(SpendDaily.BILLING_CURRENCY),
            column(SpendDaily.TEAM),
            List.of(column(ReportedMonthTable.MONTH), column(ReportedMonthTable.AS_OF_DATE)),
            Map.of(Tally.Measure.LIST_COST, amount(SpendDaily.LIST_COST))));
  }

  /** To {@link IdleWasteTable}: one row a currency, or a team and a currency. */
  static QuestionProfile estimates(UsagePeriod period) {
    return QuestionProfile.of(
        estimates(Tally.Topic.ESTIMATE, Dimension.TOTAL, period),
        estimates(Tally.Topic.TEAM_ESTIMATE, Dimension.TEAM, period));
  }

  private static Question estimates(Tally.Topic topic, Dimension dimension, UsagePeriod period) {
    String asOf = period.lastDay().toString();
    String asked = dimension.name();
    return Question.of(
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
            column(IdleWasteTable.POINT_BASIS)),
        Map.of(
            Tally.Measure.IDLE_LOW, amount(IdleWasteTable.IDLE_COST_LOW),
            Tally.Measure.IDLE_POINT, amount(IdleWasteTable.IDLE_COST_POINT),
            Tally.Measure.IDLE_HIGH, amount(IdleWasteTable.IDLE_COST_HIGH),
            Tally.Measure.IDLE_ON_TIMEOUTS, amount(IdleWasteTable.TAIL_ASSUMPTION_COST)));
  }
}
