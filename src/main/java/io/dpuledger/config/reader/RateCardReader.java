package io.dpuledger.config.reader;

import io.dpuledger.config.text.Placed;
import io.dpuledger.config.text.Section;
import io.dpuledger.config.text.ValueKind;
import io.dpuledger.config.text.ValueKinds;
import io.dpuledger.model.price.CapacityUnit;
import io.dpuledger.model.price.ListPrice;
import io.dpuledger.model.price.PriceBasis;
import io.dpuledger.model.price.RateCard;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads the rate card: the listed prices and those derived from them. */
public final class RateCardReader {
  private static final String PRICES = "per-unit-hour";
  private static final String FACTOR = "factor";
  private static final Set<String> TERMS =
      Set.of(
          "unit",
          "worker-family",
          "glue-version-from",
          "glue-version-below",
          "effective-from",
          "effective-until",
          "basis",
          "source");
  private static final ValueKind<BigDecimal> GLUE_VERSION = ValueKinds.decimal("0.9", "99");
  // The part of a worker type before the dot.
  private static final ValueKind<String> FAMILY =
      ValueKinds.oneOf("worker family", new TreeMap<>(Map.of("G", "G", "R", "R", "Z", "Z")));
  private static final ValueKind<PriceBasis> BASIS =
      ValueKinds.oneOf(
          "basis",
          new TreeMap<>(
              Map.of(
                  "LIST", PriceBasis.LIST,
                  "ASSUMED", PriceBasis.ASSUMED,
                  "OVERRIDE", PriceBasis.OVERRIDE)));

  private final Section file;
  private final Set<String> knownRegions;
  private final int problemsAtStart;

  RateCardReader(Section file, Set<String> knownRegions) {
    this.file = file;
    this.knownRegions = knownRegions;
    this.problemsAtStart = file.problemCount();
  }

  RateCard read() {
    file.allowOnly(Set.of("currency", "prices", "derived"));
    List<Section> entries = file.sections("prices");
    if (entries.isEmpty()) {
      file.problem("prices", "missing, needs a list of prices");
    }
    List<Placed<ListPrice>> prices = new ArrayList<>();
    entries.forEach(entry -> prices.addAll(written(entry)));
    List<Placed<ListPrice>> all = new ArrayList<>(prices);
    file.sections("derived").forEach(entry -> all.addAll(derived(entry, prices)));
    return reportOverlaps(all)
        ? new RateCard(List.of())
        : new RateCard(all.stream().map(Placed::value).toList());
  }

  /** The lines of one entry, one per region. */
  private List<Placed<ListPrice>> written(Section entry) {
    int problemsBefore = file.problemCount();
    entry.allowOnly(with(TERMS, PRICES, "currency"));
    ListPrice terms = terms(entry);
    if (!entry.isSet(PRICES)) {
      entry.problem(PRICES, "missing, needs { region = price }");
    }
    Section regions = entry.section(PRICES);
    List<Placed<ListPrice>> lines = new ArrayList<>();
    for (String region : new TreeSet<>(regions.names())) {
      regions.requireKnown(region, "region", knownRegions);
      BigDecimal price = regions.optional(region, ValueKinds.price());
      if (price != null) {
        lines.add(new Placed<>(Prices.at(terms, region, price), regions.placeOf(region)));
      }
    }
    // Placeholders of an invalid entry would seem to overlap with valid ones.
    return file.problemCount() == problemsBefore ? lines : List.of();
  }

  private List<Placed<ListPrice>> derived(Section entry, List<Placed<ListPrice>> written) {
    int problemsBefore = file.problemCount();
    entry.allowOnly(with(TERMS, FACTOR));
    ListPrice terms = terms(entry);
    BigDecimal factor = entry.required(FACTOR, ValueKinds.decimal("0.01", "10"), BigDecimal.ONE);
    List<Placed<ListPrice>> lines =
        written.stream()
            .map(Placed::value)
            .flatMap(line -> Prices.derived(line, terms, factor).stream())
            .map(line -> new Placed<>(line, entry.place()))
            .toList();
    if (file.problemCount() > problemsAtStart) {
      return file.problemCount() == problemsBefore ? lines : List.of();
    }
    if (lines.isEmpty()) {
      entry.problem(FACTOR, "no price for that unit, worker family and time to derive from");
    }
    for (Placed<ListPrice> line : lines) {
      if (!ListPrice.isPrice(line.value().pricePerUnitHour())) {
        entry.problem(FACTOR, "gives " + Prices.named(line.value()) + " no price of 6 decimals");
      }
    }
    return lines;
  }

  /** What all lines of an entry share, without region and price. */
  private ListPrice terms(Section entry) {
    LocalDate from = entry.required("effective-from", ValueKinds.date(), LocalDate.EPOCH);
    LocalDate until = entry.optional("effective-until", ValueKinds.date());
    BigDecimal versionFrom = entry.optional("glue-version-from", GLUE_VERSION);
    BigDecimal versionBelow = entry.optional("glue-version-below", GLUE_VERSION);
    requireOrder(entry, "effective-until", from, until);
    requireOrder(entry, "glue-version-below", versionFrom, versionBelow);
    Section currency = entry.isSet("currency") ? entry : file;
    return new ListPrice(
        "",
        entry.required("unit", WorkerTypesReader.UNIT, CapacityUnit.DPU),
        entry.optional("worker-family", FAMILY),
        versionFrom,
        versionBelow,
        from,
        until,
        BigDecimal.ONE,
        currency.required("currency", ValueKinds.currency(), ""),
        entry.required("basis", BASIS, PriceBasis.ASSUMED),
        entry.required("source", ValueKinds.text(), ""));
  }

  private static <T extends Comparable<? super T>> void requireOrder(
      Section entry, String endName, @Nullable T start, @Nullable T end) {
    if (start != null && end != null && start.compareTo(end) >= 0) {
      entry.problem(endName, end + " is not after " + start + ", where the range starts");
    }
  }

  private boolean reportOverlaps(List<Placed<ListPrice>> lines) {
    boolean found = false;
    for (int i = 0; i < lines.size(); i++) {
      for (int j = i + 1; j < lines.size(); j++) {
        if (lines.get(i).value().overlaps(lines.get(j).value())) {
          found = true;
          String both = Prices.named(lines.get(j).value()) + " has a different price in ";
          file.problemAt(
              lines.get(j).place(),
              "prices",
              both + lines.get(i).place() + ", separate their Glue versions or dates");
        }
      }
    }
    return found;
  }

  private static Set<String> with(Set<String> names, String... more) {
    Set<String> all = new TreeSet<>(names);
    all.addAll(List.of(more));
    return all;
  }
}
