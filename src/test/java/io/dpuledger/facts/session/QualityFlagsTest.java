package io.dpuledger.facts.session;

import static io.dpuledger.testing.ObservedSession.CREATED;
import static io.dpuledger.testing.ObservedSession.observed;
import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.facts.FactsTest;
import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.observation.SessionObservationTable;
import io.dpuledger.table.TableRow;
import io.dpuledger.testing.ObservedSession;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class QualityFlagsTest extends FactsTest {

  @Test
  void nonsenseFromAwsBecomesNullWithAReason() {
    Map<String, TableRow> facts =
        facts(
            observed("nan").with(SessionObservationTable.EXECUTION_TIME_SECONDS, Double.NaN),
            observed("huge").dpuSeconds(1e308),
            observed("negative").with(SessionObservationTable.EXECUTION_TIME_SECONDS, -5.0),
            observed("backwards").completed(CREATED.minusSeconds(60)));

    assertThat(flags(facts.get("nan"))).contains("IMPLAUSIBLE_EXECUTION_TIME", "USAGE_UNKNOWN");
    assertThat(flags(facts.get("huge"))).containsExactly("IMPLAUSIBLE_DPU_SECONDS");
    assertMoney(facts.get("huge"), SessionFactTable.LIST_COST, "2.200000");
    assertThat(flags(facts.get("negative"))).contains("IMPLAUSIBLE_EXECUTION_TIME");
    assertThat(flags(facts.get("backwards"))).contains("COMPLETED_BEFORE_CREATED");
    assertMoney(facts.get("backwards"), SessionFactTable.LIST_COST, "2.200000");
  }

  @Test
  void aSessionAsAnyOtherHasNone() {
    assertThat(of(observed("a"))).isEmpty();
    assertThat(of(observed("a").live(CREATED.plusSeconds(60)))).isEmpty();
  }

  @Test
  void eachOddityIsNamed() {
    assertThat(of(observed("a").workers(2, "G.32X", 64))).containsExactly("UNKNOWN_WORKER_TYPE");
    assertThat(of(observed("a").with(SessionObservationTable.STATUS, "EXPIRED")))
        .containsExactly("UNKNOWN_STATUS");
    assertThat(
            of(
                observed("a")
                    .live(CREATED.plusSeconds(60))
                    .with(SessionObservationTable.STATUS, "BUSY")))
        .isEmpty();
    assertThat(of(observed("a").with(SessionObservationTable.NUMBER_OF_WORKERS, -1)))
        .containsExactly("IMPLAUSIBLE_CAPACITY");
    assertThat(of(observed("a").timedOutAfterIdling(0)))
        .containsExactly("IMPLAUSIBLE_IDLE_TIMEOUT");
    assertThat(of(observed("a").without(SessionObservationTable.COMPLETED_ON)))
        .containsExactly("ENDED_WITHOUT_COMPLETION");
    assertThat(of(observed("a").without(SessionObservationTable.ROLE_ARN)))
        .containsExactly("NO_ROLE");
    assertThat(of(observed("a").polledAt(CREATED.plusSeconds(60), 1)))
        .containsExactly("STATEMENTS_UNUSABLE");
  }

  @Test
  void belowASecondAndADayClocksAreNotOdd() {
    Instant end = CREATED.plusSeconds(3600);

    assertThat(of(observed("a").ran(3601).completed(end))).isEmpty();
    assertThat(of(observed("a").ran(3601.001).completed(end)))
        .containsExactly("RAN_LONGER_THAN_IT_LIVED");
    assertThat(of(observed("a").completed(CREATED.minusMillis(1))))
        .containsExactly("COMPLETED_BEFORE_CREATED", "RAN_LONGER_THAN_IT_LIVED");
    assertThat(of(observed("a").observedAt(end.minusSeconds(86_400)))).isEmpty();
    assertThat(of(observed("a").observedAt(end.minusSeconds(86_401))))
        .containsExactly("COMPLETED_AFTER_SEEN");
  }

  private static List<String> of(ObservedSession session) {
    return flags(fact(session));
  }
}
