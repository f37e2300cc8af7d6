package io.dpuledger.app.collect;

import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.collect.DetailException;
import io.dpuledger.collect.DetailException.Reach;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LeftOutTest {
  private final LeftOut left = new LeftOut("statements");
  private int asked;

  @Test
  void aDeniedSessionIsNamedAndTheNextIsAskedFor() {
    answer("mine");
    refuse("hers", Reach.DENIED, "no access");
    answer("also mine");

    assertThat(asked).isEqualTo(3);
    assertThat(left.denied()).isEqualTo(1);
    assertThat(left.isRefused()).isFalse();
    assertThat(left.said())
        .contains(
            "statements of 1 sessions not read: no access (denied for hers; where policies go by"
                + " the owner's tag, collect with a role that they do not restrict)");
  }

  @Test
  void onlyAFewAreNamedAndTheirNamesAreInert() {
    answer("mine");
    for (int i = 0; i < 30; i++) {
      refuse("other\n" + i, Reach.DENIED, "no access");
    }

    assertThat(asked).isEqualTo(31);
    assertThat(left.said().orElseThrow()).doesNotContain("\n").contains(" and 27 more;");
  }

  @Test
  void ifAllAreDeniedNoFurtherOnesAreAskedFor() {
    for (int i = 0; i < 30; i++) {
      refuse("other " + i, Reach.DENIED, "no access");
    }

    assertThat(asked).isEqualTo(LeftOut.MOST_DENIED);
    assertThat(left.denied()).isEqualTo(LeftOut.MOST_DENIED);
    assertThat(left.isRefused()).isTrue();
    assertThat(left.said().orElseThrow()).startsWith("statements of 30 sessions not read: ");
  }

  @Test
  void aReasonOfAllStopsAtOnceAndTimeIsNoRefusal() {
    refuse("a", Reach.TARGET, "expired");
    refuse("b", Reach.TARGET, "expired");
    assertThat(asked).isEqualTo(1);
    assertThat(left.isRefused()).isTrue();

    LeftOut late = new LeftOut("tags");
    late.unless(true, "a", Optional::empty);
    assertThat(late.isRefused()).isFalse();
    assertThat(late.said())
        .contains("tags of 1 sessions not read: collect.target-deadline was reached");
  }

  @Test
  void bothReasonsAreSaid() {
    refuse("a", Reach.SESSION, "HTTP 500");
    refuse("b", Reach.DENIED, "no access");

    assertThat(left.said().orElseThrow())
        .startsWith("statements of 2 sessions not read: HTTP 500, and no access (denied for b;");
  }

  private void answer(String session) {
    left.unless(
        false,
        session,
        () -> {
          asked++;
          return Optional.of(session);
        });
  }

  private void refuse(String session, Reach reach, String why) {
    left.<String>unless(
        false,
        session,
        () -> {
          asked++;
          throw new DetailException(why, reach);
        });
  }
}
