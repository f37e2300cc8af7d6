package io.dpuledger.ledger;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dpuledger.model.UsagePeriod;
import io.dpuledger.model.target.TargetRead;
import io.dpuledger.table.DataException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.hadoop.fs.Path;
import org.jspecify.annotations.Nullable;

/**
 * The state of the published tables, written after the last move of an analysis. Without it the
 * next analysis reads all observations again and gets the same tables.
 *
 * @param read the files already read, by table and day
 * @param coverageRuns the runs whose rows of the coverage ledger are still needed
 * @param facts how far sessions extend, by creation date
 * @param rules the hash of the rules used for each usage day
 * @param billed the hash of the billed prices of each month that has some; null in a file of an
 *     earlier version
 */
public record LedgerState(
    SortedMap<String, SortedMap<String, SortedSet<String>>> read,
    SortedSet<String> coverageRuns,
    SortedMap<String, Reach> facts,
    SortedMap<String, String> rules,
    SortedMap<String, String> billed) {
  private static final String UNKNOWN_RULES = "unknown";
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * The last day with a part of sessions of a creation date, and whether any has not ended.
   *
   * @param sessions how many there are; null if written by an older version
   */
  record Reach(@Nullable String lastDay, boolean isOpen, @Nullable Long sessions) {
    /** Combines both, keeping all days of either. */
    Reach furthest(Reach other) {
      return lastDay == null || (other.lastDay != null && other.lastDay.compareTo(lastDay) > 0)
          ? other
          : new Reach(lastDay, other.isOpen, other.sessions);
    }
  }

  public LedgerState {
    read = Collections.unmodifiableSortedMap(new TreeMap<>(read));
    coverageRuns = Collections.unmodifiableSortedSet(new TreeSet<>(coverageRuns));
    facts = Collections.unmodifiableSortedMap(new TreeMap<>(facts));
    rules = Collections.unmodifiableSortedMap(new TreeMap<>(rules));
    billed =
        Collections.unmodifiableSortedMap(billed == null ? new TreeMap<>() : new TreeMap<>(billed));
  }

  /**
   * @param text the content of the file, if it exists
   */
  static LedgerState of(Path file, Optional<String> text) {
    return text.map(found -> parse(file, found)).orElseGet(LedgerState::ofNothing);
  }

  String text() {
    try {
      return JSON.writeValueAsString(this) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("texts are always JSON", e);
    }
  }

  static LedgerState ofNothing() {
    return new LedgerState(
        new TreeMap<>(), new TreeSet<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
  }

  /** Whether the state of the tables is unknown. */
  @JsonIgnore
  public boolean isOfNothing() {
    return read.isEmpty();
  }

  boolean hasRead(String table, String day, String file) {
    return read.getOrDefault(table, Collections.emptySortedMap())
        .getOrDefault(day, Collections.emptySortedSet())
        .contains(file);
  }

  /** Whether sessions created on a day may not have ended; true for an unknown day. */
  public boolean mayBeOpen(String createdDate) {
    Reach reach = facts.get(createdDate);
    return reach == null || reach.isOpen();
  }

  /** Whether sessions created on a day may have a part on or after another day. */
  public boolean mayReach(String createdDate, String usageDate) {
    Reach reach = facts.get(createdDate);
    return reach == null
        || createdDate.compareTo(usageDate) >= 0
        || (reach.lastDay() != null && reach.lastDay().compareTo(usageDate) >= 0);
  }

  /** How many sessions were created in a period, where counted. */
  public long sessions(UsagePeriod period) {
    return facts.entrySet().stream()
        .filter(day -> period.contains(day.getKey()))
        .map(day -> day.getValue().sessions())
        .filter(Objects::nonNull)
        .mapToLong(Long::longValue)
        .sum();
  }

  /** The days worked out with other rules than these. */
  public SortedSet<String> daysUnderOtherRules(String hash) {
    return rules.entrySet().stream()
        .filter(day -> !day.getValue().equals(hash))
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The state of the tables once these changes are published. */
  public LedgerState after(
      Backlog backlog, List<TargetRead> reads, Changes changes, BilledMonths months, String hash) {
    SortedMap<String, Reach> reach = new TreeMap<>(facts);
    changes
        .reach()
        .forEach(
            (day, made) ->
                reach.merge(
                    day,
                    new Reach(made.lastDay(), made.isOpen(), changes.sessions().get(day)),
                    Reach::furthest));
    SortedMap<String, String> hashes = new TreeMap<>(rules);
    changes
        .usageDates()
        .forEach(day -> hashes.putIfAbsent(day, isOfNothing() ? UNKNOWN_RULES : hash));
    changes.renewedDates().forEach(day -> hashes.put(day, hash));
    return new LedgerState(
        backlog.read(),
        reads.stream().flatMap(TargetRead::runs).collect(Collectors.toCollection(TreeSet::new)),
        reach,
        hashes,
        months.hashes());
  }

  private static LedgerState parse(Path file, String text) {
    try {
      return JSON.readValue(text, LedgerState.class);
    } catch (JsonProcessingException | NullPointerException e) {
      throw new DataException(
          file
              + " is not valid. Nothing was published. Restore it, or delete it: then the next analysis reads all observations again.");
    }
  }
}
