package io.dpuledger.report.aggregate;

import static io.dpuledger.report.fixture.ReportFixture.money;
import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.analysis.SpendDaily;
import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.facts.day.SessionDayTable;
import io.dpuledger.model.UsagePeriod;
import io.dpuledger.report.reader.LakeFixture;
import io.dpuledger.report.reader.ReportQueries;
import io.dpuledger.report.reader.SessionQueries;
import io.dpuledger.report.reader.SpendQueries;
import io.dpuledger.report.reader.TableRows;
import io.dpuledger.table.Profile;
import io.dpuledger.table.TableSchema;
import io.dpuledger.table.rows.RowScan;
import io.dpuledger.testing.SparkTest;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class AggregateProfileTest extends SparkTest {
  private static final UsagePeriod PERIOD = UsagePeriod.endingOn(LocalDate.parse("2026-11-21"), 3);

  private final LakeFixture lake = new LakeFixture();

  @Test
  void aScanAnswersWhatTheRowsAnswer() {
    lake.spend("2026-11-16", "risk", "G.1X", "8", "0", "8");
    lake.spend("2026-11-21", null, "G.2X", "20", "4", "6");
    lake.sessionDay("2026-11-20", "risk", "TAIL", "10.000001", "2", "5");
    lake.sessionDay("2026-11-18", "risk", "TAIL", "7", "2", "5");
    lake.session("2026-11-21T10:00:00Z", "ENDED", "LIST", "0.44", "CLAMPED", "NO_END");
    lake.session("2026-11-21T12:00:00Z", "ENDED", "MISSING", null);

    for (TableSchema table :
        List.of(SpendDaily.SCHEMA, SessionDayTable.SCHEMA, SessionFactTable.SCHEMA)) {
      Profile<GroupSums> questions = ReportQueries.ofUsage(PERIOD).get(table);
      TableRows rows = lake.table(table);
      assertThat(aggregates(RowScan.of(rows.in(spark()).repartition(3), questions)))
          .isEqualTo(aggregates(questions.of(rows.rows())))
          .isNotEmpty();
    }
  }

  @Test
  void keysAreTexts() {
    lake.session("2026-11-21T10:00:00Z", "ENDED", "LIST", "0.44", "CLAMPED", "NO_END");

    assertThat(aggregates(SessionQueries.sessionFact(PERIOD).of(lake.sessions.rows())))
        .extracting(Aggregate::keys)
        .containsExactly(
            List.of("ENDED", "eu-west-1", "DPU", "0.440000", "LIST", "true", "CLAMPED NO_END"));
  }

  @Test
  void whatNoRowKnowsHasNoSum() {
    lake.sessionDays.row(
        SessionDayTable.USAGE_DATE, "2026-11-21", SessionDayTable.IDLE_COST_LOW, money("1"));

    Aggregate aggregate =
        aggregates(SpendQueries.sessionDay(PERIOD).of(lake.sessionDays.rows())).get(0);

    assertThat(aggregate.sums()).containsOnlyKeys(Aggregate.Measure.IDLE_LOW);
    assertThat(aggregate.currency()).isNull();
    assertThat(aggregate.keys()).containsExactly("NONE");
  }

  private static List<Aggregate> aggregates(GroupSums sums) {
    return Aggregates.of(List.of(sums)).all();
  }
}
