package io.dpuledger.analysis.calibration;

import io.dpuledger.analysis.reconciliation.AccountMonth;
import io.dpuledger.model.price.BilledPrices;
import io.dpuledger.model.price.CapacityUnit;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What bills say, as prices and shares that sessions can be priced by. */
public final class BilledRates {
  private static final Comparator<BilledPrices.Share> SHARES =
      Comparator.comparing(BilledPrices.Share::from).thenComparing(BilledPrices.Share::accountId);

  private BilledRates() {}

  /** What has one price in a month. */
  private record Priced(
      YearMonth month, String region, String capacityUnit, @Nullable String glueVersion)
      implements Comparable<Priced> {
    private static final Comparator<Priced> ORDER =
        Comparator.comparing(Priced::month)
            .thenComparing(Priced::region)
            .thenComparing(Priced::capacityUnit)
            .thenComparing(Priced::glueVersion, Comparator.nullsFirst(Comparator.naturalOrder()));

    private static Priced of(BillPrice price) {
      return new Priced(
          price.month(),
          price.region(),
          price.capacityUnit(),
          Objects.requireNonNull(price.version()).glueVersion());
    }

    @Override
    public int compareTo(Priced other) {
      return ORDER.compare(this, other);
    }
  }

  /**
   * A mix is no price, nor is the rate of sessions without a version. Nor are prices of worker
   * families that differ, because a rate is of all families.
   *
   * @param prices rows of bill_price, of any months
   * @param months rows of bill_month; only closed ones have a share
   */
  public static BilledPrices of(Collection<BillPrice> prices, Collection<AccountMonth> months) {
    Map<Priced, List<BillPrice>> priced = new TreeMap<>();
    prices.stream()
        .filter(price -> price.version() != null && price.version().glueVersion() != null)
        .sorted(BillPrice.ORDER)
        .forEach(
            price -> priced.computeIfAbsent(Priced.of(price), one -> new ArrayList<>()).add(price));
    return new BilledPrices(
        priced.values().stream().flatMap(BilledRates::rate).toList(),
        months.stream().flatMap(BilledRates::share).sorted(SHARES).toList());
  }

  private static Stream<BilledPrices.Rate> rate(List<BillPrice> families) {
    BillPrice price = families.get(0);
    boolean isOne =
        families.stream()
            .allMatch(
                one ->
                    one.listUnitPrice().compareTo(price.listUnitPrice()) == 0
                        && one.billingCurrency().equals(price.billingCurrency()));
    return isOne
        ? CapacityUnit.ofLabel(price.capacityUnit()).stream()
            .map(
                unit ->
                    new BilledPrices.Rate(
                        price.month(),
                        price.region(),
                        unit,
                        Objects.requireNonNull(price.version()).glueVersion(),
                        price.listUnitPrice(),
                        price.billingCurrency()))
        : Stream.empty();
  }

  private static Stream<BilledPrices.Share> share(AccountMonth month) {
    return Stream.ofNullable(month.contractedShare())
        .map(share -> new BilledPrices.Share(month.month(), month.accountId(), share));
  }
}
