package io.dpuledger.facts.statement;

import java.util.ArrayList;
import java.util.List;

/** A stretch of time, in milliseconds since 1970. */
public record Stretch(long from, long to) {
  private static final long DAY = 86_400_000L;

  /** Its parts, split at midnight UTC, which belongs to the next day. Empty: one part. */
  public List<Stretch> byDay() {
    List<Stretch> parts = new ArrayList<>(1);
    long start = from;
    do {
      long end = Math.min(to, start - Math.floorMod(start, DAY) + DAY);
      parts.add(new Stretch(start, end));
      start = end;
    } while (start < to);
    return parts;
  }
}
