package io.dpuledger.analysis.rightsizing.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.analysis.sparkuse.SessionLogs;
import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.facts.session.Lifecycle;
import io.dpuledger.model.UsagePeriod;
import io.dpuledger.model.price.VersionPrices;
import io.dpuledger.table.TableRow;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** However Spark parts the sessions, and in whichever order their sums arrive. */
class ProfileSumsTest {
  private static final SessionProfiles PROFILES =
      new SessionProfiles(
          new UsagePeriod(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31)),
          Duration.ofMinutes(2880),
          List.of(5, 15, 60, 120),
          Optional.of(
              new VersionPrices(
                  "6.0",
                  Map.of(
                      VersionPrices.key("us-east-1", "DPU", VersionPrices.ANY_FAMILY),
                      new BigDecimal("0.308")))),
          SessionLogs.NONE);

  @Property(tries = 200)
  void sumsThatWereSentAndMergedAreThoseOfAllSessions(
      @ForAll long seed, @ForAll @IntRange(max = 60) int number) {
    Random dice = new Random(seed);
    List<TableRow> sessions = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      sessions.add(any(dice));
    }
    ProfileSums all = PROFILES.of(sessions);
    Collections.shuffle(sessions, dice);
    List<ProfileSums> parts = new ArrayList<>();
    for (int from = 0; from < number; ) {
      int to = Math.min(number, from + 1 + dice.nextInt(20));
      parts.add(sent(PROFILES.of(sessions.subList(from, to))));
      from = to;
    }
    Collections.shuffle(parts, dice);

    ProfileSums merged =
        parts.stream()
            .reduce(
                PROFILES.zero(),
                (one, other) ->
                    dice.nextBoolean() ? PROFILES.merge(one, other) : PROFILES.merge(other, one));

    assertThat(sent(merged).profiles(Map.of())).isEqualTo(all.profiles(Map.of()));
  }

  @Test
  void aSetupNeedsFewBytes() {
    Random dice = new Random(40);
    List<TableRow> sessions = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      sessions.add(
          Spanned.notebook(null, i, i + 1 + dice.nextInt(400))
              .with(SessionFactTable.IDLE_TIMEOUT_MINUTES, i)
              .row());
    }
    int none = bytes(PROFILES.zero()).length;
    assertThat(bytes(PROFILES.of(sessions)).length - none).isLessThan(200 * 150);
  }

  static ProfileSums sent(ProfileSums sums) {
    try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes(sums)))) {
      return (ProfileSums) in.readObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] bytes(ProfileSums sums) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(sums);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** With each column that the sums read, or without. */
  private static TableRow any(Random dice) {
    int from = dice.nextInt(1200);
    int length = 1 + dice.nextInt(400);
    String owner = new String[] {null, "ana", "bö", "chen"}[dice.nextInt(4)];
    Spanned session =
        dice.nextInt(3) == 0
            ? Spanned.dbt(from, from + length).with(SessionFactTable.OWNER, owner)
            : Spanned.notebook(owner, from, from + length);
    int worked = dice.nextInt(length + 1);
    switch (dice.nextInt(5)) {
      case 0 -> session.worked();
      case 1 -> session.idled(length - worked, from + worked);
      case 2 -> session.idled(length - worked, from + worked).timedOut(length - worked);
      case 3 -> session.timedOut(new int[] {10, 30, 60}[dice.nextInt(3)]);
      default -> {}
    }
    if (dice.nextInt(3) == 0) {
      session
          .with(SessionFactTable.AUTO_SCALING, true)
          .with(SessionFactTable.USAGE_BASIS, "REPORTED")
          .with(SessionFactTable.DPU_SECONDS, BigDecimal.valueOf(dice.nextInt(1_000_000), 3));
    }
    return session
        .with(SessionFactTable.TEAM, dice.nextBoolean() ? "ml" : null)
        .with(SessionFactTable.NUMBER_OF_WORKERS, sometimes(dice, 5))
        .with(SessionFactTable.CAPACITY_UNITS, sometimes(dice, new BigDecimal("5.000000")))
        .with(SessionFactTable.IDLE_PROTECTED, dice.nextBoolean())
        .with(SessionFactTable.LIFECYCLE, dice.nextBoolean() ? Lifecycle.LIVE : Lifecycle.ENDED)
        .with(SessionFactTable.EXPOSURE_COST, sometimes(dice, new BigDecimal("1.234567")))
        .with(SessionFactTable.PROFILE_NAME, sometimes(dice, "small"))
        .with(SessionFactTable.MINIMUM_CHARGE_COST, sometimes(dice, new BigDecimal("0.000001")))
        .with(SessionFactTable.FAILURE_CLASS, sometimes(dice, "NETWORK"))
        .with(SessionFactTable.WAITED_MILLIS, sometimes(dice, List.of(1L, 500L)))
        .with(SessionFactTable.JOBS_OUTSIDE_STATEMENTS, sometimes(dice, dice.nextBoolean()))
        .with(SessionFactTable.EXECUTION_SECONDS, sometimes(dice, minutes(length)))
        .row();
  }

  private static BigDecimal minutes(int number) {
    return BigDecimal.valueOf(number * 60_000L, 3);
  }

  private static <T> T sometimes(Random dice, T value) {
    return dice.nextInt(3) == 0 ? null : value;
  }
}
