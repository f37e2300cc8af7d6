package io.dpuledger.analysis.rightsizing.profile;

import io.dpuledger.model.advice.Avoidable;
import java.util.HashMap;
import java.util.Map;

/** What was left open after runs of dbt. A run may have sessions of several setups and teams. */
final class Orphans {
  private Orphans() {}

  /** Who ran dbt, and where. */
  private record Runner(String accountId, String currency, OpenedBy who) {}

  /** By setup; setups without any have none. */
  static Map<SetupKey, Avoidable> of(Map<SetupKey, SetupSums> setups) {
    Map<Runner, Map<SetupKey, SessionSpans>> byRunner = new HashMap<>();
    setups.forEach(
        (setup, sums) ->
            sums.lapses()
                .runs()
                .forEach(
                    (who, spans) ->
                        byRunner
                            .computeIfAbsent(runner(setup, who), first -> new HashMap<>())
                            .put(setup, spans)));
    Map<SetupKey, Avoidable> orphaned = new HashMap<>();
    byRunner
        .values()
        .forEach(
            bySetup ->
                DbtRuns.orphaned(bySetup)
                    .forEach((setup, left) -> orphaned.merge(setup, left, Avoidable::plus)));
    return orphaned;
  }

  private static Runner runner(SetupKey setup, OpenedBy who) {
    return new Runner(setup.group().scope().accountId(), setup.group().currency(), who);
  }
}
