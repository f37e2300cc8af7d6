package io.dpuledger.config.reader;

import io.dpuledger.config.PrivacyConfig;
import io.dpuledger.config.text.Section;
import io.dpuledger.config.text.ValueKinds;
import io.dpuledger.model.Persons;
import io.dpuledger.model.Persons.Kept;
import io.dpuledger.model.Pseudonyms;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads what is kept of persons. The key of pseudonyms is never in a setting. */
final class PrivacyReader {
  private static final String KEY_FILE = "key-file";
  private static final int SHORTEST_KEY = 16;
  private static final Map<String, Kept> KEPT =
      new TreeMap<>(Map.of("none", Kept.NONE, "pseudonym", Kept.PSEUDONYM, "named", Kept.NAMED));

  private PrivacyReader() {}

  static Persons read(Section section, RelativePaths paths, Map<String, String> environment) {
    Kept kept =
        section.required("persons", ValueKinds.oneOf("way to keep persons", KEPT), Kept.PSEUDONYM);
    String key =
        kept == Kept.PSEUDONYM
            ? key(section, paths, environment.getOrDefault(Persons.KEY_VARIABLE, ""))
            : null;
    return new Persons(kept, key == null ? null : new Pseudonyms(key));
  }

  static PrivacyConfig keepDays(Section section) {
    return new PrivacyConfig(
        section.isSet("keep-days") ? section.integer("keep-days", 1, 10_000) : null);
  }

  private static @Nullable String key(Section section, RelativePaths paths, String variable) {
    String key = variable.isEmpty() ? keyInFile(section, paths) : variable;
    if (key == null || key.length() >= SHORTEST_KEY) {
      return key;
    }
    section.problem(
        KEY_FILE,
        "names a file whose key is too short, or "
            + Persons.KEY_VARIABLE
            + " is: a key has at least "
            + SHORTEST_KEY
            + " characters, make one with: openssl rand -hex 32");
    return null;
  }

  /** A problem names neither key nor file, because people sometimes put the one for the other. */
  private static @Nullable String keyInFile(Section section, RelativePaths paths) {
    String written = section.optional(KEY_FILE, ValueKinds.text());
    if (written == null) {
      return null;
    }
    try {
      return paths.files().read(paths.place(section, KEY_FILE, written)).strip();
    } catch (IOException | IllegalArgumentException e) {
      section.problem(
          KEY_FILE, "names a file that cannot be read (" + e.getClass().getSimpleName() + ")");
      return null;
    }
  }
}
