package io.dpuledger.collect.saved;

import io.dpuledger.model.target.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The listings in a folder of saved pages, and all problems with its names. */
public final class SavedListings {
  public static final String LAYOUT =
      "ACCOUNT/REGION/TIME/NAME.json, such as"
          + " 012345678901/eu-west-1/2026-11-22T03-00-00Z/page-1.json";

  private static final Predicate<String> IS_ACCOUNT =
      Pattern.compile("[0-9]{12}").asMatchPredicate();

  /** Glue was launched in 2017; an earlier time would only move the ledger's first day. */
  private static final Instant EARLIEST = Instant.parse("2017-01-01T00:00:00Z");

  private final Path root;
  private final Set<String> regions;
  private final Instant now;
  private final SavedFolders folders = new SavedFolders();
  private final Map<Target, NavigableMap<Instant, SavedListing>> byTarget = new TreeMap<>();

  private SavedListings(Path root, Set<String> regions, Instant now) {
    this.root = root;
    this.regions = regions;
    this.now = now;
  }

  /**
   * Looks at names only.
   *
   * @param regions the names of AWS regions; any other is an error
   * @param now the latest valid time
   */
  public static SavedListings in(Path root, Set<String> regions, Instant now) {
    SavedListings found = new SavedListings(root, regions, now);
    if (Files.isDirectory(root)) {
      found.find();
    } else {
      found.folders.problem(root, "there is no such folder");
    }
    return found;
  }

  /** The problems to fix first, one per line, and the expected layout. */
  public List<String> problems() {
    List<String> problems = folders.problems();
    if (problems.isEmpty()) {
      return problems;
    }
    String advice = FileNames.printable(root) + ": pages must be at " + LAYOUT;
    return Stream.concat(problems.stream(), Stream.of(advice)).toList();
  }

  /**
   * Groups with at most one listing per target, oldest first. The last group has the newest listing
   * of every target, which shows which sessions still exist.
   */
  public List<List<SavedListing>> byRun() {
    int runs = byTarget.values().stream().mapToInt(Map::size).max().orElse(0);
    List<List<SavedListing>> byRun =
        Stream.generate(() -> (List<SavedListing>) new ArrayList<SavedListing>())
            .limit(runs)
            .toList();
    for (Map<Instant, SavedListing> ofTarget : byTarget.values()) {
      int run = runs - ofTarget.size();
      for (SavedListing listing : ofTarget.values()) {
        byRun.get(run++).add(listing);
      }
    }
    return byRun;
  }

  private void find() {
    for (Path account : folders.within(root, IS_ACCOUNT, "an account id of 12 digits")) {
      for (Path region : folders.within(account, regions::contains, "a region with AWS Glue")) {
        Target target = new Target(FileNames.of(account), FileNames.of(region));
        folders
            .within(region, this::isTime, "a time in UTC up to now, such as 2026-11-22T03-00-00Z")
            .forEach(folder -> add(target, folder));
      }
    }
  }

  private void add(Target target, Path folder) {
    Instant savedAt = SavedInstant.of(FileNames.of(folder)).orElseThrow();
    SavedListing listing =
        new SavedListing(
            target, savedAt, FileNames.printable(root.relativize(folder)), folders.pages(folder));
    SavedListing other =
        byTarget.computeIfAbsent(target, none -> new TreeMap<>()).putIfAbsent(savedAt, listing);
    if (other != null) {
      folders.problem(folder, "has the same time as " + other.name() + ": keep only one of them");
    }
  }

  private boolean isTime(String name) {
    return SavedInstant.of(name)
        .filter(time -> !time.isBefore(EARLIEST) && !time.isAfter(now))
        .isPresent();
  }
}
