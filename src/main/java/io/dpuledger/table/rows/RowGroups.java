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

/** Rows that a {@link RowShuffle} has brought together; they may be gone through several times. */
public final class RowGroups {
  private final ArrayList<StructType> types;
  private final JavaRDD<Tuple2<byte[], byte[]>> shuffled;

  RowGroups(List<StructType> types, JavaRDD<Tuple2<byte[], byte[]>> shuffled) {
    this.types = new ArrayList<>(types);
    this.shuffled = shuffled;
  }

  /** What a function makes of each partition of groups. */
  public <T> JavaRDD<T> map(OfGroups<T> function) {
    ArrayList<StructType> of = types;
    return shuffled.mapPartitions(
        part -> function.apply(new Groups(of, PartitionSort.sorted(part))));
  }

  /** At most one row for each group. */
  public Rows rows(StructType type, Merge merge) {
    ArrayList<StructType> of = types;
    int last = types.size() - 1;
    return new Rows(
        type,
        shuffled.mapPartitions(
            part -> {
              RowPacker packer = new RowPacker(type);
              Iterator<@Nullable InternalRow> all =
                  Each.of(
                      new Groups(of, PartitionSort.sorted(part)),
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

  /** Is given groups of rows, each of which is used before the next one is asked for. */
  public interface OfGroups<T> extends Serializable {
    Iterator<T> apply(Iterator<RowGroup> groups);
  }

  /** Makes one row of a group. */
  public interface Merge extends Serializable {
    /** Its values; null to keep the row that the group has of the last kind, if there is one. */
    @Nullable Object @Nullable [] values(RowGroup group);
  }
}
