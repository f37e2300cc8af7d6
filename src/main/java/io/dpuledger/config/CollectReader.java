package io.dpuledger.config;

import io.dpuledger.model.Target;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads what to collect. */
final class CollectReader {
  private static final Set<String> TARGET_KEYS = Set.of("account-id", "regions");

  private final Section section;
  private final Set<String> knownRegions;

  CollectReader(Section section, Set<String> knownRegions) {
    this.section = section;
    this.knownRegions = knownRegions;
  }

  CollectConfig read() {
    return new CollectConfig(
        targets(),
        section.optional("endpoint-override", ValueKinds.uri()),
        section.optional("profile", ValueKinds.text()),
        section.integer("page-size", 1, 1000),
        section.integer("max-attempts", 1, 100),
        section.duration("call-timeout", Duration.ofSeconds(1), Duration.ofHours(1)),
        section.duration("target-deadline", Duration.ofMinutes(1), Duration.ofDays(1)),
        keepArguments());
  }

  private List<Target> targets() {
    List<Target> targets = new ArrayList<>();
    Map<Target, String> places = new HashMap<>();
    List<Section> entries = section.sections("targets");
    if (entries.isEmpty()) {
      section.problem(
          "targets",
          "missing, needs at least one { account-id = \"012345678901\", regions = [eu-west-1] }");
    }
    for (Section entry : entries) {
      entry.allowOnly(TARGET_KEYS);
      String account = entry.required("account-id", ValueKinds.accountId(), "");
      List<Placed<String>> regions =
          entry.list("regions", ValueKinds.nameAmong("region", knownRegions));
      if (!entry.isSet("regions") || entry.isEmptyList("regions")) {
        entry.problem("regions", "missing, needs at least one region");
      }
      for (Placed<String> region : regions) {
        Target target = new Target(account, region.value());
        String earlier = account.isEmpty() ? null : places.putIfAbsent(target, region.place());
        if (earlier != null) {
          section.problemAt(
              region.place(), "targets", target + " is named twice, first in " + earlier);
        } else {
          targets.add(target);
        }
      }
    }
    return targets;
  }

  private Set<String> keepArguments() {
    Set<String> names = new LinkedHashSet<>();
    for (Placed<String> name : section.list("keep-arguments", ValueKinds.text())) {
      names.add(name.value());
    }
    return names;
  }
}
