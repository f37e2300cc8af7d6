package io.dpuledger.facts.idle;

import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.facts.TestRules;
import io.dpuledger.facts.idle.GroupEndings.Verdict;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A timeout of an hour, a lifetime of 48, a margin of a minute and a tolerance of two. */
class IdleTailTest {
  private static final long SECOND = 1000;
  private static final long MINUTE = 60 * SECOND;
  private static final long HOUR = 60 * MINUTE;

  @Test
  void aTailIsAsLongAsTheTimeoutLessItsMargin() {
    assertThat(unread(9017 * SECOND)).isEqualTo(new IdleTail(true, 59 * MINUTE, 9017 * SECOND));
  }

  @Test
  void whoRanHardlyLongerThanItsTimeoutMayNotHaveIdled() {
    assertThat(unread(62 * MINUTE).endsSession()).isFalse();
    assertThat(unread(62 * MINUTE + 1).endsSession()).isTrue();
  }

  @Test
  void atItsLifetimeAndAtWholeHoursNothingIsCertain() {
    assertThat(unread(48 * HOUR - 2 * MINUTE).endsSession()).isFalse();
    assertThat(unread(48 * HOUR + 2 * MINUTE + 1).endsSession()).isTrue();
    assertThat(unread(5 * HOUR + 2 * SECOND).endsSession()).isFalse();
    assertThat(unread(5 * HOUR - 2 * SECOND).endsSession()).isFalse();
    assertThat(unread(5 * HOUR + 2 * SECOND + 1).endsSession()).isTrue();
  }

  @Test
  void aLifetimeOfItsGroupExplainsTheEnd() {
    Verdict learned = new Verdict(Set.of(150L), false);

    assertThat(tail(ending(9001 * SECOND, null, null, null), learned).endsSession()).isFalse();
    assertThat(tail(ending(9003 * SECOND, null, null, null), learned).endsSession()).isTrue();
    assertThat(tail(ending(9061 * SECOND, null, null, null), learned).endsSession()).isTrue();
  }

  @Test
  void whereTheGroupIsContradictedOnlyWhoWasSeenIdlingInItsTailIsBelieved() {
    Verdict contradicted = new Verdict(Set.of(), true);
    long ran = 9017 * SECOND;
    long idle = ran - HOUR;

    assertThat(tail(ending(ran, null, null, null), contradicted).endsSession()).isFalse();
    assertThat(tail(ending(ran, ran - 59 * MINUTE, idle, idle), contradicted).endsSession())
        .isTrue();
    assertThat(tail(ending(ran, ran - 59 * MINUTE - 1, idle, idle), contradicted).endsSession())
        .isFalse();
    assertThat(tail(ending(ran, ran - 59 * MINUTE, null, idle), contradicted).endsSession())
        .isFalse();
  }

  @Test
  void whatRanInTheTailOrIdledForLongerContradicts() {
    long ran = 9017 * SECOND;
    long read = ran - 10 * MINUTE;

    assertThat(contradicts(read, ran - HOUR, ran - HOUR + 2 * MINUTE)).isFalse();
    assertThat(contradicts(read, ran - HOUR, ran - HOUR + 2 * MINUTE + 1)).isTrue();
    assertThat(contradicts(read, ran - 62 * MINUTE, null)).isFalse();
    assertThat(contradicts(read, ran - 62 * MINUTE - 1, null)).isTrue();
    // Read before the tail: something may have run since.
    assertThat(contradicts(ran - 70 * MINUTE, ran - 75 * MINUTE, null)).isFalse();
  }

  @Test
  void ofATailThatWasReadOnlyTheRestIsNews() {
    long ran = 9017 * SECOND;
    IdleTail tail = tail(ending(ran, ran - 10 * MINUTE, ran - HOUR, null), Verdict.OF_NOTHING);

    assertThat(tail).isEqualTo(new IdleTail(true, 10 * MINUTE, 10 * MINUTE));
  }

  @Test
  void aTimeoutThatIsUnknownOrPastTheLifetimeEndsNothing() {
    assertThat(withTimeout(null).endsSession()).isFalse();
    assertThat(withTimeout(48 * HOUR).endsSession()).isFalse();
    assertThat(withTimeout(30 * SECOND)).isEqualTo(new IdleTail(true, 0, 9017 * SECOND));
  }

  private static boolean contradicts(
      @Nullable Long readAt, @Nullable Long idleSince, @Nullable Long lastBusy) {
    return ending(9017 * SECOND, readAt, idleSince, lastBusy).isContradicted();
  }

  private static IdleTail withTimeout(@Nullable Long timeout) {
    long ran = 9017 * SECOND;
    return tail(
        new SessionEnding(
            true, 48 * HOUR, timeout, ran, 0, ran, null, null, null, 0, TestRules.IDLE),
        Verdict.OF_NOTHING);
  }

  private static IdleTail unread(long ran) {
    return tail(ending(ran, null, null, null), Verdict.OF_NOTHING);
  }

  private static IdleTail tail(SessionEnding ending, Verdict group) {
    return IdleTail.of(ending, group);
  }

  private static SessionEnding ending(
      long ran, @Nullable Long readAt, @Nullable Long idleSince, @Nullable Long lastBusy) {
    return new SessionEnding(
        true, 48 * HOUR, HOUR, ran, 0, ran, readAt, idleSince, lastBusy, 0, TestRules.IDLE);
  }
}
