package io.dpuledger.config.text;

import com.typesafe.config.ConfigFactory;
import io.dpuledger.model.price.ListPrice;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Map;
import java.util.regex.Pattern;

/** The kinds of values in settings. */
public final class ValueKinds {
  private static final Pattern ACCOUNT_ID = Pattern.compile("\\d{12}");
  private static final Pattern ROLE_NAME = Pattern.compile("([\\w+=,.@-]+/)*[\\w+=,.@-]{1,64}");
  private static final Pattern ROLE_SESSION_NAME = Pattern.compile("[\\w+=,.@-]{2,64}");
  private static final Pattern EXTERNAL_ID = Pattern.compile("[\\w+=,.@:/-]{2,1224}");
  private static final Pattern DURATION =
      Pattern.compile("\\d{1,9}\\s*(s|seconds?|m|minutes?|h|hours?|d|days?)");
  private static final int MOST_DECIMALS = 12;

  private ValueKinds() {}

  public static ValueKind<String> text() {
    return ValueKind.ofText(
        "non-empty text (in quotes)", text -> requireThat(!text.isBlank(), text));
  }

  public static ValueKind<Boolean> bool() {
    return ValueKind.ofBoolean(
        "true or false",
        text -> requireThat(text.equals("true") || text.equals("false"), text.equals("true")));
  }

  public static ValueKind<Integer> integer(int least, int most) {
    return ValueKind.ofNumber(
        "a whole number from " + least + " to " + most,
        text -> {
          int number = new BigDecimal(text).intValueExact();
          return requireThat(number >= least && number <= most, number);
        });
  }

  public static ValueKind<BigDecimal> decimal(String least, String most) {
    return decimal("a number from " + least + " to " + most, least, most);
  }

  public static ValueKind<BigDecimal> share() {
    return decimal("a share from 0 to 1, such as 0.15 for 15 %", "0", "1");
  }

  private static ValueKind<BigDecimal> decimal(String description, String least, String most) {
    return ValueKind.ofNumber(
        description,
        text -> {
          BigDecimal number = new BigDecimal(text);
          boolean inRange =
              number.compareTo(new BigDecimal(least)) >= 0
                  && number.compareTo(new BigDecimal(most)) <= 0
                  && number.scale() <= MOST_DECIMALS;
          return requireThat(inRange, number);
        });
  }

  public static ValueKind<BigDecimal> price() {
    return ValueKind.ofNumber(
        "a price above 0 and below 1000, with at most 6 decimals",
        text -> {
          BigDecimal price = new BigDecimal(text);
          return requireThat(ListPrice.isPrice(price), price);
        });
  }

  static ValueKind<Duration> duration(Duration least, Duration most) {
    return ValueKind.ofText(
        "a duration such as 90s, 5 minutes or 2h, from " + shown(least) + " to " + shown(most),
        text -> {
          requireThat(DURATION.matcher(text).matches(), text);
          Duration duration =
              ConfigFactory.parseMap(Map.of("duration", text)).getDuration("duration");
          boolean inRange = duration.compareTo(least) >= 0 && duration.compareTo(most) <= 0;
          return requireThat(inRange, duration);
        });
  }

  public static ValueKind<LocalDate> date() {
    return ValueKind.ofText("a date such as 2026-08-21", LocalDate::parse);
  }

  public static ValueKind<YearMonth> month() {
    return ValueKind.ofText("a month such as 2026-11", YearMonth::parse);
  }

  public static ValueKind<String> currency() {
    return ValueKind.ofText("a currency code such as USD", ValueKinds::currency);
  }

  private static String currency(String code) {
    if (!code.matches("[A-Z]{3}")) {
      throw new IllegalArgumentException();
    }
    return code;
  }

  public static ValueKind<URI> uri() {
    return ValueKind.ofText(
        "an http or https URI with a host, such as http://localhost:8080",
        text -> {
          URI uri = URI.create(text);
          boolean isHttp = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
          return requireThat(isHttp && uri.getHost() != null, uri);
        });
  }

  public static ValueKind<String> accountId() {
    return ValueKind.ofText(
        "an account id of 12 digits, in quotes: a leading zero is part of it",
        text -> requireThat(ACCOUNT_ID.matcher(text).matches(), text));
  }

  /** What IAM allows in the name of a role, with its path before it. */
  public static ValueKind<String> roleName() {
    return ValueKind.ofText(
        "the name of an IAM role (not its ARN), such as dpu-ledger-reader or path/name",
        text -> requireThat(ROLE_NAME.matcher(text).matches(), text));
  }

  public static ValueKind<String> roleSessionName() {
    return ValueKind.ofText(
        "2 to 64 letters, digits or _+=,.@-",
        text -> requireThat(ROLE_SESSION_NAME.matcher(text).matches(), text));
  }

  public static ValueKind<String> externalId() {
    return ValueKind.ofText(
        "2 to 1224 letters, digits or _+=,.@:/-",
        text -> requireThat(EXTERNAL_ID.matcher(text).matches(), text));
  }

  /** A name from a set, with a suggestion if it is misspelled. */
  public static ValueKind<String> nameAmong(String what, Collection<String> known) {
    return ValueKind.ofText(
        what,
        text -> {
          if (!known.contains(text)) {
            throw new InvalidValueException(NearestName.unknown(what, text, known));
          }
          return text;
        });
  }

  /** A name that stands for a value. */
  public static <T> ValueKind<T> oneOf(String what, Map<String, T> known) {
    return ValueKind.ofText(
        "one of " + String.join(", ", known.keySet()),
        text -> {
          T meant = known.get(text);
          if (meant == null) {
            throw new InvalidValueException(
                "unknown "
                    + what
                    + " "
                    + text
                    + ", known are "
                    + String.join(", ", known.keySet()));
          }
          return meant;
        });
  }

  private static String shown(Duration duration) {
    return duration.toSeconds() % 60 == 0 && duration.toMinutes() > 1
        ? duration.toMinutes() + " minutes"
        : duration.toSeconds() + "s";
  }

  private static <T> T requireThat(boolean holds, T value) {
    if (!holds) {
      throw new IllegalArgumentException();
    }
    return value;
  }
}
