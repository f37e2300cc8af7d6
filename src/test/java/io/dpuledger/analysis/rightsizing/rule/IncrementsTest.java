package io.dpuledger.analysis.rightsizing.rule;

import static io.dpuledger.analysis.rightsizing.GroupFixture.POLICY;
import static io.dpuledger.analysis.rightsizing.GroupFixture.group;
import static io.dpuledger.analysis.rightsizing.GroupFixture.sessions;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.dpuledger.analysis.rightsizing.GroupFixture;
import io.dpuledger.model.UsagePeriod;
import io.dpuledger.model.advice.Recommendation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class IncrementsTest {
  private static final double MINUTE_PRICE = 0.44 / 60;
  private static final int USUAL = 5;

  /**
   * Sessions of one size work, then idle out; each is lived again with the lower timeout and fewer
   * workers at once. What runs is as dear as before at the least: half the workers, twice the time.
   */
  @Property(tries = 200)
  void theSumOfIncrementsIsTheJointReplay(
      @ForAll @IntRange(min = 10, max = 60) int number,
      @ForAll @IntRange(min = 6, max = 40) int workers,
      @ForAll @IntRange(min = 20, max = 300) int timeout,
      @ForAll @IntRange(min = 30, max = 600) int busyMinutes) {
    double rate = workers * MINUTE_PRICE;
    double idle = number * timeout * rate;
    double cost = idle + number * busyMinutes * rate;
    GroupFixture large =
        sessions(number)
            .workers("G.1X", workers)
            .timeout(timeout)
            .cost(text(cost), text(number * (double) (busyMinutes + timeout)))
            .idleAtLeast(text(idle))
            .tails(number, text(idle))
            .mostCut(text(cost));
    GroupFixture usual = sessions(100).workers("G.1X", USUAL).timeout(5);

    List<Recommendation> advice =
        new Rightsizing(POLICY)
            .recommend(
                List.of(group(large, usual)), UsagePeriod.endingOn(LocalDate.of(2026, 11, 21), 30))
            .recommendations();

    int minutes = timeoutOf(advice, timeout);
    int then = advice.stream().anyMatch(one -> workersOf(one) == USUAL) ? USUAL : workers;
    double joint =
        number * MINUTE_PRICE * (timeout * workers - Math.min(timeout, minutes) * (double) then);
    double told = advice.stream().mapToDouble(one -> one.incremental().low().doubleValue()).sum();
    assertThat(told).isCloseTo(joint, within(0.0001 + joint * 1e-6));
    assertThat(advice)
        .allMatch(one -> one.incremental().low().compareTo(one.incremental().high()) <= 0)
        .allMatch(one -> one.incremental().high().doubleValue() <= cost + 0.001);
  }

  private static int timeoutOf(List<Recommendation> advice, int today) {
    return advice.stream()
        .filter(one -> one.details().containsKey("timeout_minutes"))
        .mapToInt(one -> Integer.parseInt(one.details().get("timeout_minutes")))
        .findFirst()
        .orElse(today);
  }

  private static int workersOf(Recommendation advice) {
    return Integer.parseInt(advice.details().getOrDefault("number_of_workers", "0"));
  }

  private static String text(double amount) {
    return BigDecimal.valueOf(amount).toPlainString();
  }
}
