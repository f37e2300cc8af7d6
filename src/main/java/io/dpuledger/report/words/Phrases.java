package io.dpuledger.report.words;

import io.dpuledger.model.UsagePeriod;
import io.dpuledger.report.figures.UnitHours;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Counts, dates and spans of time in English. */
public final class Phrases {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMM uuuu HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter SHORT_DATE =
      DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
  private static final List<String> SMALL =
      List.of("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");

  /** What belongs to no team. */
  public static final String NO_TEAM = "(no team)";

  private Phrases() {}

  /** "1 session", "1,234 sessions". */
  public static String count(long number, String noun) {
    return number(number) + " " + plural(number, noun);
  }

  /** "one change", "12 changes": small numbers in words, for running text. */
  public static String inWords(long number, String noun) {
    return inWords(number) + " " + plural(number, noun);
  }

  /** "one", "12": small numbers in words. */
  public static String inWords(long number) {
    return number >= 0 && number < SMALL.size() ? SMALL.get((int) number) : number(number);
  }

  public static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** Hours with at most one digit after the point: "1,234.5". */
  public static String hours(BigDecimal hours) {
    if (hours.signum() == 0) {
      return "0";
    }
    int digits = hours.compareTo(BigDecimal.valueOf(100)) < 0 ? 1 : 0;
    return String.format(
        Locale.ROOT, "%,." + digits + "f", hours.setScale(digits, RoundingMode.HALF_UP));
  }

  /** "1,234.5 DPU-hours". */
  public static String unitHours(UnitHours amount) {
    return hours(amount.hours()) + " " + amount.unit() + "-hours";
  }

  /** "8 Nov 2026". */
  public static String date(LocalDate date) {
    return DATE.format(date);
  }

  /** "19 Nov 2026 06:25", under a heading that says UTC. */
  public static String time(Instant instant) {
    return TIME.format(instant);
  }

  /** "19 Nov 2026 06:25 UTC". */
  public static String minute(Instant instant) {
    return time(instant) + " UTC";
  }

  /** "30 days to 21 Nov 2026"; of a single day, the day. */
  public static String period(UsagePeriod period) {
    return period.days() == 1
        ? date(period.lastDay())
        : period.days() + " days to " + date(period.lastDay());
  }

  /** "1–21 Nov", "27 Aug–26 Sep". */
  public static String days(UsagePeriod period) {
    String last = SHORT_DATE.format(period.lastDay());
    if (period.days() == 1) {
      return last;
    }
    boolean inOneMonth = YearMonth.from(period.firstDay()).equals(YearMonth.from(period.lastDay()));
    String first =
        inOneMonth
            ? Integer.toString(period.firstDay().getDayOfMonth())
            : SHORT_DATE.format(period.firstDay());
    return first + "–" + last;
  }

  /** "48 hours", "1 minute", "90 seconds": in the largest unit that leaves no rest. */
  public static String duration(Duration duration) {
    long seconds = duration.toSeconds();
    if (seconds != 0 && seconds % 3600 == 0) {
      return count(seconds / 3600, "hour");
    }
    if (seconds != 0 && seconds % 60 == 0) {
      return count(seconds / 60, "minute");
    }
    return count(seconds, "second");
  }

  /** All of a short list; the first few of a long one and how many more there are. */
  public static String shortList(List<String> items, int most) {
    if (items.size() <= most) {
      return String.join(", ", items);
    }
    return String.join(", ", items.subList(0, most)) + " and " + (items.size() - most) + " more";
  }

  /** A constant as words: IDLE_TIMEOUT is "Idle timeout". */
  public static String words(String constant) {
    String lower = constant.replace('_', ' ').toLowerCase(Locale.ROOT);
    return capital(lower);
  }

  public static String capital(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  private static String plural(long number, String noun) {
    return number == 1 ? noun : noun + "s";
  }
}
