package io.dpuledger.app;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;

/**
 * The usage days that a run began to move and did not end: there a table may already be new and
 * another still old. Whoever comes next works them out again.
 */
final class HalfMovedDays {
  private final Run run;
  private final List<Path> marks;
  private final SortedSet<String> days;

  private HalfMovedDays(Run run, List<Path> marks, SortedSet<String> days) {
    this.run = run;
    this.marks = marks;
    this.days = days;
  }

  static HalfMovedDays find(Run run) {
    List<Path> marks =
        run.files().list(run.layout().unfinished()).stream()
            .map(FileStatus::getPath)
            .filter(mark -> !mark.getName().startsWith("."))
            .toList();
    return new HalfMovedDays(
        run,
        marks,
        marks.stream()
            .flatMap(mark -> run.files().find(mark).stream())
            .flatMap(String::lines)
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  SortedSet<String> days() {
    return days;
  }

  /** Marks the days that are about to be moved, does it, and lets the marks go once it is done. */
  void whileMoving(SortedSet<String> usageDates, Runnable moves) {
    Path mark = new Path(run.layout().unfinished(), run.id());
    run.files().writeText(mark, String.join("\n", usageDates) + "\n");
    moves.run();
    run.files().delete(mark);
    marks.forEach(run.files()::delete);
  }
}
