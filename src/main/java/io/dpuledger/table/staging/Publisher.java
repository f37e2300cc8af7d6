package io.dpuledger.table.staging;

import io.dpuledger.table.TableSchema;
import io.dpuledger.table.files.InParallel;
import io.dpuledger.table.files.KnownFiles;
import io.dpuledger.table.files.LakeFiles;
import io.dpuledger.table.files.LakeLayout;
import java.util.List;
import org.apache.hadoop.fs.Path;
import org.jspecify.annotations.Nullable;

/**
 * Publishes what a run has staged: moves each day's file to its fixed name, table by table in the
 * given order. A reader sees either the old or the new day.
 */
public final class Publisher {
  /**
   * One file that will replace a day: written by a task, or in memory.
   *
   * @param staged null if it is in memory
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Move(String day, @Nullable StagedFile staged, byte[] content) {
    static final byte[] NOTHING = {};

    public static Move of(StagedFile file) {
      return new Move(file.day(), file, NOTHING);
    }

    public static Move of(String day, byte[] content) {
      return new Move(day, null, content);
    }
  }

  /** The days of one table that will be replaced. */
  public record Batch(TableSchema schema, List<Move> moves) {
    public Batch {
      moves = List.copyOf(moves);
    }
  }

  private final LakeFiles files;
  private final LakeLayout layout;
  private final KnownFiles known;

  /**
   * @param known records the replaced files
   */
  public Publisher(LakeFiles files, LakeLayout layout, KnownFiles known) {
    this.files = files;
    this.layout = layout;
    this.known = known;
  }

  /**
   * Moves the files.
   *
   * @param beforeEach runs before each move, and stops all if it fails
   */
  public void publish(List<Batch> batches, Runnable beforeEach) {
    for (Batch batch : batches) {
      InParallel.map(
          InParallel.REQUESTS,
          batch.moves(),
          move -> {
            beforeEach.run();
            return put(batch.schema(), move);
          });
    }
  }

  private Path put(TableSchema schema, Move move) {
    Path file = layout.dayFile(schema, move.day());
    if (move.staged() == null) {
      files.writeBytes(file, move.content());
      known.replace(schema, move.day(), move.content().length, 0);
    } else {
      files.replace(move.staged().path(), file);
      known.replace(schema, move.day(), move.staged().length(), 0);
    }
    return file;
  }
}
