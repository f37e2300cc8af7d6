package io.dpuledger.analysis.rightsizing.saving;

import io.dpuledger.model.advice.Avoidable;
import io.dpuledger.model.advice.Lapses;
import io.dpuledger.model.advice.Recommendation.Saving;
import io.dpuledger.model.advice.SessionProfile;
import io.dpuledger.model.advice.SessionSetup;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Time of a group's sessions that nobody needed, in a month. Cautiously it is less by how far a
 * month may differ, and never more than can have idled.
 */
public record AvoidableTime(Avoidable seen, Saving saving, Lever lever) {
  private static final String LATEST_SESSION = "latest_session_";

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

  /** The names of its latest sessions, for the details of a recommendation. */
  public Map<String, String> latest() {
    Map<String, String> names = new LinkedHashMap<>();
    for (Avoidable.Named one : seen.latest()) {
      names.put(LATEST_SESSION + (names.size() + 1), one.sessionId());
    }
    return names;
  }

  /** Whether a detail of a recommendation is the name of a session. */
  public static boolean isName(String detail) {
    return detail.contains(LATEST_SESSION);
  }

  /** Those of a recommendation, the last started first. */
  public static List<String> latest(Map<String, String> details) {
    return IntStream.iterate(1, number -> number + 1)
        .mapToObj(number -> details.get(LATEST_SESSION + number))
        .takeWhile(Objects::nonNull)
        .toList();
  }

  /** How long nothing ran, as "3.5 h". */
  public String hours() {
    return "%.1f h".formatted(seen.millis() / 3_600_000.0);
  }
}
