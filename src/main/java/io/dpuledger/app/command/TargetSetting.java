package io.dpuledger.app.command;

import io.dpuledger.model.target.Target;
import java.util.Collection;
import java.util.stream.Collectors;

/** Targets set by the program instead of the configuration. */
final class TargetSetting {
  private TargetSetting() {}

  static String of(Collection<Target> targets) {
    return targets.stream()
        .map(
            target ->
                "{account-id=\"%s\",regions=[%s]}".formatted(target.accountId(), target.region()))
        .collect(Collectors.joining(",", "collect.targets=[", "]"));
  }
}
