package io.dpuledger.analysis.idletimeout;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One gap as it was seen, before gaps are put into bins. */
record SingleGap(
    long seconds,
    Ending ending,
    BigDecimal ratePerMinute,
    BigDecimal restartRatePerMinute,
    int timeoutMinutes,
    int bucket) {

  SingleGap as(Ending other) {
    return new SingleGap(
        seconds, other, ratePerMinute, restartRatePerMinute, timeoutMinutes, bucket);
  }

  static Evidence evidence(String scope, List<SingleGap> gaps) {
    return new Evidence(scope, binned(gaps));
  }

  static List<GapBin> binned(List<SingleGap> gaps) {
    Map<Key, List<SingleGap>> byKey =
        gaps.stream()
            .collect(
                Collectors.groupingBy(SingleGap::key, LinkedHashMap::new, Collectors.toList()));
    return byKey.entrySet().stream().map(e -> bin(e.getKey(), e.getValue())).toList();
  }

  private static GapBin bin(Key key, List<SingleGap> gaps) {
    return new GapBin(
        key.minute(),
        key.ending(),
        gaps.size(),
        sum(gaps, SingleGap::ratePerMinute),
        sum(gaps, gap -> gap.ratePerMinute().multiply(BigDecimal.valueOf(gap.seconds())))
            .divide(BigDecimal.valueOf(60), 12, RoundingMode.HALF_EVEN),
        gaps.stream().mapToLong(SingleGap::seconds).sum(),
        sum(gaps, SingleGap::restartRatePerMinute),
        key.timeoutMinutes(),
        key.bucket());
  }

  private static BigDecimal sum(List<SingleGap> gaps, Function<SingleGap, BigDecimal> amount) {
    return gaps.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private Key key() {
    long minute = ending == Ending.CENSORED ? seconds / 60 : (seconds + 59) / 60;
    return new Key(Math.toIntExact(minute), ending, timeoutMinutes, bucket);
  }

  private record Key(int minute, Ending ending, int timeoutMinutes, int bucket) {}
}
