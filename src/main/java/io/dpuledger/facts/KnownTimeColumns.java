package io.dpuledger.facts;

import static io.dpuledger.facts.SessionFactTable.BUSY_SINCE;
import static io.dpuledger.facts.SessionFactTable.IDLE_POLL_HOURS;
import static io.dpuledger.facts.SessionFactTable.IDLE_SINCE;
import static io.dpuledger.facts.SessionFactTable.LAST_BUSY_AT;
import static io.dpuledger.facts.SessionFactTable.POLL_HOURS;
import static io.dpuledger.facts.SessionFactTable.SEEN_IDLE_MILLIS;
import static io.dpuledger.facts.SessionFactTable.STATEMENTS_READ_AT;
import static io.dpuledger.facts.SessionFactTable.STATEMENT_GAPS_MILLIS;
import static io.dpuledger.facts.SessionFactTable.UNSEEN_MILLIS;
import static io.dpuledger.facts.SessionFactTable.WAITED_MILLIS;

import io.dpuledger.facts.session.KnownTime;
import io.dpuledger.table.ColumnKind;
import io.dpuledger.table.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The columns of {@link KnownTime}: what the statements of a session show about its time. */
final class KnownTimeColumns {
  private KnownTimeColumns() {}

  static void describe(Table.Builder<KnownTime> columns) {
    columns
        .instant(
            STATEMENTS_READ_AT,
            "Time up to which its statements are known.",
            time -> instant(time.readAt()))
        .instant(
            LAST_BUSY_AT,
            "Last time before that at which a statement or Spark job is known to have run.",
            time -> instant(time.lastBusy()))
        .nullMeans("none ran, or statements are unknown")
        .instant(
            IDLE_SINCE,
            "Time since which nothing had run at that poll.",
            time -> instant(time.idleSince()))
        .nullMeans("something ran or may have run, or statements are unknown")
        .instant(
            BUSY_SINCE,
            "When the statement began that ran at that poll.",
            time -> instant(time.busySince()))
        .nullMeans("none ran, or it is not known which; or statements are unknown")
        .column(
            SEEN_IDLE_MILLIS,
            ColumnKind.MILLIS,
            "Time without a running statement or Spark job up to that poll, by UTC day from started_on.",
            KnownTime::idleMillis)
        .column(
            UNSEEN_MILLIS,
            ColumnKind.MILLIS,
            "Time up to that poll in which it is unknown whether a statement ran, by UTC day.",
            KnownTime::unknownMillis)
        .column(
            STATEMENT_GAPS_MILLIS,
            ColumnKind.MILLIS,
            "Pauses between consecutive statements, where both are known.",
            KnownTime::gaps)
        .column(
            WAITED_MILLIS,
            ColumnKind.MILLIS,
            "For each statement that a poll saw waiting to run: how long it waited from then on, at least.",
            KnownTime::waited)
        .column(
            POLL_HOURS,
            ColumnKind.HOURS_OF_DAY,
            "UTC hour of each poll of its statements.",
            KnownTime::pollHours)
        .column(
            IDLE_POLL_HOURS,
            ColumnKind.HOURS_OF_DAY,
            "UTC hour of each poll at which nothing ran.",
            KnownTime::idlePollHours);
  }

  private static @Nullable Instant instant(@Nullable Long millis) {
    return millis == null ? null : Instant.ofEpochMilli(millis);
  }
}
