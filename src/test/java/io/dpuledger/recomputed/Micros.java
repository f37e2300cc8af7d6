package io.dpuledger.recomputed;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Instants as our tables have them: microseconds since 1970. */
final class Micros {
  private Micros() {}

  static BigDecimal of(Instant instant) {
    return BigDecimal.valueOf(ChronoUnit.MICROS.between(Instant.EPOCH, instant));
  }

  static BigDecimal ofMillis(long millis) {
    return BigDecimal.valueOf(Math.multiplyExact(millis, 1000));
  }

  static Instant instant(String micros) {
    return micros == null ? null : Instant.EPOCH.plus(Long.parseLong(micros), ChronoUnit.MICROS);
  }
}
