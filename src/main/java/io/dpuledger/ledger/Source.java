package io.dpuledger.ledger;

import io.dpuledger.table.DayTable;
import io.dpuledger.table.Profile;
import io.dpuledger.table.RowScan.Part;
import io.dpuledger.table.Staging;
import io.dpuledger.table.Staging.Staged;
import io.dpuledger.table.Staging.Target;
import io.dpuledger.table.TableSchema;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * A table that answers ask. It is read once for all of them: the days that change while they are
 * written, the others from what is published.
 */
final class Source {
  private final TableSchema schema;
  private final @Nullable Staging staging;
  private final StagedTables staged;
  private final Function<Predicate<String>, Dataset<Row>> published;
  private final SortedSet<String> publishedDays;
  private final Runnable reading;
  private final List<Asked<?>> asked = new ArrayList<>();
  private final List<Made> made = new ArrayList<>();
  private @Nullable Source madeFrom;
  private boolean isToCome;
  private boolean isRead;
  private boolean isWritten;
  private List<Asked<?>> askingOthers = List.of();
  private SortedSet<String> changedDays = new TreeSet<>();
  private @Nullable Dataset<Row> changed;

  /** Another table that is made from this one. */
  private record Made(DayTable<?> maker, Source source) {}

  /**
   * @param published the published rows of some days
   * @param reading reads, of all tables, the days that do not change
   */
  Source(
      TableSchema schema,
      @Nullable Staging staging,
      StagedTables staged,
      SortedSet<String> publishedDays,
      Function<Predicate<String>, Dataset<Row>> published,
      Runnable reading) {
    this.schema = schema;
    this.reading = reading;
    this.staging = staging;
    this.staged = staged;
    this.publishedDays = publishedDays;
    this.published = published;
  }

  <S extends Serializable> Asked<S> ask(Predicate<String> days, Profile<S> profile) {
    if (isRead) {
      throw new IllegalStateException(schema.name() + " was read before all had asked");
    }
    Asked<S> ask = new Asked<>(reading, this, days, profile);
    asked.add(ask);
    return ask;
  }

  /** Its changed days come from an answer that is yet to be given. */
  void isToCome() {
    isToCome = true;
  }

  /** Its days change, and these are their rows. */
  void change(SortedSet<String> days, Dataset<Row> rows) {
    this.isToCome = false;
    this.changedDays = days;
    this.changed = days.isEmpty() ? null : rows;
  }

  /** Its changed days are made where this one's are written. */
  void madeBy(DayTable<?> maker, Source from) {
    this.isToCome = false;
    this.madeFrom = from;
    from.made.add(new Made(maker, this));
  }

  /** The rows of some days, as the night leaves them behind. */
  Dataset<Row> rows(Predicate<String> days) {
    requireChanged();
    SortedSet<String> changes = changedDays();
    Dataset<Row> others = published.apply(days.and(day -> !changes.contains(day)));
    return changed == null ? others : others.unionByName(schema.select(changed));
  }

  /** Writes what changes, if that has not been done. */
  void write() {
    requireChanged();
    if (isWritten) {
      return;
    }
    isWritten = true;
    if (madeFrom != null) {
      madeFrom.write();
    }
    if (changed != null) {
      write(changed);
    }
  }

  private void write(Dataset<Row> rows) {
    List<Target> others = made.stream().map(one -> one.source().target(one.maker())).toList();
    List<Staged> written = Objects.requireNonNull(staging).write(rows, target(null), others);
    written(written.get(0));
    for (int i = 0; i < made.size(); i++) {
      made.get(i).source().written(written.get(i + 1));
    }
  }

  private Target target(@Nullable DayTable<?> maker) {
    return new Target(schema, profiles(asking(changedDays()), changedDays()), maker);
  }

  private void written(Staged result) {
    staged.add(schema, result.files(), changedDays(), publishedDays);
    give(asking(changedDays()), result.sums());
  }

  /**
   * The days that do not change, and who asks of them; nothing if nobody does, or has been read.
   */
  Optional<Part> others() {
    if (isToCome || isRead) {
      return Optional.empty();
    }
    isRead = true;
    SortedSet<String> others = new TreeSet<>(publishedDays);
    others.removeAll(changedDays());
    askingOthers = asking(others);
    Set<String> wanted = new TreeSet<>();
    askingOthers.forEach(one -> wanted.addAll(one.wanted(others)));
    return wanted.isEmpty()
        ? Optional.empty()
        : Optional.of(new Part(published.apply(wanted::contains), profiles(askingOthers, wanted)));
  }

  /** Takes the sums of those days. */
  void giveOthers(List<Serializable> sums) {
    give(askingOthers, sums);
  }

  /** Who wants any of these days. */
  private List<Asked<?>> asking(Set<String> days) {
    return asked.stream().filter(one -> !one.wanted(days).isEmpty()).toList();
  }

  private List<OfDays<?>> profiles(List<Asked<?>> asking, Set<String> days) {
    List<OfDays<?>> profiles = new ArrayList<>();
    asking.forEach(one -> profiles.add(one.of(schema.partition().name(), days)));
    return profiles;
  }

  private static void give(List<Asked<?>> asking, List<Serializable> sums) {
    for (int i = 0; i < sums.size(); i++) {
      asking.get(i).add(sums.get(i));
    }
  }

  /** The days that the night leaves behind. */
  SortedSet<String> days() {
    SortedSet<String> days = new TreeSet<>(publishedDays);
    days.addAll(changedDays());
    return days;
  }

  private SortedSet<String> changedDays() {
    return madeFrom == null ? changedDays : madeFrom.changedDays;
  }

  private void requireChanged() {
    if (isToCome) {
      throw new IllegalStateException(schema.name() + " is asked before its analysis has answered");
    }
  }
}
