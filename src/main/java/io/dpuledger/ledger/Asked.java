package io.dpuledger.ledger;

import io.dpuledger.table.Profile;
import io.dpuledger.table.ProfileWhere;
import java.io.Serializable;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One request of an answer to a table. The first one to get its result triggers the read. */
final class Asked<S extends Serializable> implements Supplier<S> {
  private final Runnable reading;
  private final Source source;
  private final Predicate<String> days;
  private final Profile<S> profile;
  private @Nullable S sum;

  /**
   * @param reading writes the changes of all tables, and then reads the unchanged days
   */
  Asked(Runnable reading, Source source, Predicate<String> days, Profile<S> profile) {
    this.reading = reading;
    this.source = source;
    this.days = days;
    this.profile = profile;
  }

  /** The wanted ones of some days. */
  Set<String> wanted(Collection<String> known) {
    Set<String> wanted = new TreeSet<>(known);
    wanted.removeIf(days.negate());
    return wanted;
  }

  ProfileWhere<S> of(String partition, Collection<String> known) {
    return ProfileWhere.in(partition, wanted(known), profile);
  }

  @SuppressWarnings("unchecked") // the sum belongs to its profile
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
