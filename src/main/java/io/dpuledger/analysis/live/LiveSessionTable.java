package io.dpuledger.analysis.live;

import static java.util.Objects.requireNonNull;

import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.model.SessionActivity;
import io.dpuledger.model.UnknownCost;
import io.dpuledger.model.target.Target;
import io.dpuledger.table.ColumnKind;
import io.dpuledger.table.InstantColumn;
import io.dpuledger.table.Table;
import io.dpuledger.table.TableRow;
import io.dpuledger.table.TableSchema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One row for each live session. */
public final class LiveSessionTable {
  public static final Table<LiveSession> TABLE =
      Table.<LiveSession>named("live_session")
          .grain("one session that was live when it was last observed, as of one day")
          .key("as_of_date", "account_id", "region", "session_id", "created_on")
          .columnOf(
              SessionFactTable.SCHEMA,
              SessionFactTable.ACCOUNT_ID,
              session -> session.key().target().accountId())
          .columnOf(
              SessionFactTable.SCHEMA,
              SessionFactTable.REGION,
              session -> session.key().target().region())
          .columnOf(
              SessionFactTable.SCHEMA,
              SessionFactTable.SESSION_ID,
              session -> session.key().sessionId())
          .columnOf(
              SessionFactTable.SCHEMA,
              SessionFactTable.CREATED_ON,
              session -> session.key().createdOn())
          .columnOf(SessionFactTable.SCHEMA, SessionFactTable.TEAM, LiveSession::team)
          .columnOf(SessionFactTable.SCHEMA, SessionFactTable.OWNER, LiveSession::owner)
          .text(
              "activity",
              "BUSY (a statement ran or may have run), IDLE, or UNKNOWN (its statements were not read), at observed_at.",
              session -> session.activity().state())
          .instant(
              "idle_since",
              "Time since which nothing had run.",
              session -> session.activity().idleSince())
          .nullMeans("it is not IDLE")
          .instant(
              "busy_since",
              "When the statement that ran began.",
              session -> session.activity().busySince())
          .nullMeans("it is not BUSY, or it is not known when the statement began")
          .columnOf(
              SessionFactTable.SCHEMA, SessionFactTable.AUTO_SCALING, LiveSession::autoScaling)
          .instant("observed_at", "When it was last observed.", LiveSession::observedAt)
          .column(
              "up_seconds",
              ColumnKind.SECONDS,
              "For how long it had been open at observed_at.",
              LiveSession::upSeconds)
          .columnOf(
              SessionFactTable.SCHEMA, SessionFactTable.BILLING_CURRENCY, LiveSession::currency)
          .money(
              "cost_so_far",
              "Estimated list cost until observed_at; at most, with auto scaling.",
              session -> session.money().soFar())
          .nullMeans("the price or capacity is unknown")
          .money(
              "cost_per_hour",
              "List cost of an hour; at most, with auto scaling.",
              session -> session.money().perHour())
          .nullMeans("the price or capacity is unknown")
          .money(
              "cost_from_now",
              "What it costs at most from observed_at until ends_at, if nobody uses it again. If its statements were not read, as if none ran.",
              session -> session.money().fromNow())
          .nullMeans("unknown_because says why it is unknown")
          .instant(
              "ends_at",
              "When it ends if nobody uses it again: by its idle timeout, or, if that comes first or a statement runs, by its lifetime.",
              LiveSession::endsAt)
          .nullMeans("it should have ended before observed_at")
          .text(
              "unknown_because",
              "Why an amount is unknown: NO_PRICE, UNKNOWN_CAPACITY or OVERDUE (it should have ended).",
              session -> session.money().unknown())
          .nullMeans("all amounts are known")
          .flag(
              "is_called_out",
              "Whether cost_so_far is above live.alert-cost.",
              LiveSession::isCalledOut)
          .partitionedBy(
              "as_of_date", "The day of the report; sessions that were created later are left out.")
          .readBy(LiveSessionTable::read)
          .build();

  public static final TableSchema SCHEMA = TABLE.schema();

  private LiveSessionTable() {}

  private static LiveSession read(TableRow row) {
    String unknown = row.text("unknown_because");
    return new LiveSession(
        new LiveSession.Key(
            new Target(row.requireText("account_id"), row.requireText("region")),
            row.requireText("session_id"),
            requireNonNull(instant(row, "created_on"))),
        row.text("team"),
        row.text("owner"),
        activity(row),
        row.isTrue("auto_scaling"),
        requireNonNull(instant(row, "observed_at")),
        row.requireDecimal("up_seconds"),
        row.text("billing_currency"),
        new LiveSession.Money(
            row.decimal("cost_so_far"),
            row.decimal("cost_per_hour"),
            row.decimal("cost_from_now"),
            unknown == null ? null : UnknownCost.valueOf(unknown)),
        instant(row, "ends_at"),
        row.isTrue("is_called_out"));
  }

  private static SessionActivity activity(TableRow row) {
    SessionActivity.State state = SessionActivity.State.valueOf(row.requireText("activity"));
    Instant idleSince = instant(row, "idle_since");
    return new SessionActivity(state, idleSince == null ? instant(row, "busy_since") : idleSince);
  }

  private static @Nullable Instant instant(TableRow row, String column) {
    return InstantColumn.of(row.micros(column));
  }
}
