package io.dpuledger.facts;

import static io.dpuledger.facts.SessionFactTable.ENDING;
import static io.dpuledger.facts.SessionFactTable.EXPOSURE_COST;
import static io.dpuledger.facts.SessionFactTable.IDLE_COST_HIGH;
import static io.dpuledger.facts.SessionFactTable.IDLE_COST_LOW;
import static io.dpuledger.facts.SessionFactTable.IDLE_COST_SEEN;
import static io.dpuledger.facts.SessionFactTable.IDLE_EVIDENCE;
import static io.dpuledger.facts.SessionFactTable.IDLE_PROTECTED;
import static io.dpuledger.facts.SessionFactTable.IDLE_SECONDS_HIGH;
import static io.dpuledger.facts.SessionFactTable.IDLE_SECONDS_LOW;
import static io.dpuledger.facts.SessionFactTable.IDLE_TIMEOUT_CLASS;
import static io.dpuledger.facts.SessionFactTable.IDLE_UNIT_HOURS_HIGH;
import static io.dpuledger.facts.SessionFactTable.IDLE_UNIT_HOURS_LOW;

import io.dpuledger.facts.session.DescribedSession;
import io.dpuledger.facts.session.Grade;
import io.dpuledger.table.ColumnKind;
import io.dpuledger.table.Columns;
import io.dpuledger.table.Table;

/** The columns of a {@link Grade}. They are filled later, as a grade depends on other sessions. */
final class GradeColumns {
  static final Columns<Grade> FILLED = new Columns<>();

  private GradeColumns() {}

  static void idle(Table.Builder<DescribedSession> columns) {
    columns
        .column(
            FILLED.from(IDLE_EVIDENCE, Grade::evidence),
            ColumnKind.TEXT,
            "How well idle time is known: EXACT, UNUSED, PARTIAL, TAIL, UNDECIDABLE, CEILING, UNSUPPORTED or NONE.")
        .column(
            FILLED.from(IDLE_SECONDS_LOW, Grade::secondsLow),
            ColumnKind.SECONDS,
            "Minimum idle time.")
        .nullMeans("the running time is unknown")
        .column(
            FILLED.from(IDLE_SECONDS_HIGH, Grade::secondsHigh),
            ColumnKind.SECONDS,
            "Maximum idle time.")
        .nullMeans("the running time is unknown")
        .column(
            FILLED.from(IDLE_COST_LOW, Grade::costLow),
            ColumnKind.MONEY,
            "Minimum idle part of list_cost.")
        .nullMeans("the price, usage or running time is unknown")
        .column(
            FILLED.from(IDLE_COST_HIGH, Grade::costHigh),
            ColumnKind.MONEY,
            "Maximum idle part of list_cost.")
        .nullMeans("the price, usage or running time is unknown");
  }

  static void outlook(Table.Builder<DescribedSession> columns) {
    columns
        .column(
            FILLED.from(EXPOSURE_COST, Grade::exposureCost),
            ColumnKind.MONEY,
            "Estimated list cost of a live session from now until its idle timeout or lifetime if nobody uses it; until its lifetime if a statement may run.")
        .nullMeans("the session is not live, or its price or capacity is unknown")
        .column(
            FILLED.from(IDLE_PROTECTED, Grade::isProtected),
            ColumnKind.FLAG,
            "Whether the idle timeout can take effect before the lifetime ends.")
        .column(
            FILLED.from(IDLE_UNIT_HOURS_LOW, Grade::unitHoursLow),
            ColumnKind.UNIT_HOURS,
            "Minimum idle part of unit_hours.")
        .nullMeans("usage or running time is unknown")
        .column(
            FILLED.from(IDLE_UNIT_HOURS_HIGH, Grade::unitHoursHigh),
            ColumnKind.UNIT_HOURS,
            "Maximum idle part of unit_hours.")
        .nullMeans("usage or running time is unknown");
  }

  static void ending(Table.Builder<DescribedSession> columns) {
    columns
        .column(
            FILLED.from(ENDING, Grade::ending),
            ColumnKind.TEXT,
            "IDLE_TIMEOUT if, by the evidence, the idle timeout ended it; otherwise its status, or LIVE, VANISHED or STALE.")
        .nullMeans("it ended and AWS returned no status");
  }

  static void timeoutClass(Table.Builder<DescribedSession> columns) {
    columns.column(
        FILLED.from(IDLE_TIMEOUT_CLASS, Grade::timeoutClass),
        ColumnKind.TEXT,
        "AT_LIFETIME (no effect before the lifetime ends), OVER_60_MIN, 11_TO_60_MIN, UP_TO_10_MIN or UNKNOWN.");
  }

  static void seen(Table.Builder<DescribedSession> columns) {
    columns
        .column(
            FILLED.from(IDLE_COST_SEEN, Grade::costSeen),
            ColumnKind.MONEY,
            "The part of idle_cost_low that statements show; the rest is inferred from how the session ended.")
        .nullMeans(
            "the price, usage or running time is unknown, or an earlier version made the row");
  }
}
