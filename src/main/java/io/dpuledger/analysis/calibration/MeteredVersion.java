package io.dpuledger.analysis.calibration;

import io.dpuledger.facts.day.SessionDayTable;
import io.dpuledger.model.price.CapacityUnit;
import io.dpuledger.table.TableRow;
import java.io.Serializable;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Sessions that AWS may price alike.
 *
 * @param glueVersion null if unknown
 * @param workerFamily R or Z, whose prices differ; null for DPU, which cost the same in all
 *     families
 */
public record MeteredVersion(@Nullable String glueVersion, @Nullable String workerFamily)
    implements Serializable, Comparable<MeteredVersion> {
  private static final Comparator<@Nullable String> TEXT =
      Comparator.nullsFirst(Comparator.naturalOrder());
  private static final Comparator<MeteredVersion> ORDER =
      Comparator.comparing(MeteredVersion::glueVersion, TEXT)
          .thenComparing(MeteredVersion::workerFamily, TEXT);

  /** That of a session that used a unit. */
  public static MeteredVersion of(
      String capacityUnit, @Nullable String glueVersion, @Nullable String workerType) {
    boolean hasFamilies = CapacityUnit.M_DPU.label().equals(capacityUnit);
    return new MeteredVersion(
        glueVersion, !hasFamilies || workerType == null ? null : workerType.split("\\.", 2)[0]);
  }

  static MeteredVersion of(TableRow day) {
    return of(
        day.requireText(SessionDayTable.CAPACITY_UNIT),
        day.text(SessionDayTable.GLUE_VERSION),
        day.text(SessionDayTable.WORKER_TYPE));
  }

  @Override
  public int compareTo(MeteredVersion other) {
    return ORDER.compare(this, other);
  }
}
