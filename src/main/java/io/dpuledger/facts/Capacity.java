package io.dpuledger.facts;

import static io.dpuledger.facts.SessionFactTable.CAPACITY_BASIS;
import static io.dpuledger.facts.SessionFactTable.CAPACITY_UNIT;
import static io.dpuledger.facts.SessionFactTable.CAPACITY_UNITS;
import static io.dpuledger.observation.SessionObservationTable.MAX_CAPACITY;
import static io.dpuledger.observation.SessionObservationTable.NUMBER_OF_WORKERS;
import static io.dpuledger.observation.SessionObservationTable.WORKER_TYPE;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.map;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;

import io.dpuledger.model.CapacityUnit;
import io.dpuledger.model.SessionCapacity;
import io.dpuledger.model.WorkerType;
import io.dpuledger.table.ColumnTypes;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * How many units a session held: by AWS, by its workers, by its use, or unknown. Never a default.
 */
final class Capacity {
  private Capacity() {}

  static Dataset<Row> with(Dataset<Row> sessions, List<WorkerType> workerTypes) {
    Column byAws =
        when(
            col(MAX_CAPACITY).gt(0).and(col(MAX_CAPACITY).leq(SessionCapacity.MOST_UNITS)),
            col(MAX_CAPACITY).cast(ColumnTypes.UNITS));
    Column workers =
        when(
            col(NUMBER_OF_WORKERS)
                .gt(0)
                .and(col(NUMBER_OF_WORKERS).leq(SessionCapacity.MOST_WORKERS)),
            col(NUMBER_OF_WORKERS));
    Column unitsPerWorker =
        lookUp(workerTypes, type -> lit(type.unitsPerWorker()).cast(ColumnTypes.UNITS));
    Column byWorkers = workers.multiply(unitsPerWorker).cast(ColumnTypes.UNITS);
    Column meanUse = col(Usage.REPORTED_UNIT_SECONDS).divide(col(Usage.REPORTED_SECONDS));
    Column byUse =
        when(
            col(Usage.REPORTED_SECONDS)
                .gt(0)
                .and(col(Usage.REPORTED_UNIT_SECONDS).gt(0))
                .and(meanUse.leq(SessionCapacity.MOST_UNITS)),
            meanUse.cast(ColumnTypes.UNITS));
    Column known = coalesce(byAws, byWorkers, byUse);
    return sessions.withColumns(
        Map.of(
            CAPACITY_UNITS,
            known,
            CAPACITY_BASIS,
            when(byAws.isNotNull(), "MAX_CAPACITY")
                .when(byWorkers.isNotNull(), "WORKERS")
                .when(byUse.isNotNull(), "USAGE")
                .when(workers.isNull(), "UNKNOWN_WORKERS")
                .otherwise("UNKNOWN_WORKER_TYPE"),
            CAPACITY_UNIT,
            unit(workerTypes)));
  }

  /** Whether AWS gave a size that no session can have, NaN included; 0 stands for none. */
  static Column isImplausible() {
    return coalesce(not(col(MAX_CAPACITY).between(0, SessionCapacity.MOST_UNITS)), lit(false))
        .or(
            coalesce(
                not(col(NUMBER_OF_WORKERS).between(0, SessionCapacity.MOST_WORKERS)), lit(false)));
  }

  /**
   * Whether the worker type is one that we know; a session without one asked for capacity alone.
   */
  static Column isUnknownType(List<WorkerType> workerTypes) {
    return col(WORKER_TYPE)
        .isNotNull()
        .and(not(col(WORKER_TYPE).isin(workerTypes.stream().map(WorkerType::name).toArray())));
  }

  private static Column unit(List<WorkerType> workerTypes) {
    Column memoryFamily = col(WORKER_TYPE).startsWith("R.").or(col(WORKER_TYPE).startsWith("Z."));
    return coalesce(
        lookUp(workerTypes, type -> lit(type.unit().label())),
        // A new type of a known family is metered as its family is.
        when(memoryFamily, CapacityUnit.M_DPU.label()).otherwise(CapacityUnit.DPU.label()));
  }

  private static Column lookUp(List<WorkerType> workerTypes, Function<WorkerType, Column> value) {
    Column[] entries =
        workerTypes.stream()
            .flatMap(type -> List.of(lit(type.name()), value.apply(type)).stream())
            .toArray(Column[]::new);
    return map(entries).apply(col(WORKER_TYPE));
  }
}
