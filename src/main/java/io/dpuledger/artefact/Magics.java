package io.dpuledger.artefact;

import io.dpuledger.model.VisibleText;
import io.dpuledger.model.advice.Recommendation;
import io.dpuledger.model.advice.Recommendation.Kind;
import io.dpuledger.model.advice.SessionProfile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Notebook magics for a role's recommendations, one block per group: what people can do themselves.
 */
final class Magics {
  /** A notebook runs code in the braces of a magic, so only safe characters may get there. */
  private static final Pattern WORKER_TYPE = Pattern.compile("[A-Za-z0-9_.-]{1,128}");

  private Magics() {}

  static String of(RoleAdvice role, AdviceBasis basis) {
    Map<SessionProfile.Scope, List<Recommendation>> groups =
        role.advice().stream()
            .filter(one -> one.kind() != Kind.USAGE_PROFILE)
            .collect(
                Collectors.groupingBy(
                    Recommendation::scope, LinkedHashMap::new, Collectors.toList()));
    List<String> blocks = new ArrayList<>();
    blocks.add(
        "# %sRun the magics of your group before the first statement of a notebook.\n"
            .formatted(basis.mark()));
    groups.forEach((scope, advice) -> blocks.add(block(scope, advice)));
    return String.join("\n", blocks);
  }

  private static String block(SessionProfile.Scope scope, List<Recommendation> advice) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "# Team %s, sessions of %s (%s)"
            .formatted(
                VisibleText.orElse(scope.team(), "unknown"),
                VisibleText.orElse(scope.sessionOrigin(), "any tool"),
                advice.stream()
                    .map(one -> VisibleText.of(one.recommendationId()))
                    .collect(Collectors.joining(", "))));
    of(advice, Kind.IDLE_TIMEOUT).stream()
        .mapToInt(ProfileSettings::minutes)
        .max()
        .ifPresent(minutes -> lines.add("%idle_timeout " + minutes));
    of(advice, Kind.WORKER_COUNT).forEach(one -> addWorkers(one, lines));
    of(advice, Kind.GLUE_VERSION)
        .forEach(one -> lines.add("%glue_version " + RoleAdvice.text(one, "glue_version")));
    if (!of(advice, Kind.AUTO_SCALING).isEmpty()) {
      lines.add("# In a separate cell:");
      lines.add("%%configure");
      lines.add("{\"--enable-auto-scaling\": \"true\"}");
    }
    return String.join("\n", lines) + "\n";
  }

  private static void addWorkers(Recommendation advice, List<String> lines) {
    String type = RoleAdvice.text(advice, "worker_type");
    if (WORKER_TYPE.matcher(type).matches()) {
      lines.add("# For sessions of " + type + ":");
      lines.add("%worker_type " + type);
      lines.add("%number_of_workers " + ProfileSettings.workers(advice));
    }
  }

  private static List<Recommendation> of(List<Recommendation> advice, Kind kind) {
    return advice.stream().filter(one -> one.kind() == kind).toList();
  }
}
