package io.dpuledger.report.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.analysis.SpendDaily;
import io.dpuledger.model.UsagePeriod;
import io.dpuledger.report.reader.LakeFixture;
import io.dpuledger.table.Profile;
import io.dpuledger.table.rows.RowScan;
import io.dpuledger.testing.SparkTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CsvLinesTest extends SparkTest {
  private static final UsagePeriod PERIOD = UsagePeriod.endingOn(LocalDate.parse("2026-11-21"), 3);

  private final LakeFixture lake = new LakeFixture();

  @Test
  void aScanGathersWhatTheRowsAre() {
    lake.spend("2026-11-18", "early", "G.1X", "8", "0", "8");
    lake.spend("2026-11-21", "risk", "G.2X", "20", "4", "6");
    lake.spend("2026-11-20", null, "G.2X", "20", "4", "6");
    Profile<CsvLines> gathering = gathering(Long.MAX_VALUE);

    CsvLines scanned = RowScan.of(lake.spend.in(spark()).repartition(3), gathering);

    String csv = new String(CsvExport.render(new CsvTable(SpendDaily.SCHEMA, scanned)), UTF_8);
    assertThat(csv).contains(",risk,").doesNotContain(",early,");
    assertThat(CsvExport.render(new CsvTable(SpendDaily.SCHEMA, gathering.of(lake.spend.rows()))))
        .isEqualTo(csv.getBytes(UTF_8));
  }

  @Test
  void ofTooManyRowsNoneIsKept() {
    lake.spend("2026-11-20", "risk", "G.2X", "20", "4", "6");
    lake.spend("2026-11-21", "risk", "G.2X", "20", "4", "6");
    CsvLines two = gathering(2).of(lake.spend.rows());
    CsvLines tooMany = gathering(1).of(lake.spend.rows());

    assertThat(two.isTooMany()).isFalse();
    assertThat(tooMany.isTooMany()).isTrue();
    assertThat(tooMany.sorted(new byte[0])).isEmpty();
    assertThat(gathering(2).merge(two, gathering(2).of(lake.spend.rows())).isTooMany()).isTrue();
    assertThat(gathering(1).merge(gathering(1).zero(), tooMany).isTooMany()).isTrue();
  }

  @Test
  void keysAreInTheOrderOfTheirBytes() {
    List<List<@Nullable Object>> sorted =
        Stream.of(
                key("b", 1),
                key("a", 2),
                key("a", 10),
                key("a", null),
                key(null, 1),
                key("\uD83D\uDE00", 1),
                key("\uFF21", 1),
                key("ab", 1))
            .sorted(KeyOrder.OF_SPARK)
            .toList();

    assertThat(sorted)
        .containsExactly(
            key(null, 1),
            key("a", null),
            key("a", 2),
            key("a", 10),
            key("ab", 1),
            key("b", 1),
            key("\uFF21", 1),
            key("\uD83D\uDE00", 1));
    Instant noon = Instant.parse("2026-11-21T12:00:00Z");
    assertThat(KeyOrder.OF_SPARK.compare(key(noon, 1), key(noon.plusMillis(1), 1))).isNegative();
  }

  private static List<@Nullable Object> key(@Nullable Object... values) {
    return Arrays.asList(values);
  }

  private static Profile<CsvLines> gathering(long most) {
    return CsvTable.gathering(SpendDaily.SCHEMA, PERIOD, most);
  }
}
