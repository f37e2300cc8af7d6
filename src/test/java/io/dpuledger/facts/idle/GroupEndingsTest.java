package io.dpuledger.facts.idle;

import static io.dpuledger.facts.idle.PlainFact.START;
import static io.dpuledger.facts.idle.PlainFact.fact;
import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.facts.TestRules;
import io.dpuledger.facts.idle.GroupEndings.Verdict;
import io.dpuledger.table.TableRow;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GroupEndingsTest {
  private static final TableRow ON_121 = fact().ran("7260.000").row();
  private static final TableRow OFF_121 = fact().ran("7270.000").row();

  @Test
  void threeEndsOnAMinuteAreALifetimeIfTheyAreHalfOfAllAroundIt() {
    assertThat(verdict(times(2, ON_121)).lifetimes()).isEmpty();
    assertThat(verdict(times(3, ON_121)).lifetimes()).containsExactly(121L);
    assertThat(verdict(times(3, ON_121), times(3, OFF_121)).lifetimes()).containsExactly(121L);
    assertThat(verdict(times(3, ON_121), times(4, OFF_121)).lifetimes()).isEmpty();
  }

  @Test
  void anEndIsOnAMinuteUpToTwoSecondsFromIt() {
    for (String near : new String[] {"7258.000", "7262.000"}) {
      assertThat(verdict(times(3, fact().ran(near).row())).lifetimes()).containsExactly(121L);
    }
    for (String off : new String[] {"7257.999", "7262.001"}) {
      assertThat(verdict(times(3, fact().ran(off).row())).lifetimes()).isEmpty();
    }
  }

  @Test
  void onlyTimeoutsOfKnownLengthCount() {
    assertThat(verdict(times(3, fact().with(SessionFactTable.STATUS, "STOPPED").row())).lifetimes())
        .isEmpty();
    assertThat(verdict(times(3, fact().with(SessionFactTable.LIFECYCLE, "LIVE").row())).lifetimes())
        .isEmpty();
    TableRow unknown = fact().with(SessionFactTable.EXECUTION_SECONDS, null).row();
    assertThat(verdict(times(3, unknown))).isEqualTo(Verdict.OF_NOTHING);
  }

  @Test
  void otherRolesOriginsAndMonthsAreOtherGroups() {
    for (TableRow other :
        List.of(
            fact().ran("7260.000").with(SessionFactTable.ROLE_NAME, null).row(),
            fact().ran("7260.000").with(SessionFactTable.SESSION_ORIGIN, "DBT").row(),
            fact().ran("7260.000").with(SessionFactTable.REGION, "eu-west-1").row(),
            fact().ran("7260.000").createdOn("2026-11-01"),
            fact().ran("7260.000").createdOn("2025-10-05"))) {
      assertThat(verdict(times(2, ON_121), times(1, other)).lifetimes()).isEmpty();
    }
    assertThat(verdict(times(2, ON_121), times(1, fact().ran("7260.000").createdOn("2026-10-31"))))
        .isEqualTo(verdict(times(3, ON_121)));
  }

  @Test
  void aContradictionCountsUnlessALifetimeExplainsIt() {
    TableRow busyAtItsEnd = busyAtItsEnd("7300.000");
    TableRow busyOnTheMinute = busyAtItsEnd("7260.000");

    assertThat(verdict(times(1, busyAtItsEnd)).isContradicted()).isTrue();
    assertThat(verdict(times(1, busyOnTheMinute)).isContradicted()).isTrue();
    assertThat(verdict(times(2, ON_121), times(1, busyOnTheMinute)))
        .isEqualTo(verdict(times(3, ON_121)));
    assertThat(verdict(times(3, ON_121), times(1, busyAtItsEnd("7270.000"))).isContradicted())
        .isTrue();
    assertThat(verdict(times(3, ON_121), times(3, OFF_121)).isContradicted()).isFalse();
  }

  @Test
  void neitherTheOrderNorTheDealingOutLeavesATrace() {
    TableRow[] facts =
        IntStream.range(0, 40)
            .mapToObj(
                i ->
                    i % 9 == 0
                        ? busyAtItsEnd(7200 + i + ".000")
                        : fact().ran(7200 + 60 * (i % 3) + ".500").row())
            .toArray(TableRow[]::new);
    GroupEndings parts = new GroupEndings();
    for (int part = 6; part >= 0; part--) {
      GroupEndings endings = new GroupEndings();
      for (int i = part; i < facts.length; i += 7) {
        endings.add(facts[i], TestRules.IDLE);
      }
      parts.plus(endings);
    }

    assertThat(parts.verdicts().of(ON_121)).isEqualTo(verdict(facts));
    assertThat(verdict(facts).lifetimes()).isNotEmpty();
  }

  /** Something ran half a minute before the timeout of ten is said to have struck. */
  private static TableRow busyAtItsEnd(String seconds) {
    long end = (long) Double.parseDouble(seconds);
    return fact()
        .ran(seconds)
        .with(SessionFactTable.STATEMENTS_READ_AT, START.plusSeconds(end - 10))
        .with(SessionFactTable.IDLE_SINCE, START.plusSeconds(end - 30))
        .with(SessionFactTable.LAST_BUSY_AT, START.plusSeconds(end - 30))
        .row();
  }

  private static TableRow[] times(int times, TableRow fact) {
    return Collections.nCopies(times, fact).toArray(TableRow[]::new);
  }

  private static Verdict verdict(TableRow[]... facts) {
    GroupEndings endings = new GroupEndings();
    Stream.of(facts).flatMap(Stream::of).forEach(fact -> endings.add(fact, TestRules.IDLE));
    return endings.verdicts().of(ON_121);
  }
}
