package io.dpuledger.config;

import com.typesafe.config.ConfigUtil;
import io.dpuledger.model.price.ListPrice;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes a rate card file the way people do; {@code RateCardReader} reads it back unchanged. */
public final class RateCardText {
  private static final Comparator<ListPrice> ORDER =
      Comparator.comparing(ListPrice::unit)
          .thenComparing(ListPrice::workerFamily, nullsFirst())
          .thenComparing(ListPrice::glueVersionFrom, nullsFirst())
          .thenComparing(ListPrice::glueVersionBelow, nullsFirst())
          .thenComparing(ListPrice::effectiveFrom)
          .thenComparing(ListPrice::effectiveUntil, nullsFirst())
          .thenComparing(ListPrice::basis)
          .thenComparing(ListPrice::currency)
          .thenComparing(ListPrice::source);

  private final StringBuilder text = new StringBuilder();
  private final String currency;
  private final Function<ListPrice, String> remark;

  private RateCardText(String currency, Function<ListPrice, String> remark) {
    this.currency = currency;
    this.remark = remark;
  }

  /**
   * The whole text of the file.
   *
   * @param header the comment lines at the top
   * @param prices at least one
   * @param remark a comment for a price, or empty
   */
  public static String of(
      List<String> header, List<ListPrice> prices, Function<ListPrice, String> remark) {
    RateCardText card = new RateCardText(mostUsedCurrency(prices), remark);
    header.forEach(line -> card.line(0, comment(line)));
    card.line(0, "currency = " + card.currency);
    card.line(0, "");
    card.line(0, "prices = [");
    entries(prices).forEach((terms, lines) -> card.entry(terms, lines));
    card.line(0, "]");
    return card.text.toString();
  }

  /** Lines that differ only in region and price share an entry. */
  private static Map<ListPrice, List<ListPrice>> entries(List<ListPrice> prices) {
    return prices.stream()
        .collect(
            Collectors.groupingBy(price -> price, () -> new TreeMap<>(ORDER), Collectors.toList()));
  }

  private void entry(ListPrice terms, List<ListPrice> lines) {
    line(1, "{");
    setting("unit", terms.unit().label());
    setting("worker-family", terms.workerFamily());
    setting("glue-version-from", plain(terms.glueVersionFrom()));
    setting("glue-version-below", plain(terms.glueVersionBelow()));
    setting("effective-from", terms.effectiveFrom());
    setting("effective-until", terms.effectiveUntil());
    setting("currency", terms.currency().equals(currency) ? null : terms.currency());
    setting("basis", terms.basis().name());
    setting("source", ConfigUtil.quoteString(terms.source()));
    line(2, "per-unit-hour {");
    lines.stream().sorted(Comparator.comparing(ListPrice::region)).forEach(this::price);
    line(2, "}");
    line(1, "}");
  }

  private void price(ListPrice price) {
    String said = remark.apply(price);
    line(
        3,
        ConfigUtil.joinPath(price.region())
            + " = "
            + price.pricePerUnitHour().toPlainString()
            + (said.isEmpty() ? "" : "  " + comment(said)));
  }

  private void setting(String name, @Nullable Object value) {
    if (value != null) {
      line(2, name + " = " + value);
    }
  }

  private void line(int depth, String content) {
    text.append("  ".repeat(depth)).append(content).append('\n');
  }

  /** Whatever it contains, the comment ends with its line. */
  private static String comment(String said) {
    return said.isEmpty() ? "#" : "# " + said.replaceAll("[\\p{C}\\p{Zl}\\p{Zp}]", "\uFFFD");
  }

  private static @Nullable String plain(@Nullable BigDecimal number) {
    return number == null ? null : number.toPlainString();
  }

  private static String mostUsedCurrency(List<ListPrice> prices) {
    Map<String, Long> uses =
        prices.stream()
            .collect(
                Collectors.groupingBy(ListPrice::currency, TreeMap::new, Collectors.counting()));
    return uses.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
  }

  private static <T extends Comparable<? super T>> Comparator<@Nullable T> nullsFirst() {
    return Comparator.nullsFirst(Comparator.naturalOrder());
  }
}
