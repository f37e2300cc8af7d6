package io.dpuledger.analysis.rightsizing.history;

import io.dpuledger.analysis.rightsizing.saving.AvoidableTime;
import io.dpuledger.model.advice.Recommendation;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the figures of the day on which advice was first seen with tonight's: what it brings is
 * measured against them.
 */
final class FirstDetails {
  /** What was said on that day, and of how many days. */
  static final String SAVING_LOW = "saving_low";

  static final String SAVING_HIGH = "saving_high";
  static final String LOOKBACK_DAYS = "lookback_days";

  private static final String PREFIX = "first_";

  private FirstDetails() {}

  /** Those of the first day, by their plain names. */
  static Map<String, String> of(Recommendation advice) {
    Map<String, String> first = new TreeMap<>();
    advice
        .details()
        .forEach(
            (detail, value) -> {
              if (detail.startsWith(PREFIX)) {
                first.put(detail.substring(PREFIX.length()), value);
              }
            });
    return first;
  }

  /**
   * Tonight's details, and those of the first day, but not its sessions, which were of persons.
   *
   * @param before the same advice as of an earlier day; null if it is new
   */
  static Map<String, String> with(Recommendation tonight, @Nullable Recommendation before) {
    Map<String, String> details = new TreeMap<>(tonight.details());
    Map<String, String> first = before == null ? said(tonight) : of(before);
    first.keySet().removeIf(AvoidableTime::isName);
    first.forEach((detail, value) -> details.put(PREFIX + detail, value));
    return details;
  }

  private static Map<String, String> said(Recommendation tonight) {
    Map<String, String> said = new TreeMap<>(tonight.details());
    said.put(SAVING_LOW, tonight.estimated().low().toPlainString());
    said.put(SAVING_HIGH, tonight.estimated().high().toPlainString());
    said.put(LOOKBACK_DAYS, Integer.toString(tonight.lookbackPeriodInDays()));
    return said;
  }
}
