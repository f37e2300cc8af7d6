package io.dpuledger.facts.statement;

import java.util.ArrayList;
import java.util.List;

/** A stretch of time, in milliseconds since 1970. */
public record Stretch(long from, long to) {
  private static final long DAY = 86_400_000L;

  /** How much of it others cover; where they overlap, once. */
  public long covered(List<Stretch> others) {
    long covered = 0;
    long until = from;
    for (Stretch next :
        others.stream().sorted((a, b) -> Long.compare(a.from(), b.from())).toList()) {
      long low = Math.max(next.from(), until);
      long high = Math.min(next.to(), to);
      if (high > low) {
        covered += high - low;
        until = high;
      }
    }
    return covered;
  }

  /** As much longer at both ends. */
  Stretch longer(long millis) {
    return new Stretch(from - millis, to + millis);
  }

  /** Its parts that others cover. */
  List<Stretch> within(List<Stretch> others) {
    return others.stream()
        .map(other -> new Stretch(Math.max(from, other.from()), Math.min(to, other.to())))
        .filter(part -> part.from() < part.to())
        .toList();
  }

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
