package io.dpuledger.config.reader;

import io.dpuledger.config.ObservationsConfig;
import io.dpuledger.config.ReportConfig;
import io.dpuledger.config.text.Placed;
import io.dpuledger.config.text.Section;
import io.dpuledger.config.text.ValueKinds;
import io.dpuledger.model.AnomalyPolicy;
import io.dpuledger.model.IdleAssumptions;
import io.dpuledger.model.LivePolicy;
import io.dpuledger.model.SessionOrigin;
import io.dpuledger.model.SharedCost;
import io.dpuledger.model.advice.RightsizingPolicy;
import io.dpuledger.model.price.BillingTerms;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads concerns that consist of plain numbers, durations and texts. */
final class ConcernReaders {
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration LONGEST_LIFE = Duration.ofDays(30);
  private static final int MOST_TIMEOUT_MINUTES = 10_080;

  private ConcernReaders() {}

  static ObservationsConfig observations(Section section) {
    return new ObservationsConfig(
        section.isSet("keep-days") ? section.integer("keep-days", 1, 10_000) : null);
  }

  static BillingTerms pricing(Section section) {
    return new BillingTerms(
        section.required("discount", ValueKinds.share(), BigDecimal.ZERO),
        section.duration("billing-minimum", Duration.ZERO, HOUR),
        section.required("from-bill", ValueKinds.bool(), false));
  }

  static IdleAssumptions idle(Section section) {
    return new IdleAssumptions(
        section.duration("tail-margin", Duration.ZERO, HOUR),
        section.duration("lifetime", MINUTE, LONGEST_LIFE),
        lifetimes(section.section("lifetimes")),
        section.duration("tolerance", Duration.ZERO, HOUR),
        section.duration("learned-tolerance", Duration.ZERO, HOUR),
        section.decimal("floor-units", "0", "1000"));
  }

  private static Map<SessionOrigin, Duration> lifetimes(Section section) {
    Map<SessionOrigin, Duration> lifetimes = new EnumMap<>(SessionOrigin.class);
    for (SessionOrigin origin : SessionOrigin.values()) {
      String name = origin.name().toLowerCase(Locale.ROOT).replace('_', '-');
      if (section.isSet(name)) {
        lifetimes.put(origin, section.duration(name, MINUTE, LONGEST_LIFE));
      }
    }
    return lifetimes;
  }

  static RightsizingPolicy rightsizing(Section section) {
    return new RightsizingPolicy(
        section.integer("look-back-days", 1, 400),
        section.integer("minimum-days", 1, 400),
        section.integer("minimum-sessions", 1, 1_000_000),
        section.decimal("minimum-monthly-savings", "0", "1000000"),
        section.duration("restart", Duration.ZERO, HOUR),
        section.decimal("people-cost", "0", "10000"),
        timeoutMinutes(section),
        section.decimal("smallest-units", "2", "1000"),
        SuppressionsReader.read(section.sections("suppressions")));
  }

  private static List<Integer> timeoutMinutes(Section section) {
    String name = "timeout-minutes";
    List<Integer> minutes = new ArrayList<>();
    section.requireItems(name, "at least one number of minutes");
    for (Placed<Integer> item : section.list(name, ValueKinds.integer(1, MOST_TIMEOUT_MINUTES))) {
      if (!minutes.isEmpty() && item.value() <= minutes.get(minutes.size() - 1)) {
        section.problemAt(
            item.place(), name, item.value() + " is not greater than the number before it");
      }
      minutes.add(item.value());
    }
    return minutes;
  }

  static AnomalyPolicy anomalies(Section section) {
    return new AnomalyPolicy(section.decimal("minimum-cost", "0.01", "1000000"));
  }

  static LivePolicy live(Section section) {
    return new LivePolicy(section.decimal("alert-cost", "0", "1000000"));
  }

  static ReportConfig report(Section section, SharedCost sharedCost) {
    return new ReportConfig(
        section.required("title", ValueKinds.text(), ""),
        section.integer("period-days", 1, 400),
        sharedCost,
        section.optional("run-cost-per-hour", ValueKinds.price()));
  }
}
