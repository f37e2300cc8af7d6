package io.dpuledger.ledger;

import io.dpuledger.table.LockedException;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;

/**
 * The usage days that a run started to move and did not finish, where some tables may be new and
 * others old. The next two runs work them out again from all observations, because a dead run's
 * writes to an object store may take effect as late as during the first of them.
 */
public final class HalfMovedDays {
  /**
   * The name of the mark for days that one run has worked out again; an older version reads it too.
   */
  private static final String HEALED_ONCE = ".healed-once";

  private final Lake lake;
  private final List<Path> marks;
  private final SortedSet<String> days;

  private HalfMovedDays(Lake lake, List<Path> marks, SortedSet<String> days) {
    this.lake = lake;
    this.marks = marks;
    this.days = days;
  }

  public static HalfMovedDays find(Lake lake) {
    List<Path> marks = marks(lake);
    return new HalfMovedDays(
        lake,
        marks,
        marks.stream()
            .flatMap(mark -> lake.files().find(mark).stream())
            .flatMap(String::lines)
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  public SortedSet<String> days() {
    return days;
  }

  /**
   * Checks that no other run has started to publish.
   *
   * @throws LockedException if another run has started to move days since the marks were read
   */
  public void checkUnchanged() {
    if (!marks.containsAll(marks(lake))) {
      throw new LockedException(
          "another run started to publish to "
              + lake.layout().lake()
              + " while this one read it, and did not finish: this run published nothing. Run it again");
    }
  }

  /**
   * Checks whether the run may still change the lake, and if not, marks the days again: another run
   * may have deleted the mark before a write of this one took effect.
   */
  public Runnable markingAgain(SortedSet<String> usageDates, Runnable check) {
    return () -> {
      try {
        check.run();
      } catch (LockedException lost) {
        mark(usageDates);
        throw lost;
      }
    };
  }

  /** Marks the days to be moved, moves them, and deletes the marks afterwards. */
  void whileMoving(SortedSet<String> usageDates, Runnable check, Runnable moves) {
    check.run();
    mark(usageDates);
    moves.run();
    check.run();
    lake.files().delete(ownMark());
    marks.forEach(this::countDown);
  }

  private void mark(SortedSet<String> usageDates) {
    lake.files().writeText(ownMark(), String.join("\n", usageDates) + "\n");
  }

  private Path ownMark() {
    return new Path(lake.layout().unfinished(), lake.runId());
  }

  /** The days stay marked until two runs have finished. */
  private void countDown(Path mark) {
    if (!mark.getName().endsWith(HEALED_ONCE)) {
      lake.files()
          .find(mark)
          .ifPresent(text -> lake.files().writeText(mark.suffix(HEALED_ONCE), text));
      lake.files().delete(mark);
    } else if (!marks.contains(unhealed(mark))) {
      lake.files().delete(mark);
    }
  }

  private static Path unhealed(Path mark) {
    String name = mark.getName();
    return new Path(mark.getParent(), name.substring(0, name.length() - HEALED_ONCE.length()));
  }

  private static List<Path> marks(Lake lake) {
    return lake.files().list(lake.layout().unfinished()).stream()
        .map(FileStatus::getPath)
        .filter(mark -> !mark.getName().startsWith("."))
        .toList();
  }
}
