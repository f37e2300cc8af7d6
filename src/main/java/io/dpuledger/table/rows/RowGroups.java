package io.dpuledger.table.rows;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import scala.Tuple2;

/** Rows grouped by a {@link RowShuffle}; they can be iterated several times. */
public final class RowGroups {
  private final ArrayList<StructType> types;
  private final JavaRDD<RowBytes> sorted;

  RowGroups(
      List<StructType> types,
      JavaRDD<Tuple2<RowBytes, @Nullable Object>> shuffled,
      int parts,
      int tasks) {
    this.types = new ArrayList<>(types);
    this.sorted =
        TaskPartitions.inTasks(shuffled.mapPartitions(PartitionSort::sorted), parts, tasks);
  }

  /** Maps each partition of groups. */
  public <T> JavaRDD<T> map(OfGroups<T> function) {
    ArrayList<StructType> of = types;
    return sorted.mapPartitions(part -> function.apply(new Groups(of, part)));
  }

  /** Maps each group to at most one row. */
  public Rows rows(StructType type, Merge merge) {
    ArrayList<StructType> of = types;
    int last = types.size() - 1;
    return new Rows(
        type,
        sorted.mapPartitions(
            part -> {
              RowPacker packer = new RowPacker(type);
              Iterator<@Nullable InternalRow> all =
                  Each.of(
                      new Groups(of, part),
                      group -> {
                        @Nullable Object[] values = merge.values(group);
                        if (values != null) {
                          return packer.pack(values);
                        }
                        return group.size(last) > 0 ? group.row(last, 0).packed() : null;
                      });
              return Each.where(all, row -> row != null);
            }));
  }

  /** Receives groups of rows; each is consumed before the next is requested. */
  public interface OfGroups<T> extends Serializable {
    Iterator<T> apply(Iterator<RowGroup> groups);
  }

  /** Maps a group to one row. */
  public interface Merge extends Serializable {
    /** Its values; null to keep the group's row of the last kind, if any. */
    @Nullable Object @Nullable [] values(RowGroup group);
  }
}
