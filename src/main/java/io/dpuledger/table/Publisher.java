package io.dpuledger.table;

import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;

/**
 * Moves what a run staged to where readers find it: each day's one file over its fixed name, table
 * by table in the order given. A reader sees the old day or the new day.
 */
public final class Publisher {
  /** One file that will be put over one day of a table. */
  public record Move(Path from, Path to) {}

  private final LakeFiles files;
  private final LakeLayout layout;

  public Publisher(LakeFiles files, LakeLayout layout) {
    this.files = files;
    this.layout = layout;
  }

  /** The moves that publishing would make, in their order. */
  public List<Move> plan(String runId, List<TableSchema> tables) {
    List<Move> moves = new ArrayList<>();
    for (TableSchema schema : tables) {
      for (FileStatus day : files.list(layout.stagedTable(runId, schema))) {
        if (day.isDirectory()) {
          moves.add(
              new Move(
                  onlyFile(day.getPath()),
                  new Path(
                      new Path(layout.table(schema), day.getPath().getName()), "data.parquet")));
        }
      }
    }
    return moves;
  }

  /**
   * Makes the moves and clears the run's staging folder.
   *
   * @param beforeMove throws if the run may not move any more
   */
  public void publish(String runId, List<Move> moves, Runnable beforeMove) {
    for (Move move : moves) {
      beforeMove.run();
      files.replace(move.from(), move.to());
    }
    files.delete(layout.stagingOf(runId));
  }

  private Path onlyFile(Path day) {
    List<Path> data =
        files.list(day).stream()
            .map(FileStatus::getPath)
            .filter(file -> file.getName().endsWith(".parquet"))
            .toList();
    if (data.size() != 1) {
      throw new DataException("staged day " + day + " has " + data.size() + " files, not one");
    }
    return data.get(0);
  }
}
