package io.dpuledger.report;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import io.dpuledger.analysis.SpendDaily;
import io.dpuledger.analysis.idlewaste.IdleWasteTable;
import io.dpuledger.analysis.idlewaste.Labels.Dimension;
import io.dpuledger.analysis.month.ReportedMonthTable;
import io.dpuledger.facts.SessionDayTable;
import io.dpuledger.model.UsagePeriod;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What the report asks of the money of days. */
final class SpendQuestions {
  private SpendQuestions() {}

  static List<Question> of(ReportTables tables, UsagePeriod period) {
    Dataset<Row> spend = tables.spendDaily();
    LocalDate first = new ComparedDays(period).firstDay();
    UsagePeriod compared = new UsagePeriod(first, period.lastDay());
    return List.of(
        earlierDays(spend, first),
        byDay(spend.filter(within(SpendDaily.USAGE_DATE, compared))),
        new Question(
            Tally.Topic.REPORTED_MONTH,
            tables.reportedMonth(),
            col(SpendDaily.BILLING_CURRENCY),
            col(SpendDaily.TEAM),
            List.of(col(ReportedMonthTable.MONTH), col(ReportedMonthTable.AS_OF_DATE)),
            Map.of(Tally.Measure.LIST_COST, col(SpendDaily.LIST_COST))),
        byTeam(spend.filter(within(SpendDaily.USAGE_DATE, period))),
        byEvidence(tables.sessionDay().filter(within(SessionDayTable.USAGE_DATE, period)))
            .summedFirst(),
        estimates(Tally.Topic.ESTIMATE, Dimension.TOTAL, tables.idleWaste(), period),
        estimates(Tally.Topic.TEAM_ESTIMATE, Dimension.TEAM, tables.idleWaste(), period));
  }

  private static Question earlierDays(Dataset<Row> spend, LocalDate first) {
    Column covered = col(SpendDaily.USAGE_DATE).lt(first.toString());
    return new Question(
        Tally.Topic.EARLIER_DAYS,
        spend.filter(covered),
        lit(null),
        lit(null),
        List.of(),
        Map.of(Tally.Measure.SESSIONS, lit(1)));
  }

  private static Question byDay(Dataset<Row> spend) {
    return new Question(
        Tally.Topic.DAY,
        spend,
        col(SpendDaily.BILLING_CURRENCY),
        col(SpendDaily.TEAM),
        List.of(col(SpendDaily.USAGE_DATE), col(SpendDaily.WORKER_TYPE)),
        Map.of(
            Tally.Measure.LIST_COST, col(SpendDaily.LIST_COST),
            Tally.Measure.IDLE_LOW, col(SpendDaily.IDLE_COST_LOW),
            Tally.Measure.IDLE_HIGH, col(SpendDaily.IDLE_COST_HIGH)));
  }

  private static Question byTeam(Dataset<Row> spend) {
    return new Question(
        Tally.Topic.TEAM,
        spend,
        col(SpendDaily.BILLING_CURRENCY),
        col(SpendDaily.TEAM),
        List.of(col(SpendDaily.CAPACITY_UNIT), col(SpendDaily.ACCOUNT_ID), col(SpendDaily.REGION)),
        Map.of(
            Tally.Measure.SESSIONS, col(SpendDaily.SESSIONS_STARTED),
            Tally.Measure.UNIT_HOURS, col(SpendDaily.UNIT_HOURS),
            Tally.Measure.LIST_COST, col(SpendDaily.LIST_COST),
            Tally.Measure.IDLE_LOW, col(SpendDaily.IDLE_COST_LOW),
            Tally.Measure.IDLE_HIGH, col(SpendDaily.IDLE_COST_HIGH),
            Tally.Measure.ESTIMATED_COST, col(SpendDaily.ESTIMATED_COST),
            Tally.Measure.UNPRICED_UNIT_HOURS, col(SpendDaily.UNPRICED_UNIT_HOURS)));
  }

  private static Question byEvidence(Dataset<Row> sessionDays) {
    return new Question(
        Tally.Topic.EVIDENCE,
        sessionDays,
        col(SessionDayTable.BILLING_CURRENCY),
        col(SessionDayTable.TEAM),
        List.of(coalesce(col(SessionDayTable.IDLE_EVIDENCE), lit("NONE"))),
        Map.of(
            Tally.Measure.LIST_COST, col(SessionDayTable.LIST_COST),
            Tally.Measure.IDLE_LOW, col(SessionDayTable.IDLE_COST_LOW),
            Tally.Measure.IDLE_HIGH, col(SessionDayTable.IDLE_COST_HIGH)));
  }

  /** One row a currency, or a team and a currency: nothing is summed up. */
  private static Question estimates(
      Tally.Topic topic, Dimension dimension, Dataset<Row> idleWaste, UsagePeriod period) {
    return new Question(
        topic,
        idleWaste.filter(
            col(IdleWasteTable.AS_OF_DATE)
                .equalTo(period.lastDay().toString())
                .and(col(IdleWasteTable.DIMENSION).equalTo(dimension.name()))),
        col(IdleWasteTable.BILLING_CURRENCY),
        col(IdleWasteTable.VALUE),
        List.of(
            col(IdleWasteTable.PERIOD_START),
            col(IdleWasteTable.PERIOD_END),
            col(IdleWasteTable.POINT_BASIS)),
        Map.of(
            Tally.Measure.IDLE_LOW, col(IdleWasteTable.IDLE_COST_LOW),
            Tally.Measure.IDLE_POINT, col(IdleWasteTable.IDLE_COST_POINT),
            Tally.Measure.IDLE_HIGH, col(IdleWasteTable.IDLE_COST_HIGH),
            Tally.Measure.IDLE_ON_TIMEOUTS, col(IdleWasteTable.TAIL_ASSUMPTION_COST)));
  }

  private static Column within(String dateColumn, UsagePeriod period) {
    return col(dateColumn).between(period.firstDay().toString(), period.lastDay().toString());
  }
}
