package io.dpuledger.analysis.rightsizing;

import io.dpuledger.model.advice.Recommendation;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the figures of the day on which advice was first seen beside tonight's: what it brings is
 * measured against them.
 */
final class FirstDetails {
  private static final String PREFIX = "first_";

  private FirstDetails() {}

  static String named(String detail) {
    return PREFIX + detail;
  }

  /**
   * Tonight's details, and those of the first day.
   *
   * @param before the same advice as of an earlier day; null if it is new
   */
  static Map<String, String> of(Recommendation tonight, @Nullable Recommendation before) {
    Map<String, String> details = new TreeMap<>(tonight.details());
    if (before == null) {
      tonight.details().forEach((detail, value) -> details.put(named(detail), value));
      return details;
    }
    before
        .details()
        .forEach(
            (detail, value) -> {
              if (detail.startsWith(PREFIX)) {
                details.put(detail, value);
              }
            });
    return details;
  }
}
