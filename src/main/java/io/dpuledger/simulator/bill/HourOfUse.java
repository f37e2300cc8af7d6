package io.dpuledger.simulator.bill;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** The usage of a session within one UTC hour. */
record HourOfUse(Instant hour, BigDecimal unitHours) {
  LocalDate day() {
    return hour.atOffset(ZoneOffset.UTC).toLocalDate();
  }

  HourOfUse times(BigDecimal factor) {
    return new HourOfUse(
        hour, unitHours.multiply(factor).setScale(Metering.DECIMALS, RoundingMode.HALF_UP));
  }

  HourOfUse nextDay() {
    return new HourOfUse(hour.plus(1, ChronoUnit.DAYS), unitHours);
  }
}
