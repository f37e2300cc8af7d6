package io.dpuledger.eventlog;

import io.dpuledger.table.ColumnKind;
import io.dpuledger.table.ColumnTypes;

/** The units of what a log counts. */
final class LogKinds {
  static final ColumnKind BYTES = new ColumnKind(ColumnTypes.LONG, "bytes");
  static final ColumnKind EVENTS = new ColumnKind(ColumnTypes.LONG, "events");
  static final ColumnKind TASKS = new ColumnKind(ColumnTypes.LONG, "tasks");
  static final ColumnKind EXECUTORS = new ColumnKind(ColumnTypes.LONG, "executors");
  static final ColumnKind INT_EXECUTORS = new ColumnKind(ColumnTypes.INT, "executors");
  static final ColumnKind INT_TASKS = new ColumnKind(ColumnTypes.INT, "tasks");
  static final ColumnKind CORES = new ColumnKind(ColumnTypes.INT, "cores");
  static final ColumnKind SLOT_SECONDS = new ColumnKind(ColumnTypes.UNIT_SECONDS, "slot-seconds");
  static final ColumnKind STEPS =
      new ColumnKind(ColumnTypes.LONGS, "milliseconds since 1970, slots");
  static final ColumnKind JOBS_UNIT = new ColumnKind(ColumnTypes.LONG, "jobs");
  static final ColumnKind EPOCH_MILLIS =
      new ColumnKind(ColumnTypes.LONGS, "milliseconds since 1970");
  static final ColumnKind MILLIS_ONE = new ColumnKind(ColumnTypes.LONG, "milliseconds");
  static final ColumnKind STAGES_UNIT = new ColumnKind(ColumnTypes.LONG, "stages");
  static final ColumnKind DOUBLE_TASKS = new ColumnKind(ColumnTypes.DOUBLE, "tasks");
  static final ColumnKind HASH = new ColumnKind(ColumnTypes.LONG, "hash");

  private LogKinds() {}
}
