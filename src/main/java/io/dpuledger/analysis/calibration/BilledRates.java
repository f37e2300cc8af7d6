package io.dpuledger.analysis.calibration;

import io.dpuledger.analysis.reconciliation.AccountMonth;
import io.dpuledger.model.price.BilledPrices;
import io.dpuledger.model.price.CapacityUnit;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What bills say, as prices and shares that sessions can be priced by. */
public final class BilledRates {
  private static final Comparator<BilledPrices.Share> SHARES =
      Comparator.comparing(BilledPrices.Share::from).thenComparing(BilledPrices.Share::accountId);

  private BilledRates() {}

  /** What has one price in a month. */
  private record Priced(
      YearMonth month, String region, CapacityUnit unit, MeteredVersion sessions) {}

  /**
   * A mix is no price, nor is the rate of sessions whose version is unknown, or that of M-DPU whose
   * worker family is. Nor is one of several rates in a month.
   *
   * @param prices rows of bill_price, of any months
   * @param months rows of bill_month; only closed ones have a share
   */
  public static BilledPrices of(Collection<BillPrice> prices, Collection<AccountMonth> months) {
    Map<Priced, List<BillPrice>> priced = new LinkedHashMap<>();
    prices.stream()
        .sorted(Comparator.comparing(BillPrice::month).thenComparing(BillPrice.ORDER))
        .forEach(
            price ->
                priced(price)
                    .ifPresent(
                        key -> priced.computeIfAbsent(key, one -> new ArrayList<>()).add(price)));
    return new BilledPrices(
        priced.entrySet().stream()
            .filter(one -> one.getValue().size() == 1)
            .map(one -> rate(one.getKey(), one.getValue().get(0)))
            .toList(),
        months.stream().flatMap(BilledRates::share).sorted(SHARES).toList());
  }

  private static Optional<Priced> priced(BillPrice price) {
    MeteredVersion sessions = price.version();
    return sessions == null || sessions.glueVersion() == null
        ? Optional.empty()
        : CapacityUnit.ofLabel(price.capacityUnit())
            .filter(unit -> unit != CapacityUnit.M_DPU || sessions.workerFamily() != null)
            .map(unit -> new Priced(price.month(), price.region(), unit, sessions));
  }

  private static BilledPrices.Rate rate(Priced priced, BillPrice price) {
    return new BilledPrices.Rate(
        priced.month(),
        priced.region(),
        priced.unit(),
        priced.sessions().workerFamily(),
        priced.sessions().glueVersion(),
        price.listUnitPrice(),
        price.billingCurrency());
  }

  private static Stream<BilledPrices.Share> share(AccountMonth month) {
    return Stream.ofNullable(month.contractedShare())
        .map(share -> new BilledPrices.Share(month.month(), month.accountId(), share));
  }
}
