package io.dpuledger.analysis.timeoutcurve;

import io.dpuledger.analysis.idletimeout.Ending;
import io.dpuledger.analysis.idletimeout.GapBin;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What the pauses of a group add up to, and how often it was polled. */
public final class GapSums implements Serializable {
  private static final long serialVersionUID = 1;
  private static final BigDecimal MINUTE = BigDecimal.valueOf(60);
  private static final int DIGITS = 12;

  private record Bin(GapKind kind, Ending ending, int minute)
      implements Comparable<Bin>, Serializable {
    private static final Comparator<Bin> ORDER =
        Comparator.comparing(Bin::kind).thenComparing(Bin::ending).thenComparingInt(Bin::minute);

    @Override
    public int compareTo(Bin other) {
      return ORDER.compare(this, other);
    }
  }

  /**
   * @param waited the sessions' money per minute, times the seconds
   */
  private record Sums(
      long count, long seconds, BigDecimal idleRate, BigDecimal restartRate, BigDecimal waited)
      implements Serializable {
    Sums plus(Sums other) {
      return new Sums(
          count + other.count,
          seconds + other.seconds,
          idleRate.add(other.idleRate),
          restartRate.add(other.restartRate),
          waited.add(other.waited));
    }
  }

  private final TreeMap<Bin, Sums> bins = new TreeMap<>();
  private long sessions;
  private long polls;
  private long polledSeconds;

  void addSession(int timesPolled, long secondsToLastPoll) {
    sessions++;
    polls += timesPolled;
    polledSeconds += secondsToLastPoll;
  }

  void addGap(Gap gap, MinuteRates rates) {
    bins.merge(
        new Bin(gap.kind(), gap.ending(), gap.minute()),
        new Sums(
            1,
            gap.seconds(),
            rates.idle(),
            rates.restart(),
            rates.idle().multiply(BigDecimal.valueOf(gap.seconds()))),
        Sums::plus);
  }

  GapSums plus(GapSums other) {
    other.bins.forEach((bin, sums) -> bins.merge(bin, sums, Sums::plus));
    sessions += other.sessions;
    polls += other.polls;
    polledSeconds += other.polledSeconds;
    return this;
  }

  List<Pauses> of(GapGroup group) {
    Stream<Pauses> gaps =
        bins.entrySet().stream()
            .map(
                bin ->
                    new Pauses.Gaps(
                        group.scope(),
                        group.idleProtected(),
                        group.ended(),
                        bin.getKey().kind(),
                        bin(group, bin.getKey(), bin.getValue())));
    return Stream.concat(
            gaps, Stream.of(new Pauses.Polls(group.scope(), sessions, polls, polledSeconds)))
        .toList();
  }

  private static GapBin bin(GapGroup group, Bin bin, Sums sums) {
    return new GapBin(
        bin.minute(),
        bin.ending(),
        sums.count(),
        sums.idleRate(),
        sums.waited().divide(MINUTE, DIGITS, RoundingMode.HALF_UP),
        sums.seconds(),
        sums.restartRate(),
        group.timeoutMinutes(),
        group.bucket());
  }
}
