package io.dpuledger.analysis.idletimeout;

import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The money of gaps that a timeout decides about.
 *
 * @param perMinute what it costs to wait a minute in each gap
 * @param perReturn what it costs to interrupt each gap
 */
record Stake(BigDecimal perMinute, BigDecimal perReturn) {

  /** The stakes of gaps by the timeout of today. */
  static SortedMap<Integer, Stake> byTimeout(List<GapBin> gaps, Interruption price) {
    SortedMap<Integer, Stake> stakes = new TreeMap<>();
    gaps.forEach(
        bin ->
            stakes.merge(
                bin.timeoutMinutes(),
                new Stake(bin.ratePerMinute(), price.cost(bin)),
                Stake::plus));
    return stakes;
  }

  /** The stakes of the other gaps. */
  static SortedMap<Integer, Stake> without(
      List<GapBin> part, SortedMap<Integer, Stake> stakes, Interruption price) {
    SortedMap<Integer, Stake> rest = new TreeMap<>(stakes);
    byTimeout(part, price).forEach((timeout, stake) -> rest.merge(timeout, stake, Stake::minus));
    return rest;
  }

  private Stake plus(Stake other) {
    return new Stake(perMinute.add(other.perMinute), perReturn.add(other.perReturn));
  }

  private Stake minus(Stake other) {
    return new Stake(perMinute.subtract(other.perMinute), perReturn.subtract(other.perReturn));
  }
}
