package io.dpuledger.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The answers to all questions of one report. */
record Tallies(List<Tally> all) {
  Tallies {
    all = List.copyOf(all);
  }

  Stream<Tally> of(Tally.Topic topic) {
    return all.stream().filter(tally -> tally.topic() == topic);
  }

  Stream<Tally> of(Tally.Topic topic, String currency) {
    return of(topic).filter(tally -> currency.equals(tally.currency()));
  }

  /** Every value of one key. */
  Stream<String> values(Tally.Topic topic, int key) {
    return of(topic).map(tally -> tally.key(key)).filter(Objects::nonNull).distinct();
  }

  static BigDecimal sum(Stream<Tally> tallies, Tally.Measure measure) {
    return tallies.map(tally -> tally.sum(measure)).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  static long count(Stream<Tally> tallies) {
    return tallies.mapToLong(Tally::count).sum();
  }
}
