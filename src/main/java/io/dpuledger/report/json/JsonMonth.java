package io.dpuledger.report.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dpuledger.report.figures.ClosedMonth;
import io.dpuledger.report.figures.MonthToDate;
import org.jspecify.annotations.Nullable;

/** The month so far and what it is compared with, for programs. */
final class JsonMonth {
  private JsonMonth() {}

  static void write(ObjectNode section, @Nullable MonthToDate month) {
    if (month == null) {
      section.putNull("month_to_date");
      section.putArray("closed_months");
      return;
    }
    ObjectNode node = section.putObject("month_to_date");
    span(node.putObject("so_far"), month.soFar());
    span(node.putObject("same_days_last_month"), month.sameDays());
    span(node.putObject("same_weekdays"), month.sameWeekdays());
    span(node.putObject("last_month"), month.lastMonth());
    ArrayNode months = section.putArray("closed_months");
    for (ClosedMonth closed : month.closed()) {
      months
          .addObject()
          .put("month", closed.month().toString())
          .put("reported_as_of", closed.reportedAsOf().toString())
          .put("reported_list_cost", closed.reportedCost())
          .put("list_cost", closed.listCost())
          .put("restated_list_cost", closed.restatedBy());
    }
  }

  private static void span(ObjectNode node, MonthToDate.Span span) {
    node.put("period_start", span.period().firstDay().toString())
        .put("period_end", span.period().lastDay().toString())
        .put("list_cost", span.listCost());
  }
}
