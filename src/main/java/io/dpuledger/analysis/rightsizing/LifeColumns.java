package io.dpuledger.analysis.rightsizing;

import io.dpuledger.model.advice.Recommendation;
import io.dpuledger.model.advice.Recommendation.Life;
import io.dpuledger.model.advice.Recommendation.Outcome;
import io.dpuledger.model.advice.Recommendation.Saving;
import io.dpuledger.table.ColumnKind;
import io.dpuledger.table.ColumnTypes;
import io.dpuledger.table.Table;
import io.dpuledger.table.TableRow;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The columns of {@link Life}: the state of a recommendation over time, and what came of it. */
public final class LifeColumns {
  public static final String STATUS_REASON = "status_reason";
  public static final String ADOPTED_SHARE = "adopted_share";
  public static final String FIRST_ADOPTED_SHARE = "first_adopted_share";
  public static final String REALIZED_MONTHLY_SAVINGS_LOW = "realized_monthly_savings_low";
  public static final String REALIZED_MONTHLY_SAVINGS_POINT = "realized_monthly_savings_point";
  public static final String REALIZED_MONTHLY_SAVINGS_HIGH = "realized_monthly_savings_high";
  public static final String COST_PER_SESSION_CHANGE = "cost_per_session_change";
  public static final String UNCHANGED_COST_PER_SESSION_CHANGE =
      "unchanged_cost_per_session_change";
  public static final String VOLUME_ADJUSTED_MONTHLY_SAVINGS = "volume_adjusted_monthly_savings";
  public static final String SAVED_WITHIN_RANGE = "saved_within_range";
  public static final String CHANGE = "change";
  public static final String STATUS = "status";
  public static final String FIRST_SEEN = "first_seen";
  public static final String LAST_SEEN = "last_seen";

  private static final ColumnKind CHANGE_OF_COST =
      new ColumnKind(ColumnTypes.DOUBLE, "share, -0.2 is a fifth less");

  private LifeColumns() {}

  /** Describes them. */
  static void describe(Table.Builder<Life> columns) {
    columns
        .text(STATUS, "OPEN, DEFERRED, DISMISSED, IMPLEMENTED or EXPIRED.", Life::status)
        .text(STATUS_REASON, "Who decided that and why.", Life::statusReason)
        .nullMeans("nobody did")
        .share(
            ADOPTED_SHARE,
            "Share of the sessions of the last 7 days of the group that have the new setting.",
            Life::adoptedShare)
        .nullMeans("sessions do not show it, or there were none")
        .share(
            FIRST_ADOPTED_SHARE,
            "The same on first_seen. IMPLEMENTED is where four in five of those that lacked the setting then have it now.",
            Life::firstAdoptedShare)
        .nullMeans("sessions do not show it, or there were none")
        .part(Life::outcome, "it is new, or sessions do not show it", LifeColumns::describeOutcome)
        .text(CHANGE, "NEW, CHANGED or SAME, against the as-of date before.", Life::change)
        .date(FIRST_SEEN, "First as-of date with this recommendation.", Life::firstSeenOn)
        .date(LAST_SEEN, "Latest as-of date on which a rule said so.", Life::lastSeenOn);
  }

  private static void describeOutcome(Table.Builder<Outcome> columns) {
    columns
        .money(
            REALIZED_MONTHLY_SAVINGS_LOW,
            "Estimate at list price: what it saved at least in the look-back, scaled to 30 days; below 0 where it may be that nobody took it up.",
            outcome -> outcome.realised().low())
        .money(
            REALIZED_MONTHLY_SAVINGS_POINT,
            "Estimate at list price: best single figure of that.",
            outcome -> outcome.realised().point())
        .nullMeans("the same, or no pauses were seen before")
        .money(
            REALIZED_MONTHLY_SAVINGS_HIGH,
            "Estimate at list price: what it saved at most in the look-back, scaled to 30 days.",
            outcome -> outcome.realised().high())
        .column(
            COST_PER_SESSION_CHANGE,
            CHANGE_OF_COST,
            "List cost of a session of the group against that on first_seen.",
            Outcome::costPerSessionChange)
        .nullMeans("it is new, or sessions do not show it, or they cost nothing then")
        .column(
            UNCHANGED_COST_PER_SESSION_CHANGE,
            CHANGE_OF_COST,
            "The same of groups that got similar advice and changed nothing.",
            Outcome::unchangedCostPerSessionChange)
        .nullMeans("the same, or there is no such group")
        .money(
            VOLUME_ADJUSTED_MONTHLY_SAVINGS,
            "What as many sessions would have cost at the hours of a session on first_seen, less what they cost, in 30 days. Includes all other causes.",
            Outcome::volumeAdjusted)
        .flag(
            SAVED_WITHIN_RANGE,
            "Of an implemented change: whether it saved between the cautious figure and the ceiling of first_seen, scaled by sessions.",
            Outcome::isWithinRange)
        .nullMeans("it is not implemented, or sessions do not show it");
  }

  /** Reads them back. */
  static Life read(TableRow row) {
    String change = row.text(CHANGE);
    return new Life(
        Recommendation.Status.valueOf(row.requireText(STATUS)),
        row.text(STATUS_REASON),
        row.real(ADOPTED_SHARE),
        row.real(FIRST_ADOPTED_SHARE),
        LocalDate.parse(row.requireText(FIRST_SEEN)),
        LocalDate.parse(row.requireText(LAST_SEEN)),
        // Rows of the first versions do not say.
        change == null ? Recommendation.Change.SAME : Recommendation.Change.valueOf(change),
        readOutcome(row));
  }

  private static @Nullable Outcome readOutcome(TableRow row) {
    Saving realised =
        SavingColumns.read(
            row,
            REALIZED_MONTHLY_SAVINGS_LOW,
            REALIZED_MONTHLY_SAVINGS_POINT,
            REALIZED_MONTHLY_SAVINGS_HIGH);
    return realised == null
        ? null
        : new Outcome(
            realised,
            row.real(COST_PER_SESSION_CHANGE),
            row.real(UNCHANGED_COST_PER_SESSION_CHANGE),
            row.decimal(VOLUME_ADJUSTED_MONTHLY_SAVINGS),
            row.flag(SAVED_WITHIN_RANGE));
  }
}
