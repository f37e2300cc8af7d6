package io.dpuledger.collect;

import io.dpuledger.model.target.Target;
import java.util.stream.Stream;

/**
 * What a target lets us do.
 *
 * @param role untried if none is assumed
 * @param sessions how many the first page has
 */
public record TargetReach(
    Target target, Probe role, Probe list, Probe statements, Probe tags, int sessions) {

  static TargetReach behindRole(Target target, Probe role) {
    return new TargetReach(target, role, Probe.UNTRIED, Probe.UNTRIED, Probe.UNTRIED, 0);
  }

  static TargetReach unlisted(Target target, Probe role, Probe list) {
    return new TargetReach(target, role, list, Probe.UNTRIED, Probe.UNTRIED, 0);
  }

  /** Whether all that the configuration asks for is to be had. */
  public boolean isWhole() {
    return Stream.of(role, list, statements, tags).noneMatch(Probe::isRefused);
  }
}
