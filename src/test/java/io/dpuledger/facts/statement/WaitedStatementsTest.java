package io.dpuledger.facts.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WaitedStatementsTest {
  @Test
  void aStatementWaitsFromWhenItWasSeenToItsStart() {
    assertThat(waited(1000, waiting(1, 100), seen(1, 500, 340L), seen(0, 500, 20L)))
        .containsExactly(240L);
  }

  @Test
  void oneThatIsNotKnownToHaveStartedWaitedAsLongAsItWasSeen() {
    assertThat(waited(1000, waiting(1, 100), waiting(1, 400))).containsExactly(300L);
    assertThat(waited(1000, waiting(1, 100))).containsExactly(0L);
    assertThat(waited(1000, waiting(1, 100), waiting(1, 400), seen(1, 600, null)))
        .containsExactly(300L);
  }

  @Test
  void timesThatContradictEachOtherAreNoTime() {
    assertThat(waited(1000, waiting(1, 400), seen(1, 600, 100L))).containsExactly(0L);
    // It started after its session had ended.
    assertThat(waited(300, waiting(1, 100), seen(1, 600, 5000L))).containsExactly(200L);
    assertThat(waited(50, waiting(1, 100), seen(1, 600, 400L))).containsExactly(0L);
  }

  @Test
  void eachStatementCountsOnceInTheOrderOfIds() {
    assertThat(
            waited(1000, waiting(3, 100), waiting(2, 100), seen(3, 500, 450L), seen(2, 500, 300L)))
        .containsExactly(200L, 350L);
    assertThat(waited(1000, seen(0, 500, 20L))).isEmpty();
  }

  private static List<Long> waited(long readAt, SeenStatement... observations) {
    return WaitedStatements.millis(List.of(observations), readAt);
  }

  private static SeenStatement waiting(int id, long at) {
    return new SeenStatement(id, at, null, null, false, true, false);
  }

  private static SeenStatement seen(int id, long at, @Nullable Long started) {
    return new SeenStatement(id, at, started, null, true, false, false);
  }
}
