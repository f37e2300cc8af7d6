package io.dpuledger.analysis.rightsizing.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.model.advice.HowEnded;
import io.dpuledger.model.advice.SessionSetup.RanBeyond;
import io.dpuledger.testing.PlainRow;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class SetupLongTest {
  private static final List<Integer> TIMEOUTS = List.of(5, 15, 60, 480);

  @Property(tries = 300)
  void eachSessionIsRoundedAndThenAdded(@ForAll long seed) {
    Random random = new Random(seed);
    SetupLong sums = new SetupLong(TIMEOUTS);
    BigDecimal[] all = new BigDecimal[TIMEOUTS.size()];
    BigDecimal[] read = new BigDecimal[TIMEOUTS.size()];
    Arrays.fill(all, BigDecimal.ZERO.setScale(6));
    Arrays.fill(read, BigDecimal.ZERO.setScale(6));
    for (int session = 0; session < 100; session++) {
      // Few millionths and whole minutes make halves; the others are of any size.
      boolean isTie = random.nextBoolean();
      long cost = 1 + random.nextInt(isTie ? 100 : 1_000_000_000);
      long millis = isTie ? 60_000L * (1 + random.nextInt(1000)) : 1 + random.nextInt(200_000_000);
      boolean isRead = random.nextBoolean();
      sums.add(figures(cost, millis, isRead));
      for (int i = 0; i < all.length; i++) {
        BigDecimal part = beyond(cost, millis, TIMEOUTS.get(i));
        all[i] = all[i].add(part);
        read[i] = isRead ? read[i].add(part) : read[i];
      }
    }

    for (int i = 0; i < all.length; i++) {
      assertThat(sums.sum())
          .containsEntry(
              TIMEOUTS.get(i), Map.of(HowEnded.OTHERWISE, new RanBeyond(all[i], read[i])));
    }
  }

  /** As it was first written. */
  private static BigDecimal beyond(long cost, long millis, int minutes) {
    BigDecimal seconds = BigDecimal.valueOf(millis, 3);
    return BigDecimal.valueOf(cost, 6)
        .multiply(seconds.subtract(BigDecimal.valueOf(minutes * 60L)).max(BigDecimal.ZERO))
        .divide(seconds, 6, RoundingMode.HALF_UP);
  }

  private static SessionFigures figures(long cost, long millis, boolean isRead) {
    return new SessionFigures(
        PlainRow.of(SessionFactTable.SCHEMA, "2026-10-05").row(),
        0,
        false,
        cost,
        millis,
        null,
        null,
        null,
        null,
        20,
        isRead,
        false);
  }
}
