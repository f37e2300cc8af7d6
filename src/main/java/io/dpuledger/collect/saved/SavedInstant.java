package io.dpuledger.collect.saved;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** When a listing was saved, from the name of its folder. Not every file system allows a colon. */
final class SavedInstant {
  private static final List<DateTimeFormatter> FORMS =
      Stream.of("uuuu-MM-dd'T'HH:mm:ss'Z'", "uuuu-MM-dd'T'HH-mm-ss'Z'", "uuuuMMdd'T'HHmmss'Z'")
          .map(
              form ->
                  DateTimeFormatter.ofPattern(form, Locale.ROOT)
                      .withResolverStyle(ResolverStyle.STRICT)
                      .withZone(ZoneOffset.UTC))
          .toList();

  private SavedInstant() {}

  static Optional<Instant> of(String folder) {
    return FORMS.stream().flatMap(form -> parsed(folder, form).stream()).findFirst();
  }

  private static Optional<Instant> parsed(String folder, DateTimeFormatter form) {
    try {
      return Optional.of(form.parse(folder, Instant::from));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
