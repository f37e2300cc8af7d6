package io.dpuledger.config.reader;

import io.dpuledger.config.text.Section;
import io.dpuledger.config.text.ValueKind;
import io.dpuledger.config.text.ValueKinds;
import io.dpuledger.model.advice.Recommendation;
import io.dpuledger.model.advice.Suppression;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads which recommendations are deferred or dismissed. */
final class SuppressionsReader {
  private static final List<String> WHAT =
      List.of("id", "kind", "account-id", "role-name", "team", "session-origin");
  private static final ValueKind<Recommendation.Kind> KIND =
      ValueKinds.oneOf(
          "kind of recommendation",
          new TreeMap<>(
              Arrays.stream(Recommendation.Kind.values())
                  .collect(Collectors.toMap(Enum::name, Function.identity()))));

  private SuppressionsReader() {}

  static List<Suppression> read(List<Section> entries) {
    return entries.stream().map(SuppressionsReader::read).toList();
  }

  private static Suppression read(Section entry) {
    entry.allowOnly(
        Set.of(
            "id",
            "kind",
            "account-id",
            "role-name",
            "team",
            "session-origin",
            "who",
            "why",
            "until"));
    if (WHAT.stream().noneMatch(entry::isSet)) {
      entry.problem("id", "missing, needs the id of a recommendation, or its kind or scope");
    }
    return new Suppression(
        entry.optional("id", ValueKinds.text()),
        entry.optional("kind", KIND),
        entry.optional("account-id", ValueKinds.text()),
        entry.optional("role-name", ValueKinds.text()),
        entry.optional("team", ValueKinds.text()),
        entry.optional("session-origin", ValueKinds.text()),
        entry.required("who", ValueKinds.text(), ""),
        entry.required("why", ValueKinds.text(), ""),
        entry.optional("until", ValueKinds.date()));
  }
}
