package io.dpuledger.facts.session;

import static io.dpuledger.facts.session.SeenSessionTest.seen;
import static io.dpuledger.testing.ObservedSession.CREATED;
import static io.dpuledger.testing.ObservedSession.observed;
import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.facts.FactsTest;
import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.facts.session.Lifecycle.LastRead;
import io.dpuledger.model.target.CollectionOutcome;
import io.dpuledger.model.target.TargetRead;
import io.dpuledger.table.TableRow;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class LifecycleTest extends FactsTest {
  private static final Instant NIGHT = CREATED.plusSeconds(7200);

  @Test
  void aLiveSessionThatALaterCompleteListingLacksHasVanished() {
    List<TargetRead> laterRun =
        List.of(
            read("us-east-1", "run-2", CollectionOutcome.COMPLETE, "run-2", NIGHT.plusSeconds(60)));

    TableRow fact = factRows(laterRun, observed("a").live(NIGHT)).get(0);

    assertText(fact, SessionFactTable.LIFECYCLE, "VANISHED");
    assertThat(fact.decimal(SessionFactTable.EXPOSURE_COST)).isNull();
    assertThat(flags(fact)).contains("LOWER_BOUND");
  }

  @Test
  void aLiveSessionOfATargetThatCouldNotBeReadIsStaleAndNotVanished() {
    List<TargetRead> failed =
        List.of(read("us-east-1", "run-2", CollectionOutcome.DENIED, "run-1", NIGHT));

    TableRow fact = factRows(failed, observed("a").live(NIGHT)).get(0);

    assertText(fact, SessionFactTable.LIFECYCLE, "STALE");
    assertThat(fact.decimal(SessionFactTable.EXPOSURE_COST)).isNull();
  }

  @Test
  void theListingThatShowedASessionDoesNotLackIt() {
    assertThat(live(new LastRead("run-1", NIGHT.plusSeconds(1), true))).isEqualTo("LIVE");
    assertThat(live(new LastRead("run-2", NIGHT.plusSeconds(1), true))).isEqualTo("VANISHED");
  }

  @Test
  void aListingThatBeganWhenTheSessionWasSeenIsNoLaterOne() {
    assertThat(live(new LastRead("run-2", NIGHT, true))).isEqualTo("LIVE");
    assertThat(live(new LastRead("run-2", NIGHT, false))).isEqualTo("STALE");
  }

  @Test
  void ofATargetThatWasNeverReadNothingIsLive() {
    assertThat(live(LastRead.NEVER)).isEqualTo("STALE");
  }

  @Test
  void whatHasEndedNeverVanishes() {
    assertThat(
            Lifecycle.of(
                seen(observed("a").observedAt(NIGHT)),
                new LastRead("run-2", NIGHT.plusSeconds(9), true)))
        .isEqualTo("ENDED");
  }

  @Test
  void onlyWhatMayStillChangeIsOpen() {
    assertThat(List.of("LIVE", "STALE")).allMatch(Lifecycle::isOpen);
    assertThat(List.of("ENDED", "VANISHED")).noneMatch(Lifecycle::isOpen);
    assertThat(Lifecycle.isOpen(null)).isFalse();
  }

  private static String live(LastRead lastRead) {
    return Lifecycle.of(seen(observed("a").live(NIGHT)), lastRead);
  }
}
