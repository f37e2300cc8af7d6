package io.dpuledger.ledger;

import io.dpuledger.table.DayTable;
import io.dpuledger.table.Profile;
import io.dpuledger.table.ProfileWhere;
import io.dpuledger.table.TableRow;
import io.dpuledger.table.TableSchema;
import io.dpuledger.table.ValueRow;
import io.dpuledger.table.rows.RowScan;
import io.dpuledger.table.rows.RowScan.Part;
import io.dpuledger.table.rows.Rows;
import io.dpuledger.table.staging.DayRows;
import io.dpuledger.table.staging.Staging.Change;
import io.dpuledger.table.staging.Staging.Staged;
import io.dpuledger.table.staging.Staging.Target;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A table that answers read. It is read once for all of them: changed days while they are written,
 * other days from the published files.
 */
final class Source {
  private final TableSchema schema;
  private final StagedTables staged;
  private final Sources.Published published;
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
  private @Nullable DayRows changed;
  private @Nullable SortedMap<String, List<@Nullable Object[]>> atHand;

  /** Another table derived from this one. */
  private record Made(DayTable<?> maker, Source source) {}

  /**
   * @param published the published rows of some days
   * @param reading writes the changes of all tables, and then reads the unchanged days
   */
  Source(
      TableSchema schema,
      StagedTables staged,
      SortedSet<String> publishedDays,
      Sources.Published published,
      Runnable reading) {
    this.schema = schema;
    this.reading = reading;
    this.staged = staged;
    this.publishedDays = publishedDays;
    this.published = published;
  }

  <S extends Serializable> Asked<S> ask(Predicate<String> days, Profile<S> profile) {
    if (isRead) {
      throw new IllegalStateException(schema.name() + " was read before all requests were made");
    }
    Asked<S> ask = new Asked<>(reading, this, days, profile);
    asked.add(ask);
    return ask;
  }

  /** Its changed days come from an answer that is not worked out yet. */
  void isToCome() {
    isToCome = true;
  }

  /** Sets the rows of its changed days. */
  void change(SortedSet<String> days, DayRows rows) {
    this.isToCome = false;
    this.changedDays = days;
    this.changed = days.isEmpty() ? null : rows;
  }

  /** Sets the rows of its changed days, in memory. */
  void change(SortedSet<String> days, SortedMap<String, List<@Nullable Object[]>> rows) {
    this.isToCome = false;
    this.changedDays = days;
    this.atHand = new TreeMap<>(rows);
  }

  /** Its changed days are derived where this table's are written. */
  void madeBy(DayTable<?> maker, Source from) {
    this.isToCome = false;
    this.madeFrom = from;
    from.made.add(new Made(maker, this));
  }

  /** The rows of some days after the night, including all changed days. */
  Rows rows(List<String> columns, Predicate<String> days) {
    requireChanged();
    SortedSet<String> changes = changedDays();
    Predicate<String> isOther = days.and(day -> !changes.contains(day));
    // Changed days have all columns.
    return changed == null
        ? published.rows(isOther, columns)
        : changed.with(published.rows(isOther, schema.columnNames()));
  }

  /** The changes that are not yet written, if Spark has the rows. */
  Optional<Change> toWrite() {
    if (isWritten || changed == null) {
      return Optional.empty();
    }
    isWritten = true;
    List<Target> others = made.stream().map(one -> one.source().target(one.maker())).toList();
    return Optional.of(new Change(changed, changedDays, target(null), others));
  }

  /** Receives the results for this table and those derived from it. */
  void written(List<Staged> results) {
    written(results.get(0));
    for (int i = 0; i < made.size(); i++) {
      made.get(i).source().written(results.get(i + 1));
    }
  }

  /** Stages changes that are in memory, if not yet done. */
  void stageAtHand() {
    if (!isWritten && atHand != null) {
      isWritten = true;
      stage(atHand);
    }
  }

  private void stage(SortedMap<String, List<@Nullable Object[]>> rows) {
    staged.addDays(schema, rows, changedDays, publishedDays);
    for (Asked<?> one : asking(changedDays)) {
      ProfileWhere<?> profile = one.of(schema.partition().name(), changedDays);
      one.add(sum(profile, rows));
    }
  }

  private <S extends Serializable> S sum(
      Profile<S> profile, SortedMap<String, List<@Nullable Object[]>> days) {
    S sum = profile.zero();
    for (Map.Entry<String, List<@Nullable Object[]>> day : days.entrySet()) {
      for (TableRow row : ValueRow.of(schema, day.getKey(), day.getValue())) {
        sum = profile.add(sum, row);
      }
    }
    return sum;
  }

  private Target target(@Nullable DayTable<?> maker) {
    return new Target(schema, profiles(asking(changedDays()), changedDays()), maker);
  }

  private void written(Staged result) {
    staged.add(schema, result.files(), changedDays(), publishedDays);
    give(asking(changedDays()), result.sums());
  }

  /**
   * The unchanged days and who requested them; empty if nobody did, or if they were already read.
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
    return wanted.isEmpty() ? Optional.empty() : Optional.of(part(wanted));
  }

  private Part part(Set<String> wanted) {
    List<ProfileWhere<?>> profiles = profiles(askingOthers, wanted);
    return new Part(published.rows(wanted::contains, RowScan.columns(profiles)), profiles);
  }

  /** Receives the sums of those days. */
  void giveOthers(List<Serializable> sums) {
    give(askingOthers, sums);
  }

  /** The requests for any of these days. */
  private List<Asked<?>> asking(Set<String> days) {
    return asked.stream().filter(one -> !one.wanted(days).isEmpty()).toList();
  }

  private List<ProfileWhere<?>> profiles(List<Asked<?>> asking, Set<String> days) {
    List<ProfileWhere<?>> profiles = new ArrayList<>();
    asking.forEach(one -> profiles.add(one.of(schema.partition().name(), days)));
    return profiles;
  }

  private static void give(List<Asked<?>> asking, List<Serializable> sums) {
    for (int i = 0; i < sums.size(); i++) {
      asking.get(i).add(sums.get(i));
    }
  }

  /** The days after the night. */
  SortedSet<String> days() {
    SortedSet<String> days = new TreeSet<>(publishedDays);
    days.addAll(changedDays());
    return days;
  }

  private SortedSet<String> changedDays() {
    return madeFrom == null ? changedDays : madeFrom.changedDays;
  }

  void requireChanged() {
    if (isToCome) {
      throw new IllegalStateException(schema.name() + " is read before its analysis has answered");
    }
  }
}
