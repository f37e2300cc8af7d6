package io.dpuledger.model.note;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * Hours of the day in which no note is sent, which may include midnight.
 *
 * @param from the first quiet minute
 * @param to the first minute that is not quiet
 */
public record QuietHours(LocalTime from, LocalTime to, ZoneId zone) {

  public boolean include(Instant instant) {
    LocalTime time = LocalTime.ofInstant(instant, zone);
    boolean isSince = !time.isBefore(from);
    boolean isUntil = time.isBefore(to);
    return from.isBefore(to) ? isSince && isUntil : isSince || isUntil;
  }
}
