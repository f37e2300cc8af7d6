package io.dpuledger.facts.idle;

import static io.dpuledger.facts.idle.PlainFact.fact;
import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.facts.SessionFactTable;
import java.util.List;
import org.junit.jupiter.api.Test;

class IdleSecondsTest {
  private static final IdleTail NO_TAIL = new IdleTail(false, 0, 3_600_000);
  private static final IdleTail TAIL = new IdleTail(true, 540_000, 3_600_000);

  @Test
  void withoutStatementsASessionIdledAtLeastItsTailAndAtMostItsTime() {
    assertThat(of(fact(), IdleEvidence.CEILING, NO_TAIL)).isEqualTo("0.000 3600.000");
    assertThat(of(fact(), IdleEvidence.UNDECIDABLE, NO_TAIL)).isEqualTo("0.000 3600.000");
    assertThat(of(fact(), IdleEvidence.TAIL, TAIL)).isEqualTo("540.000 3600.000");
  }

  @Test
  void whatStatementsLeaveOpenMayHaveBeenIdle() {
    PlainFact read = read(List.of(1_000L, 2_000L), List.of(300L, 0L));

    assertThat(of(read, IdleEvidence.PARTIAL, new IdleTail(false, 0, 60_000)))
        .isEqualTo("3.000 63.300");
    assertThat(of(read, IdleEvidence.PARTIAL, new IdleTail(true, 50_000, 60_000)))
        .isEqualTo("53.000 63.300");
    assertThat(of(read, IdleEvidence.EXACT, new IdleTail(true, 300, 0))).isEqualTo("3.300 3.300");
  }

  @Test
  void whatNeverRanIdledForNoTimeAndUnknownTimeStaysUnknown() {
    PlainFact unknown = fact().with(SessionFactTable.EXECUTION_SECONDS, null);

    assertThat(of(fact(), IdleEvidence.NONE, NO_TAIL)).isEqualTo("0.000 0.000");
    assertThat(of(unknown, IdleEvidence.NONE, NO_TAIL)).isEqualTo("null null");
  }

  @Test
  void whereStatementsCannotBeListedNothingIsCertain() {
    assertThat(of(read(List.of(5_000L), List.of(0L)), IdleEvidence.UNSUPPORTED, NO_TAIL))
        .isEqualTo("0.000 3600.000");
  }

  private static PlainFact read(List<Long> idle, List<Long> unseen) {
    return fact()
        .with(SessionFactTable.SEEN_IDLE_MILLIS, idle)
        .with(SessionFactTable.UNSEEN_MILLIS, unseen);
  }

  private static String of(PlainFact fact, String evidence, IdleTail tail) {
    IdleSeconds seconds = IdleSeconds.of(fact.row(), evidence, tail);
    return seconds.low() + " " + seconds.high();
  }
}
