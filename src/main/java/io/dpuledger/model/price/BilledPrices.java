package io.dpuledger.model.price;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The prices that AWS billed, from months whose bill is closed. A price and a share hold from the
 * first day of their month until a later month has another one.
 */
public record BilledPrices(List<Rate> rates, List<Share> shares) implements Serializable {
  /** Where no bill is known, or prices do not come from it. */
  public static final BilledPrices NONE = new BilledPrices(List.of(), List.of());

  /**
   * The list rate of a unit-hour.
   *
   * @param workerFamily such as R; null for every family
   * @param glueVersion null for every version
   */
  public record Rate(
      YearMonth from,
      String region,
      CapacityUnit unit,
      @Nullable String workerFamily,
      @Nullable String glueVersion,
      BigDecimal perUnitHour,
      String currency)
      implements Serializable {
    private boolean isFor(
        String ofRegion, CapacityUnit ofUnit, @Nullable String family, @Nullable String version) {
      return region.equals(ofRegion)
          && unit == ofUnit
          && (workerFamily == null || workerFamily.equals(family))
          && (glueVersion == null || glueVersion.equals(version));
    }
  }

  /** What an account paid of the list price, as a share. */
  public record Share(YearMonth from, String accountId, BigDecimal ofListPrice)
      implements Serializable {}

  public BilledPrices {
    rates = List.copyOf(rates);
    shares = List.copyOf(shares);
  }

  /** The rate in a month; that of the version itself, if there is one. */
  public Optional<Rate> rate(
      String region,
      CapacityUnit unit,
      @Nullable String workerFamily,
      @Nullable String glueVersion,
      YearMonth month) {
    return rates.stream()
        .filter(rate -> rate.isFor(region, unit, workerFamily, glueVersion))
        .filter(rate -> !rate.from().isAfter(month))
        .max(
            Comparator.comparing((Rate rate) -> rate.glueVersion() != null)
                .thenComparing(Rate::from));
  }

  /** What remains of the list price of an account in a month. */
  public Optional<BigDecimal> share(String accountId, YearMonth month) {
    return shares.stream()
        .filter(share -> share.accountId().equals(accountId) && !share.from().isAfter(month))
        .max(Comparator.comparing(Share::from))
        .map(Share::ofListPrice);
  }

  /** What holds in a month, as text that is the same for the same prices. */
  public String inForceIn(YearMonth month) {
    Stream<String> held =
        rates.stream()
            .filter(rate -> !rate.from().isAfter(month))
            .map(
                rate ->
                    rate(rate.region(), rate.unit(), rate.workerFamily(), rate.glueVersion(), month)
                        .orElseThrow())
            .map(
                rate ->
                    String.join(
                        " ",
                        rate.region(),
                        rate.unit().label(),
                        Objects.toString(rate.workerFamily(), "*"),
                        Objects.toString(rate.glueVersion(), "*"),
                        rate.perUnitHour().stripTrailingZeros().toPlainString(),
                        rate.currency()));
    Stream<String> kept =
        shares.stream()
            .filter(share -> !share.from().isAfter(month))
            .map(Share::accountId)
            .map(
                account ->
                    account
                        + " "
                        + share(account, month).orElseThrow().stripTrailingZeros().toPlainString());
    return String.join("\n", Stream.concat(held, kept).distinct().sorted().toList());
  }
}
