package io.dpuledger.analysis.capacity;

import static io.dpuledger.analysis.capacity.CapacityFacts.fact;
import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.model.CapacityQuota;
import io.dpuledger.model.price.CapacityUnit;
import io.dpuledger.table.TableRow;
import io.dpuledger.table.rows.Rows;
import io.dpuledger.testing.SparkTest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.Test;

class CapacityFrameTest extends SparkTest {
  private static final long NOON = 1_795_000_000_000L - 1_795_000_000_000L % GroupHour.MILLIS;
  private static final List<String> COLUMNS = SessionFactTable.SCHEMA.columnNames();

  @Test
  void howeverSessionsAreDealtOutTheirHoursAreTheSame() {
    List<CapacityQuota> quotas =
        List.of(
            new CapacityQuota(
                CapacityFacts.ACCOUNT, CapacityFacts.REGION, CapacityUnit.DPU, BigDecimal.TEN));
    Random dice = new Random(3);
    List<TableRow> facts = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      long born = NOON + dice.nextInt(40_000_000);
      facts.add(fact(born, born + dice.nextInt(9_000_000), i % 7 + ".5", null));
    }
    List<String> expected = words(CapacityFacts.hours(quotas, facts));
    List<Object[]> rows =
        facts.stream().map(fact -> COLUMNS.stream().map(fact::value).toArray()).toList();
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark().sparkContext());

    for (int parts : new int[] {1, 7}) {
      Rows dealt = Rows.of(SessionFactTable.SCHEMA.rowType(), context.parallelize(rows, parts));

      assertThat(words(new HourlyCapacity(quotas).sweep(dealt))).isEqualTo(expected);
    }
  }

  private static List<String> words(List<CapacityHour> hours) {
    return hours.stream()
        .map(
            hour ->
                "%s %d %s %s %s %s %s"
                    .formatted(
                        hour.start(),
                        hour.peakSessions(),
                        hour.peakAt(),
                        hour.meanSessions(),
                        hour.peakUnits(),
                        hour.meanUnits(),
                        hour.secondsNearQuota()))
        .toList();
  }
}
