package io.dpuledger.recomputed;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Disjoint pieces of time, over which a figure is spread evenly. */
record Spans(List<Piece> pieces) {
  static final Spans NONE = new Spans(List.of());

  record Piece(long from, long to) {}

  static Spans of(long from, long to) {
    return from < to ? new Spans(List.of(new Piece(from, to))) : NONE;
  }

  Spans plus(Spans others) {
    List<Piece> all = new ArrayList<>(pieces);
    all.addAll(others.pieces);
    return new Spans(all);
  }

  /** What of some time lies in none of these pieces. */
  Spans outside(long from, long to) {
    Spans rest = of(from, to);
    for (Piece taken : pieces) {
      List<Piece> left = new ArrayList<>();
      for (Piece piece : rest.pieces) {
        left.addAll(of(piece.from, Math.min(piece.to, taken.from)).pieces);
        left.addAll(of(Math.max(piece.from, taken.to), piece.to).pieces);
      }
      rest = new Spans(left);
    }
    return rest;
  }

  boolean isEmpty() {
    return pieces.isEmpty();
  }

  boolean contains(long moment) {
    return pieces.stream().anyMatch(piece -> piece.from <= moment && moment < piece.to);
  }

  long millis() {
    return upTo(Long.MAX_VALUE);
  }

  long upTo(long moment) {
    return pieces.stream()
        .mapToLong(piece -> Math.max(0, Math.min(moment, piece.to) - piece.from))
        .sum();
  }

  /** How much of it lies on each UTC day of a session. */
  List<Long> byDay(Use use) {
    List<Long> days = new ArrayList<>();
    long day = Slice.day(use.startMillis());
    do {
      days.add(upTo(Slice.midnight(day + 1)) - upTo(Slice.midnight(day)));
      day++;
    } while (Slice.midnight(day) < use.endMillis());
    return days;
  }

  /** How much of the figure has come up to a moment, rounded; of no time at all nothing has. */
  BigDecimal share(BigDecimal figure, long moment, int digits) {
    long passed = upTo(moment);
    if (passed == 0) {
      return BigDecimal.ZERO;
    }
    return figure
        .multiply(BigDecimal.valueOf(passed))
        .divide(BigDecimal.valueOf(millis()), digits, RoundingMode.HALF_UP);
  }
}
