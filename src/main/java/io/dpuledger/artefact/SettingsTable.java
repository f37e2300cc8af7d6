package io.dpuledger.artefact;

import io.dpuledger.model.advice.Recommendation.Kind;
import java.util.ArrayList;
import java.util.List;

/** The settings of a role's usage profile, and how those of several groups were combined. */
final class SettingsTable {
  private SettingsTable() {}

  static String of(RoleAdvice role, ProfileSettings settings) {
    List<String> rows = new ArrayList<>();
    for (NumberSetting number : settings.numbers()) {
      rows.add(
          "| `%s` | %d | %d to %d |"
              .formatted(number.key(), number.defaultValue(), number.min(), number.max()));
    }
    if (settings.workerType() != null) {
      rows.add("| `%s` | %s | – |".formatted(ProfileSettings.WORKER_TYPE, settings.workerType()));
    }
    return """
        ## What

        The usage profile `%s`. It affects sessions that start afterwards.

        | Setting | Default (step 1) | Limits (step 2) |
        |---|---|---|
        %s

        One profile serves a role with all its teams and tools, so it has the most generous of \
        their recommendations%s.%s

        """
        .formatted(role.profileName(), String.join("\n", rows), timeouts(role), workers(settings));
  }

  private static String timeouts(RoleAdvice role) {
    List<String> minutes =
        role.advice(Kind.IDLE_TIMEOUT).stream()
            .map(ProfileSettings::minutes)
            .distinct()
            .sorted()
            .map(String::valueOf)
            .toList();
    return minutes.size() < 2
        ? ""
        : ": the longest idle timeout of %s minutes".formatted(String.join(", ", minutes));
  }

  private static String workers(ProfileSettings settings) {
    return settings.numbers().stream()
            .anyMatch(number -> number.key().equals(ProfileSettings.NUMBER_OF_WORKERS))
        ? " No default makes a session larger than AWS would without one. The limit on workers leaves auto-scaled sessions their current maximum."
        : "";
  }
}
