package io.dpuledger.facts;

import static io.dpuledger.observation.SessionObservationTable.ERROR_MESSAGE;
import static io.dpuledger.observation.SessionObservationTable.STATUS;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.lower;
import static org.apache.spark.sql.functions.when;

import io.dpuledger.model.FailureClass;
import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Sorts failed sessions by what their message says; the message itself stays where it was seen. */
final class Failure {
  private Failure() {}

  static Dataset<Row> with(Dataset<Row> sessions) {
    Column failed = coalesce(col(STATUS).equalTo("FAILED"), lit(false));
    Stream<Column> told =
        Arrays.stream(FailureClass.values())
            .filter(one -> !one.words().isEmpty())
            .map(one -> when(says(one), one.name()));
    Stream<Column> untold = Stream.of(lit(FailureClass.OTHER.name()));
    Column failureClass = coalesce(Stream.concat(told, untold).toArray(Column[]::new));
    return sessions.withColumn(SessionFactTable.FAILURE_CLASS, when(failed, failureClass));
  }

  private static Column says(FailureClass one) {
    return lower(col(ERROR_MESSAGE)).rlike(String.join("|", one.words()));
  }
}
