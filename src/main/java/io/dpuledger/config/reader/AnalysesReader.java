package io.dpuledger.config.reader;

import io.dpuledger.config.AnalysesConfig;
import io.dpuledger.config.text.Section;
import io.dpuledger.config.text.ValueKinds;
import java.time.Duration;

/** Reads where the analysts' own analyses are, and how long one may take. */
final class AnalysesReader {
  private static final String FOLDER = "folder";
  private static final Duration LEAST = Duration.ofSeconds(1);
  private static final Duration MOST = Duration.ofHours(1);

  private AnalysesReader() {}

  static AnalysesConfig read(Section section, RelativePaths site) {
    String written = section.optional(FOLDER, ValueKinds.text());
    return new AnalysesConfig(
        written == null ? null : site.place(section, FOLDER, written),
        section.isDefault(FOLDER) ? null : section.placeOf(FOLDER),
        section.duration("time-limit", LEAST, MOST));
  }
}
