package io.dpuledger.collect;

import io.dpuledger.model.target.Target;
import java.util.stream.Stream;

/**
 * The access to a target.
 *
 * @param role not tried if none is assumed
 * @param sessions how many are on the first page
 */
public record TargetReach(
    Target target, Probe role, Probe list, Probe statements, Probe tags, int sessions) {

  static TargetReach behindRole(Target target, Probe role) {
    return new TargetReach(target, role, Probe.UNTRIED, Probe.UNTRIED, Probe.UNTRIED, 0);
  }

  static TargetReach unlisted(Target target, Probe role, Probe list) {
    return new TargetReach(target, role, list, Probe.UNTRIED, Probe.UNTRIED, 0);
  }

  /** Whether everything that the configuration needs is available. */
  public boolean isWhole() {
    return Stream.of(role, list, statements, tags).noneMatch(Probe::isRefused);
  }
}
