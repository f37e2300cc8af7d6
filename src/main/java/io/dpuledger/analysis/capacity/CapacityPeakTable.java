package io.dpuledger.analysis.capacity;

import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.table.ColumnKind;
import io.dpuledger.table.ColumnTypes;
import io.dpuledger.table.InstantColumn;
import io.dpuledger.table.Table;
import io.dpuledger.table.TableSchema;

/** Who was running when most sessions did. */
public final class CapacityPeakTable {
  public static final String AS_OF_DATE = "as_of_date";

  public static final Table<PeakSessionsProfile.Session> TABLE =
      Table.<PeakSessionsProfile.Session>named("capacity_peak")
          .grain(
              "one session that was there at the peak of its account, region and unit in the period")
          .key(
              AS_OF_DATE,
              SessionFactTable.ACCOUNT_ID,
              SessionFactTable.REGION,
              SessionFactTable.SESSION_ID,
              SessionFactTable.CREATED_ON)
          .columnsOf(
              SessionFactTable.SCHEMA,
              PeakSessionsProfile.Session::fact,
              SessionFactTable.ACCOUNT_ID,
              SessionFactTable.REGION,
              SessionFactTable.CAPACITY_UNIT)
          .instant(
              CapacityHourlyTable.PEAK_AT,
              "The first instant of the period with the most sessions.",
              one -> InstantColumn.of(one.peak().atMicros()))
          .column(
              CapacityHourlyTable.PEAK_SESSIONS,
              new ColumnKind(ColumnTypes.INT, "sessions"),
              "How many there were: as many rows have the same peak_at.",
              one -> one.peak().sessions())
          .columnsOf(
              SessionFactTable.SCHEMA,
              PeakSessionsProfile.Session::fact,
              SessionFactTable.SESSION_ID,
              SessionFactTable.CREATED_ON,
              SessionFactTable.TEAM,
              SessionFactTable.OWNER,
              SessionFactTable.WORKER_TYPE,
              SessionFactTable.CAPACITY_UNITS)
          .partitionedBy(AS_OF_DATE, "The last day of the period.")
          .build();

  public static final TableSchema SCHEMA = TABLE.schema();

  private CapacityPeakTable() {}
}
