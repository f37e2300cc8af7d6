package io.dpuledger.report.words;

import io.dpuledger.report.figures.Capacity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Names days and hours of the week, and counts sessions that are averages. */
public final class WeekText {
  private WeekText() {}

  public static List<String> days() {
    return Arrays.stream(DayOfWeek.values())
        .map(day -> day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH))
        .toList();
  }

  public static List<String> hours() {
    return IntStream.range(0, 24).mapToObj("%02d:00"::formatted).toList();
  }

  /** To a tenth of a session. */
  public static String mean(BigDecimal sessions) {
    return sessions.setScale(1, RoundingMode.HALF_UP).toPlainString();
  }

  /** "21 sessions, 128 DPU". */
  public static String peak(Capacity.Peak peak) {
    return Phrases.count(peak.sessions(), "session")
        + ", "
        + peak.units().stripTrailingZeros().toPlainString()
        + " "
        + peak.unit();
  }
}
