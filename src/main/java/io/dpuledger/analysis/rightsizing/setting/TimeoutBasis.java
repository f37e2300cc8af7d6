package io.dpuledger.analysis.rightsizing.setting;

import io.dpuledger.model.advice.TimeoutEvidence;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an advised idle timeout rests on, as it is kept with the recommendation.
 *
 * @param minutes the timeout that is advised
 * @param minutesToday the median timeout of the sessions; null if it is unknown or cannot act
 * @param pauses how many pauses of these sessions were seen
 */
public record TimeoutBasis(int minutes, @Nullable Integer minutesToday, long pauses) {
  private static final String TODAY = "timeout_minutes_today";
  private static final String PAUSES = "pauses";

  /** Of a recommendation with these details; nothing if no pauses were seen. */
  public static Optional<TimeoutBasis> of(Map<String, String> details) {
    String minutes = details.get(Setting.TIMEOUT_MINUTES);
    String today = details.get(TODAY);
    String pauses = details.get(PAUSES);
    return minutes == null || pauses == null
        ? Optional.empty()
        : Optional.of(
            new TimeoutBasis(
                Integer.parseInt(minutes),
                today == null ? null : Integer.valueOf(today),
                Long.parseLong(pauses)));
  }

  /** What to keep besides the timeout that is advised. */
  public static Map<String, Object> details(
      @Nullable Integer minutesToday, @Nullable TimeoutEvidence pauses) {
    Map<String, Object> details = new LinkedHashMap<>();
    if (minutesToday != null) {
      details.put(TODAY, minutesToday);
    }
    if (pauses != null) {
      details.put(PAUSES, pauses.gaps());
    }
    return details;
  }
}
