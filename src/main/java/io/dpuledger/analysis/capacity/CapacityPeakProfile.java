package io.dpuledger.analysis.capacity;

import io.dpuledger.model.UsagePeriod;
import io.dpuledger.table.KeyedProfile;
import io.dpuledger.table.TableRow;
import java.io.Serializable;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds when most sessions ran in each account, region and unit, over the hours of a period. */
public record CapacityPeakProfile(UsagePeriod period)
    implements KeyedProfile<CapacityPeakProfile.Place, CapacityPeakProfile.Peak> {

  /** Whose sessions are counted together. */
  public record Place(
      @Nullable String accountId, @Nullable String region, @Nullable String capacityUnit)
      implements Serializable {
    /** Where an hour was, or a session is. */
    static Place of(TableRow row) {
      return new Place(
          row.text(CapacityHourlyTable.ACCOUNT_ID),
          row.text(CapacityHourlyTable.REGION),
          row.text(CapacityHourlyTable.CAPACITY_UNIT));
    }
  }

  /** How many there were, and when. The first of those with the most sessions is the higher one. */
  public record Peak(int sessions, long atMicros) implements Comparable<Peak>, Serializable {
    private static final Comparator<Peak> ORDER =
        Comparator.comparingInt(Peak::sessions)
            .thenComparing(Peak::atMicros, Comparator.reverseOrder());

    @Override
    public int compareTo(Peak other) {
      return ORDER.compare(this, other);
    }

    Peak or(Peak other) {
      return compareTo(other) < 0 ? other : this;
    }
  }

  @Override
  public List<String> columns() {
    return List.of(
        CapacityHourlyTable.USAGE_DATE,
        CapacityHourlyTable.ACCOUNT_ID,
        CapacityHourlyTable.REGION,
        CapacityHourlyTable.CAPACITY_UNIT,
        CapacityHourlyTable.PEAK_SESSIONS,
        CapacityHourlyTable.PEAK_AT);
  }

  @Override
  public HashMap<Place, Peak> add(HashMap<Place, Peak> sum, TableRow hour) {
    if (period.contains(hour.requireText(CapacityHourlyTable.USAGE_DATE))) {
      int sessions = hour.requireInteger(CapacityHourlyTable.PEAK_SESSIONS);
      long micros = hour.requireMicros(CapacityHourlyTable.PEAK_AT);
      sum.merge(Place.of(hour), new Peak(sessions, micros), Peak::or);
    }
    return sum;
  }

  @Override
  public Peak plus(Peak one, Peak other) {
    return one.or(other);
  }
}
