package io.dpuledger.config.reader;

import io.dpuledger.config.text.Section;
import io.dpuledger.config.text.ValueKind;
import io.dpuledger.config.text.ValueKinds;
import io.dpuledger.model.CapacityQuota;
import io.dpuledger.model.price.CapacityUnit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads the capacity quotas of accounts, which no Glue API returns. */
final class QuotasReader {
  private static final ValueKind<CapacityUnit> UNIT =
      ValueKinds.oneOf(
          "capacity unit",
          new TreeMap<>(
              Arrays.stream(CapacityUnit.values())
                  .collect(Collectors.toMap(CapacityUnit::label, Function.identity()))));

  private QuotasReader() {}

  static List<CapacityQuota> read(List<Section> entries, Set<String> knownRegions) {
    List<CapacityQuota> quotas = new ArrayList<>();
    Set<List<Object>> seen = new HashSet<>();
    for (Section entry : entries) {
      int problems = entry.problemCount();
      CapacityQuota quota = read(entry, knownRegions);
      boolean isWhole = entry.problemCount() == problems;
      if (isWhole && !seen.add(List.of(quota.accountId(), quota.region(), quota.unit()))) {
        entry.problem("units", "a second quota for the same account, region and unit");
      }
      quotas.add(quota);
    }
    return quotas;
  }

  private static CapacityQuota read(Section entry, Set<String> knownRegions) {
    entry.allowOnly(Set.of("account-id", "region", "unit", "units"));
    return new CapacityQuota(
        entry.required("account-id", ValueKinds.accountId(), ""),
        entry.required("region", ValueKinds.nameAmong("region", knownRegions), ""),
        entry.isSet("unit") ? entry.required("unit", UNIT, CapacityUnit.DPU) : CapacityUnit.DPU,
        entry.required("units", ValueKinds.decimal("1", "1000000"), BigDecimal.ONE));
  }
}
