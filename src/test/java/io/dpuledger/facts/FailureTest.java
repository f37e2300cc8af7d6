package io.dpuledger.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.observation.SessionObservationTable;
import io.dpuledger.table.ColumnTypes;
import io.dpuledger.testing.SparkTest;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

class FailureTest extends SparkTest {
  private static final StructType SIGHT =
      new StructType()
          .add(SessionObservationTable.STATUS, ColumnTypes.STRING)
          .add(SessionObservationTable.ERROR_MESSAGE, ColumnTypes.STRING);

  @Test
  void wordsOfTheMessageTellWhySessionsFailed() {
    List<Row> sights =
        List.of(
            RowFactory.create("FAILED", "The role should be given assume role permissions"),
            RowFactory.create("FAILED", "Could not find S3 endpoint or NAT gateway for subnetId"),
            RowFactory.create("FAILED", "Resource unavailable"),
            RowFactory.create("FAILED", "Command failed with exit code 10"),
            RowFactory.create("FAILED", "<script>"),
            RowFactory.create("FAILED", null),
            RowFactory.create("STOPPED", "stopped by a role that is not authorized"),
            RowFactory.create(null, null));

    assertThat(
            Failure.with(spark().createDataFrame(sights, SIGHT)).collectAsList().stream()
                .map(row -> row.<String>getAs(SessionFactTable.FAILURE_CLASS)))
        .containsExactly(
            "PERMISSIONS", "NETWORK", "CAPACITY", "COMMAND", "OTHER", "OTHER", null, null);
  }
}
