package io.dpuledger.config.reader;

import static java.util.stream.Collectors.toMap;

import io.dpuledger.config.text.Section;
import io.dpuledger.config.text.ValueKind;
import io.dpuledger.config.text.ValueKinds;
import io.dpuledger.model.price.CapacityUnit;
import io.dpuledger.model.price.WorkerType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Reads the file of worker types. */
final class WorkerTypesReader {
  static final ValueKind<CapacityUnit> UNIT =
      ValueKinds.oneOf(
          "unit",
          new TreeMap<>(
              Arrays.stream(CapacityUnit.values()).collect(toMap(CapacityUnit::label, u -> u))));
  private static final ValueKind<BigDecimal> UNITS = ValueKinds.decimal("0.01", "1000");

  private WorkerTypesReader() {}

  static List<WorkerType> read(Section file) {
    file.allowOnly(Set.of("source", "worker-types"));
    List<WorkerType> types = new ArrayList<>();
    Map<String, String> places = new HashMap<>();
    List<Section> entries = file.sections("worker-types");
    if (entries.isEmpty()) {
      file.problem("worker-types", "missing, needs a list of worker types");
    }
    for (Section entry : entries) {
      entry.allowOnly(Set.of("name", "units", "unit", "source"));
      String name = entry.required("name", ValueKinds.text(), "");
      BigDecimal units = entry.required("units", UNITS, BigDecimal.ONE);
      CapacityUnit unit = entry.required("unit", UNIT, CapacityUnit.DPU);
      if (!file.isSet("source")) {
        entry.required("source", ValueKinds.text(), "");
      }
      String earlier = name.isEmpty() ? null : places.putIfAbsent(name, entry.place());
      if (earlier != null) {
        file.problemAt(
            entry.place(), "worker-types", name + " is defined twice, first in " + earlier);
      }
      types.add(new WorkerType(name, units, unit));
    }
    return types;
  }
}
