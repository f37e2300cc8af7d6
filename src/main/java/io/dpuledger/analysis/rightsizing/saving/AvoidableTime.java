package io.dpuledger.analysis.rightsizing.saving;

import io.dpuledger.model.advice.Avoidable;
import io.dpuledger.model.advice.Lapses;
import io.dpuledger.model.advice.Recommendation.Saving;
import io.dpuledger.model.advice.SessionProfile;
import io.dpuledger.model.advice.SessionSetup;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Time of a group's sessions that nobody needed, in a month. Cautiously it is less by how far a
 * month may differ, and never more than can have idled.
 */
public record AvoidableTime(Avoidable seen, Saving saving, Lever lever) {
  /** All that the sessions of a group did without need, of one kind. */
  public static AvoidableTime of(
      SessionProfile profile, Function<Lapses, Avoidable> which, MonthlyMoney monthly) {
    Avoidable seen = which.apply(Lapses.of(profile.setups()));
    BigDecimal high = monthly.of(seen.high());
    BigDecimal low =
        monthly
            .of(seen.low())
            .subtract(monthly.margin(seen.lowSquares()))
            .max(BigDecimal.ZERO)
            .min(high)
            .setScale(6);
    Map<SessionSetup, Lever.Cut> cuts = new LinkedHashMap<>();
    for (SessionSetup setup : profile.setups()) {
      Avoidable ofSetup = which.apply(setup.lapses());
      if (ofSetup.high().signum() > 0) {
        cuts.put(setup, IdleTime.of(setup, ofSetup));
      }
    }
    return new AvoidableTime(
        seen, new Saving(low, monthly.of(seen.point()).max(low).min(high), high), new Lever(cuts));
  }

  /** How long nothing ran, as "3.5 h". */
  public String hours() {
    return "%.1f h".formatted(seen.millis() / 3_600_000.0);
  }
}
