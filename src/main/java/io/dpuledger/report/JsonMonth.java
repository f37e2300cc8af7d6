package io.dpuledger.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** The month so far and what it is compared with, for programs. */
final class JsonMonth {
  private JsonMonth() {}

  static void write(ObjectNode section, @Nullable MonthToDate month) {
    if (month == null) {
      section.putNull("month_to_date");
      return;
    }
    ObjectNode node = section.putObject("month_to_date");
    span(node.putObject("so_far"), month.soFar());
    span(node.putObject("same_days_last_month"), month.sameDays());
    span(node.putObject("same_weekdays"), month.sameWeekdays());
    span(node.putObject("last_month"), month.lastMonth());
  }

  private static void span(ObjectNode node, MonthToDate.Span span) {
    node.put("period_start", span.period().firstDay().toString())
        .put("period_end", span.period().lastDay().toString())
        .put("list_cost", span.listCost());
  }
}
