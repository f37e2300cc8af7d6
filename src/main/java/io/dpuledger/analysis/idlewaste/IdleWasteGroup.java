package io.dpuledger.analysis.idlewaste;

import io.dpuledger.analysis.idlewaste.Labels.Dimension;
import io.dpuledger.facts.idle.IdleEvidence;
import io.dpuledger.model.UsagePeriod;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What idling cost one value of a dimension, in one currency.
 *
 * @param estimate from peers, of the part that was idle
 * @param seen how long its sessions ran; null if nothing is known of any
 */
public record IdleWasteGroup(
    UsagePeriod period,
    Dimension dimension,
    @Nullable String value,
    @Nullable String currency,
    List<Spending> spending,
    Estimate estimate,
    @Nullable Behaviour seen) {
  private static final BigDecimal NOTHING = BigDecimal.ZERO.setScale(6);

  public IdleWasteGroup {
    spending = List.copyOf(spending);
  }

  /** Null if nothing is known of any. */
  @Nullable BigDecimal sum(Function<Spending, @Nullable BigDecimal> amount) {
    return sum(spending.stream().map(amount));
  }

  private static @Nullable BigDecimal sum(Stream<@Nullable BigDecimal> amounts) {
    return amounts.filter(Objects::nonNull).reduce(BigDecimal::add).orElse(null);
  }

  @Nullable BigDecimal listCost() {
    return sum(Spending::listCost);
  }

  /** The share of the list cost whose idling is so well known. */
  @Nullable Double shareAt(String evidence) {
    return ratio(
        sum(
            Stream.concat(
                Stream.of(BigDecimal.ZERO),
                spending.stream()
                    .filter(one -> one.evidence().equals(evidence))
                    .map(Spending::listCost))),
        listCost());
  }

  @Nullable BigDecimal tailAssumptionCost() {
    return listCost() == null
        ? null
        : sum(
            Stream.concat(
                Stream.of(NOTHING),
                spending.stream().filter(IdleWasteGroup::restsOnATail).map(Spending::idleCostLow)));
  }

  /** Of a partly known session only its end does, but not even a reader can take that apart. */
  private static boolean restsOnATail(Spending one) {
    return one.evidence().equals(IdleEvidence.TAIL)
        || (one.evidence().equals(IdleEvidence.PARTIAL)
            && IdleEvidence.BY_IDLING.equals(one.ending()));
  }

  private static @Nullable Double ratio(@Nullable BigDecimal part, @Nullable BigDecimal whole) {
    return part == null || whole == null || whole.signum() == 0
        ? null
        : Double.valueOf(part.doubleValue() / whole.doubleValue());
  }
}
