package io.dpuledger.config.reader;

import io.dpuledger.config.BillConfig;
import io.dpuledger.config.text.Placed;
import io.dpuledger.config.text.Section;
import java.util.ArrayList;
import java.util.List;

/** Reads where the bill is. */
final class BillReader {
  private static final String SOURCES = "sources";

  private BillReader() {}

  static BillConfig read(Section section) {
    List<String> sources = new ArrayList<>();
    for (Placed<String> source : section.list(SOURCES, LakeReader.LOCATION)) {
      if (sources.contains(source.value())) {
        section.problemAt(source.place(), SOURCES, "names " + source.value() + " twice");
      }
      sources.add(source.value());
    }
    return new BillConfig(sources);
  }
}
