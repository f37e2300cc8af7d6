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
record CostWeights(BigDecimal perMinute, BigDecimal perReturn) {

  /** The weights of gaps by the timeout of today. */
  static SortedMap<Integer, CostWeights> byTimeout(List<GapBin> gaps, Interruption price) {
    SortedMap<Integer, CostWeights> weights = new TreeMap<>();
    gaps.forEach(
        bin ->
            weights.merge(
                bin.timeoutMinutes(),
                new CostWeights(bin.ratePerMinute(), price.cost(bin)),
                CostWeights::plus));
    return weights;
  }

  /** The weights of the other gaps. */
  static SortedMap<Integer, CostWeights> without(
      List<GapBin> part, SortedMap<Integer, CostWeights> weights, Interruption price) {
    SortedMap<Integer, CostWeights> rest = new TreeMap<>(weights);
    byTimeout(part, price)
        .forEach((timeout, weight) -> rest.merge(timeout, weight, CostWeights::minus));
    return rest;
  }

  private CostWeights plus(CostWeights other) {
    return new CostWeights(perMinute.add(other.perMinute), perReturn.add(other.perReturn));
  }

  private CostWeights minus(CostWeights other) {
    return new CostWeights(
        perMinute.subtract(other.perMinute), perReturn.subtract(other.perReturn));
  }
}
