package io.dpuledger.ledger;

import io.dpuledger.table.Profile;
import java.io.Serializable;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One thing that an answer wants to know of a table. Whoever takes it first has the table read. */
final class Asked<S extends Serializable> implements Supplier<S> {
  private final Runnable reading;
  private final Source source;
  private final Predicate<String> days;
  private final Profile<S> profile;
  private @Nullable S sum;

  /**
   * @param reading writes what changes of all tables, and then reads the days that do not change
   */
  Asked(Runnable reading, Source source, Predicate<String> days, Profile<S> profile) {
    this.reading = reading;
    this.source = source;
    this.days = days;
    this.profile = profile;
  }

  /** Of some days those that are wanted. */
  Set<String> wanted(Collection<String> known) {
    Set<String> wanted = new TreeSet<>(known);
    wanted.removeIf(days.negate());
    return wanted;
  }

  OfDays<S> of(String partition, Collection<String> known) {
    return OfDays.of(profile, partition, wanted(known));
  }

  @SuppressWarnings("unchecked") // the sum of its own profile
  void add(Serializable part) {
    sum = sum == null ? (S) part : profile.merge(sum, (S) part);
  }

  @Override
  public S get() {
    source.requireChanged();
    reading.run();
    return sum == null ? profile.zero() : sum;
  }
}
