package io.dpuledger.collect;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.SdkHttpResponse;

/** When an answer was given, by the server's clock. */
public final class AnswerDate {
  private AnswerDate() {}

  /** The Date header; empty if there is none. */
  public static Optional<Instant> of(@Nullable SdkHttpResponse answer) {
    return Optional.ofNullable(answer)
        .flatMap(http -> http.firstMatchingHeader("Date"))
        .flatMap(AnswerDate::parsed);
  }

  private static Optional<Instant> parsed(String date) {
    try {
      return Optional.of(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date, Instant::from));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
