package io.dpuledger.report.picture;

import static java.util.Objects.requireNonNull;

import io.dpuledger.analysis.timeoutcurve.GroupScope;
import io.dpuledger.analysis.timeoutcurve.IdleTimeoutCurveTable;
import io.dpuledger.model.advice.SessionProfile;
import io.dpuledger.report.figures.Source;
import io.dpuledger.table.TableRow;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one idle timeout would cost a group more than today's, at one price of interruptions, by the
 * pauses that were seen in the look-back.
 *
 * @param scope what the group is; of one without a known team, all of its role and tool
 * @param priceFactor by how much the price of an interruption is multiplied
 * @param cost negative if it saves
 * @param pauses how many pauses of the group were seen
 * @param borrowedFrom the scope whose pauses decided; null if it is the group's own
 * @param savingLow low end of the 90 % band of the saving; null if unknown, or of another point
 *     than the recommended one
 */
public record TimeoutPoint(
    SessionProfile.Scope scope,
    int minutes,
    double priceFactor,
    BigDecimal cost,
    long interruptions,
    long pauses,
    @Nullable String borrowedFrom,
    @Nullable BigDecimal savingLow,
    @Nullable BigDecimal savingHigh) {
  private static final Set<String> LEVELS =
      Set.of(GroupScope.Level.TEAM.name(), GroupScope.Level.ROLE_ORIGIN.name());

  /** The curves of the groups that changes are recommended for; the shortest timeout first. */
  public static final Source<TimeoutPoint> SOURCE =
      new Source<>(
          IdleTimeoutCurveTable.SCHEMA,
          TimeoutPoint::of,
          Comparator.comparingInt(TimeoutPoint::minutes)
              .thenComparingDouble(TimeoutPoint::priceFactor),
          TimeoutPoint::isOfAGroup,
          TimeoutPoint::isOfAGroup,
          "team",
          false);

  private static boolean isOfAGroup(TableRow row) {
    return LEVELS.contains(row.text("scope")) && !row.isNull("relative_cost");
  }

  private static TimeoutPoint of(TableRow row) {
    return new TimeoutPoint(
        new SessionProfile.Scope(
            row.requireText("account_id"),
            row.text("role_name"),
            row.text("team"),
            row.text("session_origin")),
        row.requireInteger("timeout_minutes"),
        row.requireReal("restart_factor"),
        row.requireDecimal("relative_cost"),
        requireNonNull(row.number("interruptions")),
        requireNonNull(row.number("own_gaps")),
        "BORROWED".equals(row.text("basis")) ? row.text("evidence_scope") : null,
        row.decimal("saving_low"),
        row.decimal("saving_high"));
  }
}
