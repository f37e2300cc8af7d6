package io.dpuledger.report.section;

import io.dpuledger.report.words.AnalystCell;
import io.dpuledger.report.words.EvidenceText;
import io.dpuledger.report.words.MoneyText;
import io.dpuledger.report.words.OutlookText;
import io.dpuledger.report.words.Phrases;
import io.dpuledger.report.words.WeekText;
import io.dpuledger.report.workbook.Cell;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a figure is: its type in JSON, how people read it, by what it is sorted, and its cell in a
 * spreadsheet.
 *
 * @param type a definition of {@code types.json}
 * @param style how the page sets it: a figure if empty, else a text, a short one, or a moment ("t",
 *     "d", "m")
 * @param text of a currency and a value that is known
 * @param sortKey null if it is sorted by its text
 */
public record Kind<V>(
    String type,
    String style,
    BiFunction<String, V, String> text,
    @Nullable Function<V, String> sortKey,
    Function<@Nullable V, Cell> cell) {
  public static final Kind<BigDecimal> MONEY =
      figure("money", MoneyText::exact, BigDecimal::toPlainString, Cell::money);

  /** Money with its sign. */
  public static final Kind<BigDecimal> CHANGE =
      figure("change", OutlookText::change, BigDecimal::toPlainString, Cell::money);

  public static final Kind<BigDecimal> PRICE =
      figure("money", MoneyText::price, BigDecimal::toPlainString, Cell::price);

  public static final Kind<Long> COUNT =
      figure("count", (currency, n) -> Phrases.number(n), String::valueOf, Cell::count);

  /** Hours, units, or an average. */
  public static final Kind<BigDecimal> AMOUNT =
      figure(
          "unit_amount", (currency, n) -> Phrases.hours(n), BigDecimal::toPlainString, Cell::hours);

  /** An average, to a tenth. */
  public static final Kind<BigDecimal> MEAN =
      figure("unit_amount", (currency, n) -> WeekText.mean(n), WeekText::mean, Cell::hours);

  public static final Kind<Share> SHARE =
      figure("share", (currency, share) -> share.text(), Share::sortKey, share -> Cell.empty());

  /** A figure that is already in words, as "42 h" or "over 95 %". */
  public static final Kind<String> WORDED =
      new Kind<>("text", "", (currency, text) -> text, null, Cell::text);

  /** Free text. */
  public static final Kind<String> TEXT = text("t");

  /** A short name, as of a region. */
  public static final Kind<String> NAME = text("d");

  /** A constant, which people read as words. */
  public static final Kind<String> CODE =
      new Kind<>(
          "text",
          "d",
          (currency, code) -> Phrases.words(code),
          null,
          code -> Cell.text(code == null ? null : Phrases.words(code)));

  /** A grade of evidence; the spreadsheet has its code, which filters and formulas name. */
  public static final Kind<String> EVIDENCE =
      new Kind<>("text", "t", (currency, code) -> EvidenceText.name(code), null, Cell::text);

  public static final Kind<LocalDate> DATE = time("date", Phrases::date, Cell::date);
  public static final Kind<Instant> TIME = time("instant", Phrases::time, Cell::time);
  public static final Kind<YearMonth> MONTH =
      time(
          "month",
          month -> OutlookText.month(month),
          month -> Cell.text(month == null ? null : month.toString()));

  /** A figure of an analyst. */
  public static final Kind<Object> NUMBER =
      figure(
          "value", (currency, value) -> AnalystCell.text(value), AnalystCell::sortKey, Cell::ofAny);

  /** Anything else of an analyst. */
  public static final Kind<Object> VALUE =
      new Kind<>("value", "t", NUMBER.text, NUMBER.sortKey, NUMBER.cell);

  /** Whether the page has the exact amount behind what it shows. */
  public boolean isMoney() {
    return type.equals(MONEY.type) || type.equals(CHANGE.type);
  }

  boolean isText() {
    return sortKey == null;
  }

  private static <V> Kind<V> figure(
      String type,
      BiFunction<String, V, String> text,
      Function<V, String> sortKey,
      Function<@Nullable V, Cell> cell) {
    return new Kind<>(type, "", text, sortKey, cell);
  }

  private static Kind<String> text(String style) {
    return new Kind<>("text", style, (currency, text) -> text, null, Cell::text);
  }

  private static <V> Kind<V> time(
      String type, Function<V, String> text, Function<@Nullable V, Cell> cell) {
    return new Kind<>(
        type, "m", (currency, value) -> text.apply(value), value -> value.toString(), cell);
  }
}
