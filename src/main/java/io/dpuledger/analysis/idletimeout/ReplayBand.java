package io.dpuledger.analysis.idletimeout;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How much the replay of a timeout depends on which sessions there happened to be. */
public final class ReplayBand {
  private ReplayBand() {}

  /**
   * How far the saving may differ from that of sessions like these; all of it if they are too few.
   *
   * @param saving what some of the gaps save
   */
  public static BigDecimal reach(List<GapBin> gaps, Function<List<GapBin>, BigDecimal> saving) {
    double total = saving.apply(gaps).doubleValue();
    Map<Integer, List<GapBin>> byBucket =
        gaps.stream().collect(Collectors.groupingBy(GapBin::bucket));
    double[] withoutEach =
        byBucket.values().stream()
            .mapToDouble(part -> total - saving.apply(part).doubleValue())
            .sorted()
            .toArray();
    return Jackknife.band(total, withoutEach)
        .map(band -> band.high().subtract(band.point()))
        .orElseGet(() -> Amounts.of(Math.abs(total)));
  }
}
