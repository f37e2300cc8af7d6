package io.dpuledger.config;

import io.dpuledger.model.AttributionRules;
import io.dpuledger.model.AttributionRules.Rule;
import io.dpuledger.model.IdleAssumptions;
import io.dpuledger.model.Persons;
import io.dpuledger.model.SessionOrigin;
import io.dpuledger.model.Sha256;
import io.dpuledger.model.price.BillingTerms;
import io.dpuledger.model.price.ListPrice;
import io.dpuledger.model.price.WorkerType;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A hash of everything that changes figures: prices, worker types, the rules for pricing,
 * attribution and idle time, and the version of the calculation. The location of the lake, what is
 * collected, and the order of price lines do not matter.
 */
public final class ConfigFingerprint {
  /** Increment with every code change that gives the same sessions different figures. */
  private static final int DERIVATION = 6;

  private ConfigFingerprint() {}

  /** SHA-256 in hex. */
  public static String of(LedgerConfig config) {
    List<String> lines =
        Stream.of(
                Stream.of(line("derivation", DERIVATION)),
                pricing(config.pricing()),
                attribution(config.attribution()),
                idle(config.idle()),
                config.rateCard().prices().stream().map(ConfigFingerprint::price).sorted(),
                config.workerTypes().stream().map(ConfigFingerprint::workerType).sorted())
            .flatMap(part -> part)
            .toList();
    return Sha256.hex(String.join("\n", lines));
  }

  private static Stream<String> pricing(BillingTerms pricing) {
    String terms = line("pricing", number(pricing.discount()), pricing.minimum());
    return pricing.fromBill() ? Stream.of(terms, line("from-bill")) : Stream.of(terms);
  }

  private static Stream<String> attribution(AttributionRules attribution) {
    return Stream.of(
            attribution.team().stream().map(rule -> rule("team", rule)),
            attribution.owner().stream().map(rule -> rule("owner", rule)),
            new TreeMap<>(attribution.teamOfOwner())
                .entrySet().stream()
                    .map(entry -> line("team-of-owner", entry.getKey(), entry.getValue())),
            persons(attribution.persons()))
        .flatMap(part -> part);
  }

  /** Without the key, which is needed only where sessions are read. */
  private static Stream<String> persons(Persons persons) {
    return persons.areNamed() ? Stream.of() : Stream.of(line("persons", persons.kept()));
  }

  private static String rule(String name, Rule rule) {
    return line(name, rule.field(), rule.pattern());
  }

  private static Stream<String> idle(IdleAssumptions idle) {
    Map<SessionOrigin, Duration> lifetimes = new TreeMap<>(idle.lifetimes());
    return Stream.of(
        line(
            "idle",
            idle.tailMargin(),
            idle.lifetime(),
            lifetimes,
            idle.tolerance(),
            idle.learnedTolerance(),
            number(idle.floorUnits())));
  }

  /** Without the source, which is only for people. */
  private static String price(ListPrice price) {
    return line(
        "price",
        price.region(),
        price.unit(),
        price.workerFamily(),
        number(price.glueVersionFrom()),
        number(price.glueVersionBelow()),
        price.effectiveFrom(),
        price.effectiveUntil(),
        number(price.pricePerUnitHour()),
        price.currency(),
        price.basis());
  }

  private static String workerType(WorkerType type) {
    return line("worker-type", type.name(), number(type.unitsPerWorker()), type.unit());
  }

  /** 0.70 and 0.7 are the same price. */
  private static @Nullable String number(@Nullable BigDecimal number) {
    return number == null ? null : number.stripTrailingZeros().toPlainString();
  }

  /** Each value with its length, so that different lists never look the same. */
  private static String line(String name, @Nullable Object... values) {
    StringBuilder line = new StringBuilder(name);
    for (Object value : values) {
      String text = String.valueOf(value);
      line.append(value == null ? " -" : " " + text.length() + ":" + text);
    }
    return line.toString();
  }
}
